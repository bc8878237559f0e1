package org.tariffcalc.assess.china;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.Drawback;
import org.tariffcalc.assess.answer.Missing;
import org.tariffcalc.assess.answer.MissingQuantity;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.stacking.AssessmentNotes;
import org.tariffcalc.assess.stacking.OrdinaryDuty;
import org.tariffcalc.customs.ChargeKind;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.duty.ChargeBase;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.customs.duty.DutyResult;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.schedule.ChinaSchedule;
import org.tariffcalc.tables.schedule.ChinaTariffLine;

/**
 * China's base duty, most-favored-nation or provisional: as the user gives it, else of the schedule
 * of the day; otherwise it is missing and the quote says what it was before and after.
 */
final class ChinaBaseRate {

  private static final String MEASURE = "cn.base";

  private final RateTables tables;
  private final Shipment shipment;
  private final BigDecimal customsValue;
  private final AssessmentNotes trail;

  ChinaBaseRate(
      RateTables tables, Shipment shipment, BigDecimal customsValue, AssessmentNotes trail) {
    this.tables = tables;
    this.shipment = shipment;
    this.customsValue = customsValue;
    this.trail = trail;
  }

  OrdinaryDuty duty() {
    if (shipment.baseRate().isPresent()) {
      trail.warn(
          "The base rate "
              + ChinaTariffLine.inYuan(shipment.baseRate().get())
              + " was given by hand and not checked against the schedule.");
      return charged(
          shipment.baseRate().get(),
          shipment.code().map(CommodityCode::dotted).orElse(""),
          Period.of(shipment.entryDate(), shipment.entryDate()),
          "given by the user",
          "base rate given with --base-rate",
          ChinaTariffLine.Sureness.UNCONFIRMED);
    }
    if (shipment.code().isEmpty()) {
      trail.miss(Missing.BASE_RATE_WITHOUT_CODE);
      trail.warn("The base rate is not included: give a code, or --base-rate RATE.");
      return OrdinaryDuty.UNKNOWN;
    }
    return scheduled(shipment.code().get());
  }

  private OrdinaryDuty scheduled(CommodityCode code) {
    ChinaSchedule schedule = tables.chinaSchedule();
    Optional<ChinaTariffLine> found = schedule.line(code, shipment.entryDate());
    if (found.isEmpty()) {
      return unknown(code, schedule);
    }
    ChinaTariffLine line = found.get();
    List<ChinaTariffLine> divided = schedule.divided(code, shipment.entryDate());
    if (!divided.isEmpty()) {
      sayThatLinesDiffer(code, divided);
    }
    RateOfPart claimed = null;
    for (RateOfPart part : RateOfPart.of(line)) {
      if (shipment.claims().contains(part.claim())) {
        trail.useClaim(part.claim());
        claimed = part;
        if (part.sureness() == ChinaTariffLine.Sureness.INFERRED) {
          trail.warn(
              "The base rate "
                  + ChinaTariffLine.inYuan(part.rate())
                  + " is inferred: "
                  + part.reason()
                  + ".");
        }
      }
    }
    DutyExpression rate = claimed == null ? line.duty() : claimed.rate();
    if (claimed == null) {
      BaseRateGrounds.tell(line, shipment.entryDate(), trail);
    }
    if (line.provisional().isPresent() && line.provisional().get().equals(rate)) {
      DutyExpression provisional = rate;
      rate =
          line.provisionalAtMost().map(most -> lower(line, provisional, most)).orElse(provisional);
    }
    return charged(
        rate,
        line.code().dotted(),
        line.period(),
        "China tariff schedule " + line.revision(),
        claimed != null
            ? claimed.reason()
            : line.isProvisionalCharged()
                ? "provisional rate, instead of "
                    + ChinaTariffLine.inYuan(line.mfn())
                    + " most-favored-nation"
                : "most-favored-nation rate",
        claimed == null ? line.sureness() : claimed.sureness());
  }

