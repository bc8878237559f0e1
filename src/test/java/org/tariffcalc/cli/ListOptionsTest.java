package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The options of the commands that take a list: each acts on the list, or is refused. */
class ListOptionsTest {

  @TempDir private Path folder;

  private Answer ask(String rows, String arguments) throws IOException {
    Path list = Files.writeString(folder.resolve("list.csv"), rows);
    List<String> all = new ArrayList<>(List.of(arguments.split(" ", -1)));
    all.add(1, list.toString());
    return Answer.to(all);
  }

  /** 20% (EO 14228) and 125% (EO 14266) of 500 are 725, and 25% of section 301 list 3 are 125. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "lock -v 500 -d 2025-04-11",
        "diff -v 500 --from 2025-04-08 --to 2025-04-11",
        "compare --origins VN -v 500 -d 2025-04-11 --json",
        "next -v 500 -d 2025-04-11 --json"
      })
  void aRowWithoutAValueHasTheOneOfTheOption(String arguments) throws IOException {
    Answer answer = ask("code,origin\n9403.60.80,CN\n", arguments);

    assertThat(answer.exitCode()).as("%s", answer).isZero();
    assertThat(answer.out()).contains("850.00");
  }

  /** Of 20% (EO 14326) on 10,000 of Vietnam a quarter made in the United States is free: 1,500. */
  @ParameterizedTest
  @ValueSource(strings = {"compare --origins MX", "next"})
  void theContentActsOnAList(String command) throws IOException {
    Answer answer =
        ask(
            "code,origin,value\n9403.60.80,VN,10000\n",
            command + " -d 2025-08-20 --content us=25% --json");

    assertThat(answer.exitCode()).as("%s", answer).isZero();
    assertThat(answer.out()).contains("1500.00");
  }

  /** USMCA goods pay nothing (EO 14231); without the claim 25% (EO 14194). */
  @Test
  void theProgramActsOnAList() throws IOException {
    String list = "code,origin,value\n9503.00.00,MX,10000\n";

    assertThat(ask(list, "next -d 2025-04-11").out()).contains("25%");
    assertThat(ask(list, "next -d 2025-04-11 --program S").out()).doesNotContain("MX: 25%");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lock -d 2025-04-11 -v 500 --dates us",
        "next -v 500 --dates us",
        "compare --origins VN -v 500 --dates us"
      })
  void theFormOfAListIsToldToEveryCommand(String arguments) throws IOException {
    Answer answer =
        ask(
            "Ware;Land;Release Date;Farbe\n9403.60.80;CN;04/11/2025;rot\n",
            arguments + " --map Ware=code --map Land=origin --map Release_Date=entry_date");

    assertThat(answer.exitCode()).as("%s", answer).isZero();
    assertThat(answer.out()).containsPattern("850\\.00|1,382\\.71");
    assertThat(answer.err()).contains("semicolons", "columns not read: Farbe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"next --map a=code", "compare --origins CN,VN --sheet A"})
  void theFormOfAListIsRefusedWithoutOne(String arguments) {
    List<String> all = new ArrayList<>(List.of(arguments.split(" ", -1)));
    all.addAll(List.of("9403.60.80", "-v", "500", "-d", "2025-04-11"));
    if (arguments.startsWith("next")) {
      all.addAll(List.of("-o", "CN"));
    }

    BadInputTest.assertRefused(Answer.to(all), 2);
  }

  @Test
  void badRowsGoToStderr() throws IOException {
    Answer answer =
        ask(
            "code,origin,value\n9503.00.00,CN,10\n9503.00.00,ZZ,10\n",
            "batch -d 2025-04-11 --errors -");

    assertThat(answer.exitCode()).isEqualTo(65);
    assertThat(answer.err()).contains("line,kind,error,try,code,origin,value\n3,bad country,");
    assertThat(Path.of("-")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "ndjson"})
  void theStateOfTheLawIsToldOnce(String form) throws IOException {
    String list = "code,origin,value\n" + "9503.00.00,CN,10\n".repeat(3);

    assertThat(ask(list, "batch -d 2026-12-31 -f " + form).err())
        .containsOnlyOnce("the law was read to ")
        .contains("3 rows are entered later");
    assertThat(ask(list, "batch -d 2025-04-11 -f " + form).err()).doesNotContain("law was read");
  }
}
