package org.tariffcalc.assess;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.fee.InterestRate;

/**
 * Interest on duties that customs gives back: from the day of the deposit, which counts, to the day
 * of liquidation or reliquidation, which does not (19 U.S.C. 1505(c)), compounded daily on 365 days
 * or 366 of a leap year (26 U.S.C. 6622), rounded once to the cent, half up. Whether customs counts
 * the two days so was not verified; it is a matter of one day's interest.
 *
 * @param refund what is given back, US dollars
 * @param steps its quarters in their order
 * @param interest to the cent
 */
public record RefundInterest(BigDecimal refund, List<Step> steps, BigDecimal interest) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Copies the steps. */
  public RefundInterest {
    steps = List.copyOf(steps);
  }

  /**
   * The days of one quarter.
   *
   * @param from first day
   * @param days how many days count
   * @param percent percent a year
   * @param rate the rate of the tables
   */
  public record Step(LocalDate from, long days, BigDecimal percent, InterestRate rate) {}

  /** The refund with its interest. */
  public BigDecimal total() {
    return refund.add(interest);
  }

  /**
   * The interest on a refund.
   *
   * @param rates rates by quarter, in their order
   * @param refund zero or more US dollars
   * @param deposited day of the deposit
   * @param liquidated day of liquidation or reliquidation
   * @param isCorporate whether a corporation paid the duty
   * @throws NoAnswer when the rates do not reach over the days
   */
  public static RefundInterest of(
      List<InterestRate> rates,
      BigDecimal refund,
      LocalDate deposited,
      LocalDate liquidated,
      boolean isCorporate) {
    Growth growth = growth(rates, deposited, liquidated, isCorporate);
    return new RefundInterest(refund, growth.steps(), onRefund(refund, growth.factor()));
  }

  /** The interest on a refund that grows by a factor, to the cent, half up. */
  public static BigDecimal onRefund(BigDecimal refund, BigDecimal factor) {
    return Money.roundedToCent(refund.multiply(factor.subtract(BigDecimal.ONE)));
  }

  /**
   * What a dollar becomes.
   *
   * @param steps its quarters in their order
   * @param factor one and more
   */
  public record Growth(List<Step> steps, BigDecimal factor) {

    /** Copies the steps. */
    public Growth {
      steps = List.copyOf(steps);
    }
  }

  /**
   * What a dollar becomes from the deposit to liquidation.
   *
   * @throws NoAnswer when the rates do not reach over the days
   */
  public static Growth growth(
      List<InterestRate> rates, LocalDate deposited, LocalDate liquidated, boolean isCorporate) {
    if (liquidated.isBefore(deposited)) {
      throw new UsageError(
          "liquidation on " + liquidated + " is before the deposit of " + deposited,
          "--deposited 2025-05-15 --liquidated 2026-05-15");
    }
    List<Step> steps = new ArrayList<>();
    BigDecimal factor = BigDecimal.ONE;
    LocalDate day = deposited;
    for (InterestRate rate : rates) {
      LocalDate end = rate.period().to().orElse(liquidated).plusDays(1);
      end = end.isAfter(liquidated) ? liquidated : end;
      if (rate.period().contains(day) && day.isBefore(end)) {
        BigDecimal percent = isCorporate ? rate.corporatePercent() : rate.otherPercent();
        long days = ChronoUnit.DAYS.between(day, end);
        BigDecimal daily =
            percent.divide(
                HUNDRED.multiply(BigDecimal.valueOf(day.lengthOfYear())), MathContext.DECIMAL128);
        factor =
            factor.multiply(
                BigDecimal.ONE.add(daily).pow(Math.toIntExact(days), MathContext.DECIMAL128),
                MathContext.DECIMAL128);
        steps.add(new Step(day, days, percent, rate));
        day = end;
      }
    }
    if (day.isBefore(liquidated)) {
      throw unknown(rates, day);
    }
    return new Growth(steps, factor);
  }

  /** Customs names the rate of a quarter shortly before it begins: those to come are unknown. */
  private static NoAnswer unknown(List<InterestRate> rates, LocalDate day) {
    LocalDate first = rates.get(0).period().from();
    if (day.isBefore(first)) {
      return new NoAnswer(
          "the tables hold no rate of interest before " + first,
          "--deposited " + first + " or later");
    }
    return new NoAnswer(
        "the rate of interest from " + day + " is not known to the tables",
        "--liquidated " + day + " for the interest up to the day before");
  }
}
