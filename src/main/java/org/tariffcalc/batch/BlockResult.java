package org.tariffcalc.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.intake.row.RowBytes;
import org.tariffcalc.intake.row.RowFault;

/**
 * What a worker made of a block or of a part of it. Lines are counted from the beginning of the
 * block, from 0.
 */
final class BlockResult {

  private final BatchSummary summary = new BatchSummary();
  private final List<Bad> bad = new ArrayList<>();
  private RowBytes output = new RowBytes(0);
  private long lines;
  private Optional<Bad> stop = Optional.empty();
  private boolean isLast;

  /**
   * A row without figures.
   *
   * @param line its line
   * @param fault why
   * @param cells its input columns as CSV; empty where nobody asks for them
   */
  record Bad(long line, RowFault fault, String cells) {}

  BatchSummary summary() {
    return summary;
  }

  List<Bad> bad() {
    return bad;
  }

  /** The row at which a run that stops at the first error ends. */
  Optional<Bad> stop() {
    return stop;
  }

  void stopAt(Bad row) {
    stop = Optional.of(row);
  }

  /** The rows; to be given back to the batch when they are written. */
  RowBytes output() {
    return output;
  }

  /** How many lines end in the block up to here. */
  long lines() {
    return lines;
  }

  /** Whether nothing more comes of the block. */
  boolean isLast() {
    return isLast;
  }

  void finish(RowBytes rows, long allLines, boolean nothingComes) {
    output = rows;
    lines = allLines;
    isLast = nothingComes;
  }
}
