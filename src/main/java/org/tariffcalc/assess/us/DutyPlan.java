package org.tariffcalc.assess.us;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.stacking.AssessmentNotes;
import org.tariffcalc.assess.stacking.Candidate;
import org.tariffcalc.assess.stacking.Candidates;
import org.tariffcalc.assess.stacking.ChargedBases;
import org.tariffcalc.assess.stacking.DayMeasures;
import org.tariffcalc.assess.stacking.DutyStep;
import org.tariffcalc.assess.stacking.ExemptionTest;
import org.tariffcalc.assess.stacking.ListMembership;
import org.tariffcalc.assess.stacking.MeasureDecision;
import org.tariffcalc.assess.stacking.OpenFact;
import org.tariffcalc.assess.stacking.StackingOrder;
import org.tariffcalc.tables.RateTables;

/**
 * What the law of one day lays on goods of one origin beside the ordinary duty, decided and not yet
 * priced. Nothing is claimed or declared of the goods, so that each duty lies on all of their value
 * or on none of it, whatever the value is.
 *
 * @param steps what is decided about each measure that covers the goods
 * @param filed headings that are filed before the goods' own code
 * @param filedAtFloor the same where the ordinary duty reaches every floor
 * @param open what could not be decided
 * @param openMetals metals whose share is not declared and that count with all of the value
 * @param isDivided whether fewer than ten digits do not decide
 */
public record DutyPlan(
    List<DutyStep> steps,
    List<String> filed,
    List<String> filedAtFloor,
    List<OpenFact> open,
    List<String> openMetals,
    boolean isDivided) {

  /** Any value decides alike. */
  private static final BigDecimal ONE_DOLLAR = BigDecimal.ONE;

  /**
   * The plan of goods of which nothing is claimed or declared.
   *
   * @param goods their code, origin and entry date
   * @param measures the measures that reach their origin on the day
   * @param listing what the lists say of them
   */
  public static DutyPlan of(
      RateTables tables, Shipment goods, DayMeasures measures, ListMembership listing) {
    AssessmentNotes notes = new AssessmentNotes();
    List<Candidate> candidates = new Candidates(tables, goods, measures, listing, notes).find();
    ChargedBases bases = new ChargedBases();
    ExemptionTest test = new ExemptionTest(tables, goods, listing, notes, bases);
    MeasureDecision decision = new MeasureDecision(goods, ONE_DOLLAR, test, notes);
    IdentityHashMap<Candidate, DutyStep> decided = new IdentityHashMap<>();
    for (Candidate candidate : StackingOrder.of(candidates, goods.entryDate())) {
      DutyStep step = decision.of(candidate);
      decided.put(candidate, step);
      bases.add(
          candidate.program().id(),
          step.heading(),
          step.chargedBase(),
          step.contentBase(),
          ONE_DOLLAR);
    }
    List<DutyStep> steps = new ArrayList<>();
    candidates.forEach(each -> steps.add(Objects.requireNonNull(decided.get(each))));
    FilingOrder order = new FilingOrder(tables);
    return new DutyPlan(
        steps,
        order.beforeCode(steps, false),
        order.beforeCode(steps, true),
        notes.open(),
        notes.openContents(),
        notes.isDivided());
  }
}