  /** The provisional rate or its specific alternative, whichever comes to less. */
  private DutyExpression lower(
      ChinaTariffLine line, DutyExpression provisional, DutyExpression most) {
    ChargeBase base = new ChargeBase(customsValue, shipment.quantities());
    if (most.on(base) instanceof DutyResult.Amount specific
        && provisional.on(base) instanceof DutyResult.Amount adValorem) {
      return specific.exact().compareTo(adValorem.exact()) < 0 ? most : provisional;
    }
    trail.miss(Assessment.BASE_RATE_OF + line.code().dotted() + ": the weight");
    trail.warn(
        "The provisional rate is "
            + ChinaTariffLine.inYuan(provisional)
            + " or "
            + ChinaTariffLine.inYuan(most)
            + ", whichever is lower. Priced at "
            + ChinaTariffLine.inYuan(provisional)
            + "; -q 10t decides.");
    return provisional;
  }

  /** Never a silent zero: the quote names what the line paid before and pays after. */
  private OrdinaryDuty unknown(CommodityCode code, ChinaSchedule schedule) {
    trail.miss(Assessment.BASE_RATE_OF + code.dotted() + " on " + shipment.entryDate());
    List<String> known = new ArrayList<>();
    schedule
        .lastBefore(code, shipment.entryDate())
        .ifPresent(
            line ->
                known.add(
                    line.period().to().orElse(shipment.entryDate()).getYear()
                        + ": "
                        + ChinaTariffLine.inYuan(line.duty())));
    schedule
        .firstAfter(code, shipment.entryDate())
        .ifPresent(
            line ->
                known.add(
                    line.period().from().getYear() + ": " + ChinaTariffLine.inYuan(line.duty())));
    trail.warn(
        "The base rate of "
            + code.dotted()
            + " is unknown on this day and not included"
            + (known.isEmpty() ? ofOtherCode(code, schedule) : "; " + String.join(", ", known))
            + ". --base-rate RATE adds it to duty and taxes.");
    return OrdinaryDuty.UNKNOWN;
  }

  /** What the codes of such goods paid, for a code that is itself no line of any tariff here. */
  private String ofOtherCode(CommodityCode code, ChinaSchedule schedule) {
    Set<String> rates = new TreeSet<>();
    for (ChinaTariffLine each : schedule.linesAbout(code.upTo(6))) {
      if (each.period().contains(shipment.entryDate())) {
        rates.add(ChinaTariffLine.inYuan(each.duty()));
      }
    }
    return rates.isEmpty()
        ? ""
        : "; lines of " + code.upTo(6).dotted() + " pay " + String.join(", ", rates);
  }

  private void sayThatLinesDiffer(CommodityCode code, List<ChinaTariffLine> divided) {
    StringBuilder rates = new StringBuilder();
    for (ChinaTariffLine each : divided) {
      rates.append(rates.isEmpty() ? "" : ", ");
      rates.append(each.code().dotted()).append(' ').append(ChinaTariffLine.inYuan(each.duty()));
    }
    trail.warn("Ten-digit lines of " + code.dotted() + " have rates of their own: " + rates + ".");
  }

  private OrdinaryDuty charged(
      DutyExpression rate,
      String heading,
      Period period,
      String act,
      String reason,
      ChinaTariffLine.Sureness sureness) {
    DutyResult result = rate.on(new ChargeBase(customsValue, shipment.quantities()));
    if (result instanceof DutyResult.NeedsQuantity needs) {
      throw MissingQuantity.error(ChinaTariffLine.inYuan(rate), heading, needs.units());
    }
    if (!(result instanceof DutyResult.Amount amount)) {
      throw new NoAnswer("the rate \"" + rate + "\" cannot be computed", "--base-rate 8%");
    }
    BigDecimal rounded = Money.roundedToCent(amount.exact());
    Charge charge =
        new Charge(
            MEASURE,
            "base",
            ChargeKind.BASE,
            "MFN",
            heading,
            ChinaTariffLine.inYuan(rate),
            rate.adValoremPercent().orElseGet(() -> Assessment.percentOf(rounded, customsValue)),
            customsValue,
            rounded,
            ChinaTariffLine.inYuan(amount.arithmetic()),
            period,
            List.of(act),
            reason,
            Drawback.UNKNOWN,
            sureness == ChinaTariffLine.Sureness.INFERRED
                ? Charge.Status.INFERRED
                : Charge.Status.IN_FORCE,
            sureness == ChinaTariffLine.Sureness.SURE,
            "");
    return new OrdinaryDuty(Optional.of(charge), amount.exact(), Optional.of(amount.exact()));
  }
}
