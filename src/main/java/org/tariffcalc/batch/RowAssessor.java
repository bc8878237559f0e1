package org.tariffcalc.batch;

import java.util.List;
import org.tariffcalc.intake.row.CsvRows;
import org.tariffcalc.intake.row.RowBytes;
import org.tariffcalc.intake.row.RowFault;

/**
 * A quicker way to the figures of plain rows of CSV, tried before a row is read into a shipment and
 * given to the engine. It must give the bytes that the engine gives, and leave a row alone whenever
 * it is not sure of that. One worker uses it at a time, so it may keep buffers.
 */
interface RowAssessor {

  /** What came of a row. */
  enum Outcome {
    /** The figures were appended. */
    DONE,
    /** The figures were appended, and something is left open. */
    UNDECIDED,
    /** There are none. */
    FAULT,
    /** The row is left to the engine; what was appended is taken back. */
    LEFT
  }

  /**
   * Appends a row with its figures.
   *
   * @param rows a walk that stands on a record with as many cells as the header
   */
  Outcome append(CsvRows rows, RowBytes out);

  /** Metals that the last row pays on and whose share it does not declare. */
  List<String> openMetals();

  /** What the last row leaves open. */
  String undecided();

  /** What of the row's duty was held unlawful after it was collected, US cents. */
  long refundableCents();

  /** Whether the goods of the last row could be released without an entry. */
  boolean isReleasable();

  /** Whether the last row is entered later than the day to which the law was read. */
  boolean isLater();

  /** Why the last row has no figures. */
  RowFault fault();
}
