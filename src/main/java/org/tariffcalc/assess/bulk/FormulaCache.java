package org.tariffcalc.assess.bulk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The formulas found so far, by situation, each with a number. There are a thousand or so formulas
 * where hundreds of thousands of goods, origins and days share them: what is asked for so often
 * stays near the processor. Situations are far more, and are forgotten when there are too many: a
 * formula is then decided again. Several threads may ask at once.
 */
final class FormulaCache {

  private static final int MOST_SITUATIONS = 1 << 16;

  private final Map<Situation, Integer> bySituation = new ConcurrentHashMap<>();
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

  /**
   * The number of the formula of a situation, above zero.
   *
   * @param decided finds it when it is not known
   */
  int numberOf(Situation situation, Supplier<DutyFormula> decided) {
    Integer known = bySituation.get(situation);
    if (known == null) {
      known = numberOf(decided.get());
      if (bySituation.size() >= MOST_SITUATIONS) {
        bySituation.clear();
      }
      bySituation.put(situation, known);
    }
    return known;
  }

  /** The number of the formula that says the same; the formula is kept when new. */
  private synchronized int numberOf(DutyFormula formula) {
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
