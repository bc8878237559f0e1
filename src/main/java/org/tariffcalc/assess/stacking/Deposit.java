package org.tariffcalc.assess.stacking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.Drawback;
import org.tariffcalc.assess.answer.MissingQuantity;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.ChargeKind;
import org.tariffcalc.customs.EntryType;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.customs.duty.ChargeBase;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.customs.duty.DutyResult;

/** The antidumping and countervailing duty whose rate the user gives. */
public final class Deposit {

  private Deposit() {}

  /**
   * The deposit at the rate of the shipment.
   *
   * @param trail where an entry is told that says one is due and not how much
   */
  public static Optional<Charge> of(
      Shipment shipment, BigDecimal customsValue, AssessmentNotes trail) {
    if (shipment.adcvd().isEmpty()
        && !shipment.isIntoChina()
        && shipment.entry().filter(EntryType.FORMAL_ADCVD::equals).isPresent()) {
      trail.miss("antidumping or countervailing deposit: the type of entry says that one is due");
      trail.warn(
          "The entry is one of goods under an antidumping or countervailing order, and its deposit"
              + " is not included: give --adcvd RATE, 0% for goods that owe none.");
    }
    return shipment.adcvd().map(rate -> charge(rate, shipment, customsValue));
  }

  private static Charge charge(DutyExpression rate, Shipment shipment, BigDecimal customsValue) {
    DutyResult result = rate.on(new ChargeBase(customsValue, shipment.quantities()));
    if (result instanceof DutyResult.NeedsQuantity needs) {
      throw MissingQuantity.error(rate, "--adcvd", needs.units(), shipment.quantities());
    }
    if (!(result instanceof DutyResult.Amount amount)) {
      throw new UsageError("'" + rate + "' is not a rate for --adcvd", "--adcvd 68.89%");
    }
    BigDecimal rounded = Money.roundedToCent(amount.exact());
    return new Charge(
        shipment.isIntoChina() ? "cn.adcvd" : "us.adcvd",
        "adcvd",
        ChargeKind.ANTIDUMPING,
        "Antidumping and countervailing duty",
        "",
        rate.toString(),
        rate.adValoremPercent().orElseGet(() -> Assessment.percentOf(rounded, customsValue)),
        customsValue,
        rounded,
        amount.arithmetic(),
        Period.of(shipment.entryDate(), shipment.entryDate()),
        List.of("given by the user"),
        "cash deposit rate given with --adcvd",
        shipment.isIntoChina() ? Drawback.UNKNOWN : Drawback.of("no (19 U.S.C. 1677h)"),
        Charge.Status.IN_FORCE,
        false,
        "");
  }
}
