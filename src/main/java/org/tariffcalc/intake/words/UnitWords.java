package org.tariffcalc.intake.words;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.customs.quantity.Quantity;
import org.tariffcalc.customs.quantity.Unit;
import org.tariffcalc.io.InputName;

/**
 * Quantities in the units that rates ask for and in those of the closed list {@code units.txt}:
 * UN/CEFACT, ABI, words of invoices. Weights and measures are converted; cartons, sets and the like
 * count in nothing that a rate asks for and are kept as they are.
 */
public final class UnitWords {

  /** What the list gives for units in which no rate counts. */
  private static final String OF_NO_RATE = "-";

  /** What stands behind a number such as 1e99, or a second number: part of a number, no unit. */
  private static final Pattern EXPONENT = Pattern.compile("[eE]?[-+]?[0-9]");

  /** Read when the first unit is written otherwise than a rate writes it. */
  private static final class Listed {
    private static final WordList UNITS = WordList.of("units.txt");
  }

  private UnitWords() {}

  /**
   * A quantity with a unit that is known, or none.
   *
   * @throws UsageError when it is no quantity or its unit is not known
   */
  public static Quantity known(String text) {
    return Quantity.parse(text, UnitWords::listed);
  }

  /**
   * A quantity of a file in any unit: one that is not known stands for itself, and matters only to
   * a duty that needs another.
   *
   * @throws UsageError when it is no quantity
   */
  public static Quantity any(String text) {
    return Quantity.parse(
        text,
        (amount, unit) ->
            listed(amount, unit)
                .or(
                    () ->
                        EXPONENT.matcher(unit).lookingAt()
                            ? Optional.empty()
                            : Optional.of(new Quantity(amount, Unit.unrated(unit)))));
  }

  /** Whether the unit of a quantity is neither one of a rate nor of the list. */
  public static boolean isUnknown(Quantity quantity) {
    return quantity.unit().isUnrated() && Listed.UNITS.key(quantity.unit().basis()).isEmpty();
  }

  private static Optional<Quantity> listed(BigDecimal amount, String unit) {
    int colon = unit.indexOf(':');
    String name = colon < 0 ? unit : unit.substring(0, colon);
    Optional<String> found = Listed.UNITS.key(name);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (found.get().equals(OF_NO_RATE)) {
      return Optional.of(new Quantity(amount, Unit.unrated(unit)));
    }
    int blank = found.get().lastIndexOf(' ');
    BigDecimal factor = new BigDecimal(found.get().substring(blank + 1));
    return Unit.parse(found.get().substring(0, blank) + (colon < 0 ? "" : unit.substring(colon)))
        .map(of -> new Quantity(amount.multiply(factor), of));
  }

  /**
   * The quantity of a cell with its unit in it or in a column beside it.
   *
   * @param amount the cell, {@code 12}, {@code 5kg}; empty without a quantity
   * @param unit what the column beside it says; empty without one
   * @param column name of the column, for the error
   * @throws UsageError when it cannot be read, or has two units
   */
  public static Optional<Quantity> quantity(String amount, String unit, String column) {
    if (amount.isEmpty()) {
      return Optional.empty();
    }
    int end = 0;
    while (end < amount.length() && "0123456789.,".indexOf(amount.charAt(end)) >= 0) {
      end++;
    }
    DecimalMarks.refuseDoubtfulComma(amount.substring(0, end), column);
    String own = amount.substring(end).strip();
    if (unit.isEmpty() || own.equalsIgnoreCase(unit)) {
      return Optional.of(any(amount));
    }
    if (!own.isEmpty() && end > 0) {
      throw new UsageError(
          InputName.quoted(amount, column) + " has another unit than its column: " + unit,
          "the unit once");
    }
    return Optional.of(any(amount + ' ' + unit));
  }
}
