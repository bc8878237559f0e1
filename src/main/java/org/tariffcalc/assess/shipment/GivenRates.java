package org.tariffcalc.assess.shipment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The rates of exchange that the user gives in place of the tables'.
 *
 * @param perDollar units of a currency for one US dollar
 * @param mayBeApproximate whether a market rate may stand in for a Chinese customs rate that the
 *     tables do not hold
 * @param heldFrom the day whose rates of the tables are held for a later entry; empty for those of
 *     the entry itself
 */
public record GivenRates(
    Map<String, BigDecimal> perDollar, boolean mayBeApproximate, Optional<LocalDate> heldFrom) {

  /** The tables' rates only. */
  public static final GivenRates NONE = new GivenRates(Map.of(), false, Optional.empty());

  /** Copies the rates. */
  public GivenRates {
    perDollar = Map.copyOf(perDollar);
  }

  /** The same with other rates. */
  public GivenRates with(Map<String, BigDecimal> other) {
    return new GivenRates(other, mayBeApproximate, heldFrom);
  }

  /** The same at the tables' rates of a day, whatever the day of entry. */
  public GivenRates heldFrom(LocalDate day) {
    return new GivenRates(perDollar, mayBeApproximate, Optional.of(day));
  }
}
