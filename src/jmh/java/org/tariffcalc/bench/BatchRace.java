package org.tariffcalc.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.tariffcalc.tables.RateTables;

/**
 * Whole processes, from file to file, their start included: a batch of some numbers of rows beside
 * DuckDB, which joins the same rows to one dated rate each. The runs take turns, and what counts is
 * the median.
 *
 * <p>Arguments: numbers of rows (200000,2000000,20000000), runs of each (5).
 */
public final class BatchRace {

  private static final String SIZES = "200000,2000000,20000000";
  private static final int PERIODS = 5;
  private static final long ARCHIVE_MILLIS = 10_000;

  private final Path folder;
  private final Path home;
  private final int rows;

  private BatchRace(Path home, int rows) throws IOException {
    this.home = home;
    this.rows = rows;
    this.folder = Files.createDirectories(home.resolve("target/race"));
  }

  /** A run of a process: how long it took, and the most memory it had. */
  private record Run(double seconds, long residentKb) {}

  /** Runs the race, or with the word {@code duckdb} one of its contestants. */
  public static void main(String[] args) throws Exception {
    if (args.length == 3 && args[0].equals("duckdb")) {
      join(Path.of(args[1]), args[2]);
      return;
    }
    Path home = Path.of(System.getProperty("tariff.home")).toAbsolutePath();
    for (String rows : (args.length > 0 ? args[0] : SIZES).split(",", -1)) {
      new BatchRace(home, Integer.parseInt(rows))
          .run(args.length > 1 ? Integer.parseInt(args[1]) : 5, System.out);
    }
  }

  private void run(int runs, PrintStream out) throws IOException, InterruptedException {
    write();
    List<Run> batch = new ArrayList<>();
    List<Run> joinToFile = new ArrayList<>();
    List<Run> joinToSum = new ArrayList<>();
    batch();
    // The first run leaves its class archive behind the answer.
    Thread.sleep(ARCHIVE_MILLIS);
    for (int i = 0; i < runs; i++) {
      batch.add(batch());
      joinToFile.add(duckDb("file"));
      joinToSum.add(duckDb("sum"));
    }
    out.printf(
        Locale.ROOT,
        "%d rows, %d processors, Java %s, median of %d%n",
        rows,
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        runs);
    line(out, "tariff batch, all duties and fees, to a file", batch);
    line(out, "DuckDB, join to one rate, to a file", joinToFile);
    line(out, "DuckDB, join to one rate, to one sum", joinToSum);
  }

  private void line(PrintStream out, String what, List<Run> runs) {
    List<Double> seconds = new ArrayList<>();
    long most = 0;
    for (Run run : runs) {
      seconds.add(run.seconds());
      most = Math.max(most, run.residentKb());
    }
    Collections.sort(seconds);
    double median = seconds.get(seconds.size() / 2);
    out.printf(
        Locale.ROOT,
        "%-46s %5.2f s (%.2f to %.2f) %,10.0f rows a second %4d MB%n",
        what,
        median,
        seconds.get(0),
        seconds.get(seconds.size() - 1),
        rows / median,
        most / 1024);
  }

  private Run batch() throws IOException, InterruptedException {
    Files.deleteIfExists(folder.resolve("priced.csv"));
    return timed(
        List.of(
            home.resolve("target/tariff/bin/tariff").toString(),
            "batch",
            folder.resolve("rows.csv").toString(),
            "--out",
            folder.resolve("priced.csv").toString(),
            "--rates",
            home.resolve("target/tariff/rates").toString()));
  }

  private Run duckDb(String to) throws IOException, InterruptedException {
    Files.deleteIfExists(folder.resolve("joined.csv"));
    return timed(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            BatchRace.class.getName(),
            "duckdb",
            folder.toString(),
            to));
  }

  /** The most memory is asked of Linux while the process runs; elsewhere it is given as zero. */
  private static Run timed(List<String> command) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    long most = 0;
    while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
      most = Math.max(most, resident(status));
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (process.exitValue() != 0 && process.exitValue() != 65) {
      throw new IOException(command + " ended with " + process.exitValue());
    }
    return new Run(seconds, most);
  }

  private static long resident(Path status) {
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    } catch (IOException e) {
      // It has ended meanwhile, or this is no Linux.
      return 0;
    }
    return 0;
  }

  private void write() throws IOException {
    RateTables tables = RateTables.open(home.resolve("rates"));
    Path file = folder.resolve("rows.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      RandomRows random = new RandomRows(tables);
      out.write(RandomRows.HEADER);
      for (int i = 0; i < rows; i++) {
        out.write(random.row());
      }
    }
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("rates.csv"))) {
      out.write("code,from_date,to_date,rate\n");
      LocalDate first = LocalDate.of(2018, 1, 1);
      for (String code : RandomRows.codes(tables)) {
        for (int i = 0; i < PERIODS; i++) {
          LocalDate from = first.plusYears(2L * i);
          out.write(
              code + "," + from + "," + from.plusYears(2).minusDays(1) + ",0.0" + (i + 1) + "\n");
        }
      }
    }
  }

  /** The join of a dated table alone: no stacking, no exemptions, no fees. */
  private static void join(Path folder, String to) throws SQLException {
    String joined =
        " from read_csv('"
            + folder.resolve("rows.csv")
            + "') s join read_csv('"
            + folder.resolve("rates.csv")
            + "') r on s.code = r.code and s.entry_date between r.from_date and r.to_date";
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          to.equals("sum")
              ? "select sum(round(s.value * r.rate, 2))" + joined
              : "copy (select s.*, r.rate, round(s.value * r.rate, 2) as duty"
                  + joined
                  + ") to '"
                  + folder.resolve("joined.csv")
                  + "' (header)");
    }
  }
}
