package org.tariffcalc.assess.shipment;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The rates of exchange that the user gives in place of the tables'.
 *
 * @param perDollar units of a currency for one US dollar
 * @param mayBeApproximate whether a market rate may stand in for a Chinese customs rate that the
 *     tables do not hold
 */
public record GivenRates(Map<String, BigDecimal> perDollar, boolean mayBeApproximate) {

  /** The tables' rates only. */
  public static final GivenRates NONE = new GivenRates(Map.of(), false);

  /** Copies the rates. */
  public GivenRates {
    perDollar = Map.copyOf(perDollar);
  }

  /** The same with other rates. */
  public GivenRates with(Map<String, BigDecimal> other) {
    return new GivenRates(other, mayBeApproximate);
  }
}
