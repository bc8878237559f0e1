package org.tariffcalc.assess;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.ChargeKind;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.tables.RateTables;

/**
 * What goods of one origin that are on no product list owe on a day beside the base rate.
 *
 * @param origin ISO code
 * @param name plain name
 * @param charges the duties, none when nothing is due
 */
public record CountryRate(String origin, String name, List<Charge> charges) {

  private static final String IMPORTER = Importer.US.word();
  private static final BigDecimal VALUE = new BigDecimal("10000");

  /** Copies the charges. */
  public CountryRate {
    charges = List.copyOf(charges);
  }

  /**
   * The rates of every origin that the tables cover on the day, sorted by code.
   *
   * @throws NoAnswer when they cover none
   */
  public static List<CountryRate> on(RateTables tables, LocalDate day) {
    Assessor assessor = new Assessor(tables);
    Map<String, String> names = tables.countries().names();
    List<CountryRate> rates = new ArrayList<>();
    List<LocalDate> begins = new ArrayList<>();
    for (String origin : new TreeSet<>(names.keySet())) {
      Optional<LocalDate> from = tables.manifest().coveredFrom(IMPORTER, origin);
      from.ifPresent(begins::add);
      if (!origin.equals(IMPORTER) && from.filter(day::isBefore).isEmpty() && from.isPresent()) {
        rates.add(
            new CountryRate(
                origin,
                tables.countries().nameOf(origin),
                assessor.assess(goods(origin, day)).charges()));
      }
    }
    if (rates.isEmpty()) {
      throw notCovered(day, begins);
    }
    return rates;
  }

  private static NoAnswer notCovered(LocalDate day, Collection<LocalDate> begins) {
    LocalDate first = LocalDate.MAX;
    for (LocalDate each : begins) {
      first = each.isBefore(first) ? each : first;
    }
    return begins.isEmpty()
        ? new NoAnswer("these tables cover no origin", "tariff rates validate")
        : new NoAnswer(
            "the tables begin on " + first + ", after " + day, "--date " + first + " or later");
  }

  private static Shipment goods(String origin, LocalDate day) {
    return Shipment.ofUnlistedGoods(origin, IMPORTER, day, VALUE);
  }

  /**
   * The sum in percent of the customs value, 145 means 145%; empty when a floor is among the
   * duties, for what it adds depends on the base rate.
   */
  public Optional<BigDecimal> ratePercent() {
    BigDecimal sum = BigDecimal.ZERO;
    for (Charge charge : charges) {
      if (charge.kind() == ChargeKind.FLOOR) {
        return Optional.empty();
      }
      sum = sum.add(charge.ratePercent());
    }
    return Optional.of(sum);
  }

  /** Whether a primary source was seen for every duty and no change is pending. */
  public boolean isVerified() {
    return charges.stream().allMatch(Charge::verified);
  }
}
