package org.tariffcalc.analysis.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.FeeCharge;
import org.tariffcalc.assess.answer.LineGroup;
import org.tariffcalc.assess.answer.NotApplied;
import org.tariffcalc.assess.answer.Valuation;
import org.tariffcalc.customs.CommodityCode;

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
 * @param groups the groups of a line whose ten-digit numbers pay different duties, the dearest
 *     first, whose figures these are; empty when the line is not divided
 * @param hasLostGroups whether the line is divided and its groups are not known: a lock of an older
 *     program keeps the dearest of them alone
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
    List<String> missing,
    List<GroupFigures> groups,
    boolean hasLostGroups) {

  /** Copies the lists. */
  public AssessmentFigures {
    charges = List.copyOf(charges);
    fees = List.copyOf(fees);
    exemptions = List.copyOf(exemptions);
    missing = List.copyOf(missing);
    groups = List.copyOf(groups);
  }

  /**
   * A heading that exempts the goods from a measure.
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

  /** The short form of an assessment, and of each group of a divided line. */
  public static AssessmentFigures of(Assessment assessment) {
    List<GroupFigures> groups = new ArrayList<>();
    for (LineGroup each : assessment.groups()) {
      groups.add(
          new GroupFigures(
              each.numbers(),
              of(
                  each.assessment(),
                  assessment.landedCost(each),
                  assessment.currency(),
                  List.of())));
    }
    return of(assessment, assessment.landedCost(), assessment.currency(), groups);
  }

  private static AssessmentFigures of(
      Assessment assessment, BigDecimal landedCost, String currency, List<GroupFigures> groups) {
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
        currency,
        assessment.customsValue(),
        assessment.totalDuty(),
        assessment.dutyPercent(),
        assessment.totalFees(),
        landedCost,
        charges,
        fees,
        exemptions,
        assessment.missing(),
        groups,
        false);
  }

  /** Whether a market rate of exchange stands behind every figure. */
  public boolean isApproximate() {
    return missing.contains(Valuation.NO_CUSTOMS_RATE);
  }

  /** What to say of a base rate that was carried over from the tariff of another year. */
  public Optional<String> inferred() {
    return charges.stream()
        .filter(each -> each.status() == Charge.Status.INFERRED)
        .map(each -> Assessment.inferred(each.duty()))
        .findFirst();
  }

  /** What could not be decided, parted by semicolons; empty when nothing is open. */
  public String undecided() {
    return String.join(";", missing.stream().map(each -> each.replace(';', ',')).toList());
  }

  /** Whether the ten-digit numbers of the line pay different duties. */
  public boolean isDivided() {
    return !groups.isEmpty();
  }

  /** The least group of a divided line; of another line the figures themselves. */
  public AssessmentFigures lowest() {
    return groups.isEmpty() ? this : groups.get(groups.size() - 1).figures();
  }

  /**
   * The figures of a ten-digit number: those of its group, and of a line that is not divided the
   * figures themselves. Empty where no group has the number.
   */
  public Optional<AssessmentFigures> of(CommodityCode number) {
    if (groups.isEmpty()) {
      return Optional.of(this);
    }
    Optional<AssessmentFigures> others = Optional.empty();
    for (GroupFigures each : groups) {
      if (each.numbers().contains(number)) {
        return Optional.of(each.figures());
      }
      if (each.isOfOthers()) {
        others = Optional.of(each.figures());
      }
    }
    return others;
  }

  /** Duties, then taxes and fees. */
  public List<ChargeFigures> all() {
    List<ChargeFigures> all = new ArrayList<>(charges);
    all.addAll(fees);
    return all;
  }
}
