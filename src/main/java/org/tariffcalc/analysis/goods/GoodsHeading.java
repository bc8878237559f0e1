package org.tariffcalc.analysis.goods;

import java.util.List;
import org.tariffcalc.customs.CommodityCode;

/**
 * A heading with some or all of its subheadings.
 *
 * @param code four digits
 * @param name empty when the tables have none
 * @param subheadings those that were asked for
 * @param others how many more lines the heading has
 */
public record GoodsHeading(
    CommodityCode code, String name, List<GoodsSubheading> subheadings, int others) {

  /** Copies the subheadings. */
  public GoodsHeading {
    subheadings = List.copyOf(subheadings);
  }
}
