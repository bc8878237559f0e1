package org.tariffcalc.assess.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.fee.CustomsRule;
import org.tariffcalc.tables.fee.ExchangeRate;
import org.tariffcalc.tables.fee.ExchangeRate.Purpose;

/**
 * China's customs rates of a month: the central parity rate of a Wednesday of the month before. The
 * tables say which one, and which day replaces it if it is not a trading day.
 */
final class YuanRates {

  private static final String DOLLAR = "USD";
  private static final String YUAN = "CNY";
  private static final int PLACES = 4;

  private final RateTables tables;
  private final LocalDate entryDate;

  YuanRates(RateTables tables, LocalDate entryDate) {
    this.tables = tables;
    this.entryDate = entryDate;
  }

  /** The customs rate of the month, yuan for one unit of a currency. */
  Optional<ExchangeRate.Rate> official(String currency) {
    return of(Purpose.MONTHLY, currency, entryDate);
  }

  /**
   * A market rate of the day that decides the customs rate of the month, yuan for one unit of a
   * currency: the cross rate of the ECB, behind its last day the certified quarterly rate of the
   * dollar in the United States.
   */
  Optional<ExchangeRate.Rate> approximate(String currency) {
    Optional<ExchangeRate.Rate> market = of(Purpose.MARKET, currency, entryDate);
    return market.isEmpty() && currency.equals(DOLLAR)
        ? of(Purpose.QUARTERLY, YUAN, wednesday()).map(YuanRates::turned)
        : market;
  }

  private static ExchangeRate.Rate turned(ExchangeRate.Rate quarterly) {
    BigDecimal yuan =
        BigDecimal.ONE
            .divide(quarterly.rate(), MathContext.DECIMAL64)
            .setScale(PLACES, RoundingMode.HALF_UP);
    return new ExchangeRate.Rate(
        quarterly.period(),
        quarterly.published(),
        yuan,
        Optional.empty(),
        false,
        List.of("US certified rate of the quarter from " + quarterly.period().from()));
  }

  /** What to say where the tables do not hold the customs rate, with the market rate as a help. */
  NoAnswer missing(String currency) {
    Optional<ExchangeRate.Rate> market = approximate(currency);
    String rule =
        "the central parity rate of Wednesday "
            + wednesday()
            + (rule(wednesday()).holiday().equals("fourth-wednesday")
                ? ", on a holiday of the Wednesday after"
                : ", on a holiday of the next trading day");
    String given =
        currency.equals(DOLLAR)
            ? "--fx CNY=RATE, yuan for one US dollar: " + rule
            : "--fx "
                + currency
                + "=RATE --fx CNY=RATE, units of each for one US dollar; the yuan at "
                + rule;
    return new NoAnswer(
        "the tables have no Chinese customs rate of "
            + (currency.equals(DOLLAR) ? "the dollar" : currency)
            + " for the month of "
            + entryDate,
        given
            + market
                .map(
                    each ->
                        "; or --fx approximate, which takes "
                            + each.rate().toPlainString()
                            + " yuan for one "
                            + currency
                            + ", a market rate, and marks every figure as approximate")
                .orElse("; no market rate of that day is known here either"));
  }

  private LocalDate wednesday() {
    return entryDate
        .minusMonths(1)
        .with(TemporalAdjusters.dayOfWeekInMonth(rule(entryDate).wednesday(), DayOfWeek.WEDNESDAY));
  }

  /** The rule of a day: the rate of a month is set by that of the month before. */
  private CustomsRule.Version rule(LocalDate day) {
    return tables.chinaTaxes().rule(CustomsRule.Kind.EXCHANGE_DAY, day);
  }

  private Optional<ExchangeRate.Rate> of(Purpose purpose, String currency, LocalDate day) {
    return ExchangeRate.on(tables.exchangeRates(currency), purpose, day);
  }
}
