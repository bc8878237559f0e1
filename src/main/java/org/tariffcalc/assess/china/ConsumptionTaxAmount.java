package org.tariffcalc.assess.china;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.answer.FeeCharge;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.shipment.TaxRates;
import org.tariffcalc.customs.FeeKind;

/**
 * China's consumption tax at a rate: (value + duty + quantity × q) / (1 − c) × c + quantity × q,
 * where c is the percentage and q the amount for a unit.
 *
 * @param customsValue yuan
 * @param duty all duties that are collected, yuan
 */
record ConsumptionTaxAmount(BigDecimal customsValue, BigDecimal duty) {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /**
   * The tax, unless it is zero.
   *
   * @param quantity how many of the rate's unit; zero for a rate without one
   */
  Optional<FeeCharge> at(
      String name,
      TaxRates.Consumption rate,
      BigDecimal quantity,
      List<String> acts,
      boolean verified) {
    BigDecimal specific = quantity.multiply(rate.amount());
    BigDecimal base = customsValue.add(duty);
    BigDecimal adValorem =
        base.add(specific)
            .multiply(rate.percent())
            .divide(HUNDRED.subtract(rate.percent()), MathContext.DECIMAL128);
    BigDecimal tax = Money.roundedToCent(adValorem.add(specific));
    if (tax.signum() == 0) {
      return Optional.empty();
    }
    StringBuilder said = new StringBuilder();
    StringBuilder arithmetic = new StringBuilder();
    if (rate.percent().signum() > 0) {
      String plain = rate.percent().toPlainString();
      said.append(plain).append('%');
      arithmetic
          .append('(')
          .append(Money.grouped(base))
          .append(specific.signum() > 0 ? " + " + Money.grouped(specific) : "")
          .append(") / (1 − ")
          .append(plain)
          .append("%) × ")
          .append(plain)
          .append('%');
    }
    if (specific.signum() > 0) {
      String each = rate.amount().toPlainString() + "/" + rate.unit();
      said.append(said.isEmpty() ? "" : " + ").append(each);
      arithmetic
          .append(arithmetic.isEmpty() ? "" : " + ")
          .append(each)
          .append(" × ")
          .append(quantity.stripTrailingZeros().toPlainString());
    }
    return Optional.of(
        new FeeCharge(
            ChinaRun.CONSUMPTION_TAX,
            FeeKind.TAX,
            name,
            said.toString(),
            base,
            tax,
            arithmetic.toString(),
            acts,
            verified));
  }
}
