package org.tariffcalc.analysis.change;

import java.math.BigDecimal;

/**
 * What some products pay together.
 *
 * @param customsValue value that duty is charged on
 * @param duty sum of the duties
 * @param taxesAndFees sum of taxes and fees
 */
public record DutyTotals(BigDecimal customsValue, BigDecimal duty, BigDecimal taxesAndFees) {

  public static DutyTotals of(AssessmentFigures figures) {
    return new DutyTotals(figures.customsValue(), figures.totalDuty(), figures.taxesAndFees());
  }

  public DutyTotals plus(DutyTotals other) {
    return new DutyTotals(
        customsValue.add(other.customsValue),
        duty.add(other.duty),
        taxesAndFees.add(other.taxesAndFees));
  }
}
