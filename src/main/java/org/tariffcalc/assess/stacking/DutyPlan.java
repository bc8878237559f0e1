package org.tariffcalc.assess.stacking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tariffcalc.assess.answer.NotApplied;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.measure.Exemption;

/**
 * What the law of one day lays on goods of one origin beside the ordinary duty, decided and not yet
 * priced. A single shipment and rows by the million are priced by the same plan. Where contents are
 * declared or duties leave each other a part of the value, the parts are those of the value the
 * plan was made for; else each duty lies on all of the value or on none of it, whatever it is.
 *
 * @param steps what is decided about each measure that covers the goods, by program
 * @param decided the same in the order in which it was decided, with what came to light
 * @param out measures that reach the origin and not the goods, and why
 * @param selection what came to light while the measures were picked
 */
public record DutyPlan(
    List<DutyStep> steps, List<Decided> decided, List<NotApplied> out, AssessmentNotes selection) {

  /**
   * A decision.
   *
   * @param step what is decided about a measure
   * @param notes what came to light while it was decided
   */
  public record Decided(DutyStep step, AssessmentNotes notes) {}

  /** The plan of goods that no measure reaches. */
  public static DutyPlan none() {
    return new DutyPlan(List.of(), List.of(), List.of(), new AssessmentNotes());
  }

  /**
   * The plan of a shipment: each measure is decided after those to which it yields.
   *
   * @param shipment the goods, and what is claimed and declared of them
   * @param dutiable what of their value the measures are charged on
   * @param measures the measures that reach their origin at their moment of entry
   * @param listing what the lists say of them
   * @param sides how facts are taken that the code does not tell
   */
  public static DutyPlan of(
      RateTables tables,
      Shipment shipment,
      DutiableValue dutiable,
      DayMeasures measures,
      ListMembership listing,
      Assumption.Sides sides) {
    AssessmentNotes selection = new AssessmentNotes();
    Candidates candidates = new Candidates(tables, shipment, measures, listing, sides, selection);
    List<Candidate> covering = candidates.find();
    ChargedBases bases = new ChargedBases();
    IdentityHashMap<Candidate, DutyStep> byCandidate = new IdentityHashMap<>();
    List<Decided> decided = new ArrayList<>();
    for (Candidate candidate : StackingOrder.of(covering, shipment.entryDate())) {
      AssessmentNotes notes = new AssessmentNotes();
      ExemptionTest test = new ExemptionTest(tables, dutiable.goods(), listing, notes, bases);
      DutyStep step =
          dutiable
              .release(candidate)
              .orElseGet(
                  () ->
                      new MeasureDecision(dutiable.goods(), dutiable.of(candidate), test, notes)
                          .of(candidate));
      bases.add(
          candidate.program().id(),
          step.heading(),
          dutiable.part(candidate, step.chargedBase()),
          dutiable.part(candidate, step.contentBase()),
          dutiable.value());
      byCandidate.put(candidate, step);
      decided.add(new Decided(step, notes));
    }
    List<DutyStep> steps = new ArrayList<>();
    covering.forEach(each -> steps.add(Objects.requireNonNull(byCandidate.get(each))));
    return new DutyPlan(
        List.copyOf(steps), List.copyOf(decided), List.copyOf(candidates.out()), selection);
  }

  /** The plan of goods of which nothing is claimed or declared: any value decides alike. */
  public static DutyPlan ofAnyValue(
      RateTables tables,
      Shipment goods,
      DayMeasures measures,
      ListMembership listing,
      Assumption.Sides sides) {
    return of(tables, goods, DutiableValue.whole(goods, BigDecimal.ONE), measures, listing, sides);
  }

  /**
   * The decisions about measures that take the place of the ordinary duty, up to the first that is
   * charged.
   */
  public List<Decided> inPlaceOfBase() {
    List<Decided> found = new ArrayList<>();
    for (DutyStep step : steps) {
      if (step.candidate().measure().replacesBase()) {
        found.add(decision(step));
        if (step instanceof DutyStep.Charged) {
          return found;
        }
      }
    }
    return found;
  }

  private Decided decision(DutyStep step) {
    for (Decided each : decided) {
      if (each.step() == step) {
        return each;
      }
    }
    throw new IllegalStateException("undecided: " + step.heading());
  }

  /** All that came to light while it was made. */
  public AssessmentNotes notes() {
    AssessmentNotes all = new AssessmentNotes();
    all.add(selection);
    decided.forEach(each -> all.add(each.notes()));
    return all;
  }

  /**
   * The order in which measures are decided: each program after those to which its measures yield,
   * so that the order of files plays no part.
   */
  private static final class StackingOrder {

    private final List<Candidate> candidates;
    private final LocalDate day;
    private final List<Candidate> ordered = new ArrayList<>();
    private final Set<String> done = new HashSet<>();

    private StackingOrder(List<Candidate> candidates, LocalDate day) {
      this.candidates = candidates;
      this.day = day;
    }

    /**
     * Measures in the order in which they are decided.
     *
     * @param candidates the measures that cover the goods
     * @param day the entry date
     * @throws InvalidTables when programs yield to each other
     */
    static List<Candidate> of(List<Candidate> candidates, LocalDate day) {
      StackingOrder order = new StackingOrder(candidates, day);
      for (Candidate candidate : candidates) {
        order.add(candidate.program().id(), new LinkedHashSet<>());
      }
      return order.ordered;
    }

    private void add(String program, Set<String> underWay) {
      if (done.contains(program)) {
        return;
      }
      if (!underWay.add(program)) {
        throw new InvalidTables(
            "the programs " + String.join(", ", underWay) + " yield to each other on " + day,
            "tariff rates validate");
      }
      for (Candidate candidate : candidates) {
        if (candidate.program().id().equals(program)) {
          for (Exemption exemption : candidate.exemptions()) {
            for (String other : exemption.yieldsTo()) {
              add(other, underWay);
            }
          }
        }
      }
      underWay.remove(program);
      done.add(program);
      for (Candidate candidate : candidates) {
        if (candidate.program().id().equals(program)) {
          ordered.add(candidate);
        }
      }
    }
  }
}
