package org.tariffcalc.assess;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the programs assessed so far are charged on, for the duties that yield to them. */
final class ChargedBases {

  private final Map<String, BigDecimal> charged = new HashMap<>();
  private final Map<String, BigDecimal> content = new HashMap<>();

  /**
   * Adds what one measure is charged on, US dollars; a program never counts more than the limit.
   *
   * @param onCharged the base of the duty
   * @param onContent the part of it that is the declared metal
   */
  void add(String program, BigDecimal onCharged, BigDecimal onContent, BigDecimal limit) {
    charged.merge(program, onCharged, (a, b) -> a.add(b).min(limit));
    content.merge(program, onContent, (a, b) -> a.add(b).min(limit));
  }

  /** The bases of the programs together. */
  BigDecimal charged(List<String> programs) {
    return sum(charged, programs);
  }

  /** The declared metal in them. */
  BigDecimal content(List<String> programs) {
    return sum(content, programs);
  }

  private static BigDecimal sum(Map<String, BigDecimal> bases, List<String> programs) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String program : programs) {
      sum = sum.add(bases.getOrDefault(program, BigDecimal.ZERO));
    }
    return sum;
  }
}
