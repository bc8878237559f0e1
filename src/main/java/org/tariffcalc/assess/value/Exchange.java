package org.tariffcalc.assess.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.shipment.Terms;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.fee.ExchangeRate;
import org.tariffcalc.tables.fee.ExchangeRate.Purpose;

/**
 * Converts sums into the currency of the customs value: the United States at the certified rate of
 * the day of exportation (31 U.S.C. 5151, 19 CFR 159.31 to 159.38), China at the customs rate of
 * the month of the declaration (GACC orders 124 and 272).
 */
public final class Exchange {

  private static final String DOLLAR = "USD";
  private static final String YUAN = "CNY";
  private static final MathContext PRECISION = MathContext.DECIMAL64;

  private final RateTables tables;
  private final Shipment shipment;
  private final String home;
  private final YuanRates yuan;
  private final Set<String> remarks = new LinkedHashSet<>();
  private final Set<String> conversions = new LinkedHashSet<>();
  private boolean isApproximate;

  public Exchange(RateTables tables, Shipment shipment) {
    this.tables = tables;
    this.shipment = shipment;
    this.home = shipment.customsCurrency();
    this.yuan = new YuanRates(tables, dayOfRates());
  }

  /** Whether a market rate stood in for a customs rate that the tables do not hold. */
  public boolean isApproximate() {
    return isApproximate;
  }

  /** The rates that were used and the doubts about them, whole sentences. */
  public Set<String> remarks() {
    return remarks;
  }

  /** Those of them that say at which rate a sum was converted. */
  public List<String> conversions() {
    return List.copyOf(conversions);
  }

  private void converted(String remark) {
    conversions.add(remark);
    remarks.add(remark);
  }

  /** The sum in the currency of the customs value, to the cent. */
  public Terms.Sum home(Terms.Sum sum) {
    return new Terms.Sum(Money.roundedToCent(converted(sum)), home);
  }

  /** The sum in the currency of the customs value, not rounded. */
  public BigDecimal converted(Terms.Sum sum) {
    if (sum.currency().equals(home) || sum.amount().signum() == 0) {
      return sum.amount();
    }
    if (home.equals(DOLLAR)) {
      return dollars(sum);
    }
    if (shipment.terms().fx().perDollar().containsKey(sum.currency())) {
      return dollars(sum).multiply(yuanPerDollar());
    }
    return sum.amount()
        .multiply(sum.currency().equals(DOLLAR) ? yuanPerDollar() : ofMonth(sum.currency()));
  }

  private BigDecimal dollars(Terms.Sum sum) {
    String currency = sum.currency();
    if (currency.equals(DOLLAR)) {
      return sum.amount();
    }
    Optional<BigDecimal> given = given(currency);
    if (given.isPresent()) {
      return sum.amount().divide(given.get(), PRECISION);
    }
    if (home.equals(DOLLAR)) {
      Optional<ExchangeRate.Rate> certified = certified(currency);
      if (certified.isPresent()) {
        return sum.amount().multiply(certified.get().rate());
      }
    }
    throw new NoAnswer(
        "the tables have no exchange rate of "
            + currency
            + " to US dollars for this date"
            + whereTheyEnd(currency),
        "--fx " + currency + "=RATE, units of " + currency + " for one US dollar");
  }

  /** Up to which day the rates of a currency were seen, where the day asked of lies behind it. */
  private String whereTheyEnd(String currency) {
    Optional<LocalDate> last =
        tables.exchangeRates(currency).stream()
            .filter(each -> each.importer().equals(shipment.importer()))
            .flatMap(each -> each.lastDay().stream())
            .max(LocalDate::compareTo);
    return last.filter(home.equals(DOLLAR) ? dayOfExchange()::isAfter : each -> false)
        .map(day -> "; those that were seen end on " + day)
        .orElse("");
  }

  private LocalDate dayOfExchange() {
    return shipment.terms().exported().orElseGet(() -> shipment.loaded().orElse(dayOfRates()));
  }

  private LocalDate dayOfRates() {
    return shipment.terms().fx().heldFrom().orElse(shipment.entryDate());
  }

