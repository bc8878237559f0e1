package org.tariffcalc.intake.words;

import java.math.BigDecimal;
import org.tariffcalc.assess.shipment.TaxRates;
import org.tariffcalc.assess.shipment.Terms;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.io.InputName;

/** Costs beside the price and rates of Chinese taxes, as a user types them or a row holds them. */
public final class TermsWords {

  private TermsWords() {}

  /**
   * A cost with its name, {@code broker=150}.
   *
   * @param place option or column in which it stands
   * @param currency what a bare number is counted in
   */
  public static Terms.OtherCost otherCost(String text, String place, String currency) {
    int equals = text.indexOf('=');
    String name = text.substring(0, Math.max(0, equals)).strip();
    if (name.isEmpty()) {
      throw new UsageError(
          InputName.quoted(text, place) + " has no name before '='", place + " broker=150");
    }
    return new Terms.OtherCost(
        name, Amounts.sum(text.substring(equals + 1).strip(), place, currency));
  }

  /**
   * A rate of tax in percent, {@code 13%}.
   *
   * @param place option or column in which it stands
   */
  public static BigDecimal percent(String text, String place) {
    String typed = text.strip();
    if (typed.endsWith("%")) {
      typed = typed.substring(0, typed.length() - 1);
    }
    BigDecimal percent = Amounts.number(typed, place, place + " 13%");
    if (percent.compareTo(BigDecimal.valueOf(100)) >= 0) {
      throw new UsageError(
          "a tax of " + text.strip() + " is not a rate of the law", place + " 13%");
    }
    return percent;
  }

  /**
   * A consumption tax, {@code 10%}, {@code 250/t} or {@code 20%+1/kg}.
   *
   * @param place option or column in which it stands
   */
  public static TaxRates.Consumption consumption(String text, String place) {
    BigDecimal percent = BigDecimal.ZERO;
    BigDecimal amount = BigDecimal.ZERO;
    String unit = "";
    for (String part : text.split("\\+", -1)) {
      int slash = part.indexOf('/');
      if (slash > 0) {
        amount = Amounts.number(part.substring(0, slash), place, place + " 250/t");
        unit = part.substring(slash + 1).strip();
      } else {
        percent = percent(part, place);
      }
    }
    return new TaxRates.Consumption(percent, amount, unit);
  }
}
