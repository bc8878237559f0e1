package org.tariffcalc.batch;

/**
 * A quicker way to the figures of plain rows of CSV, tried before a row is read into a shipment and
 * given to the engine. It must give the bytes that the engine gives, and leave a row alone whenever
 * it is not sure of that. One worker uses it at a time, so it may keep buffers.
 */
@FunctionalInterface
public interface RowAssessor {

  /** Leaves every row to the engine. */
  RowAssessor NONE = (row, out) -> false;

  /**
   * Appends the cells of {@link FigureColumns#NAMES} with a comma between them, none before the
   * first and none behind the last.
   *
   * @param row a record with as many cells as the header
   * @return false when the row is left alone; what was appended is then taken back
   */
  boolean append(CsvRecords row, RowBytes out);
}
