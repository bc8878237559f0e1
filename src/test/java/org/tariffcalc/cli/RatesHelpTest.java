package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatesHelpTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"countries", "rates", "rates list", "rates show", "rates validate", "rates seal"})
  void helpLeadsWithExamplesAndFitsTheScreen(String command) {
    List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
    arguments.add("--help");
    Answer answer = Answer.to(arguments);

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out()).contains("\n\nExamples:\n  tariff " + command);
    assertThat(answer.out()).contains("Usage: tariff " + command);
    assertThat(answer.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }

  @Test
  void ratesWithoutACommandPrintsItsHelp() {
    Answer answer = Answer.to("rates");

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out()).isEqualTo(Answer.to("rates", "--help").out());
  }

  @Test
  void commandsAreListedWithWhatTheyDo() {
    assertThat(Answer.to("rates").out())
        .containsPattern("  validate +Checks the rate tables against every rule\\.")
        .containsPattern("  seal +Writes the SHA-256 of every table into manifest\\.json\\.");
  }
}
