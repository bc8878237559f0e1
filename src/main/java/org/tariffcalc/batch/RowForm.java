package org.tariffcalc.batch;

import java.util.List;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.intake.record.Block;
import org.tariffcalc.intake.row.RowBytes;
import org.tariffcalc.intake.row.RowFault;
import org.tariffcalc.intake.row.Rows;
import org.tariffcalc.intake.row.ShipmentColumns;
import org.tariffcalc.tables.RateTables;

/** The form in which the rows of a batch are written. Used by several threads at once. */
public interface RowForm {

  /** Appends what comes before the first row. */
  void header(List<String> columns, RowBytes out);

  /** Assesses a shipment as far as the form shows it. */
  Assessment assess(Assessor assessor, Shipment shipment);

  /** Whether the form shows figures only, so that rows that claim nothing go by formulas. */
  boolean isOfFigures();

  /** What writes such rows; asked only of a form of figures. */
  FigureWriter figures(RateTables tables, ShipmentColumns columns);

  /** Appends a row with its figures. */
  void answer(Rows row, Assessment assessment, RowBytes out);

  /** Appends a row without figures. */
  void fault(Rows row, RowFault fault, RowBytes out);

  /**
   * Appends a part of a row that is longer than any may be, as a part of one text.
   *
   * @param columns how many columns the output has beside the figures
   */
  void overlong(Block part, int columns, RowFault fault, RowBytes out);
}
