package org.tariffcalc.customs.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.Figures;
import org.tariffcalc.customs.TariffException.UsageError;

/**
 * All quantities known of one shipment, looked up by the unit that a rate asks for.
 *
 * @param all as given, no two of them for the same thing
 */
public record Quantities(List<Quantity> all) {

  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final Quantities NONE = new Quantities(List.of());

  /**
   * Refuses two different quantities for one thing and parts that make up more than the whole.
   *
   * @throws UsageError naming both
   */
  public Quantities {
    all = List.copyOf(all);
    BigDecimal shares = BigDecimal.ZERO;
    for (int i = 0; i < all.size(); i++) {
      Quantity one = all.get(i);
      if (one.unit().plain() == PlainUnit.SHARE) {
        shares = shares.add(one.amount());
      }
      for (int j = 0; j < i; j++) {
        Quantity other = all.get(j);
        boolean samePart =
            one.unit().isPartValue() && one.unit().keyword().equals(partKeyword(other));
        boolean sameThing = samePart || one.unit().converts(other.unit());
        if (sameThing && (samePart || one.inFirstUnit().compareTo(other.inFirstUnit()) != 0)) {
          throw new UsageError(
              "quantities '" + other + "' and '" + one + "' are two answers to one question",
              "give the quantity of each unit once");
        }
      }
    }
    if (shares.compareTo(HUNDRED) > 0) {
      throw new UsageError(
          "the shares of the parts add up to " + shares.toPlainString() + "%",
          "shares of one whole, as in -q case=30% -q strap=10%");
    }
  }

  private static String partKeyword(Quantity quantity) {
    return quantity.unit().isPartValue() ? quantity.unit().keyword() : "";
  }

  /** No quantity known. */
  public static Quantities none() {
    return NONE;
  }

  /** The given quantities. */
  public static Quantities of(Quantity... quantities) {
    return quantities.length == 0 ? NONE : new Quantities(List.of(quantities));
  }

  /** Whether nothing is known. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * How much there is in the given unit; converts where that is exact (tonnes to kilograms, dozens
   * to pieces, never litres to kilograms). A weight without further word answers for the weight
   * that an entry reports (drained, with its container), never for the weight of a content. For the
   * value of a part only a sum in dollars answers, a share does not.
   */
  public Optional<BigDecimal> amountIn(Unit unit) {
    Optional<BigDecimal> exactly = amountOf(unit, unit);
    if (exactly.isPresent()) {
      return exactly;
    }
    Optional<Unit> reported = unit.reportedAs();
    return reported.isPresent() ? amountOf(reported.get(), unit) : exactly;
  }

  private Optional<BigDecimal> amountOf(Unit given, Unit unit) {
    for (Quantity quantity : all) {
      if (quantity.unit().converts(given)) {
        return Optional.of(
            quantity.unit().plain() == unit.plain()
                ? quantity.amount()
                : Figures.divided(quantity.inFirstUnit(), unit.plain().factor()));
      }
    }
    return Optional.empty();
  }

  /**
   * What share of the customs value a part has, in percent; empty when it was not given as a share.
   */
  public Optional<BigDecimal> sharePercentOf(Constituent part) {
    return amountIn(new Unit(PlainUnit.SHARE, part.keyword()));
  }

  /**
   * The same quantities where a number without unit has got the unit that a rate asks for, if it
   * asks for a single one beside the values of parts.
   */
  public Quantities forUnits(List<Unit> needed) {
    Unit single = null;
    for (Unit unit : needed) {
      if (!unit.isPartValue()) {
        if (single != null) {
          return this;
        }
        single = unit;
      }
    }
    if (single == null
        || amountIn(single).isPresent()
        || amountIn(Unit.of(PlainUnit.NONE)).isEmpty()) {
      return this;
    }
    List<Quantity> named = new ArrayList<>(all.size());
    for (Quantity quantity : all) {
      named.add(
          quantity.unit().plain() == PlainUnit.NONE
              ? new Quantity(quantity.amount(), single)
              : quantity);
    }
    return new Quantities(named);
  }
}
