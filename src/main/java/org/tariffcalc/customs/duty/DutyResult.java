package org.tariffcalc.customs.duty;

import java.math.BigDecimal;
import java.util.List;
import org.tariffcalc.customs.quantity.Unit;

/** What a duty expression gives on a base: an amount, or what stands in the way of one. */
public sealed interface DutyResult {

  /**
   * The duty.
   *
   * @param exact US dollars, not rounded
   * @param arithmetic the calculation as a clerk can redo it: {@code 4.4¢/kg × 2,500 kg}
   */
  record Amount(BigDecimal exact, String arithmetic) implements DutyResult {}

  /**
   * The rate asks for quantities that are not known.
   *
   * @param units those that are missing, in the order in which the rate names them
   */
  record NeedsQuantity(List<Unit> units) implements DutyResult {

    /** Copies the list. */
    public NeedsQuantity {
      units = List.copyOf(units);
    }
  }

  /**
   * The schedule gives no rate here but sends the reader elsewhere.
   *
   * @param text what the schedule says
   */
  record Refers(String text) implements DutyResult {}
}
