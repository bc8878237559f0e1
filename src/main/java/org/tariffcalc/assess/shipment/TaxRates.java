package org.tariffcalc.assess.shipment;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Rates of China's taxes on imports that the user gives in place of the tables'.
 *
 * @param vatPercent rate of the value added tax
 * @param consumption rate of the consumption tax
 * @param isForOwnUse whether the goods are brought in for the importer's own use, so that customs
 *     collects the tax that is else due at retail
 */
public record TaxRates(
    Optional<BigDecimal> vatPercent, Optional<Consumption> consumption, boolean isForOwnUse) {

  /** The tables decide. */
  public static final TaxRates OF_THE_TABLES =
      new TaxRates(Optional.empty(), Optional.empty(), false);

  /**
   * A consumption tax.
   *
   * @param percent percentage of the value with duty and tax, zero when there is none
   * @param amount yuan for each unit, zero when there is none
   * @param unit unit of the amount as typed, {@code kg}; empty without one
   */
  public record Consumption(BigDecimal percent, BigDecimal amount, String unit) {}
}
