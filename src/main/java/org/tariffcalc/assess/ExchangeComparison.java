package org.tariffcalc.assess;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.ExchangeEffect;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.value.Exchange;
import org.tariffcalc.tables.RateTables;

/** Assesses one shipment at two rates of exchange. */
public final class ExchangeComparison {

  private static final String DOLLAR = "USD";
  private static final String YUAN = "CNY";
  private static final int SHOWN_PLACES = 6;
  private static final MathContext PRECISION = MathContext.DECIMAL64;

  private ExchangeComparison() {}

  /**
   * The effect that a quote is asked for.
   *
   * @param asked the shipment with the rates that the user gives
   * @param other rates to compare with; empty to compare those given with the tables'
   */
  public static Optional<ExchangeEffect> of(
      RateTables tables, Shipment asked, Map<String, BigDecimal> other) {
    Map<String, BigDecimal> given = other.isEmpty() ? asked.terms().fx().perDollar() : other;
    if (given.isEmpty()) {
      return Optional.empty();
    }
    String currency = given.containsKey(YUAN) ? YUAN : new TreeSet<>(given.keySet()).first();
    Optional<BigDecimal> usualRate =
        other.isEmpty() || !asked.terms().fx().perDollar().containsKey(currency)
            ? new Exchange(tables, asked).perDollarOfTables(currency)
            : Optional.ofNullable(asked.terms().fx().perDollar().get(currency));
    if (usualRate.isEmpty() && !currency.equals(YUAN)) {
      return Optional.empty();
    }
    BigDecimal comparedRate = Objects.requireNonNull(given.get(currency));
    Sides sides = new Sides(tables, asked, currency, usualRate.orElse(comparedRate));
    return Optional.of(
        new ExchangeEffect(currency, usualRate.map(sides::at), sides.at(comparedRate)));
  }

  /** Works out one side after the other. */
  private record Sides(RateTables tables, Shipment asked, String currency, BigDecimal usualRate) {

    ExchangeEffect.Side at(BigDecimal perDollar) {
      Map<String, BigDecimal> rates = new HashMap<>(asked.terms().fx().perDollar());
      rates.put(currency, perDollar);
      Shipment shipment = asked.withTerms(asked.terms().withFx(asked.terms().fx().with(rates)));
      if (isPriceOfTheSeller()) {
        BigDecimal inCurrency = asked.value().multiply(usualRate);
        shipment = shipment.withValue(Money.roundedToCent(inCurrency.divide(perDollar, PRECISION)));
      }
      Assessment a = new Assessor(tables).assess(shipment);
      BigDecimal dollars = dollars(shipment.value(), shipment.terms().currency(), rates);
      BigDecimal landed = dollars(a.landedCost(), a.currency(), rates);
      return new ExchangeEffect.Side(
          perDollar.setScale(SHOWN_PLACES, RoundingMode.HALF_UP).stripTrailingZeros(),
          Money.roundedToCent(dollars.multiply(perDollar)),
          Money.roundedToCent(dollars),
          a.totalDuty(),
          a.totalFees(),
          Money.roundedToCent(landed.multiply(perDollar)),
          Money.roundedToCent(landed));
    }

    private boolean isPriceOfTheSeller() {
      return !asked.isIntoChina() && asked.terms().currency().equals(DOLLAR);
    }

    private BigDecimal dollars(
        BigDecimal amount, String inCurrency, Map<String, BigDecimal> rates) {
      if (inCurrency.equals(DOLLAR)) {
        return amount;
      }
      BigDecimal rate = rates.get(inCurrency);
      if (rate == null) {
        rate = new Exchange(tables, asked).perDollarOfTables(inCurrency).orElse(BigDecimal.ONE);
      }
      return amount.divide(rate, PRECISION);
    }
  }
}
