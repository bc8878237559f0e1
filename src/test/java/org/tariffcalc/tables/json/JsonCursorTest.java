package org.tariffcalc.tables.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader of a quote says of every text what Jackson says of it. */
class JsonCursorTest {

  private static final String SAMPLE =
      """
      {"a": [1, -0.5, 2e3, 0, 120], "b\\u00e9": {"c": null, "d": [true, false, {}, []]},
       "e": "5.5¢/kg \\"x\\" \\\\ \\n", "f": "", "日": ["本"], "g": {"h": {"i": [[["j"]]]}}}
      """;

  @Test
  void everyTableHasTheTokensThatJacksonFinds() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("rates"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        assertThat(tokens(bytes)).as(file.toString()).isEqualTo(jacksons(bytes));
      }
    }
  }

  static Stream<Long> seeds() {
    return Stream.of(1L, 20251126L, 7L);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aDamagedTextIsReadAndRefusedAsJacksonDoes(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    String inserts = "{}[],:\"\\ 0-1.eEtfn\n\u0001é";
    for (int i = 0; i < 4000; i++) {
      StringBuilder text = new StringBuilder(SAMPLE.strip());
      for (int change = random.nextInt(3); change >= 0; change--) {
        int at = 1 + random.nextInt(text.length() - 1);
        char other = inserts.charAt(random.nextInt(inserts.length()));
        switch (random.nextInt(3)) {
          case 0 -> text.setCharAt(at, other);
          case 1 -> text.insert(at, other);
          default -> text.deleteCharAt(at);
        }
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      List<String> expected = jacksons(bytes);
      // Jackson looks at a value before it gives its name.
      if (expected.remove("fault")) {
        List<String> found = tokens(bytes);
        assertThat(found).as(text.toString()).last().isEqualTo("fault");
        assertThat(found.subList(0, expected.size())).as(text.toString()).isEqualTo(expected);
      } else {
        assertThat(tokens(bytes)).as(text.toString()).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "[", "{\"a\"", "{\"a\": ", "[1, ", "\"a", "tru", "[1,]", "{,}"})
  void whatBreaksOffIsRefused(String text) {
    assertThat(tokens(text.getBytes(StandardCharsets.UTF_8))).last().isEqualTo("fault");
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() throws IOException {
    JsonCursor cursor = new JsonCursor(new byte[] {'"', (byte) 0xC3, 'x', '"'}, 0, 4);
    cursor.next();

    assertThatThrownBy(cursor::text).hasMessageContaining("UTF-8");
  }

  @Test
  void theLineCountsFromTheBeginOfTheFile() throws IOException {
    byte[] file = "{\n\n\"a\": [\n1]}".getBytes(StandardCharsets.UTF_8);
    JsonCursor cursor = new JsonCursor(file, 8, file.length);
    cursor.next();
    cursor.next();

    assertThat(cursor.token()).isEqualTo(JsonCursor.Token.NUMBER);
    assertThat(cursor.line()).isEqualTo(4);
  }

  /** The tokens of one value with their texts, and a fault where they end early. */
  private static List<String> tokens(byte[] bytes) {
    List<String> found = new ArrayList<>();
    JsonCursor cursor = new JsonCursor(bytes, 0, bytes.length);
    int depth = 0;
    try {
      do {
        JsonCursor.Token token = cursor.next();
        switch (token) {
          case OBJECT, ARRAY -> depth++;
          case END_OBJECT, END_ARRAY -> depth--;
          default -> {}
        }
        found.add(
            switch (token) {
              case NAME, TEXT, NUMBER -> token + " " + cursor.text();
              default -> token.toString();
            });
      } while (depth > 0);
    } catch (IOException e) {
      found.add("fault");
    }
    return found;
  }

  private static List<String> jacksons(byte[] bytes) {
    List<String> found = new ArrayList<>();
    int depth = 0;
    try (JsonParser parser = new JsonFactory().createParser(bytes)) {
      do {
        JsonToken token = parser.nextToken();
        if (token == null) {
          throw new IOException("end");
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        String text = token.isStructStart() || token.isStructEnd() ? "" : parser.getText();
        found.add(
            switch (token) {
              case START_OBJECT -> "OBJECT";
              case START_ARRAY -> "ARRAY";
              case END_OBJECT -> "END_OBJECT";
              case END_ARRAY -> "END_ARRAY";
              case FIELD_NAME -> "NAME " + text;
              case VALUE_STRING -> "TEXT " + text;
              case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "NUMBER " + text;
              default -> token.toString().substring("VALUE_".length());
            });
      } while (depth > 0);
    } catch (IOException e) {
      found.add("fault");
    }
    return found;
  }
}
