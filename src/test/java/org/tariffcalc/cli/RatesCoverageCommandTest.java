package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariffcalc.cli.process.Errors;
import org.tariffcalc.cli.rates.RatesCoverageCommand;
import picocli.CommandLine;

@Tag("slow")
class RatesCoverageCommandTest {

  private static String printed(String... args) {
    StringWriter out = new StringWriter();
    CommandLine command = new CommandLine(new RatesCoverageCommand());
    Errors.of().handleIn(command);
    command.setOut(new PrintWriter(out));
    assertThat(command.execute(args)).isZero();
    return out.toString();
  }

  @Test
  void coverageCountsEveryColumnOfChapters1To97AndOfChapter98() {
    assertThat(printed().lines())
        .hasSize(19)
        .contains("Chapters 1 to 97", "Chapter 98")
        .anyMatch(
            line ->
                line.matches(
                    " {2}general +\\d{5} +\\d{5} +88\\.\\d\\d% +\\d{4} +11\\.\\d\\d% +45"
                        + " +0\\.39%"));
  }

  @Test
  void verboseListsTheTextsThatSendElsewhere() {
    assertThat(printed("--verbose"))
        .contains("first 5810.91.00: See additional U.S. note 1")
        .doesNotContain("not understood");
  }
}
