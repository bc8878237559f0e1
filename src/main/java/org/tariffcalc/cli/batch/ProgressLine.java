package org.tariffcalc.cli.batch;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * One line on a terminal's stderr that says how far a batch is, at which rate, and how long yet.
 */
final class ProgressLine {

  private static final long EVERY_NANOS = 200_000_000L;
  private static final int WIDTH = 72;

  private final Optional<PrintWriter> err;
  private final long size;
  private final LongSupplier read;
  private final long begun = System.nanoTime();
  private long shownAt = begun;
  private boolean isShown;

  /**
   * A line.
   *
   * @param size bytes of the input; 0 when nobody knows
   * @param read how many of them were read
   */
  ProgressLine(PrintWriter err, long size, LongSupplier read) {
    this(Optional.of(err), size, read);
  }

  private ProgressLine(Optional<PrintWriter> err, long size, LongSupplier read) {
    this.err = err;
    this.size = size;
    this.read = read;
  }

  /** A line that nobody sees. */
  static ProgressLine hidden() {
    return new ProgressLine(Optional.empty(), 0, () -> 0);
  }

  /** Shows how far it is, a few times a second. */
  void rows(long rows) {
    long now = System.nanoTime();
    if (err.isPresent() && now - shownAt >= EVERY_NANOS) {
      shownAt = now;
      isShown = true;
      print(padded(text(rows, now - begun, size, read.getAsLong())));
    }
  }

  /** Takes the line away. */
  void clear() {
    if (isShown) {
      print(padded("") + '\r');
      isShown = false;
    }
  }

  private void print(String line) {
    err.ifPresent(
        writer -> {
          writer.print('\r' + line);
          writer.flush();
        });
  }

  /**
   * What the line says.
   *
   * @param nanos time since the beginning
   * @param size bytes of the input, 0 when nobody knows
   * @param done bytes read
   */
  static String text(long rows, long nanos, long size, long done) {
    long millis = Math.max(1, nanos / 1_000_000);
    StringBuilder text = new StringBuilder(WIDTH);
    if (size > 0) {
      long percent = Math.min(100, 100 * done / size);
      long filled = percent / 5;
      text.append('[').append("#".repeat((int) filled)).append(" ".repeat((int) (20 - filled)));
      text.append("] ").append(percent).append("%, ");
    }
    text.append(grouped(rows)).append(" rows, ");
    text.append(grouped(rows * 1000 / millis)).append(" a second");
    if (size > 0 && done > 0) {
      long seconds = Math.max(0, (size - done) * millis / done / 1000);
      text.append(", ").append(seconds / 60).append(':');
      text.append(seconds % 60 < 10 ? "0" : "").append(seconds % 60).append(" left");
    }
    return text.toString();
  }

  private static String grouped(long number) {
    StringBuilder out = new StringBuilder(Long.toString(number));
    for (int at = out.length() - 3; at > 0; at -= 3) {
      out.insert(at, ',');
    }
    return out.toString();
  }

  private static String padded(String text) {
    return text.length() >= WIDTH ? text : text + " ".repeat(WIDTH - text.length());
  }
}
