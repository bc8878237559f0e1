package org.tariffcalc.assess.answer;

import java.math.BigDecimal;
import java.util.List;
import org.tariffcalc.customs.CommodityCode;

/**
 * Ten-digit numbers of one tariff line that pay the same.
 *
 * @param numbers ten digits each, in order; eight where the schedule prints no number of ten and
 *     the goods are under none that a list names
 * @param totalDuty sum of all duties, to the cent
 * @param totalFees sum of the fees
 * @param headings headings of chapter 99 in the order in which they are filed
 * @param assessment what these numbers pay, charge by charge
 */
public record LineGroup(
    List<CommodityCode> numbers,
    BigDecimal totalDuty,
    BigDecimal totalFees,
    List<String> headings,
    Assessment assessment) {

  /** Copies the lists. */
  public LineGroup {
    numbers = List.copyOf(numbers);
    headings = List.copyOf(headings);
  }
}
