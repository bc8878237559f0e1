package org.tariffcalc.analysis.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.FeeCharge;
import org.tariffcalc.assess.answer.NotApplied;

/**
 * An assessment in short form: its figures and headings, without the arithmetic and without the
 * measures that play no part. Lock files keep it, comparisons look at it.
 *
 * @param currency currency of every amount
 * @param customsValue value that duty is charged on
 * @param totalDuty sum of the duties
 * @param dutyPercent total duty in percent of the customs value, four decimals
 * @param taxesAndFees sum of taxes and fees
 * @param landedCost goods, costs, duty, taxes and fees
 * @param charges duties, base rate first
 * @param fees taxes and fees
 * @param exemptions headings that are declared because they free the goods from a measure
 * @param missing what could not be decided
 */
public record AssessmentFigures(
    String currency,
    BigDecimal customsValue,
    BigDecimal totalDuty,
    BigDecimal dutyPercent,
    BigDecimal taxesAndFees,
    BigDecimal landedCost,
    List<ChargeFigures> charges,
    List<ChargeFigures> fees,
    List<Exempt> exemptions,
    List<String> missing) {

  /** Copies the lists. */
  public AssessmentFigures {
    charges = List.copyOf(charges);
    fees = List.copyOf(fees);
    exemptions = List.copyOf(exemptions);
    missing = List.copyOf(missing);
  }

  /**
   * A heading that frees the goods from a measure.
   *
   * @param measure the measure that is not charged
   * @param heading the heading that says so
   * @param reason why
   * @param legalBasis the acts
   */
  public record Exempt(String measure, String heading, String reason, List<String> legalBasis) {
    /** Copies the acts. */
    public Exempt {
      legalBasis = List.copyOf(legalBasis);
    }
  }

  /** The short form of an assessment. */
  public static AssessmentFigures of(Assessment assessment) {
    List<ChargeFigures> charges = new ArrayList<>();
    for (Charge each : assessment.charges()) {
      charges.add(ChargeFigures.of(each));
    }
    List<ChargeFigures> fees = new ArrayList<>();
    for (FeeCharge each : assessment.fees()) {
      fees.add(ChargeFigures.of(each));
    }
    List<Exempt> exemptions = new ArrayList<>();
    for (NotApplied each : assessment.notApplied()) {
      if (each.isDeclared()) {
        exemptions.add(
            new Exempt(each.measure(), each.heading(), each.reason(), each.legalBasis()));
      }
    }
    return new AssessmentFigures(
        assessment.currency(),
        assessment.customsValue(),
        assessment.totalDuty(),
        assessment.dutyPercent(),
        assessment.totalFees(),
        assessment.landedCost(),
        charges,
        fees,
        exemptions,
        assessment.missing());
  }

  /** Duties, then taxes and fees. */
  public List<ChargeFigures> all() {
    List<ChargeFigures> all = new ArrayList<>(charges);
    all.addAll(fees);
    return all;
  }
}
