package org.tariffcalc.assess.answer;

import java.time.LocalDate;
import java.util.List;
import org.tariffcalc.customs.CommodityCode;

/**
 * The last day on which the duties of all lines below a code hold, as far as the tables know.
 *
 * @param until the last day
 * @param codes the lines whose duty is another on the next day
 */
public record RangeHold(LocalDate until, List<CommodityCode> codes) {
  /** Copies the list. */
  public RangeHold {
    codes = List.copyOf(codes);
  }
}
