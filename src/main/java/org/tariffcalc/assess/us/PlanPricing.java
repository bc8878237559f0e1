package org.tariffcalc.assess.us;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.NotApplied;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.stacking.AssessmentNotes;
import org.tariffcalc.assess.stacking.DutiableValue;
import org.tariffcalc.assess.stacking.DutyPlan;
import org.tariffcalc.assess.stacking.DutyStep;
import org.tariffcalc.assess.stacking.MeasureDuty;
import org.tariffcalc.assess.stacking.OrdinaryDuty;

/**
 * Prices a plan for the shipment for which it was made: the ordinary duty, unless a measure takes
 * its place, and every step with its sentences.
 */
final class PlanPricing {

  private final Shipment shipment;
  private final DutiableValue dutiable;
  private final Optional<Chapter98> chapter98;
  private final BaseRate baseRate;
  private final AssessmentNotes trail;
  private final List<Charge> charges = new ArrayList<>();
  private final List<NotApplied> notApplied = new ArrayList<>();

  PlanPricing(
      Shipment shipment,
      DutiableValue dutiable,
      Optional<Chapter98> chapter98,
      BaseRate baseRate,
      AssessmentNotes trail) {
    this.shipment = shipment;
    this.dutiable = dutiable;
    this.chapter98 = chapter98;
    this.baseRate = baseRate;
    this.trail = trail;
  }

  /** The duties, base rate first. */
  List<Charge> charges() {
    return charges;
  }

  /** Measures that are not due, and why. */
  List<NotApplied> notApplied() {
    return notApplied;
  }

  /** Prices all of a plan. */
  void price(DutyPlan plan) {
    trail.add(plan.selection());
    OrdinaryDuty ordinary =
        chapter98.filter(Chapter98::isFree).map(this::freeUnder).orElseGet(() -> ordinary(plan));
    MeasureDuty pricing =
        new MeasureDuty(dutiable.goods(), baseRate.roundsQuantities(), ordinary, trail);
    IdentityHashMap<DutyStep, MeasureDuty.Outcome> outcomes = new IdentityHashMap<>();
    for (DutyPlan.Decided each : plan.decided()) {
      trail.add(each.notes());
      outcomes.put(each.step(), pricing.of(each.step()));
    }
    boolean isBaseReplaced = false;
    for (DutyStep step : plan.steps()) {
      MeasureDuty.Outcome outcome = Objects.requireNonNull(outcomes.get(step));
      outcome.charge().ifPresent(charges::add);
      notApplied.addAll(outcome.notApplied());
      if (step.candidate().measure().replacesBase() && outcome.charge().isPresent()) {
        isBaseReplaced = true;
        notApplied.add(0, replacedBase(step));
      }
    }
    if (!isBaseReplaced) {
      ordinary.charge().ifPresent(base -> charges.add(0, base));
    }
    notApplied.addAll(plan.out());
  }

  /** The base rate; not worked out where a measure is charged in its place. */
  private OrdinaryDuty ordinary(DutyPlan plan) {
    for (DutyPlan.Decided each : plan.inPlaceOfBase()) {
      trail.add(each.notes());
      if (each.step() instanceof DutyStep.Charged) {
        return OrdinaryDuty.UNKNOWN;
      }
    }
    return baseRate.duty();
  }

  private OrdinaryDuty freeUnder(Chapter98 claim) {
    return baseRate.printed(
        claim.line(), claim.rate(), BaseRate.Column.GENERAL, claim.provision().about());
  }

  private NotApplied replacedBase(DutyStep step) {
    return new NotApplied(
        BaseRate.MEASURE,
        "base",
        shipment.code().map(code -> code.upTo(8).dotted()).orElse(""),
        "replaced by " + step.candidate().rate().heading(),
        false,
        step.candidate().rate().legalBasis());
  }
}
