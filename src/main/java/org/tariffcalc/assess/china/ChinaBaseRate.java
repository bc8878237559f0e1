package org.tariffcalc.assess.china;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.MissingQuantity;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.stacking.AssessmentNotes;
import org.tariffcalc.assess.stacking.OrdinaryDuty;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.duty.ChargeBase;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.customs.duty.DutyResult;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.schedule.ChinaSchedule;

/**
 * China's base duty, most-favoured-nation or provisional: of the schedule while the tables hold it,
 * else as the user gives it; otherwise it is missing and the quote says what it was last.
 */
final class ChinaBaseRate {

  private static final String MEASURE = "cn.base";

  private static final LocalDate LAST_DAY = LocalDate.of(2019, 12, 31);

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
              + inYuan(shipment.baseRate().get().toString())
              + " was given by hand and not checked against the schedule.");
      return charged(
          shipment.baseRate().get(),
          shipment.code().map(CommodityCode::dotted).orElse(""),
          Period.of(shipment.entryDate(), shipment.entryDate()),
          "given by the user",
          "base rate given with --base-rate",
          false);
    }
    if (shipment.code().isEmpty()) {
      trail.miss("base rate: no commodity code and no --base-rate");
      trail.warn("The base rate is not included: give a code, or --base-rate RATE.");
      return OrdinaryDuty.UNKNOWN;
    }
    return scheduled(shipment.code().get());
  }

  private OrdinaryDuty scheduled(CommodityCode code) {
    ChinaSchedule schedule = tables.chinaSchedule();
    Optional<ChinaSchedule.Line> line = schedule.line(code, shipment.entryDate());
    if (line.isPresent()) {
      List<ChinaSchedule.Line> divided = schedule.divided(code, shipment.entryDate());
      if (!divided.isEmpty()) {
        sayThatLinesDiffer(code, divided);
      }
      return charged(
          line.get().duty(),
          line.get().code().dotted(),
          line.get().period(),
          "China tariff schedule " + line.get().revision(),
          "most-favoured-nation or provisional rate",
          true);
    }
    Optional<ChinaSchedule.Line> last = schedule.lastBefore(code, shipment.entryDate());
    trail.miss("base rate of " + code.dotted() + " on " + shipment.entryDate());
    trail.warn(
        last.map(
                each ->
                    "The base rate of "
                        + code.dotted()
                        + " is not in the tables for this date and not included; last known in "
                        + each.period().to().orElse(shipment.entryDate()).getYear()
                        + ": "
                        + each.duty()
                        + ". --base-rate "
                        + each.duty()
                        + " prices it, duty and taxes then count it.")
            .orElseGet(
                () ->
                    "The tables hold China's base rates of 2018 and 2019 only, and no line "
                        + code.dotted()
                        + " in them"
                        + lastOfSubheading(schedule, code.upTo(6))
                        + "; --base-rate RATE adds it."));
    return OrdinaryDuty.UNKNOWN;
  }

  /** What the lines of a subheading paid at the end of 2019, for a code made since. */
  private static String lastOfSubheading(ChinaSchedule schedule, CommodityCode subheading) {
    Set<String> rates = new TreeSet<>();
    for (ChinaSchedule.Line each : schedule.linesAbout(subheading)) {
      if (each.period().contains(LAST_DAY)) {
        rates.add(inYuan(each.duty().toString()));
      }
    }
    return rates.isEmpty()
        ? ""
        : ", last known in 2019 for lines of "
            + subheading.dotted()
            + ": "
            + String.join(", ", rates);
  }

  private void sayThatLinesDiffer(CommodityCode code, List<ChinaSchedule.Line> divided) {
    StringBuilder rates = new StringBuilder();
    for (ChinaSchedule.Line each : divided) {
      rates.append(rates.isEmpty() ? "" : ", ");
      rates.append(each.code().dotted()).append(' ').append(each.duty());
    }
    trail.warn("Ten-digit lines of " + code.dotted() + " have rates of their own: " + rates + ".");
  }

  private OrdinaryDuty charged(
      DutyExpression rate,
      String heading,
      Period period,
      String act,
      String reason,
      boolean verified) {
    DutyResult result = rate.on(new ChargeBase(customsValue, shipment.quantities()));
    if (result instanceof DutyResult.NeedsQuantity needs) {
      throw MissingQuantity.error(rate, heading, needs.units());
    }
    if (!(result instanceof DutyResult.Amount amount)) {
      throw new NoAnswer("the rate \"" + rate + "\" cannot be computed", "--base-rate 8%");
    }
    BigDecimal rounded = Money.roundedToCent(amount.exact());
    Charge charge =
        new Charge(
            MEASURE,
            "base",
            "base",
            "MFN",
            heading,
            inYuan(rate.toString()),
            rate.adValoremPercent().orElseGet(() -> Assessment.percentOf(rounded, customsValue)),
            customsValue,
            rounded,
            inYuan(amount.arithmetic()),
            period,
            List.of(act),
            reason,
            "in-force",
            verified);
    return new OrdinaryDuty(Optional.of(charge), amount.exact(), Optional.of(amount.exact()));
  }

  /** Rates of duty are written in the currency of the importer, here the yuan. */
  private static String inYuan(String rate) {
    return rate.replace('$', '¥');
  }
}
