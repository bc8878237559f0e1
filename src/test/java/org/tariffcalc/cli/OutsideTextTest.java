package org.tariffcalc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.customs.Legible;

/** Text that a stranger wrote does nothing on a terminal, in a report or in a spreadsheet. */
final class OutsideTextTest {

  /** ESC, BEL, CR, C1's CSI, an override of direction, an isolate, a line separator. */
  private static final String HOSTILE = "a\u001b[2Jb\u0007c\rd\u009b31me\u202ef\u2066g\u2028h";

  @TempDir private Path folder;

  private static void assertHarmless(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      assertThat(c == '\n' || c == '\t' || !Legible.isActedUpon(c))
          .as("character %x at %d of %s", (int) c, i, text)
          .isTrue();
    }
  }

  @Test
  void everyMessageShowsWhatATerminalWouldActUpon() throws IOException {
    Path list = folder.resolve("list.csv");
    Files.writeString(
        list,
        "id,code,origin,value,entry_date\n\""
            + HOSTILE
            + "\",9503.00.00,CN,10000,2025-04-11\n"
            + "\""
            + HOSTILE
            + "\",9503.00.00,\""
            + HOSTILE
            + "\",1,\n");
    for (List<String> each :
        List.of(
            List.of("quote", HOSTILE, "--origin", "CN", "--value", "1"),
            List.of("quote", "9503.00.00", "--origin", HOSTILE, "--value", "1"),
            List.of("quote", "9503.00.00", "--origin", "CN", "--value", HOSTILE),
            List.of("quote", "--" + HOSTILE),
            List.of(HOSTILE),
            List.of("batch", folder.resolve(HOSTILE.replace("/", "")).toString()),
            List.of("batch", list.toString()),
            List.of("lock", list.toString()),
            List.of("explain", HOSTILE),
            List.of("quote", "9503.00.00", "--scenario", HOSTILE))) {
      assertHarmless(Answer.to(each).err());
    }
  }

  @Test
  void reportsOfAListShowItsNames() throws IOException {
    Path list = folder.resolve("list.csv");
    Files.writeString(
        list, "id,code,origin,value\n\"" + HOSTILE + "<b>`x`[y](z)\",9503.00.00,CN,10000\n");
    Path lock = folder.resolve("lock.json");
    Path junit = folder.resolve("junit.xml");
    Answer.to("lock", list.toString(), "--date", "2025-04-08", "--out", lock.toString());
    assertHarmless(Answer.to("check", lock.toString(), "--date", "2025-04-11").out());
    assertHarmless(
        Answer.to(
                "check",
                lock.toString(),
                "--date",
                "2025-04-11",
                "--github",
                "--junit",
                junit.toString())
            .out());
    assertHarmless(Files.readString(junit));
    List<String> diff =
        List.of("diff", list.toString(), "--from", "2025-04-08", "--to", "2025-04-11", "--format");
    for (String form : List.of("table", "markdown")) {
      List<String> arguments = new ArrayList<>(diff);
      arguments.add(form);
      String out = Answer.to(arguments).out();
      assertHarmless(out);
      if (form.equals("markdown")) {
        assertThat(out).doesNotContain("<b>").doesNotContain("[y](z)");
      }
    }
  }

  @Test
  void aSpreadsheetTakesNoCellForAFormula() {
    String rows =
        """
        id,code,origin,value,entry_date,note
        =1+1,9503.00.00,CN,10,2025-04-11,-2.5
        "@SUM(1,2)",9503.00.00,CN,10,2025-04-11,+1+1
        "a
        =b",9503.00.00,ZZ,10,2025-04-11,"=HYPERLINK(""x"")"
        """;
    String out = Answer.fed(rows.getBytes(UTF_8), List.of("batch", "-", "--csv-safe")).out();
    assertThat(out)
        .contains("\n'=1+1,", ",-2.5,", "\n\"'@SUM(1,2)\",", ",'+1+1,")
        .contains("\n\"a\n=b\",", ",\"'=HYPERLINK(\"\"x\"\")\",");
    assertThat(Answer.fed(rows.getBytes(UTF_8), List.of("batch", "-")).out())
        .contains("\n=1+1,", ",\"=HYPERLINK(\"\"x\"\")\",");
  }

  /** Entry numbers, importers and words of a file of filed entries come out in CSV too. */
  @ParameterizedTest
  @ValueSource(strings = {"audit", "refund", "bond"})
  void aSpreadsheetTakesNoCellOfAFiledEntryForAFormula(String command) throws IOException {
    Path entries =
        Files.writeString(
            folder.resolve("entries.csv"),
            """
            entry,line,importer,entry_date,liquidated,code,origin,value,duty
            =1+1,1,"@SUM(1,2)",2025-04-11,2026-02-20,9503.00.00,CN,100,0
            =1+1,1,"@SUM(1,2)",2025-04-11,2026-02-20,9903.01.24,CN,,20.00
            """);
    List<String> plain = List.of(command, entries.toString(), "--format", "csv");
    List<String> safe = new ArrayList<>(plain);
    safe.add("--csv-safe");

    String out = Answer.to(safe).out();

    assertThat(Answer.to(plain).out()).containsPattern("(?m)(^|,)\"?[=@]");
    assertThat(out).containsPattern("(?m)(^|,)\"?'[=@]").doesNotContainPattern("(?m)(^|,)\"?[=@]");
    assertThat(out.lines().count()).isEqualTo(Answer.to(plain).out().lines().count());
  }

  /**
   * Runners of GitHub trim blanks of any kind before two colons, and find the other form anywhere.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "::error::x",
        "a\n::warning::x",
        "a\r\n \t::warning::x",
        "a\n\u00a0\u2003::stop-commands::x",
        "##[error]x",
        "a ##[group]x",
        "a\n\n##[add-mask]x"
      })
  void noWorkflowTakesALineOfACellForACommand(String name) throws IOException {
    String rows = "id,code,origin,value,entry_date\n\"" + name + "\",9503.00.00,CN,10,2025-04-11\n";
    Path list = Files.writeString(folder.resolve("list.csv"), rows);
    List<String> days = List.of("--from", "2025-04-08", "--to", "2025-04-11", "--format", "csv");
    for (List<String> each :
        List.of(
            List.of("batch", list.toString()),
            Stream.concat(Stream.of("diff", list.toString()), days.stream()).toList())) {
      List<String> safe = new ArrayList<>(each);
      safe.add("--csv-safe");
      Answer answer = Answer.to(safe);
      assertThat(answer.exitCode()).as("%s", answer).isZero();
      assertThat(answer.out().lines())
          .noneMatch(line -> line.replaceAll("^[\\s\\u00a0\\u2003]+", "").startsWith("::"))
          .noneMatch(line -> line.contains("##["));
      assertThat(answer.out().lines().count()).isEqualTo(Answer.to(each).out().lines().count());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:b", "a ::b", "#[x]", "## x", "é::x", "1::2"})
  void whatIsNoCommandStaysAsItIs(String name) {
    String rows = "id,code,origin,value,entry_date\n" + name + ",9503.00.00,CN,10,2025-04-11\n";

    assertThat(Answer.fed(rows.getBytes(UTF_8), List.of("batch", "-", "--csv-safe")).out())
        .contains("\n" + name + ",9503");
  }
}
