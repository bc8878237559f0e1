package org.tariffcalc.assess.stacking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.NotApplied;

/**
 * What came of a measure.
 *
 * @param charge the charge
 * @param notApplied the reason why there is none, or why a part of the value is free of it
 * @param chargedBase what it was charged on, US dollars
 * @param contentBase the part of that which is declared metal content, where the measure says so
 */
public record MeasureOutcome(
    Optional<Charge> charge,
    List<NotApplied> notApplied,
    BigDecimal chargedBase,
    BigDecimal contentBase) {

  /** Copies the reasons. */
  public MeasureOutcome {
    notApplied = List.copyOf(notApplied);
  }

  static MeasureOutcome charged(Charge charge) {
    return new MeasureOutcome(Optional.of(charge), List.of(), charge.base(), charge.base());
  }

  /** The goods are exempt under a heading that is filed. */
  public static MeasureOutcome spared(
      Candidate candidate, String heading, String reason, List<String> acts) {
    return nothingAdded(candidate, heading, reason, acts, BigDecimal.ZERO);
  }

  /**
   * The goods are exempt.
   *
   * @param isDeclared whether the heading is filed for it
   * @param base what counts as charged all the same
   */
  static MeasureOutcome exempt(
      Candidate candidate,
      String heading,
      String reason,
      boolean isDeclared,
      List<String> acts,
      BigDecimal base) {
    return new MeasureOutcome(
        Optional.empty(),
        List.of(
            new NotApplied(
                candidate.measure().id(),
                candidate.program().id(),
                heading,
                reason,
                isDeclared,
                acts)),
        base,
        base);
  }

  /** The same, free in part of the duty for the given reasons too. */
  MeasureOutcome freeInPart(List<NotApplied> reasons) {
    List<NotApplied> all = new ArrayList<>(notApplied);
    all.addAll(reasons);
    return new MeasureOutcome(charge, all, chargedBase, contentBase);
  }

  MeasureOutcome withContent(BigDecimal base) {
    return new MeasureOutcome(charge, notApplied, chargedBase, base);
  }

  /** The same, its charge marked as not verified. */
  MeasureOutcome unverified() {
    return new MeasureOutcome(charge.map(Charge::unverified), notApplied, chargedBase, contentBase);
  }

  /** The measure is charged on the value of a metal, and the goods have none: nothing is filed. */
  static MeasureOutcome withoutMetal(Candidate candidate) {
    return new MeasureOutcome(
        Optional.empty(),
        List.of(
            DayMeasures.out(
                candidate.measure(),
                candidate.rate(),
                "charged on the value of the "
                    + candidate.rate().metal()
                    + ", and by what is declared the goods have none")),
        BigDecimal.ZERO,
        BigDecimal.ZERO);
  }

  /**
   * The measure reaches the goods, on the given base, under a heading that is filed, but adds
   * nothing to the ordinary duty.
   */
  static MeasureOutcome nothingAdded(
      Candidate candidate, String heading, String reason, List<String> acts, BigDecimal base) {
    return exempt(candidate, heading, reason, true, acts, base);
  }
}
