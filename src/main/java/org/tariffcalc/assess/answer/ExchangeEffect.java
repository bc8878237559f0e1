package org.tariffcalc.assess.answer;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One shipment at two rates of exchange, side by side: what a weaker or stronger currency does to
 * value, duty and landed cost. A dollar price of goods for the United States is held fixed in the
 * other currency, which is what the seller counts in; every other price in its own.
 *
 * @param currency the currency whose rate differs, ISO 4217
 * @param usual at the rate of the tables; empty when they hold none
 * @param compared at the other rate
 */
public record ExchangeEffect(String currency, Optional<Side> usual, Side compared) {

  /**
   * The shipment at one rate; amounts to the cent.
   *
   * @param perDollar units of the currency for one US dollar, at most six decimals
   * @param price the price in the currency
   * @param dollarPrice the price in US dollars
   * @param totalDuty in the currency of the customs value
   * @param taxesAndFees in the currency of the customs value
   * @param landedCost in the currency
   * @param dollarLandedCost in US dollars
   */
  public record Side(
      BigDecimal perDollar,
      BigDecimal price,
      BigDecimal dollarPrice,
      BigDecimal totalDuty,
      BigDecimal taxesAndFees,
      BigDecimal landedCost,
      BigDecimal dollarLandedCost) {}
}
