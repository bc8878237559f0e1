package org.tariffcalc.analysis.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.analysis.change.AssessmentFigures;
import org.tariffcalc.analysis.change.ChargeChange;
import org.tariffcalc.analysis.change.Comparison;
import org.tariffcalc.analysis.change.Reassessment;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.DutyHold;
import org.tariffcalc.assess.answer.RangeAssessment;
import org.tariffcalc.assess.answer.RangeHold;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.RateTables;

/** Finds until when the duty of an assessment holds; fees, which change by themselves, aside. */
public final class DutyHolds {

  private final RateTables tables;
  private final Assessor assessor;

  /** Looks ahead in these tables. */
  public DutyHolds(RateTables tables) {
    this.tables = tables;
    this.assessor = new Assessor(tables);
  }

  /**
   * Until when a duty holds and what comes then; empty for a price in a foreign currency, whose
   * rate of exchange changes the value from day to day, and for goods of a zone, whose rate is that
   * of their status.
   */
  public Optional<DutyHold> of(Assessment assessment) {
    Shipment goods = assessment.shipment();
    if (!goods.terms().currency().equals(goods.customsCurrency())
        || !goods.enteredOn().equals(goods.entryDate())) {
      return Optional.empty();
    }
    LocalDate day = goods.entryDate();
    boolean hasHour = goods.hours().entry().isPresent();
    for (LocalDate each : ChangeDays.of(tables, goods, day).tailSet(day, hasHour)) {
      Reassessment then = Reassessment.inShort(assessor, goods.withEntryDate(each));
      if (then.assessment().isEmpty()) {
        return Optional.of(new DutyHold(lastBefore(each, day), Optional.empty(), then.undecided()));
      }
      Assessment after = then.assessment().get();
      if (after.isBaseRateUnknown() && !assessment.isBaseRateUnknown()) {
        return Optional.of(
            new DutyHold(
                lastBefore(each, day), Optional.empty(), "the base rate is then not known"));
      }
      if (after.dutyPercent().compareTo(assessment.dutyPercent()) != 0
          || after.lowestPercent().compareTo(assessment.lowestPercent()) != 0) {
        return Optional.of(
            new DutyHold(lastBefore(each, day), Optional.of(next(each, assessment, after)), ""));
      }
    }
    return Optional.of(DutyHold.OPEN);
  }

  /**
   * The last day on which the duties of all lines below a code hold, with the lines whose duty is
   * another on the next day; empty where no later change is known, or for a price in a foreign
   * currency.
   */
  public Optional<RangeHold> of(RangeAssessment range) {
    LocalDate last = null;
    List<CommodityCode> codes = new ArrayList<>();
    for (RangeAssessment.Line line : range.lines()) {
      LocalDate until =
          line.assessment().flatMap(this::of).flatMap(DutyHold::until).orElse(LocalDate.MAX);
      if (last == null || until.isBefore(last)) {
        last = until;
        codes.clear();
      }
      if (until.equals(last)) {
        codes.add(line.code());
      }
    }
    return last == null || last.equals(LocalDate.MAX)
        ? Optional.empty()
        : Optional.of(new RangeHold(last, codes));
  }

  private static Optional<LocalDate> lastBefore(LocalDate change, LocalDate day) {
    return Optional.of(change.isAfter(day) ? change.minusDays(1) : day);
  }

  private static DutyHold.Next next(LocalDate from, Assessment before, Assessment after) {
    Set<String> acts = new LinkedHashSet<>();
    Set<String> ended = new LinkedHashSet<>();
    Comparison comparison =
        Comparison.of(AssessmentFigures.of(before), AssessmentFigures.of(after));
    for (ChargeChange each : comparison.everyChange()) {
      if (each.named().isBesideDuty()) {
        continue;
      }
      if (each.kind() == ChargeChange.Kind.WENT && each.exemption().isEmpty()) {
        ended.add(each.named().name());
      } else {
        // Not by a stream, whose start-up takes a quote longer than the reading of a table.
        List<String> fresh = newActs(each);
        if (!fresh.isEmpty()) {
          acts.add(fresh.get(0));
        }
      }
    }
    return new DutyHold.Next(
        from,
        after.dutyPercent(),
        after.lowestPercent(),
        after.totalDuty(),
        List.copyOf(acts),
        acts.isEmpty() ? List.copyOf(ended) : List.of());
  }

  /** The acts that the rate before did not rest on; all where it rested on the same. */
  private static List<String> newActs(ChargeChange change) {
    List<String> acts = new ArrayList<>(change.acts());
    change.before().ifPresent(before -> acts.removeAll(before.legalBasis()));
    return acts.isEmpty() ? change.acts() : acts;
  }
}
