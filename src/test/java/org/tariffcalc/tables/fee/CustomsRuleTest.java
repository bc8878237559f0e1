package org.tariffcalc.tables.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.fee.CustomsRule.Kind;

/** China's rules of customs procedure, on both sides of 1 December 2024. */
class CustomsRuleTest {

  private final ImportTax.Taxes taxes = RateTables.open(Path.of("rates")).chinaTaxes();

  /** GACC order 124, article 16; order 272, article 13. */
  @ParameterizedTest
  @CsvSource({
    "2024-11-29, 3, fourth-wednesday, '海关总署令第124号, article 16'",
    "2024-11-30, 3, fourth-wednesday, '海关总署令第124号, article 16'",
    "2024-12-01, 3, next-trading-day, '海关总署令第272号, article 13'",
    "2024-12-02, 3, next-trading-day, '海关总署令第272号, article 13'",
  })
  void theDayOfTheRateOfAMonth(LocalDate day, int wednesday, String holiday, String act) {
    CustomsRule.Version rule = taxes.rule(Kind.EXCHANGE_DAY, day);
    assertThat(rule.wednesday()).isEqualTo(wednesday);
    assertThat(rule.holiday()).isEqualTo(holiday);
    assertThat(rule.legalBasis()).containsExactly(act);
  }

  /** Regulations on import and export duties, article 45; Tariff Law, article 32. */
  @Test
  void theAmountThatIsNotCollectedOutlivesTheRegulations() {
    CustomsRule.Version before = taxes.rule(Kind.SMALLEST_AMOUNT, LocalDate.parse("2024-11-30"));
    CustomsRule.Version since = taxes.rule(Kind.SMALLEST_AMOUNT, LocalDate.parse("2024-12-01"));
    assertThat(before.amount()).isEqualByComparingTo("50");
    assertThat(since.amount()).isEqualByComparingTo("50");
    assertThat(before.verified()).isTrue();
    assertThat(since.verified()).isFalse();
  }

  /** Rules on the customs value (order 213): three per mille of price and freight. */
  @Test
  void theInsuranceThatIsNotKnown() {
    assertThat(taxes.rule(Kind.INSURANCE, LocalDate.parse("2025-01-01")).percent())
        .isEqualByComparingTo("0.3");
  }

  @Test
  void aDayWithoutARuleHasNoAnswer() {
    LocalDate early = LocalDate.parse("2005-02-28");
    assertThatThrownBy(() -> taxes.rule(Kind.EXCHANGE_DAY, early))
        .isInstanceOf(NoAnswer.class)
        .hasMessageContaining("exchange day for 2005-02-28");
  }
}
