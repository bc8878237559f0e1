package org.tariffcalc.customs.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiFunction;
import org.tariffcalc.customs.Figures;
import org.tariffcalc.customs.TariffException.UsageError;

/**
 * How much of something is imported: {@code 2,500 kg}, {@code 12 doz.}, {@code 30 kg on lead
 * content}, 96 degrees, or the value of a part ({@code case=30%} of the customs value, {@code
 * case=1200} US dollars).
 *
 * @param amount zero or more
 * @param unit what it is counted in; {@link PlainUnit#NONE} when the user named none
 */
public record Quantity(BigDecimal amount, Unit unit) {

  private static final BigDecimal LARGEST = new BigDecimal("1e15");
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final String PART_VALUE = " value of the ";
  private static final String TRY =
      "-q 2500kg, -q 500No, -q 12doz, -q 30kg:lead (weight of the lead), -q 96degrees, -q case=30%";

  /** Refuses what cannot be a quantity: less than nothing, or more than 10^15 of anything. */
  public Quantity {
    amount = Figures.plain(amount);
    if (amount.signum() < 0 || amount.compareTo(LARGEST) > 0) {
      throw new IllegalArgumentException("quantity " + amount);
    }
  }

  /**
   * Reads what follows {@code --quantity}: a number with an optional unit, blanks allowed between
   * them ({@code 2500kg}, {@code 1,200.5 kg}, {@code 500}), what is measured after a colon ({@code
   * 30kg:lead}, {@code 40kg:drained}, {@code 5kg:sugars}, {@code 20kg:clean}), or a part's value as
   * a share or in dollars ({@code case=30%}, {@code battery=0.80}). A unit may also be spelled as a
   * rate prints it, and a quantity as this class prints it.
   *
   * @throws UsageError when the text is no quantity
   */
  public static Quantity parse(String text) {
    return parse(text, (amount, unit) -> Optional.empty());
  }

  /**
   * The same, where a unit may be written otherwise than a rate writes it.
   *
   * @param otherwise what an amount in a unit that no rate prints comes to; empty when it is none
   */
  public static Quantity parse(
      String text, BiFunction<BigDecimal, String, Optional<Quantity>> otherwise) {
    String typed = text.strip();
    int part = typed.indexOf(PART_VALUE);
    if (part >= 0) {
      typed = typed.substring(part + PART_VALUE.length()).strip() + '=' + typed.substring(0, part);
    }
    int equals = typed.indexOf('=');
    return equals >= 0 ? parsePart(typed, equals) : parseCount(typed, otherwise);
  }

  private static Quantity parseCount(
      String typed, BiFunction<BigDecimal, String, Optional<Quantity>> otherwise) {
    int end = 0;
    while (end < typed.length() && isNumeral(typed.charAt(end))) {
      end++;
    }
    // "500 1000" would be five hundred thousands; nobody writes it, but "1000" is a unit of the
    // schedule
    BigDecimal amount = number(typed.substring(0, end), typed);
    String unitText = typed.substring(end).strip();
    if (unitText.isEmpty()) {
      return new Quantity(amount, Unit.of(PlainUnit.NONE));
    }
    Optional<Unit> printed = Unit.parse(unitText);
    if (printed.isEmpty()) {
      return otherwise
          .apply(amount, unitText)
          .orElseThrow(
              () ->
                  new UsageError(
                      "quantity '" + typed + "' has a unit that no rate uses: '" + unitText + "'",
                      TRY));
    }
    Unit unit = printed.get();
    if (unit.plain() == PlainUnit.DEGREE && amount.compareTo(HUNDRED) > 0) {
      throw new UsageError(
          "quantity '" + typed + "' is more than 100 degrees of polarization", "-q 96degrees");
    }
    return new Quantity(amount, unit);
  }

  private static Quantity parsePart(String typed, int equals) {
    String name = typed.substring(0, equals).strip();
    Constituent part =
        Constituent.named(name)
            .orElseThrow(
                () ->
                    new UsageError(
                        "quantity '" + typed + "' names a part that no rate knows: '" + name + "'",
                        "case, strap, battery, movement, apparatus, rifle, sight or lead, as in -q"
                            + " case=30%"));
    String sum = typed.substring(equals + 1).strip();
    boolean share = sum.endsWith("%");
    if (share) {
      sum = sum.substring(0, sum.length() - 1).strip();
    } else if (sum.startsWith("$")) {
      sum = sum.substring(1).strip();
    } else if (sum.regionMatches(true, sum.length() - 3, "USD", 0, 3)) {
      sum = sum.substring(0, sum.length() - 3).strip();
    }
    BigDecimal amount = number(sum, typed);
    if (share && amount.compareTo(HUNDRED) > 0) {
      throw new UsageError(
          "quantity '" + typed + "' is more than the whole value", "-q " + part.keyword() + "=30%");
    }
    return new Quantity(
        amount, new Unit(share ? PlainUnit.SHARE : PlainUnit.VALUE, part.keyword()));
  }

  private static boolean isNumeral(char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '-' || c == '+';
  }

  private static BigDecimal number(String digits, String typed) {
    Optional<BigDecimal> number = Figures.parse(digits);
    if (number.isEmpty()) {
      throw new UsageError("quantity '" + typed + "' does not begin with a number", TRY);
    }
    if (number.get().signum() < 0) {
      throw new UsageError("quantity '" + typed + "' is less than zero", TRY);
    }
    if (number.get().compareTo(LARGEST) > 0) {
      throw new UsageError("quantity '" + typed + "' is larger than any shipment", TRY);
    }
    return number.get();
  }

  /**
   * The amount in the first unit of its kind: kilograms for grams and tonnes, pieces for dozens.
   */
  BigDecimal inFirstUnit() {
    return amount.multiply(unit.plain().factor());
  }

  @Override
  public String toString() {
    String unitText = unit.isPartValue() ? unit.plain().printed() + " " + unit : unit.toString();
    return unitText.isEmpty()
        ? Figures.grouped(amount, 0)
        : Figures.grouped(amount, 0) + ' ' + unitText;
  }
}
