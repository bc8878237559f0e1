package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command that answers writes its answer to a file when asked. */
class AnswerFileTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quote 9503.00.00 -o CN -v 10000 -d 2025-04-11",
        "quote 9503.00.00 -o CN -v 10000 -d 2025-04-11 --json",
        "show 9503.00.00 -d 2026-09-01",
        "countries -d 2025-09-01",
        "explain us.s122.world",
        "rates list -d 2026-09-01",
        "scenario list"
      })
  void theFileHoldsWhatTheScreenWouldShow(String command) throws IOException {
    Path file = folder.resolve("answer.txt");
    Answer shown = Answer.to(command.split(" "));
    Answer written = Answer.to((command + " -O " + file).split(" "));

    assertThat(written.exitCode()).as("%s", written).isZero();
    assertThat(written.out()).isEmpty();
    assertThat(Files.readString(file)).isEqualTo(shown.out()).isNotEmpty();
  }

  @Test
  void anAnswerThatFailsLeavesNoFile() {
    Path file = folder.resolve("answer.txt");

    BadInputTest.assertRefused(
        Answer.to("quote", "9503.00.77", "-o", "CN", "-v", "1", "-O", file.toString()), 69);
    assertThat(file).doesNotExist();
  }

  @Test
  void theListItselfIsNotWrittenOver() throws IOException {
    Path file = Files.writeString(folder.resolve("l.csv"), "code,origin,value\n9503.00.00,CN,1\n");
    Answer answer =
        Answer.to(
            "diff",
            file.toString(),
            "--from",
            "2026-05-01",
            "--to",
            "2026-09-01",
            "-O",
            file.toString());

    BadInputTest.assertRefused(answer, 2);
    assertThat(Files.readString(file)).startsWith("code,origin");
  }
}
