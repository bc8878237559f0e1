package org.tariffcalc.analysis.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.analysis.change.AssessmentFigures.Exempt;

/**
 * Two assessments of the same goods, and what differs between them. Of a line whose ten-digit
 * numbers pay different duties the sums are those of the dearest group, and each group is compared
 * beside it.
 *
 * @param before the first
 * @param after the second
 * @param changes duties, taxes and fees that came, went or changed, in the order of the second
 * @param groups the groups of a line that is divided on one of the two sides; else empty
 */
public record Comparison(
    AssessmentFigures before,
    AssessmentFigures after,
    List<ChargeChange> changes,
    List<GroupComparison> groups) {

  /** Copies the lists. */
  public Comparison {
    changes = List.copyOf(changes);
    groups = List.copyOf(groups);
  }

  /** Compares two assessments, group by group where the line is divided. */
  public static Comparison of(AssessmentFigures before, AssessmentFigures after) {
    return new Comparison(
        before, after, changes(before, after), GroupComparisons.of(before, after));
  }

  /** Compares two assessments of goods that pay one duty on each side. */
  static Comparison undivided(AssessmentFigures before, AssessmentFigures after) {
    return new Comparison(before, after, changes(before, after), List.of());
  }

  private static List<ChargeChange> changes(AssessmentFigures before, AssessmentFigures after) {
    List<ChargeChange> changes = new ArrayList<>();
    for (String measure : measures(before, after)) {
      List<ChargeFigures> old = of(measure, before);
      List<ChargeFigures> now = of(measure, after);
      dropEqual(old, now);
      for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
        ChargeChange change =
            new ChargeChange(
                at(old, i), at(now, i), exemption(measure, before, after), Optional.empty());
        if (!isUnknown(change, before, after)) {
          changes.add(change);
        }
      }
    }
    return changes;
  }

  /** A fee of which the tables have no rate on one of the two days neither came nor went. */
  private static boolean isUnknown(
      ChargeChange change, AssessmentFigures before, AssessmentFigures after) {
    AssessmentFigures without = change.before().isEmpty() ? before : after;
    return change.kind() != ChargeChange.Kind.CHANGED
        && change.named().isBesideDuty()
        && without.missing().stream().anyMatch(each -> each.startsWith(change.named().name()));
  }

  private static Set<String> measures(AssessmentFigures before, AssessmentFigures after) {
    Set<String> measures = new LinkedHashSet<>();
    after.charges().forEach(each -> measures.add(each.measure()));
    before.charges().forEach(each -> measures.add(each.measure()));
    after.fees().forEach(each -> measures.add(each.measure()));
    before.fees().forEach(each -> measures.add(each.measure()));
    return measures;
  }

  private static List<ChargeFigures> of(String measure, AssessmentFigures assessment) {
    List<ChargeFigures> found = new ArrayList<>(1);
    for (ChargeFigures each : assessment.all()) {
      if (each.measure().equals(measure)) {
        found.add(each);
      }
    }
    return found;
  }

  private static void dropEqual(List<ChargeFigures> old, List<ChargeFigures> now) {
    for (int i = old.size() - 1; i >= 0; i--) {
      ChargeFigures each = old.get(i);
      for (ChargeFigures other : now) {
        if (each.paysAs(other)) {
          old.remove(i);
          now.remove(other);
          break;
        }
      }
    }
  }

  private static Optional<ChargeFigures> at(List<ChargeFigures> charges, int index) {
    return index < charges.size() ? Optional.of(charges.get(index)) : Optional.empty();
  }

  /** The heading that frees from the measure now and did not before. */
  private static Optional<Exempt> exemption(
      String measure, AssessmentFigures before, AssessmentFigures after) {
    for (Exempt each : after.exemptions()) {
      if (each.measure().equals(measure)
          && before.exemptions().stream()
              .noneMatch(
                  old -> old.measure().equals(measure) && old.heading().equals(each.heading()))) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The same where everything is known to have happened on one day. */
  public Comparison on(LocalDate day) {
    List<ChargeChange> dated = new ArrayList<>();
    for (ChargeChange each : changes) {
      // The rate itself may name the hour of that day.
      boolean known = each.since().filter(since -> since.startsWith(day.toString())).isPresent();
      dated.add(known ? each : each.since(day));
    }
    return new Comparison(
        before,
        after,
        dated,
        groups.stream()
            .map(each -> new GroupComparison(each.numbers(), each.comparison().on(day)))
            .toList());
  }

  /** Whether the ten-digit numbers pay different duties on one of the two sides. */
  public boolean isDivided() {
    return !groups.isEmpty();
  }

  /** Whether headings, rates, amounts and what is undecided are the same. */
  public boolean isSame() {
    return changes.isEmpty()
        && effect().signum() == 0
        && before.customsValue().compareTo(after.customsValue()) == 0
        && newlyMissing().isEmpty()
        && groups.stream().allMatch(each -> each.comparison().isSame());
  }

  /** Whether the same is due in duty, taxes and fees, as far as known, by each group. */
  public boolean costsTheSame() {
    return dutyEffect().signum() == 0
        && feeEffect().signum() == 0
        && groups.stream().allMatch(each -> each.comparison().costsTheSame());
  }

  /** The largest effect on any group, whichever its sign; of an undivided line the effect. */
  public BigDecimal largestEffect() {
    BigDecimal largest = effect();
    for (GroupComparison each : groups) {
      BigDecimal effect = each.comparison().effect();
      largest = effect.abs().compareTo(largest.abs()) > 0 ? effect : largest;
    }
    return largest;
  }

  /** Every change, those of the groups of a divided line among them, each measure once. */
  public List<ChargeChange> everyChange() {
    if (groups.isEmpty()) {
      return changes;
    }
    Set<ChargeChange> all = new LinkedHashSet<>();
    groups.forEach(each -> all.addAll(each.comparison().changes()));
    return List.copyOf(all);
  }

  /** How much more duty is due, in the currency of the customs value. */
  public BigDecimal dutyEffect() {
    return after.totalDuty().subtract(before.totalDuty());
  }

  /**
   * How much more in taxes and fees is due, in the currency of the customs value, as far as known.
   */
  public BigDecimal feeEffect() {
    BigDecimal sum = BigDecimal.ZERO.setScale(2);
    for (ChargeChange each : changes) {
      if (each.named().isBesideDuty()) {
        sum = sum.add(each.effect());
      }
    }
    return sum;
  }

  /** How much more is due in duty, taxes and fees. */
  public BigDecimal effect() {
    return dutyEffect().add(feeEffect());
  }

  /** What could be decided before and cannot be now. */
  public List<String> newlyMissing() {
    Set<String> known = new LinkedHashSet<>();
    before.missing().forEach(each -> known.add(withoutDates(each)));
    return after.missing().stream().filter(each -> !known.contains(withoutDates(each))).toList();
  }

  /** What is missing names the entry date, which is no difference. */
  private static String withoutDates(String text) {
    return text.replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}", "");
  }
}