  private Optional<BigDecimal> given(String currency) {
    Optional<BigDecimal> rate =
        Optional.ofNullable(shipment.terms().fx().perDollar().get(currency));
    rate.ifPresent(
        each ->
            converted(
                "Converted at the given rate of "
                    + each.toPlainString()
                    + " "
                    + currency
                    + " for one US dollar."));
    return rate;
  }

  private Optional<ExchangeRate.Rate> certified(String currency) {
    LocalDate day = dayOfExchange();
    if (day.isAfter(shipment.entryDate())) {
      throw new UsageError(
          "goods exported on " + day + " cannot be entered on " + shipment.entryDate(),
          "--exported with a day up to the entry date");
    }
    List<ExchangeRate> series = tables.exchangeRates(currency);
    Optional<ExchangeRate.Rate> quarterly = ExchangeRate.on(series, Purpose.QUARTERLY, day);
    Optional<ExchangeRate.Rate> daily = ExchangeRate.on(series, Purpose.DAILY, day);
    boolean isDaily = daily.filter(each -> !each.isDoubtful()).isPresent();
    Optional<ExchangeRate.Rate> used = isDaily ? daily : quarterly;
    used.ifPresent(
        each -> {
          converted(
              "Converted at "
                  + each.rate().toPlainString()
                  + " US dollars for one "
                  + currency
                  + ", the certified "
                  + (isDaily ? "daily" : "quarterly")
                  + " rate of "
                  + day
                  + (each.verified() ? "" : " (no official text confirms it)")
                  + ".");
          if (shipment.terms().exported().isEmpty()) {
            remarks.add(
                "The day of exportation is not given; the "
                    + (shipment.loaded().isPresent() ? "day of loading" : "entry date")
                    + " stands in for it (--exported DATE).");
          }
          daily
              .filter(ExchangeRate.Rate::isDoubtful)
              .ifPresent(
                  other ->
                      remarks.add(
                          "The daily rate of "
                              + other.rate().toPlainString()
                              + " applies instead if the five percent test of 19 CFR 159.35 is"
                              + " measured against it."));
        });
    return used;
  }

  private BigDecimal yuanPerDollar() {
    Optional<BigDecimal> given = given(YUAN);
    if (given.isPresent()) {
      return given.get();
    }
    return ofMonth(DOLLAR);
  }

  /** Yuan for one unit of a currency, of the month of the declaration. */
  private BigDecimal ofMonth(String currency) {
    String unit = currency.equals(DOLLAR) ? "US dollar" : currency;
    Optional<ExchangeRate.Rate> official = yuan.official(currency);
    if (official.isPresent()) {
      ExchangeRate.Rate monthly = official.get();
      converted(
          "Converted at "
              + monthly.rate().toPlainString()
              + " yuan for one "
              + unit
              + ", the customs rate of the month ("
              + String.join(", ", monthly.legalBasis())
              + (monthly.verified() ? "" : "; no official text confirms it")
              + ").");
      return monthly.rate();
    }
    ExchangeRate.Rate market =
        yuan.approximate(currency)
            .filter(each -> shipment.terms().fx().mayBeApproximate())
            .orElseThrow(() -> yuan.missing(currency));
    isApproximate = true;
    converted(
        "Every figure is approximate: converted at "
            + market.rate().toPlainString()
            + " yuan for one "
            + unit
            + ", a market rate ("
            + String.join(", ", market.legalBasis())
            + ") in place of the customs rate of the month, which differs from it by up to 1.6%.");
    return market.rate();
  }

  /** Units of a currency for one US dollar as the tables hold it for this shipment. */
  public Optional<BigDecimal> perDollarOfTables(String currency) {
    if (home.equals(DOLLAR)) {
      return certified(currency).map(each -> BigDecimal.ONE.divide(each.rate(), PRECISION));
    }
    return currency.equals(YUAN)
        ? yuan.official(DOLLAR).map(ExchangeRate.Rate::rate)
        : Optional.empty();
  }
}
