package org.tariffcalc.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.tariffcalc.assess.answer.FigureColumns;
import org.tariffcalc.assess.bulk.FormulaFigures;
import org.tariffcalc.intake.row.RowBytes;

/** Writes figures as the cells of {@link FigureColumns}, digit by digit. */
final class FigureBytes {

  private final byte[] edition;

  FigureBytes(String edition) {
    this.edition = edition.getBytes(UTF_8);
  }

  /**
   * Appends the cells with a comma between them, an empty error, the last columns and the end of
   * the line.
   *
   * @param bytes where the code of the goods stands with its dots, from begin to before end
   */
  void append(
      FormulaFigures figures, long priceCents, byte[] bytes, int begin, int end, RowBytes out) {
    long dollars = figures.customsDollars();
    long total = figures.baseDutyCents() + figures.additionalCents();
    out.appendMoney(dollars * 100, ',');
    out.appendCell(figures.baseRate());
    out.append(',');
    out.appendMoney(figures.baseDutyCents(), ',');
    out.appendTenThousandths(percent(figures.additionalCents(), dollars), ',');
    out.appendMoney(figures.additionalCents(), ',');
    out.appendMoney(total, ',');
    out.appendTenThousandths(percent(total, dollars), ',');
    out.appendMoney(figures.feeCents(), ',');
    out.appendMoney(priceCents + total + figures.feeCents(), ',');
    out.append(figures.filedBefore(), 0, figures.filedBefore().length);
    out.append(bytes, begin, end);
    out.append(',');
    out.appendCell(edition);
    out.append(',');
    out.append(',');
    out.appendMoney(figures.lowestDutyCents(), ',');
    if (figures.isUndecided()) {
      out.appendCell(figures.undecided());
    }
    out.append(',');
    out.appendMoney(figures.refundableCents(), '\n');
  }

  /** Cents in percent of dollars, in ten thousandths of a percent, half up. */
  private static long percent(long cents, long dollars) {
    return (cents * 10_000 + dollars / 2) / dollars;
  }
}
