package org.tariffcalc.intake.paid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.intake.paid.PaidLine.PaidCharge;

/** A line of an entry whose rows are not all read. */
final class PaidDraft {

  private final long row;
  private final String entry;
  private final String line;
  private final String importer;
  private final String type;
  private final Optional<LocalDate> entryDate;
  private final Optional<LocalDate> deposited;
  private final String origin;
  private final String program;
  private final String quantity;
  private final String unit;
  private final Optional<LocalDate> loaded;
  private final String mode;
  private final List<PaidCharge> charges = new ArrayList<>(4);
  private Optional<BigDecimal> value = Optional.empty();
  private Optional<BigDecimal> totalDuty = Optional.empty();
  private Optional<BigDecimal> fees = Optional.empty();
  private Optional<BigDecimal> feesOfFirst = Optional.empty();
  private boolean areFeesRepeated = true;
  private StatedFees stated = StatedFees.ALL;
  private Optional<LocalDate> liquidated = Optional.empty();
  private boolean isReconciled;
  private boolean hasDrawback;
  private boolean hasProtest;
  private boolean hasGoods;

  /** A line that begins with a row; what it says of its goods is taken from there. */
  PaidDraft(PaidCells cells) {
    this.row = cells.line();
    this.entry = cells.text(PaidColumn.ENTRY);
    this.line = cells.text(PaidColumn.LINE);
    this.importer = cells.text(PaidColumn.IMPORTER);
    String typed = cells.text(PaidColumn.TYPE);
    this.type = typed.length() == 1 ? "0" + typed : typed.substring(0, Math.min(2, typed.length()));
    this.entryDate = cells.day(PaidColumn.ENTRY_DATE);
    this.deposited = cells.day(PaidColumn.DEPOSITED);
    this.origin = cells.origin();
    this.program = cells.text(PaidColumn.PROGRAM);
    this.quantity = cells.text(PaidColumn.QUANTITY);
    this.unit = cells.text(PaidColumn.UNIT);
    this.loaded = cells.day(PaidColumn.LOADED_DATE);
    this.mode = cells.text(PaidColumn.MODE);
  }

  /** Whether a row is one of the line, and not the first of another. */
  boolean goesOn(PaidCells cells) {
    return !entry.isEmpty()
        && entry.equals(cells.text(PaidColumn.ENTRY))
        && line.equals(cells.text(PaidColumn.LINE))
        && (!line.isEmpty() || isAdditional(cells.text(PaidColumn.CODE)) || !hasGoods);
  }

  /** Adds the tariff number of a row. */
  void add(PaidCells cells) {
    String code = cells.text(PaidColumn.CODE);
    Optional<BigDecimal> ofRow = cells.amount(PaidColumn.VALUE);
    if (ofRow.isPresent() && ofRow.get().signum() != 0 && !isAdditional(code) || value.isEmpty()) {
      value = hasGoods && value.isPresent() ? sum(value, ofRow) : ofRow;
    }
    totalDuty = sum(totalDuty, cells.amount(PaidColumn.TOTAL_DUTY));
    addFees(cells);
    charges.add(new PaidCharge(dotted(code), cells.amount(PaidColumn.DUTY)));
    String headings = cells.text(PaidColumn.HEADINGS);
    if (!headings.isEmpty()) {
      for (String each : headings.split("[;|]", -1)) {
        if (isAdditional(each.strip())) {
          charges.add(new PaidCharge(dotted(each.strip()), Optional.empty()));
        }
      }
    }
    liquidated = liquidated.or(() -> cells.day(PaidColumn.LIQUIDATED));
    isReconciled |= cells.flag(PaidColumn.RECONCILIATION);
    hasDrawback |= cells.flag(PaidColumn.DRAWBACK);
    hasProtest |= cells.flag(PaidColumn.PROTEST);
    hasGoods |= !isAdditional(code);
  }

  /**
   * Adds the fees of a row: their sum where the file has one, else its processing and harbor fee. A
   * report repeats what it says of a line in the row of each of its tariff numbers.
   */
  private void addFees(PaidCells cells) {
    Optional<BigDecimal> ofRow = cells.amount(PaidColumn.FEES);
    if (ofRow.isEmpty()) {
      ofRow = sum(cells.amount(PaidColumn.MPF), cells.amount(PaidColumn.HMF));
      stated = ofRow.isPresent() ? ofParts(cells) : stated;
    }
    if (charges.isEmpty()) {
      feesOfFirst = ofRow;
    }
    areFeesRepeated &= ofRow.equals(feesOfFirst);
    fees = sum(fees, ofRow);
  }

  private static StatedFees ofParts(PaidCells cells) {
    if (cells.has(PaidColumn.MPF) && cells.has(PaidColumn.HMF)) {
      return StatedFees.ALL;
    }
    return cells.has(PaidColumn.MPF) ? StatedFees.PROCESSING : StatedFees.HARBOR;
  }

  /** The line as far as it is read. */
  PaidLine line() {
    return new PaidLine(
        row,
        entry,
        line,
        importer,
        type,
        entryDate,
        deposited,
        liquidated,
        origin,
        program,
        quantity,
        unit,
        loaded,
        mode,
        value,
        charges,
        totalDuty,
        areFeesRepeated ? feesOfFirst : fees,
        stated,
        isReconciled,
        hasDrawback,
        hasProtest);
  }

  private static boolean isAdditional(String code) {
    return code.startsWith("99");
  }

  private static Optional<BigDecimal> sum(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isEmpty() ? other : other.isEmpty() ? one : Optional.of(one.get().add(other.get()));
  }

  /** The number with dots after four, six and eight digits. */
  private static String dotted(String number) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      char each = number.charAt(i);
      if (each >= '0' && each <= '9') {
        if (digits.length() == 4 || digits.length() == 7 || digits.length() == 10) {
          digits.append('.');
        }
        digits.append(each);
      }
    }
    return digits.toString();
  }
}
