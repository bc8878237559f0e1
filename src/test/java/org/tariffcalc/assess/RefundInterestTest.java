package org.tariffcalc.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariffcalc.assess.RefundInterest.Payer;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.tables.fee.InterestRate;

/** Interest on two rates of the test's own: days, years of 366 days and the ends of a quarter. */
class RefundInterestTest {

  private static final List<InterestRate> RATES =
      List.of(
          rate("2024-01-01", "2024-12-31", "6", "7"), rate("2025-01-01", "2025-03-31", "5", "6"));

  private static InterestRate rate(String from, String to, String corporate, String other) {
    LocalDate first = LocalDate.parse(from);
    return new InterestRate(
        Period.of(first, LocalDate.parse(to)),
        first,
        new BigDecimal(corporate),
        new BigDecimal(other),
        true,
        List.of("26 U.S.C. 6621"),
        "",
        Optional.empty());
  }

  // 1,000,000 x 0.06 / 366 of a leap year and x 0.05 / 365; over the turn of the year one day each:
  // (1 + 0.06 / 366) x (1 + 0.05 / 365) = 1.000300943...
  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "2024-03-01, 2024-03-02, 163.93",
    "2024-12-31, 2025-01-01, 163.93",
    "2025-01-01, 2025-01-02, 136.99",
    "2024-12-31, 2025-01-02, 300.94",
    "2024-03-01, 2024-03-01, 0.00",
    "2025-03-31, 2025-04-01, 136.99",
  })
  void aDayIsTheYearsRateByTheDaysOfThatYear(LocalDate from, LocalDate to, String interest) {
    assertThat(of(from, to, true).interest()).isEqualByComparingTo(interest);
  }

  @Test
  void whoIsNoCorporationGetsTheOtherRate() {
    // 1,000,000 x 0.07 / 366
    assertThat(of(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 2), false).interest())
        .isEqualByComparingTo("191.26");
  }

  @Test
  void aQuarterNotYetNamedIsRefused() {
    LocalDate from = LocalDate.of(2025, 3, 31);
    assertThatThrownBy(() -> of(from, LocalDate.of(2025, 4, 2), true))
        .isInstanceOf(NoAnswer.class)
        .hasMessageContaining("from 2025-04-01");
    assertThatThrownBy(() -> of(LocalDate.of(2023, 12, 31), from, true))
        .isInstanceOf(NoAnswer.class)
        .hasMessageContaining("before 2024-01-01");
  }

  private static RefundInterest of(LocalDate from, LocalDate to, boolean isCorporate) {
    return RefundInterest.of(
        RATES, new BigDecimal("1000000"), from, to, isCorporate ? Payer.CORPORATION : Payer.OTHER);
  }
}
