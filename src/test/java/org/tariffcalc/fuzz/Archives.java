package org.tariffcalc.fuzz;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The launcher's archive of classes, cut or with bits turned: the answer stays the same. */
final class Archives implements Part {

  private static final String[] QUOTE = {
    "quote", "9503.00.00", "-o", "CN", "-v", "10000", "-d", "2025-04-11"
  };
  private static final int TRIES = 120;

  private final Workshop workshop;
  private @Nullable Prepared prepared;

  /** The archive as it was made, when and with what said beside it, and the answer without it. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Prepared(
      Launched launched, Path archive, byte[] whole, FileTime time, String size, String answer) {}

  Archives(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public String name() {
    return "archives";
  }

  @Override
  public String inputs() {
    return "damaged archives of classes";
  }

  @Override
  public int cases() {
    return 30;
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
    byte[] bytes = made.whole().clone();
    Path size = Path.of(made.archive() + ".size");
    Files.writeString(size, made.size());
    if (random.nextInt(4) == 0) {
      bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      // Of half of them not even the size tells.
      if (random.nextBoolean()) {
        String sum = made.size().substring(made.size().indexOf(' '));
        Files.writeString(size, bytes.length + sum);
      }
    } else {
      // Half of the damage strikes the head, by which the JVM goes.
      int within = random.nextBoolean() ? 8192 : bytes.length;
      for (int i = random.nextInt(4); i >= 0; i--) {
        bytes[random.nextInt(within)] ^= (byte) (1 << random.nextInt(8));
      }
    }
    Files.write(made.archive(), bytes);
    // Nor does the time, as if the disk itself had turned the bits.
    Files.setLastModifiedTime(made.archive(), made.time());
    // Somebody else is at it already: no new archive takes the place of the damaged one.
    Files.createDirectories(Path.of(made.archive() + ".lock"));
    Ran ran = made.launched().run(QUOTE);
    tally.inputs(1);
    tally.ended(ran);
    tally.holds(
        "a damaged archive neither crashes nor hangs, and changes no answer",
        ran.exitCode() == 0 && ran.out().equals(made.answer()),
        ran);
    try (DirectoryStream<Path> crashes =
        Files.newDirectoryStream(made.launched().folder(), "hs_err*")) {
      tally.holds("no dump of a crash is left", !crashes.iterator().hasNext(), ran);
    }
  }

  private Prepared prepared() throws IOException, InterruptedException {
    Prepared known = prepared;
    if (known == null) {
      Launched launched = workshop.launched();
      String answer = launched.run(QUOTE).out();
      Optional<Path> archive = archive(launched.cache());
      for (int i = 0; i < TRIES && archive.isEmpty(); i++) {
        Thread.sleep(500);
        archive = archive(launched.cache());
      }
      Path file = archive.orElseThrow(() -> new IllegalStateException("no archive was made"));
      known =
          new Prepared(
              launched,
              file,
              Files.readAllBytes(file),
              Files.getLastModifiedTime(file),
              Files.readString(Path.of(file + ".size")),
              answer);
      prepared = known;
    }
    return known;
  }

  private static Optional<Path> archive(Path cache) throws IOException {
    if (!Files.isDirectory(cache)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(cache)) {
      return files
          .filter(
              each ->
                  each.toString().matches(".*\\.(jsa|aot)") && !each.toString().contains(".lock"))
          .findFirst();
    }
  }
}
