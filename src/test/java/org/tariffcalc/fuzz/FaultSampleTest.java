package org.tariffcalc.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few seconds of the fuzz and fault run, so that it works whenever somebody wants the whole. */
@Tag("slow")
class FaultSampleTest {

  @TempDir private Path folder;

  @Test
  void everyPromiseIsKept() throws IOException, InterruptedException {
    ByteArrayOutputStream report = new ByteArrayOutputStream();

    int exitCode =
        FaultRun.run(new PrintStream(report, false, UTF_8), "--seed", "7", "--times", "0.004");

    assertThat(exitCode).as(report.toString(UTF_8)).isZero();
    assertThat(report.toString(UTF_8)).contains("every promise was kept").doesNotContain("BROKEN");
  }

  // The store of editions is named by the environment, so that this part needs a process.
  @Test
  void theStoreOfEditionsIsKept() throws IOException, InterruptedException {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Path report = folder.resolve("report");
    ProcessBuilder run =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dtariff.home=" + System.getProperty("tariff.home", ""),
                "-cp",
                path,
                FaultRun.class.getName(),
                "--part",
                "editions",
                "--times",
                "0.02"));
    run.environment().put("XDG_DATA_HOME", folder.resolve("fuzz").resolve("data").toString());

    int exitCode = run.redirectErrorStream(true).redirectOutput(report.toFile()).start().waitFor();

    assertThat(exitCode).as(Files.readString(report)).isZero();
    assertThat(Files.readString(report)).contains("| editions | a whole edition is installed |");
  }
}
