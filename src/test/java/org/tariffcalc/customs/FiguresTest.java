package org.tariffcalc.customs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How numbers are read and written; the characters beside the digits, '/' and ':', are no digit.
 */
class FiguresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "9 | 9",
        "007 | 7",
        "1.50 | 1.5",
        ".5 | 0.5",
        "+5 | 5",
        "-5 | -5",
        "1000 | 1000",
        "1,234 | 1234",
        "12,345 | 12345",
        "123,456 | 123456",
        "1,234,567.89 | 1234567.89",
        "-1,234 | -1234",
      })
  void numbersAreRead(String text, String number) {
    assertThat(Figures.parse(text)).hasValue(new BigDecimal(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        "5.",
        "5-",
        "1+2",
        "--5",
        "1.2.3",
        "1/2",
        "1:2",
        "/",
        ":",
        ",123",
        "1,23",
        "1,2345",
        "1234,567",
        "1,2345,678",
        "1,234,56",
        "1.5,000",
        "1,234,",
        "1e3",
        "٣"
      })
  void otherTextsAreNoNumbers(String text) {
    assertThat(Figures.parse(text)).isEmpty();
  }

  @Test
  void asManyDigitsAreReadAsTheLimitAllows() {
    String most = "1".repeat(Limits.MOST_DIGITS);

    assertThat(Figures.parse(most)).hasValue(new BigDecimal(most));
    assertThat(Figures.parse("1." + most.substring(1))).isPresent();
    assertThat(Figures.parse(most + "1")).isEmpty();
    assertThat(Figures.parse("1." + most)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 2 | 0.00",
        "999 | 2 | 999.00",
        "1000 | 2 | 1,000.00",
        "123456.7 | 2 | 123,456.70",
        "1234567.891 | 2 | 1,234,567.891",
        "100000 | 0 | 100,000",
        "-999 | 2 | -999.00",
        "-1000 | 2 | -1,000.00",
        "-123456 | 0 | -123,456",
        "1E+3 | 0 | 1,000",
      })
  void thousandsAreApart(BigDecimal number, int decimals, String text) {
    assertThat(Figures.grouped(number, decimals)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0.044, 4.4¢", "0.99, 99¢", "0.999, 99.9¢", "1, $1", "1.035, $1.035", "4.5, $4.50"})
  void ratesBelowOneDollarAreInCents(BigDecimal dollars, String text) {
    assertThat(Figures.rate(dollars)).isEqualTo(text);
  }

  @Test
  void equalNumbersAreEqualRecords() {
    assertThat(Figures.plain(new BigDecimal("1E+3"))).isEqualTo(new BigDecimal("1000"));
    assertThat(Figures.plain(new BigDecimal("1.500"))).isEqualTo(new BigDecimal("1.5"));
    assertThat(Figures.plain(new BigDecimal("0.00"))).isEqualTo(BigDecimal.ZERO);
  }
}
