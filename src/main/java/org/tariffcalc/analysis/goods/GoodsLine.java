package org.tariffcalc.analysis.goods;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.CommodityCode;

/**
 * One line of the schedule on a day.
 *
 * @param code eight digits
 * @param name what sets it apart from its neighbors, or the name of its subheading where it is the
 *     only line; empty when the tables have none
 * @param description what the official schedule says, where somebody took it into these tables
 * @param baseRate the column 1 general rate, as the schedule prints it
 * @param dutyPercent all duties on goods of the origin in percent of the value; empty without an
 *     origin, and where they cannot be priced
 * @param isComplete whether nothing of that duty is left undecided
 * @param units units of quantity that an entry reports
 */
public record GoodsLine(
    CommodityCode code,
    String name,
    Optional<String> description,
    String baseRate,
    Optional<BigDecimal> dutyPercent,
    boolean isComplete,
    List<String> units) {

  /** Copies the units. */
  public GoodsLine {
    units = List.copyOf(units);
  }
}
