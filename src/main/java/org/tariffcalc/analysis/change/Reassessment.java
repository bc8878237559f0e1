package org.tariffcalc.analysis.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.TariffException.UsageError;

/**
 * A shipment assessed on another day or by other tables than those that it was described for. What
 * it claims may have lapsed: it is then assessed without the claim, and that is said.
 *
 * @param shipment the shipment as it was assessed
 * @param assessment the assessment; empty when there is none
 * @param lapsed claims that had to be left out, each with the reason
 * @param undecided why there is no assessment; empty when there is one
 */
public record Reassessment(
    Shipment shipment, Optional<Assessment> assessment, List<String> lapsed, String undecided) {

  /** Copies the reasons. */
  public Reassessment {
    lapsed = List.copyOf(lapsed);
  }

  /** Assesses a shipment as it stands. */
  public static Reassessment of(Assessor assessor, Shipment shipment) {
    return answered(assessor, shipment, assessor::assess);
  }

  /** The same without what could be claimed ({@link Assessor#figures}), which takes less time. */
  public static Reassessment inShort(Assessor assessor, Shipment shipment) {
    return answered(assessor, shipment, assessor::figures);
  }

  private static Reassessment answered(
      Assessor assessor, Shipment shipment, Function<Shipment, Assessment> answer) {
    try {
      return new Reassessment(shipment, Optional.of(answer.apply(shipment)), List.of(), "");
    } catch (NoAnswer e) {
      return new Reassessment(shipment, Optional.empty(), List.of(), e.wrong());
    } catch (UsageError e) {
      return withoutLapsedClaims(assessor, shipment, e);
    }
  }

  /** Assesses a shipment on another day; at no particular hour if the day is another. */
  public static Reassessment on(LocalDate day, Assessor assessor, Shipment shipment) {
    return of(assessor, shipment.entryDate().equals(day) ? shipment : shipment.withEntryDate(day));
  }

  /** The figures in short form. */
  public Optional<AssessmentFigures> figures() {
    return assessment.map(AssessmentFigures::of);
  }

  /** What acts since the day of knowledge made of the answer; empty where nothing. */
  public Optional<String> later() {
    return assessment
        .flatMap(each -> each.premise().otherAnswer())
        .map(each -> "entry " + shipment.entryDate() + ": " + each.sentence());
  }

  private static Reassessment withoutLapsedClaims(
      Assessor assessor, Shipment shipment, UsageError refused) {
    Shipment bare = shipment.withAssertions(Optional.empty(), List.of(), List.of());
    List<String> lapsed = new ArrayList<>();
    try {
      assessor.assess(bare);
      Optional<String> program = shipment.program();
      Shipment kept = bare;
      if (program.isPresent()) {
        kept = keptIf(assessor, kept, kept.withAssertions(program, List.of(), List.of()), lapsed);
      }
      for (String claim : shipment.claims()) {
        List<String> more = new ArrayList<>(kept.claims());
        more.add(claim);
        Shipment claiming = kept.withAssertions(kept.program(), more, kept.denials());
        kept = keptIf(assessor, kept, claiming, lapsed);
      }
      for (String denial : shipment.denials()) {
        List<String> more = new ArrayList<>(kept.denials());
        more.add(denial);
        Shipment denying = kept.withAssertions(kept.program(), kept.claims(), more);
        kept = keptIf(assessor, kept, denying, lapsed);
      }
      return new Reassessment(kept, Optional.of(assessor.assess(kept)), lapsed, "");
    } catch (NoAnswer | UsageError e) {
      return new Reassessment(shipment, Optional.empty(), List.of(), refused.wrong());
    }
  }

  private static Shipment keptIf(
      Assessor assessor, Shipment kept, Shipment more, List<String> lapsed) {
    try {
      assessor.assess(more);
      return more;
    } catch (UsageError e) {
      lapsed.add(e.wrong());
      return kept;
    }
  }
}
