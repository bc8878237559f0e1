package org.tariffcalc.assess.china;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Relief;
import org.tariffcalc.assess.answer.Valuation;
import org.tariffcalc.assess.shipment.Hours;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.RatePeriod;

/** Assesses shipments into China: the run, and what hangs on the hour or on a claim. */
public final class ChinaAssessor {

  private final RateTables tables;
  private final String sha256;

  public ChinaAssessor(RateTables tables, String sha256) {
    this.tables = tables;
    this.sha256 = sha256;
  }

  /** One run on a value that is known. */
  public Assessment once(Shipment shipment, Valuation valuation) {
    return new ChinaRun(tables, shipment, valuation).assess(sha256);
  }

  /** The charges and sums, without what hangs on the hour or on a claim. */
  public Assessment figures(Shipment shipment, Valuation valuation) {
    ChinaRun run = new ChinaRun(tables, shipment, valuation);
    Assessment assessed = run.assess(sha256);
    run.trail().refuseUnusedClaims(shipment);
    return assessed;
  }

  public Assessment assess(Shipment shipment, Valuation valuation) {
    ChinaRun run = new ChinaRun(tables, shipment, valuation);
    Assessment assessed = run.assess(sha256);
    run.trail().refuseUnusedClaims(shipment);
    List<String> warnings = new ArrayList<>(sayWhatTheHourChanges(assessed, valuation));
    warnings.addAll(assessed.warnings());
    return assessed.with(reliefs(run, assessed, valuation), warnings);
  }

  private List<Relief> reliefs(ChinaRun run, Assessment assessed, Valuation valuation) {
    List<Relief> reliefs = new ArrayList<>();
    for (RateOfPart part : ratesOfParts(assessed.shipment())) {
      Shipment claiming = assessed.shipment().withClaim(part.claim());
      BigDecimal saves = assessed.totalDuty().subtract(once(claiming, valuation).totalDuty());
      if (saves.signum() > 0) {
        reliefs.add(new Relief("--claim " + part.claim(), part.reason(), saves));
      }
    }
    for (Exemption exemption : run.trail().claimable()) {
      Shipment claiming = assessed.shipment().withClaim(exemption.heading());
      BigDecimal saves = assessed.totalDuty().subtract(once(claiming, valuation).totalDuty());
      if (saves.signum() > 0) {
        reliefs.add(
            new Relief("--claim \"" + exemption.heading() + "\"", exemption.reason(), saves));
      }
    }
    for (CheaperTax each : run.cheaperTaxes()) {
      Assessment other = once(assessed.shipment().withTaxRates(each.rates()), valuation);
      BigDecimal saves = burden(assessed).subtract(burden(other));
      if (saves.signum() > 0) {
        reliefs.add(new Relief(each.option(), each.condition(), saves));
      }
    }
    return reliefs;
  }

  private static BigDecimal burden(Assessment assessed) {
    return assessed.totalDuty().add(assessed.totalFees());
  }

  private List<RateOfPart> ratesOfParts(Shipment shipment) {
    Shipment goods = new ChinaCode(tables, shipment).onTheDay();
    return shipment.baseRate().isPresent()
        ? List.of()
        : goods
            .code()
            .flatMap(code -> tables.chinaSchedule().line(code, shipment.entryDate()))
            .map(RateOfPart::of)
            .orElse(List.of());
  }

  /** A plain date is priced at the end of the day; earlier hours of it may have had other rates. */
  private List<String> sayWhatTheHourChanges(Assessment assessed, Valuation valuation) {
    List<String> sentences = new ArrayList<>();
    Shipment shipment = assessed.shipment();
    if (shipment.hours().entry().isPresent()) {
      return sentences;
    }
    for (LocalTime hour : hoursOfChange(shipment)) {
      Hours before = new Hours(Optional.of(hour.minusMinutes(1)), shipment.hours().loaded());
      Assessment earlier = once(shipment.withHours(before), valuation);
      if (earlier.totalDuty().compareTo(assessed.totalDuty()) != 0) {
        LocalDateTime moment = shipment.entryDate().atTime(hour.minusMinutes(1));
        sentences.add(
            "Rates changed at "
                + hour
                + " Beijing time on this day; priced at the end of the day. Before that hour the"
                + " duty was "
                + earlier.dutyPercent().stripTrailingZeros().toPlainString()
                + "% instead of "
                + assessed.dutyPercent().stripTrailingZeros().toPlainString()
                + "% (--date "
                + moment
                + ").");
      }
    }
    return sentences;
  }

  private Set<LocalTime> hoursOfChange(Shipment shipment) {
    Set<LocalTime> hours = new TreeSet<>();
    for (Measure measure : tables.measures(shipment.importer(), shipment.origin())) {
      for (RatePeriod rate : measure.periods()) {
        Period period = rate.period();
        if (period.from().equals(shipment.entryDate())) {
          period.fromHour().ifPresent(hour -> hours.add(hour.toLocalTime()));
        }
        if (period.to().filter(day -> day.plusDays(1).equals(shipment.entryDate())).isPresent()) {
          period.untilHour().ifPresent(hour -> hours.add(hour.toLocalTime()));
        }
      }
    }
    return hours;
  }
}
