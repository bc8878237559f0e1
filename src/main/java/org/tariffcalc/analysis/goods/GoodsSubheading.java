package org.tariffcalc.analysis.goods;

import java.util.List;
import org.tariffcalc.customs.CommodityCode;

/**
 * A subheading with its lines on a day.
 *
 * @param code six digits
 * @param name empty when the tables have none
 * @param lines in the order of their codes; none for goods into another country than the United
 *     States
 */
public record GoodsSubheading(CommodityCode code, String name, List<GoodsLine> lines) {

  /** Copies the lines. */
  public GoodsSubheading {
    lines = List.copyOf(lines);
  }
}
