package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionCommandTest {

  /** What bash would offer behind words of a command line. */
  private static final String TRY =
      """

      compopt() { return 0; }
      offered() {
        COMP_WORDS=("$@")
        COMP_CWORD=$(($# - 1))
        _tariff_complete tariff "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
        printf '%s|' "${COMPREPLY[@]}"
        printf '\\n'
      }
      offered tariff quote 9503
      offered tariff compare --codes 950
      offered tariff quote 9503 --origin CH
      offered tariff quot
      offered tariff show 9503.00.00 --da
      """;

  @TempDir private Path folder;

  @Test
  void bashOffersHeadingsWithNamesWhereACodeIsExpected() throws Exception {
    assertThat(lines("bash", Answer.to("completion", "bash").out() + TRY))
        .containsExactly(
            "9503|",
            "9503 -- Toys, dolls, puzzles, scale models, ride-on toys|9504 -- Video game consoles,"
                + " table, casino and arcade games|9505 -- Christmas, party, carnival articles and"
                + " magic tricks|9506 -- Sports, fitness and outdoor game equipment, pools|9507 --"
                + " Fishing tackle, landing nets and hunting decoys|9508 -- Amusement park rides,"
                + " fairground shows, circuses|",
            "CH|",
            "quote|",
            "--date|");
  }

  @Test
  void zshShowsTheNamesAndTakesTheCodes() {
    assertThat(Answer.to("completion", "zsh").out())
        .startsWith("#compdef tariff\n")
        .contains("\n8516 -- Electric heaters, irons,", "compadd -l -d lines -a codes\n")
        .contains("_picocli_tariff_quote")
        .endsWith("compdef _tariff_complete tariff\n");
  }

  @Test
  void fishShowsTheNamesBesideTheCodes() {
    assertThat(Answer.to("completion", "fish").out())
        .contains(" 8516 'Electric heaters, irons,", " 9705 'Collectors\\' pieces")
        .contains("-n '__fish_seen_subcommand_from quote next ", "-a '(__tariff_headings)'\n");
  }

  private List<String> lines(String shell, String script) throws Exception {
    Path file = Files.writeString(folder.resolve("script"), script);
    Process process;
    try {
      process = new ProcessBuilder(shell, file.toString()).redirectErrorStream(true).start();
    } catch (IOException e) {
      Assumptions.abort("there is no " + shell + " here");
      throw e;
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return out.lines().toList();
  }
}
