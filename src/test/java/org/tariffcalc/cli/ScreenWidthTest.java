package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.output.write.Screen;

/** Lines fit the terminal; color and pager are for terminals. */
class ScreenWidthTest {

  private static final String TOYS = "quote 9503.00.00 -o CN -v 10000 -d 2025-04-11";
  private static final String ESCAPE = "\u001b[";

  private static Answer answer(String arguments) {
    return Answer.to(arguments.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TOYS,
        TOYS + " --explain",
        "quote 9503.00.00 -o CN -v 1000000000000 -d 2025-04-11",
        "quote 9503.00.00 -o CN -v 10000 -d 2026-11-30 --entry mail-customs",
        "quote 8708.30.50 -o JP -v 1000000 -d 2026-11-30 --explain",
        "quote 8516 -o CN -v 1000000 -d 2026-11-30",
        "quote 1201.90.11 -o US -v 100000USD -d 2026-07-10 --incoterm FOB --freight 4000USD",
        "compare 9503.00.00 --origins CN,VN,MX --value 1000000000 -d 2026-11-30",
        "countries -d 2025-06-01",
        "countries --paused -d 2025-06-01",
        "rates list --all -d 2026-11-30",
        "rates diff --from 2025-01-01 --to 2025-06-01",
        "timeline 9503.00.00 -o CN --both --china-code 9503.00.60 --to 2026-11-30",
        "next 9401.61.60.11 -o VN -d 2026-11-30",
        "interest 10000 --deposited 2025-04-25 --liquidated 2026-05-20",
        "explain 9903.01.63",
        "show 8516 -d 2026-11-30",
        "find electric kettle",
        "find toys -o CN -d 2026-11-30",
        "next 1201.90.11 -o US --to CN -d 2026-11-30",
        "next src/test/resources/recipes/products.csv -d 2026-11-30",
        "compare src/test/resources/recipes/products.csv --origins CN,VN -d 2026-11-30",
        "diff src/test/resources/recipes/products.csv --from 2025-04-08 --to 2025-04-12",
        "quote 9401.61.60 -o VN -v 18000 -d 2026-11-30 --explain",
        "quote 8703.23.01 -o US --to CN -v 100000 -d 2023-03-01 --explain",
        "rates show us.ieepa.reciprocal.cn",
        "rates show 9903.88.15",
        "rates coverage",
        "rates use",
        "explain cape",
        "scenario list",
        "pending",
        "gaps"
      })
  void noLineIsLongerThanTheScreen(String arguments) {
    for (int columns : new int[] {60, 80, 120}) {
      Answer answer = Screen.with(columns, false, () -> answer(arguments));

      assertThat(answer.exitCode()).as(answer.toString()).isZero();
      assertThat(answer.out().lines().filter(line -> line.length() > columns))
          .as(columns + " columns: " + arguments)
          .isEmpty();
    }
  }

  @Test
  void linesHaveSixtyToAHundredAndTwentyCharacters() {
    assertThat(Screen.with(20, false, Screen::width)).isEqualTo(60);
    assertThat(Screen.with(97, false, Screen::width)).isEqualTo(97);
    assertThat(Screen.with(300, false, Screen::width)).isEqualTo(120);
    assertThat(Screen.with(0, false, Screen::width)).isEqualTo(80);
    assertThat(Screen.width()).isEqualTo(80);
  }

  @Test
  void colorMarksTotalsAndWarningsAndChangesNothingElse() {
    String plain = answer(TOYS).out();
    String colored = answer(TOYS + " --color always").out();

    assertThat(plain).doesNotContain(ESCAPE);
    assertThat(colored.lines().filter(line -> line.contains(ESCAPE)))
        .anyMatch(line -> line.contains("Total duty, 145%"))
        .anyMatch(line -> line.contains("Landed cost"))
        .anyMatch(line -> line.contains("Check before you rely on this:"))
        .hasSize(4);
    assertThat(colored.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--color auto", "--color never", "--color=never"})
  void noColorWithoutATerminal(String color) {
    assertThat(answer(TOYS + " " + color).out()).isEqualTo(answer(TOYS).out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--json", "--format csv", "--format markdown", "--field totalDuty"})
  void formsForProgramsHaveNoColor(String form) {
    assertThat(answer(TOYS + " --color always " + form).out()).doesNotContain(ESCAPE);
  }

  @Test
  void anUnknownColorIsRefused() {
    Answer answer = answer(TOYS + " --color purple");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("'purple' is not known after --color", "always or never");
  }

  @Test
  void noColorAndADumbTerminalTurnColorOff() {
    assertThat(Terminal.showsColor(Map.of("TERM", "xterm"))).isTrue();
    assertThat(Terminal.showsColor(Map.of("TERM", "xterm", "NO_COLOR", ""))).isTrue();
    assertThat(Terminal.showsColor(Map.of("TERM", "xterm", "NO_COLOR", "1"))).isFalse();
    assertThat(Terminal.showsColor(Map.of("TERM", "dumb"))).isFalse();
  }

  @Test
  void aFileHasEightyCharactersWhateverTheScreen(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("answer.txt");
    Screen.with(120, true, () -> answer(TOYS + " --output " + file));

    assertThat(Files.readString(file)).isEqualTo(answer(TOYS).out());
  }

  @Test
  void aLongTextGoesToThePagerAndAShortOneDoesNot(@TempDir Path folder) throws IOException {
    Path seen = folder.resolve("seen");
    Map<String, String> environment = Map.of("PAGER", "dd status=none of=" + seen);

    assertThat(paged("one\ntwo\n", environment)).isEqualTo("one\ntwo\n");
    assertThat(Files.exists(seen)).isFalse();
    assertThat(paged("1\n2\n3\n4\n5\n", environment)).isEmpty();
    assertThat(Files.readString(seen)).isEqualTo("1\n2\n3\n4\n5\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cat", "no-such-pager-here -R"})
  void withoutAPagerTheTextIsPrinted(String pager) {
    assertThat(paged("1\n2\n3\n4\n5\n", Map.of("PAGER", pager))).isEqualTo("1\n2\n3\n4\n5\n");
  }

  private static String paged(String text, Map<String, String> environment) {
    StringWriter out = new StringWriter();
    Pager.show(text, new Terminal(80, 5, false), environment, new PrintWriter(out));
    return out.toString();
  }
}
