package org.tariffcalc.customs.duty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.tariffcalc.customs.Figures;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.customs.quantity.Constituent;
import org.tariffcalc.customs.quantity.Quantities;

/**
 * What a duty is charged on.
 *
 * @param value the legal base in US dollars: customs value, or the content's share of it; zero or
 *     more
 * @param quantities what is known of weight, number, content and parts
 * @param roundsQuantities whether quantities are rounded as the United States rounds them (19 CFR
 *     159.3(b)): to whole units at a rate of up to one dollar, else to two decimals
 */
public record ChargeBase(BigDecimal value, Quantities quantities, boolean roundsQuantities) {

  /** Refuses a value below zero. */
  public ChargeBase {
    if (value.signum() < 0) {
      throw new IllegalArgumentException("value " + value);
    }
  }

  /** A value with quantities that count as they are. */
  public ChargeBase(BigDecimal value, Quantities quantities) {
    this(value, quantities, false);
  }

  /** The same with other quantities. */
  ChargeBase with(Quantities others) {
    return new ChargeBase(value, others, roundsQuantities);
  }

  /** A quantity as it counts at a rate for each unit; halves are rounded up. */
  BigDecimal counted(BigDecimal quantity, BigDecimal dollarsPerUnit) {
    if (!roundsQuantities) {
      return quantity;
    }
    int decimals = dollarsPerUnit.compareTo(BigDecimal.ONE) <= 0 ? 0 : 2;
    return quantity.scale() <= decimals
        ? quantity
        : quantity.setScale(decimals, RoundingMode.HALF_UP);
  }

  /** A value without any quantity. */
  public static ChargeBase of(BigDecimal value) {
    return new ChargeBase(value, Quantities.none());
  }

  /**
   * The value of a part in US dollars, from its share or as given.
   *
   * @throws UsageError when the part is given as worth more than the whole
   */
  Optional<BigDecimal> valueOf(Constituent part) {
    if (part == Constituent.SET) {
      return Optional.of(value);
    }
    Optional<BigDecimal> share = quantities.sharePercentOf(part);
    if (share.isPresent()) {
      return Optional.of(value.multiply(share.get()).movePointLeft(2));
    }
    Optional<BigDecimal> sum = quantities.amountIn(part.unit());
    if (sum.isPresent() && sum.get().compareTo(value) > 0) {
      throw new UsageError(
          "the "
              + part.keyword()
              + " is given as worth "
              + Figures.grouped(sum.get(), 2)
              + ", more than the goods at "
              + Figures.grouped(value, 2),
          "the value of the "
              + part.keyword()
              + " of all articles together, or its share: -q "
              + part.keyword()
              + "=30%");
    }
    return sum;
  }
}
