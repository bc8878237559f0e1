package org.tariffcalc.assess.bulk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The formulas found so far, one object for all that say the same, each with a number. There are a
 * thousand or so where hundreds of thousands of goods, origins and days share them: what is asked
 * for so often stays near the processor.
 */
final class FormulaCache {

  private final Map<DutyFormula, Integer> numbers = new HashMap<>();
  private volatile @Nullable DutyFormula[] byNumber = new DutyFormula[256];

  /**
   * The formula of a number above zero; null when this thread cannot see it yet.
   *
   * @param number given by {@link #numberOf}
   */
  @Nullable DutyFormula at(int number) {
    @Nullable DutyFormula[] known = byNumber;
    return number < known.length ? known[number] : null;
  }

  /** The number of the formula that says the same, above zero; the formula is kept when new. */
  synchronized int numberOf(DutyFormula formula) {
    Integer known = numbers.get(formula);
    if (known != null) {
      return known;
    }
    int number = numbers.size() + 1;
    @Nullable DutyFormula[] all =
        number < byNumber.length ? byNumber : Arrays.copyOf(byNumber, 2 * byNumber.length);
    all[number] = formula;
    byNumber = all;
    numbers.put(formula, number);
    return number;
  }
}
