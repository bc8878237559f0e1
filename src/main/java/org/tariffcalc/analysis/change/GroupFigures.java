package org.tariffcalc.analysis.change;

import java.util.List;
import org.tariffcalc.customs.CommodityCode;

/**
 * Ten-digit numbers of a divided line that pay the same, and what they pay.
 *
 * @param numbers ten digits each, in order; eight for every number that no other group names
 * @param figures what they pay
 */
public record GroupFigures(List<CommodityCode> numbers, AssessmentFigures figures) {

  private static final int TEN = 10;

  /** Copies the numbers. */
  public GroupFigures {
    numbers = List.copyOf(numbers);
  }

  /** Whether these are also the numbers that no other group names. */
  boolean isOfOthers() {
    return numbers.stream().anyMatch(each -> each.length() < TEN);
  }
}
