package org.tariffcalc.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.FigureColumns;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.intake.record.Block;
import org.tariffcalc.intake.row.RowBytes;
import org.tariffcalc.intake.row.RowFault;
import org.tariffcalc.intake.row.Rows;
import org.tariffcalc.intake.row.SafeCells;
import org.tariffcalc.intake.row.ShipmentColumns;
import org.tariffcalc.tables.RateTables;

/** Rows as CSV: the input columns, the figures, the error, what is undecided. */
public final class CsvForm implements RowForm {

  private static final byte[] NO_FIGURES =
      ",".repeat(FigureColumns.NAMES.size() + 1).getBytes(StandardCharsets.US_ASCII);

  private final boolean isSafe;
  private final Optional<NameCells> names;

  /** Rows as they are. */
  public CsvForm() {
    this(false, Optional.empty());
  }

  /**
   * Rows for a spreadsheet or another program.
   *
   * @param isSafe whether a cell that a spreadsheet would take for a formula is marked as a text
   * @param names what fills a last column, name; empty where none is asked for
   */
  public CsvForm(boolean isSafe, Optional<NameCells> names) {
    this.isSafe = isSafe;
    this.names = names;
  }

  /** Marks what is no formula in whole rows. */
  void finish(RowBytes rows) {
    if (isSafe) {
      SafeCells.in(rows);
    }
  }

  @Override
  public void header(List<String> columns, RowBytes out) {
    for (String column : columns) {
      out.appendCell(column);
      out.append(',');
    }
    for (String column : FigureColumns.NAMES) {
      out.append(column);
      out.append(',');
    }
    out.append("error");
    for (String column : FigureColumns.LAST) {
      out.append(',');
      out.append(column);
    }
    out.append(names.isPresent() ? ",name\n" : "\n");
  }

  @Override
  public Assessment assess(Assessor assessor, Shipment shipment) {
    return assessor.figures(shipment);
  }

  @Override
  public boolean isOfFigures() {
    return true;
  }

  @Override
  public FigureWriter figures(RateTables tables, ShipmentColumns columns) {
    return new FigureBytes(tables, columns, names);
  }

  @Override
  public void answer(Rows row, Assessment assessment, RowBytes out) {
    row.appendCells(out);
    for (String cell : FigureColumns.of(assessment)) {
      out.append(',');
      out.appendCell(cell);
    }
    out.append(',');
    for (String cell : FigureColumns.last(assessment)) {
      out.append(',');
      out.appendCell(cell);
    }
    if (names.isPresent()) {
      out.append(',');
      names.get().append(assessment.shipment(), out);
    }
    out.append('\n');
  }

  @Override
  public void fault(Rows row, RowFault fault, RowBytes out) {
    row.appendCells(out);
    end(fault, out);
  }

  @Override
  public void overlong(Block part, int columns, RowFault fault, RowBytes out) {
    if (part.part() == Block.Part.BEGIN) {
      out.append(isSafe && part.bytes()[0] != '"' ? "\"'" : "\"");
    }
    out.appendDoubled(part.bytes(), part.lengthOfRecord());
    if (part.part() == Block.Part.END) {
      out.append("\"" + ",".repeat(Math.max(0, columns - 1)));
      end(fault, out);
    }
  }

  private void end(RowFault fault, RowBytes out) {
    out.append(NO_FIGURES, 0, NO_FIGURES.length);
    out.appendCell(fault.wrong());
    for (int i = 0; i < FigureColumns.LAST.size(); i++) {
      out.append(',');
    }
    out.append(names.isPresent() ? ",\n" : "\n");
  }
}
