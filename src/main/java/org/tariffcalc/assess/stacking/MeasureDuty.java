package org.tariffcalc.assess.stacking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.Drawback;
import org.tariffcalc.assess.answer.MissingQuantity;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.answer.NotApplied;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.ChargeKind;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.duty.ChargeBase;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.customs.duty.DutyResult;
import org.tariffcalc.customs.duty.Floor;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.FloorCounts;
import org.tariffcalc.tables.measure.RatePeriod;

/** Works out what the steps of a plan come to. */
public final class MeasureDuty {

  /**
   * What came of a measure.
   *
   * @param step what was decided about it
   * @param charge the charge
   * @param notApplied the reason why there is none, or why a part of the value is free of it
   */
  public record Outcome(DutyStep step, Optional<Charge> charge, List<NotApplied> notApplied) {

    /** Copies the reasons. */
    public Outcome {
      notApplied = List.copyOf(notApplied);
    }

    static Outcome charged(DutyStep step, Charge charge) {
      return new Outcome(step, Optional.of(charge), step.notApplied());
    }

    /** Nothing is charged, by decision. */
    public static Outcome none(DutyStep.NotCharged step) {
      return new Outcome(step, Optional.empty(), step.notApplied());
    }

    /**
     * The ordinary duty reaches the floor, which says a heading that is filed; nothing is added.
     *
     * @param why that nothing is added
     */
    static Outcome atFloor(DutyStep.Charged step, String why) {
      List<NotApplied> all = new ArrayList<>();
      all.add(
          new NotApplied(
              step.candidate().measure().id(),
              step.candidate().program().id(),
              step.filedAtFloor(),
              why,
              true,
              step.acts()));
      all.addAll(step.notApplied());
      return new Outcome(step, Optional.empty(), all);
    }
  }

  private final Shipment shipment;
  private final boolean roundsQuantities;
  private final OrdinaryDuty ordinary;
  private final AssessmentNotes trail;
  private final PossibleExemptions hints;

  /**
   * Prices for a shipment for which the plan was made.
   *
   * @param shipment the goods as far as they are dutiable
   * @param roundsQuantities whether their quantities are rounded as the United States rounds them
   * @param ordinary their ordinary duty, at which floors look
   * @param trail where is said what should be known of the charges
   */
  public MeasureDuty(
      Shipment shipment, boolean roundsQuantities, OrdinaryDuty ordinary, AssessmentNotes trail) {
    this.roundsQuantities = roundsQuantities;
    this.shipment = shipment;
    this.ordinary = ordinary;
    this.trail = trail;
    this.hints = new PossibleExemptions(shipment, trail);
  }

  /** What a step comes to. */
  public Outcome of(DutyStep step) {
    if (step instanceof DutyStep.NotCharged none) {
      return Outcome.none(none);
    }
    DutyStep.Charged charged = (DutyStep.Charged) step;
    Outcome outcome = evaluate(charged);
    if (outcome.charge().isPresent()) {
      Charge charge = outcome.charge().get();
      for (Exemption exemption : charged.unsettled()) {
        hints.sayOtherReading(exemption, charge);
      }
      charged.undecided().forEach(each -> hints.sayWhatWouldExempt(each, charged.candidate()));
    }
    return outcome;
  }

  private Outcome evaluate(DutyStep.Charged step) {
    if (step.duty() instanceof Floor floor) {
      return topUp(step, floor);
    }
    BigDecimal base = step.chargedBase();
    DutyExpression duty = step.duty();
    DutyResult result = duty.on(new ChargeBase(base, shipment.quantities(), roundsQuantities));
    if (result instanceof DutyResult.NeedsQuantity needs) {
      throw MissingQuantity.error(duty, step.heading(), needs.units(), shipment.quantities());
    }
    if (!(result instanceof DutyResult.Amount amount)) {
      throw new NoAnswer(
          "the duty \"" + duty + "\" under " + step.heading() + " cannot be computed",
          "tariff rates show " + step.candidate().measure().id());
    }
    BigDecimal rounded = Money.roundedToCent(amount.exact());
    BigDecimal percent =
        duty.adValoremPercent().orElseGet(() -> Assessment.percentOf(rounded, base));
    return Outcome.charged(
        step,
        charged(step, step.candidate().program().kind(), percent, rounded, amount.arithmetic()));
  }

  /**
   * Brings ordinary duty and this one together up to the floor: max(0, floor − ordinary duty /
   * value) × value (U.S. notes 2(v)(xix) and 52(k)).
   */
  private Outcome topUp(DutyStep.Charged step, Floor floor) {
    BigDecimal base = step.chargedBase();
    BigDecimal counted =
        step.floorCounts().orElseThrow() == FloorCounts.COLUMN_1
            ? ordinary.exact()
            : ordinary
                .generalExact()
                .orElseThrow(
                    () ->
                        new NoAnswer(
                            "the floor under "
                                + step.heading()
                                + " looks at the general rate, which needs a quantity",
                            "-q with the quantity that the quote without --program asks for"));
    BigDecimal allIn = Money.roundedToCent(base.multiply(floor.percent()).movePointLeft(2));
    BigDecimal ordinaryPart =
        Money.roundedToCent(step.isOnWholeValue() ? counted : share(counted, step));
    BigDecimal topUp = allIn.subtract(ordinaryPart);
    if (topUp.signum() <= 0) {
      return Outcome.atFloor(
          step,
          "ordinary duty of "
              + Money.grouped(ordinaryPart)
              + " reaches the floor of "
              + floor.percent().toPlainString()
              + "%, nothing is added");
    }
    String arithmetic =
        floor.percent().toPlainString()
            + "% × "
            + Money.grouped(base)
            + " − ordinary duty "
            + Money.grouped(ordinaryPart);
    return Outcome.charged(
        step,
        charged(step, ChargeKind.FLOOR, Assessment.percentOf(topUp, base), topUp, arithmetic));
  }

  private static BigDecimal share(BigDecimal counted, DutyStep.Charged step) {
    return counted.multiply(step.chargedBase()).divide(step.ofValue(), MathContext.DECIMAL64);
  }

  private Charge charged(
      DutyStep.Charged step,
      ChargeKind kind,
      BigDecimal ratePercent,
      BigDecimal amount,
      String arithmetic) {
    Candidate candidate = step.candidate();
    RatePeriod rate = candidate.rate();
    String unseen = rate.verified() ? "" : unseen(rate);
    if (!unseen.isEmpty()) {
      trail.warn(unseen);
    }
    String reason =
        step.parts().isEmpty()
            ? candidate.measure().description()
            : candidate.measure().description() + " (" + String.join("; ", step.parts()) + ")";
    return new Charge(
        candidate.measure().id(),
        candidate.program().id(),
        kind,
        candidate.measure().authorityWithin(candidate.program()),
        step.heading(),
        step.duty().toString(),
        ratePercent,
        step.chargedBase(),
        amount,
        arithmetic,
        rate.period(),
        step.acts(),
        reason,
        Drawback.of(candidate.program().drawback()),
        rate.status() == RatePeriod.Status.REFUNDABLE
            ? Charge.Status.REFUNDABLE
            : Charge.Status.IN_FORCE,
        rate.verified() && step.unsettled().isEmpty(),
        unseen);
  }

  /** What of a rate was not seen in an official text, as far as its note tells. */
  private static String unseen(RatePeriod rate) {
    String note = rate.note();
    return rate.heading()
        + ": no official text confirms this rate"
        + (note.isEmpty() ? "" : ". " + Character.toUpperCase(note.charAt(0)) + note.substring(1))
        + (note.endsWith(".") ? "" : ".");
  }
}
