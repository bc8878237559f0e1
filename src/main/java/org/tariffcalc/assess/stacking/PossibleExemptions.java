package org.tariffcalc.assess.stacking;

import java.util.List;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.Scope;
import org.tariffcalc.tables.measure.Exemption;

/** What an importer should know about exemptions that were not, or not safely, decided. */
final class PossibleExemptions {

  private final Shipment shipment;
  private final ExemptionTest test;
  private final AssessmentNotes trail;

  PossibleExemptions(Shipment shipment, ExemptionTest test, AssessmentNotes trail) {
    this.shipment = shipment;
    this.test = test;
    this.trail = trail;
  }

  /** Says what would exempt the goods if the importer claimed it or said more. */
  void sayWhatWouldExempt(Exemption exemption, Candidate candidate) {
    if (exemption.loading().isPresent()) {
      trail.warn(inTransit(exemption, exemption.loading().get(), candidate));
      return;
    }
    String condition = test.condition(exemption);
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
        + (rule.modes().isEmpty() ? "" : " by " + String.join(" or ", rule.modes()))
        + " pay "
        + (MeasureDecision.isFree(exemption.duty()) ? "nothing" : exemption.duty().toString())
        + " instead of "
        + candidate.rate().duty()
        + ". Not assumed; "
        + (shipment.loaded().isEmpty() ? "give --loaded DATE." : "give --mode.");
  }

  /** Says where a content that would free from a duty only in part is taken for the whole. */
  void sayWhatCountsInFull(Exemption exemption, Candidate candidate) {
    for (String program : exemption.yieldsTo()) {
      trail
          .countedInFull(program)
          .ifPresent(
              kind ->
                  trail.warn(
                      (exemption.isFiled()
                              ? exemption.heading()
                              : test.headingOf(List.of(program)).orElse(exemption.heading()))
                          + " exempts from "
                          + candidate.rate().heading()
                          + " only the value of the "
                          + kind
                          + "; its share is not declared, so the full value counts. --content "
                          + kind
                          + "=40% prices a share of 40%."));
    }
  }

  /**
   * Says of a duty that was charged on the part of the value which another duty leaves that it is
   * not settled whether the goods are free of it whole: the dearer reading is the figure.
   */
  void sayOtherReading(Exemption exemption, Charge charged) {
    trail.warn(
        "Whether "
            + exemption.heading()
            + " frees the goods from "
            + charged.heading()
            + " whole is not settled"
            + (exemption.note().isEmpty() ? "" : ": " + exemption.note())
            + ". Charged here on the rest of the value; by the other reading total duty is "
            + Money.grouped(charged.amount())
            + " less.");
  }

  /** Says of a heading that applies what was not checked: its sources, what the goods are. */
  void noteUnverified(Exemption exemption) {
    if (!exemption.verified()) {
      trail.warn("No official text confirms heading " + exemption.heading() + ".");
    }
    String condition = test.condition(exemption);
    if (exemption.kind() == Exemption.Kind.CLAIM && !condition.isEmpty()) {
      trail.warn(
          "Heading "
              + exemption.heading()
              + " is for "
              + condition
              + "; the claim was not checked.");
    }
  }
}
