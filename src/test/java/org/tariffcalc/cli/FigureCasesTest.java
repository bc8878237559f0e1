package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure that a source gives or that was worked by hand, asked of the real command line. */
@Execution(ExecutionMode.CONCURRENT)
class FigureCasesTest {

  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final String HEADER = "name,source,code,origin,date,options,value,";

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files.filter(FigureCasesTest::holdsFigures).sorted().toList().stream();
    }
  }

  /** The cases; {@code -Dcases=fees} runs those alone whose file has these words in its path. */
  static Stream<FigureCase> cases() throws IOException {
    String part = System.getProperty("cases", "");
    return files()
        .filter(file -> CASES.relativize(file).toString().contains(part))
        .flatMap(file -> FigureCase.in(file, CASES.relativize(file).toString()).stream());
  }

  private static boolean holdsFigures(Path file) {
    try {
      return file.toString().endsWith(".csv") && Files.readString(file).startsWith(HEADER);
    } catch (IOException e) {
      throw new AssertionError(file + " cannot be read", e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void quoteGivesTheFiguresOfTheLaw(FigureCase figure) {
    Answer answer = Answer.to(figure.arguments());

    assertThat(answer.exitCode()).as("%s", answer).isZero();
    JsonNode json = answer.json();
    Map<String, BigDecimal> charges = amounts(json.path("charges"), "heading");
    SoftAssertions softly = new SoftAssertions();
    softly.assertThat(sum(charges)).as("sum").isEqualTo(answer.total("totalDuty"));
    softly.assertThat(charges).as("charges").containsAllEntriesOf(figure.charges());
    if (figure.totalPercent().isPresent()) {
      BigDecimal percent = figure.totalPercent().get();
      softly.assertThat(answer.total("dutyPercent")).as("%%").isEqualByComparingTo(percent);
      if (!figure.charges().isEmpty()) {
        softly.assertThat(sum(charges)).as("all charges").isEqualTo(sum(figure.charges()));
      }
    }
    softly
        .assertThat(texts(json.path("notApplied"), "heading"))
        .as("not applied")
        .containsAll(figure.notApplied());
    List<String> remarks = new ArrayList<>(texts(json.path("warnings"), ""));
    remarks.addAll(texts(json.path("missing"), ""));
    if (!json.path("pending").isEmpty()) {
      remarks.addAll(texts(json.path("pending"), "text"));
      remarks.add("law read to " + json.path("tables").path("lawReadTo").asText());
    }
    for (String fragment : figure.warnings()) {
      softly
          .assertThat(remarks)
          .as("warnings that say '%s'", fragment)
          .anyMatch(warning -> warning.contains(fragment));
    }
    softly
        .assertThat(amounts(json.path("taxesAndFees"), "id"))
        .as("fees")
        .containsAllEntriesOf(figure.fees());
    if (figure.landedCost().isPresent()) {
      BigDecimal landed = figure.landedCost().get();
      softly.assertThat(answer.total("landedCost")).as("landed").isEqualByComparingTo(landed);
    }
    softly.assertAll();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void everyCaseHasANameOfItsOwnAndASource(Path file) {
    List<FigureCase> cases = FigureCase.in(file, file.toString());

    assertThat(cases).extracting(FigureCase::name).doesNotHaveDuplicates().doesNotContain("");
    assertThat(cases).extracting(FigureCase::source).doesNotContain("");
  }

  private static Map<String, BigDecimal> amounts(JsonNode items, String key) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    for (JsonNode item : items) {
      BigDecimal amount = item.path("amount").decimalValue().setScale(2);
      amounts.merge(item.path(key).asText(), amount, BigDecimal::add);
    }
    return amounts;
  }

  private static BigDecimal sum(Map<String, BigDecimal> amounts) {
    return amounts.values().stream().reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  private static List<String> texts(JsonNode items, String field) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : items) {
      texts.add(field.isEmpty() ? item.asText() : item.path(field).asText());
    }
    return texts;
  }
}
