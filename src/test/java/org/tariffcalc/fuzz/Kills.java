package org.tariffcalc.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A batch that is killed at some moment: its output is whole, or as it was before. */
final class Kills implements Part {

  private static final int ROWS = 60_000;
  private static final String[] SIGNALS = {"KILL", "KILL", "TERM", "INT", "HUP"};
  private static final byte[] OLD = "what was there before\n".getBytes(UTF_8);

  private static final String[] ORIGINS = {
    "CN", "VN", "MX", "CA", "DE", "JP", "KR", "IN", "TW", "GB"
  };

  private final Workshop workshop;
  private @Nullable Prepared prepared;

  /** The launcher, what a run left alone writes, and how long it takes. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Prepared(Launched launched, byte[] whole, long millis) {}

  Kills(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public String name() {
    return "kills";
  }

  @Override
  public String inputs() {
    return "moments of a batch to be killed at";
  }

  @Override
  public int cases() {
    return 40;
  }

  @Override
  public boolean isParallel() {
    return false;
  }

  @Override
  public boolean canRun() {
    return workshop.distribution().isPresent();
  }

  @Override
  public void run(SplittableRandom random, Tally tally) throws IOException, InterruptedException {
    Prepared made = prepared();
    Path folder = made.launched().folder();
    Path target = folder.resolve("priced.csv");
    boolean wasThere = random.nextBoolean();
    if (wasThere) {
      Files.write(target, OLD);
    }
    String signal = SIGNALS[random.nextInt(SIGNALS.length)];
    long millis = random.nextLong(made.millis() + made.millis() / 5);
    Process batch = made.launched().start("batch", "rows.csv", "-O", "priced.csv");
    Thread.sleep(millis);
    new ProcessBuilder("kill", "-s", signal, String.valueOf(batch.pid()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    batch.waitFor();
    tally.inputs(1);
    String moment = "SIG" + signal + " after " + millis + " ms of " + made.millis();
    boolean isThere = Files.exists(target);
    byte[] now = isThere ? Files.readAllBytes(target) : new byte[0];
    tally.holds(
        "the output of a killed batch is whole, or as it was before",
        Arrays.equals(now, made.whole()) || (wasThere ? Arrays.equals(now, OLD) : !isThere),
        moment + ": " + now.length + " bytes");
    Set<String> before = Set.of("rows.csv", "priced.csv", "out", "err");
    List<String> left =
        Workshop.files(folder).stream()
            .filter(each -> !each.startsWith("cache") && !before.contains(each))
            .toList();
    tally.holds(
        "a signal that can be caught leaves nothing behind",
        signal.equals("KILL") || left.isEmpty(),
        moment + ": " + left);
    for (String each : left) {
      Files.delete(folder.resolve(each));
    }
    Files.deleteIfExists(target);
  }

  private Prepared prepared() throws IOException, InterruptedException {
    Prepared known = prepared;
    if (known == null) {
      Launched launched = workshop.launched();
      SplittableRandom random = new SplittableRandom(1);
      StringBuilder text = new StringBuilder("id,code,origin,value,entry_date\n");
      Goods goods = workshop.goods();
      for (int i = 0; i < ROWS; i++) {
        text.append(i).append(',').append(goods.code(random)).append(',');
        text.append(ORIGINS[random.nextInt(ORIGINS.length)])
            .append(',')
            .append(goods.value(random))
            .append(',');
        text.append(goods.day(random)).append('\n');
      }
      Files.writeString(launched.folder().resolve("rows.csv"), text);
      Ran ran = launched.run("batch", "rows.csv", "-O", "priced.csv");
      Path target = launched.folder().resolve("priced.csv");
      if (!Files.exists(target)) {
        throw new IllegalStateException(ran.toString());
      }
      known = new Prepared(launched, Files.readAllBytes(target), ran.millis());
      Files.delete(target);
      prepared = known;
    }
    return known;
  }
}
