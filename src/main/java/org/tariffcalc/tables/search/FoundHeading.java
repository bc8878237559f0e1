package org.tariffcalc.tables.search;

import java.util.List;
import org.tariffcalc.customs.CommodityCode;

/**
 * A heading in which words were found.
 *
 * @param heading four digits
 * @param subheadings those of it that fit best, best first
 */
public record FoundHeading(CommodityCode heading, List<CommodityCode> subheadings) {

  /** Copies the subheadings. */
  public FoundHeading {
    subheadings = List.copyOf(subheadings);
  }
}
