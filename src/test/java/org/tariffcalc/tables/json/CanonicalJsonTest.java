package org.tariffcalc.tables.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

  private static String reformatted(String json) throws IOException {
    return CanonicalJson.format(CanonicalJson.read(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void objectWithoutObjectsStandsOnOneLine() throws IOException {
    assertThat(reformatted("{ \"k\":\"v\",\"k2\":[1,2],\n\"to\":null, \"open\":true}"))
        .isEqualTo("{\"k\": \"v\", \"k2\": [1, 2], \"to\": null, \"open\": true}\n");
  }

  @Test
  void objectWithAnObjectHasALineForEachMember() throws IOException {
    assertThat(reformatted("{\"a\":{\"b\":1},\"c\":[{\"d\":2},{}],\"e\":[]}"))
        .isEqualTo(
            """
            {
              "a": {"b": 1},
              "c": [
                {"d": 2},
                {}
              ],
              "e": []
            }
            """);
  }

  @Test
  void arrayOfTwelveStandsOnOneLineAndOneOfThirteenDoesNot() throws IOException {
    assertThat(reformatted("[1,2,3,4,5,6,7,8,9,10,11,12]"))
        .isEqualTo("[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]\n");
    assertThat(reformatted("{\"n\":[1,2,3,4,5,6,7,8,9,10,11,12,13]}"))
        .isEqualTo(
            """
            {
              "n": [
                1,
                2,
                3,
                4,
                5,
                6,
                7,
                8,
                9,
                10,
                11,
                12,
                13
              ]
            }
            """);
  }

  @Test
  void arrayOfArraysIsSpreadOut() throws IOException {
    assertThat(reformatted("[[1],[2]]")).isEqualTo("[\n  [1],\n  [2]\n]\n");
  }

  // Whatever has more digits than anybody needs costs nobody time or memory.
  @ParameterizedTest
  @ValueSource(strings = {"1e9999999999999999999", "1e999999", "-1E-9999", "1e+12345"})
  void aNumberOfTooManyDigitsIsNoJson(String number) {
    for (String hostile : List.of(number, "1".repeat(1_000), "1." + "0".repeat(100_000))) {
      assertThatThrownBy(() -> reformatted("{\"n\": [" + hostile + "]}"))
          .isInstanceOf(JsonProcessingException.class);
    }
  }

  @Test
  void numbersKeepTheirDigitsAndTextsTheirCharacters() throws IOException {
    assertThat(
            reformatted(
                "{\"n\":[1.50,-0.0,12345678901234567890],\"t\":\"4.4¢/kg \\u00b7 \\\"a\\\\b\\\"\\n"
                    + "\\u0001/\"}"))
        .isEqualTo(
            "{\"n\": [1.50, 0.0, 12345678901234567890], \"t\": \"4.4¢/kg · \\\"a\\\\b\\\"\\n"
                + "\\u0001/\"}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1,]", "{\"a\":1} {}", "{\"a\":1,\"a\":2}", "nul"})
  void whatIsNotOneJsonValueIsRefused(String text) {
    assertThatThrownBy(() -> reformatted(text)).isInstanceOf(IOException.class);
  }

  static List<Path> tableFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(System.getProperty("tariff.home"), "rates"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("tableFiles")
  void everyTableFileHasTheCanonicalLayout(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);

    assertThat(CanonicalJson.bytes(CanonicalJson.read(bytes))).isEqualTo(bytes);
  }
}
