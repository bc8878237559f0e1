package org.tariffcalc.assess.stacking;

import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.Scope;
import org.tariffcalc.tables.measure.Exemption;

/** What an importer should know about exemptions that were not, or not safely, decided. */
final class PossibleExemptions {

  private final Shipment shipment;
  private final AssessmentNotes trail;

  PossibleExemptions(Shipment shipment, AssessmentNotes trail) {
    this.shipment = shipment;
    this.trail = trail;
  }

  /** Says what would exempt the goods if the importer claimed it or said more. */
  void sayWhatWouldExempt(DutyStep.Undecided undecided, Candidate candidate) {
    Exemption exemption = undecided.exemption();
    if (exemption.loading().isPresent()) {
      trail.warn(inTransit(exemption, exemption.loading().get(), candidate));
      return;
    }
    String condition = undecided.condition();
    if (!condition.isEmpty() && !isScope(exemption, candidate)) {
      trail.warn(
          (MeasureDecision.isFree(exemption.duty())
                  ? exemption.heading() + " exempts from " + candidate.rate().heading() + " only "
                  : exemption.heading()
                      + " puts "
                      + exemption.duty()
                      + " in place of "
                      + candidate.rate().heading()
                      + " only on ")
              + condition
              + ". Not assumed; if the goods qualify, add --claim "
              + exemption.heading()
              + ".");
    }
    trail.offer(exemption);
  }

  /** Whether the exemption names the measure's own list, whose condition is settled already. */
  private static boolean isScope(Exemption exemption, Candidate candidate) {
    return candidate.measure().scope() instanceof Scope.Listed scope
        && exemption.list().filter(list -> list.list().equals(scope.list())).isPresent();
  }

  private String inTransit(Exemption exemption, Exemption.Loading rule, Candidate candidate) {
    return "In-transit rule "
        + exemption.heading()
        + ": goods loaded "
        + rule.from().map(from -> "from " + from + " and ").orElse("")
        + "before "
        + rule.until()
        + (rule.modes().isEmpty() ? "" : " by " + ExemptionTest.alternatives(rule.modes()))
        + " pay "
        + (MeasureDecision.isFree(exemption.duty()) ? "nothing" : exemption.duty().toString())
        + " instead of "
        + candidate.rate().duty()
        + ". Not assumed; "
        + (shipment.loaded().isEmpty() ? "give --loaded DATE." : "give --mode.");
  }

  /**
   * Says of a duty that was charged on the part of the value which another duty leaves that it is
   * not settled whether the goods are free of it whole: the dearer reading is the figure.
   */
  void sayOtherReading(Exemption exemption, Charge charged) {
    trail.warn(
        "Whether "
            + exemption.heading()
            + " exempts the goods from "
            + charged.heading()
            + " whole is not settled"
            + (exemption.note().isEmpty() ? "" : ": " + exemption.note())
            + ". Charged here on the rest of the value; on the other reading, total duty is "
            + Money.grouped(charged.amount())
            + " less.");
  }
}
