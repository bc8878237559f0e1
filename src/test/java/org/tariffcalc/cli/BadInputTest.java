package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What cannot be answered ends with its exit code and two lines on stderr, and with nothing else.
 */
class BadInputTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = {"/cases/bad-input/quote.csv", "/cases/bad-input/exclusions.csv"},
      delimiter = '|',
      useHeadersInDisplayName = false,
      numLinesToSkip = 1)
  void badInputIsAnsweredInTwoLines(
      String name, @Nullable String arguments, int exitCode, @Nullable String says) {
    Answer answer = Answer.to(arguments == null ? List.of() : List.of(arguments.split(" +", -1)));

    assertRefused(answer, exitCode);
    if (says != null) {
      assertThat(answer.err()).contains(says);
    }
  }

  /** Nothing on stdout; on stderr what is wrong and what to try, in two lines or as JSON. */
  static void assertRefused(Answer answer, int exitCode) {
    assertThat(answer.exitCode()).as("%s", answer).isEqualTo(exitCode);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).endsWith("\n").doesNotContain("\tat ").doesNotContain("Exception");
    List<String> lines = answer.err().lines().toList();
    if (answer.err().startsWith("{")) {
      // Whoever asked for JSON gets its error in JSON.
      assertThat(lines).as("%s", answer).hasSize(1);
      assertThat(answer.err())
          .matches("\\{\"error\":\\{\"kind\":\"[a-z-]+\",\"message\":\".+\",\"remedy\":\".+\"}}\n");
      return;
    }
    assertThat(lines).as("%s", answer).hasSize(2);
    assertThat(lines.get(0)).matches("tariff: \\S.*");
    assertThat(lines.get(1)).matches("  try: \\S.*");
  }
}
