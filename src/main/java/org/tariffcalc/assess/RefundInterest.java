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

  /** Who paid the duty, which decides the rate (26 U.S.C. 6621(a)(1)). */
  public enum Payer {
    /** A corporation. */
    CORPORATION,
    /** Anyone else. */
    OTHER,
    /**
     * A corporation for what exceeds a large refund, if that {@linkplain InterestRate.LargeRefund
     * rule of tax} held for duties.
     */
    CORPORATION_ABOVE_LIMIT;

    BigDecimal percent(InterestRate rate) {
      return switch (this) {
        case CORPORATION -> rate.corporatePercent();
        case OTHER -> rate.otherPercent();
        case CORPORATION_ABOVE_LIMIT ->
            rate.corporatePercent()
                .subtract(
                    rate.large().map(InterestRate.LargeRefund::pointsLess).orElse(BigDecimal.ZERO));
      };
    }
  }

  /**
   * The days of one quarter.
   *
   * @param from first day
   * @param days how many days count
   * @param percent percent a year
   * @param factor what a dollar of the deposit has become at the end of its days
   * @param rate the rate of the tables
   */
  public record Step(
      LocalDate from, long days, BigDecimal percent, BigDecimal factor, InterestRate rate) {}

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
   * @param payer who paid the duty
   * @throws NoAnswer when the rates do not reach over the days
   */
  public static RefundInterest of(
      List<InterestRate> rates,
      BigDecimal refund,
      LocalDate deposited,
      LocalDate liquidated,
      Payer payer) {
    Growth growth = growth(rates, deposited, liquidated, payer);
    return new RefundInterest(refund, growth.steps(), onRefund(refund, growth.factor()));
  }

  /** The interest on a refund that grows by a factor, to the cent, half up. */
  public static BigDecimal onRefund(BigDecimal refund, BigDecimal factor) {
    return Money.roundedToCent(refund.multiply(factor.subtract(BigDecimal.ONE)));
  }

  /**
   * What a corporation gets less if the rule of tax held on what exceeds a large refund, to the
   * cent. The rule is that of the quarter of the deposit.
   *
   * @param corporate how a dollar grows for a corporation
   * @param reduced how it grows {@link Payer#CORPORATION_ABOVE_LIMIT above the limit}
   */
  public static BigDecimal reduction(BigDecimal refund, Growth corporate, Growth reduced) {
    BigDecimal above =
        reduced.steps().stream()
            .findFirst()
            .flatMap(step -> step.rate().large())
            .map(rule -> refund.subtract(rule.above()))
            .orElse(BigDecimal.ZERO);
    return above.signum() <= 0
        ? BigDecimal.ZERO.setScale(2)
        : onRefund(above, corporate.factor()).subtract(onRefund(above, reduced.factor()));
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

    /**
     * The interest of each step to the cent: what the whole has grown by since the step before, so
     * that the steps add up to the interest, which is rounded once.
     */
    public List<BigDecimal> byStep(BigDecimal refund) {
      List<BigDecimal> amounts = new ArrayList<>(steps.size());
      BigDecimal before = BigDecimal.ZERO;
      for (Step step : steps) {
        BigDecimal until = onRefund(refund, step.factor());
        amounts.add(until.subtract(before));
        before = until;
      }
      return amounts;
    }
  }

  /**
   * What a dollar becomes from the deposit to liquidation.
   *
   * @throws NoAnswer when the rates do not reach over the days
   */
  public static Growth growth(
      List<InterestRate> rates, LocalDate deposited, LocalDate liquidated, Payer payer) {
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
        BigDecimal percent = payer.percent(rate);
        long days = ChronoUnit.DAYS.between(day, end);
        BigDecimal daily =
            percent.divide(
                HUNDRED.multiply(BigDecimal.valueOf(day.lengthOfYear())), MathContext.DECIMAL128);
        factor =
            factor.multiply(
                BigDecimal.ONE.add(daily).pow(Math.toIntExact(days), MathContext.DECIMAL128),
                MathContext.DECIMAL128);
        steps.add(new Step(day, days, percent, factor, rate));
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
          "the tables have no rate of interest before " + first,
          "--deposited " + first + " or later");
    }
    return new NoAnswer(
        "the rate of interest from " + day + " is not in the tables",
        "--liquidated " + day + " for the interest up to the day before");
  }
}
