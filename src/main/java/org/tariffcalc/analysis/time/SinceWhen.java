package org.tariffcalc.analysis.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Function;
import org.tariffcalc.analysis.change.AssessmentFigures;
import org.tariffcalc.analysis.change.ChargeChange;
import org.tariffcalc.analysis.change.ChargeFigures;
import org.tariffcalc.analysis.change.Comparison;
import org.tariffcalc.analysis.change.GroupComparison;
import org.tariffcalc.analysis.change.Reassessment;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.RateTables;

/**
 * Finds the day on which each difference between the assessments of two days began. The rate alone
 * does not tell: goods may have come under a rate long after its first day, by a list or an origin.
 */
public final class SinceWhen {

  private final RateTables tables;
  private final Assessor assessor;

  public SinceWhen(RateTables tables, Assessor assessor) {
    this.tables = tables;
    this.assessor = assessor;
  }

  /**
   * The comparison with the first day of each change.
   *
   * @param before the shipment on the earlier day
   * @param day the later day; if it is none, the changes keep the days of their rates
   */
  public Comparison dated(Comparison comparison, Shipment before, LocalDate day) {
    if (!before.entryDate().isBefore(day)) {
      return comparison;
    }
    List<GroupComparison> groups = new ArrayList<>();
    for (GroupComparison each : comparison.groups()) {
      CommodityCode number = each.numbers().get(0);
      groups.add(
          new GroupComparison(
              each.numbers(),
              dated(each.comparison(), before, day, figures -> figures.of(number))));
    }
    return new Comparison(
        comparison.before(),
        comparison.after(),
        dated(comparison, before, day, Optional::of).changes(),
        groups);
  }

  /** The same for the figures of one group of a divided line. */
  private Comparison dated(
      Comparison comparison,
      Shipment before,
      LocalDate day,
      Function<AssessmentFigures, Optional<AssessmentFigures>> group) {
    if (comparison.changes().isEmpty()) {
      return comparison;
    }
    NavigableSet<LocalDate> between =
        ChangeDays.withTaxesAndFees(tables, before, before.entryDate().plusDays(1))
            .headSet(day, true);
    Map<String, LocalDate> began = new HashMap<>();
    Map<String, List<ChargeFigures>> open = new HashMap<>();
    for (ChargeChange each : comparison.changes()) {
      String measure = each.named().measure();
      open.put(measure, of(measure, Optional.of(comparison.after())));
    }
    LocalDate later = day;
    for (LocalDate each : between.descendingSet()) {
      settle(open, began, before.withEntryDate(each), later, group);
      later = each;
    }
    settle(open, began, before, later, group);
    return dated(comparison, began);
  }

  /** Measures that stood otherwise on the shipment's day began on the one after it. */
  private void settle(
      Map<String, List<ChargeFigures>> open,
      Map<String, LocalDate> began,
      Shipment shipment,
      LocalDate next,
      Function<AssessmentFigures, Optional<AssessmentFigures>> group) {
    if (open.isEmpty()) {
      return;
    }
    Optional<AssessmentFigures> then = Reassessment.of(assessor, shipment).figures().flatMap(group);
    for (String measure : List.copyOf(open.keySet())) {
      if (!alike(of(measure, then), open.getOrDefault(measure, List.of()))) {
        began.put(measure, next);
        open.remove(measure);
      }
    }
  }

  private static List<ChargeFigures> of(String measure, Optional<AssessmentFigures> assessment) {
    List<ChargeFigures> charges = new ArrayList<>(1);
    for (ChargeFigures each : assessment.map(AssessmentFigures::all).orElse(List.of())) {
      if (each.measure().equals(measure)) {
        charges.add(each);
      }
    }
    return charges;
  }

  private static boolean alike(List<ChargeFigures> some, List<ChargeFigures> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!some.get(i).paysAs(others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static Comparison dated(Comparison comparison, Map<String, LocalDate> began) {
    List<ChargeChange> dated = new ArrayList<>();
    for (ChargeChange each : comparison.changes()) {
      Optional<LocalDate> first = Optional.ofNullable(began.get(each.named().measure()));
      // The rate itself may name the hour of that day.
      boolean isNews =
          first.isPresent()
              && each.since().filter(text -> text.startsWith(first.get().toString())).isEmpty();
      dated.add(isNews ? each.since(first.get()) : each);
    }
    return new Comparison(comparison.before(), comparison.after(), dated, comparison.groups());
  }
}
