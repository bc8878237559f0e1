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

/** How a code was read stands on stderr of every command that takes a list, once for each kind. */
class CodeReadingsTest {

  private static final String MENDED =
      "tariff: note: 2 mended cells (line 4: code 9503000073.0 is a number with a decimal and was"
          + " read as 9503.00.00.73)";
  private static final String FILLED_UP =
      "tariff: note: 1 code is padded with zeros and was read without them (line 2:"
          + " 6109.10.00.00 is padded with zeros and was read as 6109.10.00)";
  private static final String SHORT =
      "tariff: note: 1 code has fewer than eight digits and is priced at the dearest of its lines"
          + " (line 3: 7326.90)";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "batch FILE",
        "lock FILE",
        "next FILE",
        "compare FILE --origins VN",
        "diff FILE --from 2025-04-01 --to 2025-04-11",
        "entry FILE"
      })
  void everyCommandSaysHowACodeWasRead(String command) throws IOException {
    Answer answer = run(command);

    assertThat(answer.exitCode()).as("%s", answer).isZero();
    assertThat(answer.err().lines().toList()).contains(MENDED, FILLED_UP, SHORT);
  }

  @Test
  void billSaysItTooAndKeepsBothEndsOfAShortCode() throws IOException {
    Answer answer = run("exposure FILE --date 2025-04-01 --against 2025-04-11");

    assertThat(answer.err().lines().toList()).contains(MENDED, FILLED_UP).doesNotContain(SHORT);
  }

  /** Of 7326.90 of China the line .10 is free, .60 pays 8.6%: 25 + 20 + 50 beside it (2025). */
  @Test
  void entryHasTheLeastBesideTheDearestOfAShortCode() throws IOException {
    Answer text = run("entry FILE --date 2025-08-20", "id,code,origin,value\na,732690,CN,2000\n");
    Answer csv =
        run("entry FILE --date 2025-08-20 -f csv", "id,code,origin,value\na,732690,CN,2000\n");

    assertThat(text.out().replaceAll("\\s+", " "))
        .contains(
            "Priced at the dearest that the code stands for, 2,072.00 of duty; the least pays"
                + " 1,900.00.");
    assertThat(csv.out().lines().findFirst().orElseThrow()).endsWith(",total_duty_low");
    assertThat(csv.out().lines().skip(1).findFirst().orElseThrow()).endsWith(",1900.00");
  }

  private Answer run(String command) throws IOException {
    return run(
        command,
        """
        id,code,origin,value,entry_date
        a,6109.10.0000,CN,1000,2025-04-11
        b,732690,CN,1000,2025-04-11
        c,9503000073.0,CN,1000,2025-04-11
        d,3023100,CN,100,2025-04-11
        e,9503.00.0073,CN,1000,2025-04-11
        """);
  }

  private Answer run(String command, String rows) throws IOException {
    Path file = Files.writeString(folder.resolve("rows.csv"), rows);
    List<String> args = new ArrayList<>();
    for (String each : command.split(" ", -1)) {
      args.add(each.equals("FILE") ? file.toString() : each);
    }
    return Answer.to(args.toArray(String[]::new));
  }
}
