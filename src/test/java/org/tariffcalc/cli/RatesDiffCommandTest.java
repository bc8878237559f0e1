package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.FixtureTables;

class RatesDiffCommandTest {

  @TempDir private Path folder;

  private static Answer diff(String... arguments) {
    List<String> all = new ArrayList<>(List.of("rates", "diff"));
    for (String argument : arguments) {
      all.addAll(List.of(argument.split(" ", -1)));
    }
    return Answer.to(all);
  }

  /**
   * EO 14266 raised the rate of China from the baseline to 125%; the retaliation came beside it.
   */
  @Test
  void tableOfTwoDaysNamesWhatCameAndChanged() {
    Approved.is(diff("--from 2025-04-08 --to 2025-04-11").out());
  }

  @Test
  void kindLimitsTheAnswer() {
    JsonNode changes = diff("--from 2026-07-23 --to 2026-07-24 --kind measure --json").json();

    assertThat(changes.path("changes"))
        .isNotEmpty()
        .allMatch(each -> each.path("kind").asText().equals("measure"))
        .anyMatch(
            each ->
                each.path("id").asText().equals("us.s122.world")
                    && each.path("change").asText().equals("went"));
  }

  @Test
  void sameEditionDiffersInNothing() {
    assertThat(diff("--from-rates rates --to-rates rates").out()).contains("\nnothing differs\n");
  }

  @Test
  void correctedRateOfAnotherEditionIsFound() {
    FixtureTables old = FixtureTables.in(folder.resolve("old"));
    FixtureTables now =
        FixtureTables.in(folder.resolve("new"))
            .change("us-on-china.json", "\"duty\": \"20%\"", "\"duty\": \"21%\"")
            .sealed();

    Answer answer =
        diff("--from-rates " + old.directory() + " --to-rates " + now.directory(), "-f csv");

    assertThat(answer.out().lines())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("measure,us.ieepa.fentanyl.cn,changed,,20% under 9903.01.24,2025-03-04,")
        .contains(",21% under 9903.01.24,2025-03-04,");
  }

  @Test
  void codesThatLeftAListStandTogether() {
    FixtureTables old = FixtureTables.in(folder.resolve("old"));
    FixtureTables now = FixtureTables.in(folder.resolve("new"));
    String codes = now.text("lists/s301-china.json");
    int first = codes.indexOf("\"codes\": [") + "\"codes\": [".length();
    String gone = codes.substring(first, codes.indexOf(',', first) + 1);
    now.write("lists/s301-china.json", codes.replace(gone, "")).sealed();

    JsonNode changes =
        diff("--from-rates " + old.directory() + " --to-rates " + now.directory(), "--json")
            .json()
            .path("changes");

    assertThat(changes).hasSize(1);
    assertThat(changes.at("/0/kind").asText()).isEqualTo("list");
    assertThat(changes.at("/0/change").asText()).isEqualTo("went");
    assertThat(changes.at("/0/keys/0").asText()).isEqualTo(gone.replaceAll("[^0-9]", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--from 2025-04-08 --to 2025-04-11",
        "--from 2018-07-05 --to 2026-11-26",
        "--from-rates rates --to-rates rates"
      })
  void jsonIsValid(String sides) {
    new PublishedSchema("rates-diff").holds(diff(sides, "--json").out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--from 2025-04-08 | 2 | --to is missing: a comparison needs two days",
        "--kind measure | 2 | nothing to compare: give two days or two sets of rate tables",
        "--from 2025-04-08 --to 2025-04-31 | 2 | '2025-04-31' after --to is not a date",
        "--from 2025-04-08 --to 2025-04-11 --kind rate | 2 | 'rate' after --kind is not a kind of"
            + " rule",
        "--from-rates nowhere | 66 | no directory of rate tables at nowhere",
      })
  void whatCannotBeComparedIsSaid(String arguments, int exitCode, String message) {
    Answer answer = diff(arguments);

    assertThat(answer.exitCode()).isEqualTo(exitCode);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).startsWith("tariff: " + message).contains("\n  try: ");
  }

  @Test
  void help() {
    Approved.is(diff("--help").out());
  }
}
