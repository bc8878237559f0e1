package org.tariffcalc.spark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Entry lines as a company has them, and what the program makes of them. */
final class Rows {

  private static final List<String> CODES =
      List.of(
          "9503.00.00",
          "6109.10.00",
          "8471.30.01",
          "7318.15.20",
          "8703.23.01",
          "0201.10.05",
          "8517.13.00",
          "8708.29.51",
          "6403.99.90",
          "9403.60.80",
          "2204.21.50",
          "7616.99.51",
          "8544.42.90",
          "3926.90.99",
          "8507.60.00",
          "4202.92.31",
          "0406.10.08",
          "9999.99.99");
  private static final List<String> ORIGINS =
      List.of("CN", "DE", "VN", "MX", "KR", "JP", "IN", "GB", "CA", "BR", "RU", "TH", "XX", "HK");

  private Rows() {}

  /** Writes rows, all of one seed, some of which cannot be priced. */
  static Path write(Path file, int many) throws IOException {
    SplittableRandom random = new SplittableRandom(20_250_411);
    LocalDate first = LocalDate.of(2025, 1, 1);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("id,code,origin,value,entry_date,quantity,unit,note\n");
      for (int i = 0; i < many; i++) {
        int cents = random.nextInt(5_000_000);
        boolean isWeighed = random.nextInt(4) == 0;
        out.write(
            i
                + ","
                + CODES.get(random.nextInt(CODES.size()))
                + ','
                + ORIGINS.get(random.nextInt(ORIGINS.size()))
                + ','
                + cents / 100
                + '.'
                + cents / 10 % 10
                + cents % 10
                + ','
                + first.plusDays(random.nextInt(600))
                + ','
                + (isWeighed ? random.nextInt(10_000) + ",kg" : ",")
                + (i % 1000 == 0 ? ",\"a, \"\"quoted\"\" note\"" : ",")
                + '\n');
      }
    }
    return file;
  }

  /** What {@code tariff batch} writes for a file, some rows of which have errors. */
  static Path batch(Path in, Path out) throws IOException, InterruptedException {
    Process batch =
        new ProcessBuilder(
                System.getProperty("tariff.launcher"), "batch", in.toString(), "-O", out.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!batch.waitFor(300, TimeUnit.SECONDS) || batch.exitValue() != 65) {
      throw new AssertionError("the batch ended with " + batch.exitValue());
    }
    return out;
  }

  /** The files that Spark has written into a folder, in the order of their rows. */
  static List<Path> parts(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("part-"))
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }

  /** The parts behind one another, the header of each but the first left out. */
  static Path joined(Path folder, Path file) throws IOException {
    boolean isFirst = true;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Path part : parts(folder)) {
        try (Stream<String> lines = Files.lines(part)) {
          for (String line : (Iterable<String>) lines.skip(isFirst ? 0 : 1)::iterator) {
            out.write(line);
            out.write('\n');
          }
        }
        isFirst = false;
      }
    }
    return file;
  }
}
