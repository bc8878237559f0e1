package org.tariffcalc.assess;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Function;
import org.tariffcalc.customs.TariffException.NoAnswer;

/**
 * Takes duty and fees out of a price that includes them: the customs value at which value, duty and
 * fees together come to the price less its costs.
 */
final class DutyPaidPrice {

  private static final int MOST_STEPS = 40;
  private static final BigDecimal CENT = new BigDecimal("0.01");

  private final Valuation valuation;
  private final Function<Valuation, Assessment> assess;

  DutyPaidPrice(Valuation valuation, Function<Valuation, Assessment> assess) {
    this.valuation = valuation;
    this.assess = assess;
  }

  /** The valuation with the value solved, to the cent as far as whole dollars allow it. */
  Valuation solved() {
    BigDecimal price = valuation.dutiable();
    BigDecimal value = price;
    for (int step = 0; step < MOST_STEPS; step++) {
      Assessment assessed = assess.apply(valuation.solved(value));
      BigDecimal charged = assessed.totalDuty().add(assessed.totalFees());
      BigDecimal gap = price.subtract(value).subtract(charged);
      if (gap.signum() == 0 || value.signum() == 0) {
        break;
      }
      BigDecimal slope =
          BigDecimal.ONE.add(assessed.totalDuty().divide(value, MathContext.DECIMAL64));
      BigDecimal next = Money.roundedToCent(value.add(gap.divide(slope, MathContext.DECIMAL64)));
      if (next.subtract(value).abs().compareTo(CENT) < 0) {
        break;
      }
      value = next;
    }
    if (value.signum() < 0) {
      throw new NoAnswer(
          "the duty-paid price does not cover the fees of the entry", "a higher --value");
    }
    return valuation.solved(value);
  }
}
