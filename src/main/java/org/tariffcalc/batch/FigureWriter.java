package org.tariffcalc.batch;

import org.tariffcalc.assess.bulk.FormulaFigures;
import org.tariffcalc.intake.row.RowBytes;

/**
 * Writes rows with their figures as the form writes them of an assessment, byte for byte. One
 * worker uses it at a time, so it may keep buffers.
 */
@FunctionalInterface
public interface FigureWriter {

  /**
   * Appends a row with its figures and the end of its line.
   *
   * @return false when the form shows of this row what only an assessment tells; nothing is
   *     appended then
   */
  boolean append(PlainRow row, FormulaFigures figures, RowBytes out);
}
