package org.tariffcalc.assess.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.customs.TariffException.NoAnswer;

/**
 * Takes duty and fees out of prices that include them: the customs values at which value, duty and
 * fees of each line together come to its price less its costs. Values of American entries are in
 * whole dollars for duty, so that there may be none that comes to the price to the cent.
 */
public final class DutyPaidPrice {

  private static final int MOST_STEPS = 60;

  private final List<BigDecimal> prices;
  private List<BigDecimal> best = List.of();
  private List<BigDecimal> gaps = List.of();

  private DutyPaidPrice(List<BigDecimal> prices) {
    this.prices = prices;
  }

  /**
   * What a line owes.
   *
   * @param duty its duty
   * @param fees its fees and taxes, or its share of them
   */
  public record Burden(BigDecimal duty, BigDecimal fees) {}

  /**
   * Solves the values of the lines of an entry, one at least.
   *
   * @param prices prices less the costs that they include, to the cent
   * @param owed what each line owes at the values
   * @throws NoAnswer when a price does not cover what its line owes
   */
  public static DutyPaidPrice solved(
      List<BigDecimal> prices, Function<List<BigDecimal>, List<Burden>> owed) {
    DutyPaidPrice solution = new DutyPaidPrice(prices);
    solution.solve(owed);
    return solution;
  }

  /** The customs values to the cent. */
  public List<BigDecimal> values() {
    return best;
  }

  /** A sentence on what is left between the prices and what was solved; empty when nothing is. */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    BigDecimal left = sum(gaps);
    if (widest(gaps).signum() > 0) {
      remarks.add(
          "No value comes to the duty-paid price exactly, since duty and fees move in steps; landed"
              + " cost and price differ by "
              + left.abs().toPlainString()
              + ".");
    }
    return remarks;
  }

  private void solve(Function<List<BigDecimal>, List<Burden>> owed) {
    List<BigDecimal> values = prices;
    for (int step = 0; step < MOST_STEPS; step++) {
      List<Burden> burdens = owed.apply(values);
      List<BigDecimal> left = new ArrayList<>();
      List<BigDecimal> next = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        BigDecimal value = values.get(i);
        Burden burden = burdens.get(i);
        BigDecimal gap =
            prices.get(i).subtract(value).subtract(burden.duty()).subtract(burden.fees());
        left.add(gap);
        next.add(moved(value, gap, burden.duty()));
      }
      if (best.isEmpty() || widest(left).compareTo(widest(gaps)) < 0) {
        best = values;
        gaps = left;
      }
      if (widest(left).signum() == 0 || next.equals(values)) {
        return;
      }
      values = next;
    }
  }

  private static BigDecimal moved(BigDecimal value, BigDecimal gap, BigDecimal duty) {
    BigDecimal slope =
        value.signum() == 0
            ? BigDecimal.ONE
            : BigDecimal.ONE.add(duty.divide(value, MathContext.DECIMAL64));
    BigDecimal next = Money.roundedToCent(value.add(gap.divide(slope, MathContext.DECIMAL64)));
    if (next.signum() < 0) {
      throw new NoAnswer(
          "the duty-paid price does not cover the fees of the entry", "a higher --value");
    }
    return next;
  }

  private static BigDecimal widest(List<BigDecimal> gaps) {
    BigDecimal widest = BigDecimal.ZERO;
    for (BigDecimal gap : gaps) {
      widest = widest.max(gap.abs());
    }
    return widest;
  }

  private static BigDecimal sum(List<BigDecimal> gaps) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal gap : gaps) {
      sum = sum.add(gap);
    }
    return sum;
  }
}
