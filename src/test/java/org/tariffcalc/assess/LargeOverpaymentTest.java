package org.tariffcalc.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariffcalc.assess.RefundInterest.Growth;
import org.tariffcalc.assess.RefundInterest.Payer;
import org.tariffcalc.assess.RefundInterest.Step;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.fee.InterestRate;

/**
 * What a corporation gets less on the part of an overpayment that exceeds 10,000 dollars (26 U.S.C.
 * 6621(a)(1), last sentence: half a point above the federal short-term rate in place of two). By
 * hand, for a year of 6% against 4.5%, each product to the cent: of 1 dollar above 0.06 - 0.05, of
 * 100 dollars 6.00 - 4.50; exactly 10,000 does not exceed it.
 */
class LargeOverpaymentTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "9999.99, 0.00",
    "10000.00, 0.00",
    "10000.01, 0.00",
    "10001.00, 0.01",
    "10100.00, 1.50",
    "20000.00, 150.00",
  })
  void onlyWhatExceedsTenThousandIsPaidLess(BigDecimal refund, BigDecimal less) {
    assertThat(reduction(refund, Optional.of(rule("10000.00")))).isEqualTo(less);
  }

  @Test
  void theLimitIsThatOfTheTables() {
    BigDecimal refund = new BigDecimal("20000.00");

    // 5,000 x (0.06 - 0.045); without the rule nothing is less.
    assertThat(reduction(refund, Optional.of(rule("15000.00")))).isEqualTo("75.00");
    assertThat(reduction(refund, Optional.empty())).isEqualTo("0.00");
  }

  @Test
  void aCorporationsQuarterIsOnePointFiveLessAboveTheLimit() {
    List<InterestRate> rates = RateTables.open(Path.of("rates")).interestRates();
    LocalDate from = LocalDate.of(2025, 5, 15);

    Growth reduced =
        RefundInterest.growth(rates, from, from.plusDays(1), Payer.CORPORATION_ABOVE_LIMIT);

    // 6% in the second quarter of 2025 (FR Doc. 2025-07451).
    assertThat(reduced.steps()).extracting(Step::percent).containsExactly(new BigDecimal("4.5"));
  }

  private static BigDecimal reduction(BigDecimal refund, Optional<InterestRate.LargeRefund> rule) {
    LocalDate day = LocalDate.of(2025, 1, 1);
    InterestRate rate =
        new InterestRate(
            Period.of(day, day.plusYears(1)),
            day,
            new BigDecimal("6"),
            new BigDecimal("7"),
            true,
            List.of("26 U.S.C. 6621"),
            "",
            rule);
    return RefundInterest.reduction(
        refund, growth(rate, "6", "1.06"), growth(rate, "4.5", "1.045"));
  }

  private static Growth growth(InterestRate rate, String percent, String factor) {
    BigDecimal grown = new BigDecimal(factor);
    Step step = new Step(rate.published(), 365, new BigDecimal(percent), grown, rate);
    return new Growth(List.of(step), grown);
  }

  private static InterestRate.LargeRefund rule(String above) {
    return new InterestRate.LargeRefund(
        Period.since(LocalDate.of(1995, 1, 1)),
        new BigDecimal(above),
        new BigDecimal("1.5"),
        List.of("26 U.S.C. 6621(a)(1)"));
  }
}
