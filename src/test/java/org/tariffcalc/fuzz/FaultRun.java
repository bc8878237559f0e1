package org.tariffcalc.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Feeds the program what is broken, hostile or cut off, and holds every answer against what the
 * program promises; {@code mvn -Pfuzz}. The same seeds draw the same inputs. It prints a row for
 * each part and a line for each promise, and ends with 1 when one was broken.
 *
 * <p>Options: {@code --seed N} draws other inputs, {@code --times X} makes the run longer or
 * shorter, {@code --part NAME} runs one part, {@code --case N} one case of it.
 */
public final class FaultRun {

  private static final long DEFAULT_SEED = 20_261_130;

  private long seed = DEFAULT_SEED;
  private double times = 1;
  private String part = "";
  private long only = -1;
  private final PrintStream out;

  private FaultRun(PrintStream out) {
    this.out = out;
  }

  /** Runs all parts and ends the process with 0 when every promise was kept, else 1. */
  public static void main(String[] args) throws Exception {
    System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), args));
  }

  /** The same with its report elsewhere; returns the exit code. */
  static int run(PrintStream out, String... args) throws IOException, InterruptedException {
    FaultRun run = new FaultRun(out);
    for (int i = 0; i + 1 < args.length; i += 2) {
      switch (args[i]) {
        case "--seed" -> run.seed = Long.parseLong(args[i + 1]);
        case "--times" -> run.times = Double.parseDouble(args[i + 1]);
        case "--part" -> run.part = args[i + 1];
        case "--case" -> run.only = Long.parseLong(args[i + 1]);
        default -> throw new IllegalArgumentException("option " + args[i]);
      }
    }
    return run.all();
  }

  private int all() throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("tariff.home", "")).toAbsolutePath();
    Path work = Files.createTempDirectory("tariff-fuzz");
    long begin = System.nanoTime();
    Report report = new Report();
    try (Workshop workshop = new Workshop(home, work)) {
      for (Part each : parts(workshop)) {
        if (part.isEmpty() || part.equals(each.name())) {
          if (each.canRun()) {
            report.add(each, tally(each));
          } else {
            report.leftOut(each);
          }
        }
      }
    }
    report.print(out, seed, (System.nanoTime() - begin) / 1_000_000_000);
    return report.isClean() ? 0 : 1;
  }

  private static List<Part> parts(Workshop workshop) {
    return List.of(
        new Arguments(workshop),
        new OtherCommands(workshop),
        new CsvBatches(workshop),
        new NdjsonBatches(workshop),
        new DamagedTables(workshop),
        new Editions(workshop),
        new Documents(workshop),
        new Archives(workshop),
        new Kills(workshop));
  }

  private Tally tally(Part part) throws InterruptedException {
    Tally all = new Tally(part.name());
    int cases = Math.max(1, (int) Math.round(part.cases() * times));
    ExecutorService workers =
        Executors.newFixedThreadPool(
            part.isParallel() ? Runtime.getRuntime().availableProcessors() : 1);
    try {
      List<Future<Tally>> running = new ArrayList<>();
      for (long i = 0; i < cases; i++) {
        long number = i;
        if (only < 0 || only == number) {
          running.add(workers.submit(() -> oneCase(part, number)));
        }
      }
      for (Future<Tally> each : running) {
        all.add(each.get());
      }
    } catch (ExecutionException e) {
      all.holds("the part runs to its end", false, e.getCause());
    } finally {
      workers.shutdownNow();
    }
    return all;
  }

  private Tally oneCase(Part part, long number) throws IOException, InterruptedException {
    Tally tally = new Tally("--part " + part.name() + " --seed " + seed + " --case " + number);
    long drawn = seed + 1_000_003 * number + part.name().hashCode();
    part.run(new SplittableRandom(drawn), tally);
    return tally;
  }
}
