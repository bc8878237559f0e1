package org.tariffcalc.intake.row;

import java.util.Map;

/** Walks over the rows of a block, CSV or NDJSON. */
public interface Rows {

  /** Goes to the next row; false at the end of the block. */
  boolean next();

  /** How many lines of the block end before the row; behind the last row, how many end at all. */
  long line();

  /** The shipment of the row, or why there is none. */
  RowReading reading();

  /** Appends the input columns as cells of CSV, as many as the header has. */
  void appendCells(RowBytes out);

  /**
   * What the row says, as JSON values by name.
   *
   * @param all whether also what says something of the shipment
   */
  Map<String, String> members(boolean all);
}
