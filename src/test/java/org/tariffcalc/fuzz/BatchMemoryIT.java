package org.tariffcalc.fuzz;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A batch keeps no more of a file than it works on: goods of all origins and modes of transport
 * pass in less memory than the launcher gives it. Kept formulas and answers that wait for their
 * turn are what could grow with the rows.
 */
@DisabledOnOs(OS.WINDOWS)
class BatchMemoryIT {

  private static final String[] MODES = {"ocean", "air", "truck", "rail", ""};

  @TempDir private Path folder;

  @Test
  void rowsOfAllOriginsAndModesPassInSeventyTwoMegabytes() throws Exception {
    assertAnswersAll(24_000, "csv", "-Xmx72m");
  }

  // An answer takes some five kilobytes: those of all rows would not find room.
  @Test
  void wholeAnswersPassInFiftySixMegabytes() throws Exception {
    assertAnswersAll(6_000, "ndjson", "-Xmx56m");
  }

  private void assertAnswersAll(int rows, String format, String heap) throws Exception {
    Path in = rows(rows);
    Path out = folder.resolve("out");
    ProcessBuilder batch =
        new ProcessBuilder(
                Path.of(System.getProperty("tariff.distribution"), "bin", "tariff")
                    .toAbsolutePath()
                    .toString(),
                "batch",
                in.toString(),
                "--format",
                format,
                "--output",
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile());
    batch.environment().put("TARIFF_JAVA_OPTS", heap);
    Process run = batch.start();

    assertThat(run.waitFor(5, MINUTES)).isTrue();
    String said = Files.readString(folder.resolve("said"));
    // Some codes want an amount or did not exist on their day: 65, and the row says so.
    assertThat(run.exitValue()).as(said).isEqualTo(65);
    assertThat(said).doesNotContain("memory");
    try (var lines = Files.lines(out)) {
      assertThat(lines.count()).isEqualTo(format.equals("csv") ? rows + 1 : rows);
    }
  }

  private Path rows(int count) throws Exception {
    Goods goods = new Goods(Path.of(System.getProperty("tariff.home"), "rates"));
    SplittableRandom random = new SplittableRandom(20_261_130);
    List<String> rows = new ArrayList<>(List.of("code,origin,value,entry_date,mode"));
    for (int i = 0; i < count; i++) {
      rows.add(
          String.join(
              ",",
              goods.code(random),
              goods.anyOrigin(random),
              goods.value(random),
              goods.day(random),
              MODES[random.nextInt(MODES.length)]));
    }
    return Files.write(folder.resolve("in.csv"), rows);
  }
}
