package org.tariffcalc;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a batch that is stopped from outside, through the packaged launcher. */
@DisabledOnOs(OS.WINDOWS)
class BatchIT {
  private static final String LAUNCHER =
      Path.of(System.getProperty("tariff.distribution"), "bin", "tariff")
          .toAbsolutePath()
          .toString();
  private static final String HEADER = "code,origin,value,entry_date\n";
  private static final String ROW = "9503.00.00,CN,10000,2025-04-11\n";

  @TempDir private Path folder;

  @Test
  void killedInTheMiddleItLeavesNothingUnderTheFinalName() throws Exception {
    Process batch = start("-", "-O", folder.resolve("out.csv").toString());
    feed(batch, 100_000);
    waitForPart();

    batch.toHandle().destroyForcibly();

    assertThat(batch.waitFor(60, SECONDS)).isTrue();
    assertThat(folder.resolve("out.csv")).doesNotExist();
  }

  @Test
  void stoppedByASignalItAlsoTakesAwayWhatItWrote() throws Exception {
    Path out = Files.writeString(folder.resolve("out.csv"), "old");
    Process batch = start("-", "-O", out.toString());
    feed(batch, 100_000);
    waitForPart();

    // Of the process itself, destroy() would close the input too, and the batch end as it should.
    batch.toHandle().destroy();

    assertThat(batch.waitFor(60, SECONDS)).isTrue();
    assertThat(batch.exitValue()).isEqualTo(143);
    assertThat(Files.readString(folder.resolve("stderr"))).isEmpty();
    assertThat(parts()).isEmpty();
    assertThat(out).hasContent("old");
  }

  @Test
  void twoAtOnceForOneFileDoNotDisturbEachOther() throws Exception {
    Path in = Files.writeString(folder.resolve("in.csv"), HEADER + ROW.repeat(5000));
    Path out = folder.resolve("out.csv");
    Process one = start(in.toString(), "-O", out.toString());
    Process other = start(in.toString(), "-O", out.toString());

    assertThat(one.waitFor(120, SECONDS)).isTrue();
    assertThat(other.waitFor(120, SECONDS)).isTrue();
    assertThat(one.exitValue()).isZero();
    assertThat(other.exitValue()).isZero();
    assertThat(Files.readAllLines(out)).hasSize(5001);
    assertThat(parts()).isEmpty();
  }

  @Test
  void closedPipeEndsItWithoutAWord() throws Exception {
    Files.writeString(folder.resolve("in.csv"), HEADER + ROW.repeat(50_000));
    Process shell =
        new ProcessBuilder(
                "/bin/bash", "-c", "\"$0\" batch in.csv | head -2; echo ${PIPESTATUS[0]}", LAUNCHER)
            .directory(folder.toFile())
            .redirectError(folder.resolve("stderr").toFile())
            .start();
    List<String> lines =
        new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();

    assertThat(shell.waitFor(60, SECONDS)).isTrue();
    assertThat(lines).hasSize(3).last().isEqualTo("141");
    assertThat(Files.readString(folder.resolve("stderr"))).isEmpty();
  }

  // The pipe stays open: each answer is read before the next row is written.
  @Test
  void eachRowIsAnsweredAsItComes() throws Exception {
    Process batch = open();
    try (BufferedWriter in = batch.outputWriter(StandardCharsets.UTF_8);
        BufferedReader out = batch.inputReader(StandardCharsets.UTF_8)) {
      say(in, HEADER);
      assertThat(answer(out)).startsWith("code,origin,value,entry_date,customs_value");
      say(in, ROW);
      assertThat(answer(out)).startsWith("9503.00.00,CN,10000,2025-04-11,10000.00,Free");
      say(in, "9503.00.00,CN,10000,2025-");
      say(in, "05-14\n" + ROW);
      assertThat(answer(out)).startsWith("9503.00.00,CN,10000,2025-05-14,10000.00,Free");
      assertThat(answer(out)).startsWith("9503.00.00,CN,10000,2025-04-11,10000.00,Free");
      say(in, "9503.00.00,CN,ten,2025-04-11\n");
      assertThat(answer(out)).contains("'ten' in column value is not an amount");
    }

    assertThat(batch.waitFor(60, SECONDS)).isTrue();
    assertThat(batch.exitValue()).isEqualTo(65);
  }

  @Test
  void eachObjectIsAnsweredAsItComes() throws Exception {
    Process batch = open();
    try (BufferedWriter in = batch.outputWriter(StandardCharsets.UTF_8);
        BufferedReader out = batch.inputReader(StandardCharsets.UTF_8)) {
      for (int i = 1; i < 4; i++) {
        say(
            in,
            "{\"code\":\"9503.00.00\",\"origin\":\"CN\",\"value\":"
                + i * 1000
                + ",\"entry_date\":\"2025-04-11\"}\n");
        assertThat(answer(out)).contains("\"totalDuty\":" + i * 1450 + ".00");
      }
    }

    assertThat(batch.waitFor(60, SECONDS)).isTrue();
    assertThat(batch.exitValue()).isZero();
  }

  /** A batch of which nobody says whether rows of JSON or CSV come: it must not wait to know. */
  private Process open() throws IOException {
    return new ProcessBuilder(LAUNCHER, "batch", "-", "--line-buffered")
        .redirectError(folder.resolve("stderr").toFile())
        .start();
  }

  private static void say(BufferedWriter in, String text) throws IOException {
    in.write(text);
    in.flush();
  }

  /** The next line, for which a test waits a minute at most. */
  private static String answer(BufferedReader out) throws Exception {
    return CompletableFuture.supplyAsync(
            () -> {
              try {
                return String.valueOf(out.readLine());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .get(60, SECONDS);
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(LAUNCHER, "batch"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectError(folder.resolve("stderr").toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Gives rows and keeps the pipe open, so that the batch cannot end. */
  private static void feed(Process batch, int rows) throws IOException {
    OutputStream in = batch.getOutputStream();
    in.write((HEADER + ROW.repeat(rows)).getBytes(StandardCharsets.UTF_8));
    in.flush();
  }

  private void waitForPart() throws IOException, InterruptedException {
    for (int i = 0; i < 600; i++) {
      for (Path part : parts()) {
        if (Files.size(part) > 1000) {
          return;
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("nothing was written in a minute");
  }

  private List<Path> parts() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".part")).toList();
    }
  }
}
