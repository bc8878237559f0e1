package org.tariffcalc.analysis.change;

import java.math.BigDecimal;

/**
 * What some products pay together.
 *
 * @param customsValue value that duty is charged on
 * @param duty sum of the duties
 * @param taxesAndFees sum of taxes and fees
 */
public record Sums(BigDecimal customsValue, BigDecimal duty, BigDecimal taxesAndFees) {

  public static Sums of(ShortAssessment figures) {
    return new Sums(figures.customsValue(), figures.totalDuty(), figures.taxesAndFees());
  }

  public Sums plus(Sums other) {
    return new Sums(
        customsValue.add(other.customsValue),
        duty.add(other.duty),
        taxesAndFees.add(other.taxesAndFees));
  }
}
