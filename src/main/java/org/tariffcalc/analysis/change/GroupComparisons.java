package org.tariffcalc.analysis.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tariffcalc.customs.CommodityCode;

/** Pairs the groups of a divided line on two sides, number by number. */
final class GroupComparisons {

  private GroupComparisons() {}

  /** A group before and the one after, by identity. */
  private static final class Pair {
    private final AssessmentFigures before;
    private final AssessmentFigures after;
    private final List<CommodityCode> numbers = new ArrayList<>();

    Pair(AssessmentFigures before, AssessmentFigures after) {
      this.before = before;
      this.after = after;
    }
  }

  /**
   * The numbers that stand in one group before and in one after, in the order of the groups after.
   * A number that the schedule knows on one side only is in no pair: what the goods were or will be
   * cannot be told from it.
   */
  static List<GroupComparison> of(AssessmentFigures before, AssessmentFigures after) {
    if (!before.isDivided() && !after.isDivided()
        || before.hasLostGroups()
        || after.hasLostGroups()) {
      return List.of();
    }
    Map<List<Integer>, Pair> pairs = new LinkedHashMap<>();
    for (CommodityCode number : numbers(before, after)) {
      Optional<AssessmentFigures> one = before.of(number);
      Optional<AssessmentFigures> other = after.of(number);
      if (one.isPresent() && other.isPresent()) {
        pairs
            .computeIfAbsent(
                List.of(place(before, one.get()), place(after, other.get())),
                key -> new Pair(one.get(), other.get()))
            .numbers
            .add(number);
      }
    }
    List<GroupComparison> found = new ArrayList<>();
    for (Pair each : pairs.values()) {
      found.add(new GroupComparison(each.numbers, Comparison.undivided(each.before, each.after)));
    }
    found.sort((a, b) -> dearest(b).compareTo(dearest(a)));
    return found;
  }

  private static BigDecimal dearest(GroupComparison group) {
    return group.comparison().after().totalDuty();
  }

  private static Set<CommodityCode> numbers(AssessmentFigures before, AssessmentFigures after) {
    Set<CommodityCode> numbers = new TreeSet<>();
    before.groups().forEach(each -> numbers.addAll(each.numbers()));
    after.groups().forEach(each -> numbers.addAll(each.numbers()));
    return numbers;
  }

  private static int place(AssessmentFigures whole, AssessmentFigures figures) {
    for (int i = 0; i < whole.groups().size(); i++) {
      if (whole.groups().get(i).figures().equals(figures)) {
        return i;
      }
    }
    return -1;
  }
}
