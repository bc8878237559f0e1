package org.tariffcalc.batch;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.tariffcalc.assess.answer.FigureColumns;
import org.tariffcalc.assess.answer.LawBasis;
import org.tariffcalc.assess.bulk.FormulaFigures;
import org.tariffcalc.assess.bulk.ListedGoods;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.intake.record.CsvRecords;
import org.tariffcalc.intake.row.Column;
import org.tariffcalc.intake.row.CsvRows;
import org.tariffcalc.intake.row.RowBytes;
import org.tariffcalc.intake.row.ShipmentColumns;
import org.tariffcalc.tables.RateTables;

/** Writes figures as the cells of {@link FigureColumns}, digit by digit. */
final class FigureBytes implements FigureWriter {

  private final byte[] behindCode;
  private final int codePlace;
  private final Optional<NameCells> names;
  private final IdentityHashMap<ListedGoods, byte[]> nameCells = new IdentityHashMap<>();

  /**
   * A writer.
   *
   * @param names what fills a last column; empty where none is asked for
   */
  FigureBytes(RateTables tables, ShipmentColumns columns, Optional<NameCells> names) {
    RowBytes edition = new RowBytes(0);
    edition.append(',');
    edition.appendCell(tables.edition() + LawBasis.of(tables).remark());
    edition.append(",,");
    this.behindCode = edition.toArray();
    this.codePlace = columns.placeOf(Column.CODE);
    this.names = names;
  }

  /** Appends the cells of the row, the figures, an empty error and the last columns. */
  @Override
  public boolean append(PlainRow row, FormulaFigures figures, RowBytes out) {
    row.row().appendCells(out);
    out.append(',');
    long dollars = figures.customsDollars();
    long total = figures.baseDutyCents() + figures.additionalCents();
    out.appendMoney(dollars * 100, ',');
    out.appendCell(figures.baseRate());
    out.append(',');
    out.appendMoney(figures.baseDutyCents(), ',');
    out.appendTenThousandths(figures.percent(figures.additionalCents()), ',');
    out.appendMoney(figures.additionalCents(), ',');
    out.appendMoney(total, ',');
    out.appendTenThousandths(figures.percent(total), ',');
    out.appendMoney(figures.feeCents(), ',');
    out.appendMoney(row.cents() + total + figures.feeCents(), ',');
    out.append(figures.filedBefore(), 0, figures.filedBefore().length);
    appendCode(row, out);
    out.append(behindCode, 0, behindCode.length);
    out.appendMoney(figures.lowestDutyCents(), ',');
    if (figures.isUndecided()) {
      out.appendCell(figures.undecided());
    }
    out.append(',');
    out.appendMoney(figures.refundableCents(), names.isPresent() ? ',' : '\n');
    if (names.isPresent()) {
      appendName(names.get(), row.goods(), out);
      out.append('\n');
    }
    return true;
  }

  /** The code with its dots, copied from the row where it has them: that place is near. */
  private void appendCode(PlainRow row, RowBytes out) {
    if (row.row() instanceof CsvRows rows) {
      CsvRecords record = rows.record();
      int begin = record.startOf(codePlace);
      int end = record.endOf(codePlace);
      if (end - begin == dotted(row.goods().digits()) && isDotted(record.bytes(), begin, end)) {
        out.append(record.bytes(), begin, end);
        return;
      }
    }
    out.append(row.goods().heading());
  }

  /** How long a code is with its dots: 9503.00.00, 9503.00.00.73. */
  private static int dotted(int digits) {
    return digits + digits / 2 - 2;
  }

  /** Whether a code as long as it is filed has its dots where they are filed: 9503.00.00. */
  private static boolean isDotted(byte[] bytes, int begin, int end) {
    boolean isLine = bytes[begin + 4] == '.' && bytes[begin + 7] == '.';
    return isLine && (end - begin == 10 || bytes[begin + 10] == '.');
  }

  private void appendName(NameCells known, ListedGoods goods, RowBytes out) {
    byte[] name = nameCells.get(goods);
    if (name == null) {
      name = known.of(goods.code(), Importer.US);
      nameCells.put(goods, name);
    }
    out.append(name, 0, name.length);
  }
}
