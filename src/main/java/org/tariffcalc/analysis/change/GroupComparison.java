package org.tariffcalc.analysis.change;

import java.util.List;
import org.tariffcalc.customs.CommodityCode;

/**
 * Ten-digit numbers of a divided line that pay the same before and the same after.
 *
 * @param numbers ten digits each, in order; eight for every number that no other group names
 * @param comparison what they pay before and after
 */
public record GroupComparison(List<CommodityCode> numbers, Comparison comparison) {

  /** Copies the numbers. */
  public GroupComparison {
    numbers = List.copyOf(numbers);
  }
}
