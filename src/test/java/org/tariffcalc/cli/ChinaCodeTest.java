package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Eight digits that are no line of the Chinese tariff must not pass for a line without duties. */
class ChinaCodeTest {

  private static Answer quote(String code, String date, String... options) {
    return Answer.to(
        Stream.concat(
                Stream.of(
                    "quote", code, "-o", "US", "--to", "CN", "-v", "100000", "-d", date, "--json"),
                Arrays.stream(options))
            .toList());
  }

  @ParameterizedTest(name = "{0} on {1} is not a line, {2} is")
  @CsvSource({
    // The American lines of soybeans and of toys; China writes 1201.90.11 and 9503.00.10 to .90.
    "1201.90.00, 2025-11-20, 1201.90.11",
    "9503.00.77, 2019-05-15, 9503.00.10",
  })
  void codeOfAnotherTariffIsNotDecided(String code, String date, String known) {
    Answer answer = quote(code, date, "--base-rate", "3%");

    assertThat(answer.json().path("complete").asBoolean(true)).as("%s", answer).isFalse();
    assertThat(answer.json().path("warnings").toString()).contains(code, known);
    assertThat(quote(code, date, "--base-rate", "3%", "--strict").exitCode()).isEqualTo(68);
  }

  // 1201.90.11 came out of 1201.90.10 alone, and 0302.49.10 out of 0302.49.00.
  @ParameterizedTest(name = "{0} on {1} was {2}")
  @CsvSource({
    "0302.49.10, 2018-07-06, 0302.49.00",
    "0302.49.10, 2019-12-31, 0302.49.00",
    "1201.90.11, 2019-06-10, 1201.90.10",
  })
  void aCodeThatWasDividedPaysWhatItsOneLinePaid(String code, String date, String other) {
    Answer answer = quote(code, date);
    Answer ofOther = quote(other, date);

    assertThat(answer.json().path("warnings").toString())
        .contains("Priced as " + other, "confidence B");
    assertThat(answer.json().path("complete").asBoolean(false)).as("%s", answer).isTrue();
    assertThat(answer.total("totalDuty")).isEqualByComparingTo(ofOther.total("totalDuty"));
  }

  // The tariffs of 2019 and 2026 (税委会公告2025年第12号) side by side: 0302.49 was one line and is two,
  // extracts of fish of 0309 came with HS 2022 out of 0305, 1201.90.11 out of 1201.90.10.
  @ParameterizedTest(name = "{0} on {1} may have had another code: {2}")
  @CsvSource({
    "0309.10.00, 2019-09-01, 0305.10.00",
    "0302.49.00, 2026-01-01, 0302.49.10",
    "0302.49.00, 2022-01-01, 0302.49.90",
  })
  void aCodeOfAnotherYearIsNotDecided(String code, String date, String other) {
    Answer answer = quote(code, date, "--base-rate", "3%");

    assertThat(answer.json().path("complete").asBoolean(true)).as("%s", answer).isFalse();
    assertThat(answer.json().path("missing").toString()).contains("additional duties");
    assertThat(answer.json().path("warnings").toString()).contains(code, other);
  }

  @ParameterizedTest
  @CsvSource({
    "0302.49.00, 2019-12-31",
    "0302.49.10, 2020-01-01",
    "0302.49.10, 2026-06-01",
    "0302.49.00, 2021-12-31",
    "0101.21.00, 2018-07-06",
    "0101.21.00, 2026-06-01",
  })
  void aCodeOfTheYearIsDecided(String code, String date) {
    Answer answer = quote(code, date, "--base-rate", "3%");

    assertThat(answer.json().path("complete").asBoolean(false)).as("%s", answer).isTrue();
  }

  @Test
  void lineOfTheTariffIsNotQuestioned() {
    Answer answer = quote("1201.90.11", "2025-11-20", "--base-rate", "3%");

    assertThat(answer.json().path("warnings").toString()).doesNotContain("no line");
    assertThat(quote("1201.90.11", "2025-11-20", "--base-rate", "3%", "--strict").exitCode())
        .isZero();
  }

  @Test
  void aHeadingThatNobodyKnowsIsNotDecided() {
    Answer answer = quote("9999.99.99", "2025-11-20", "--base-rate", "3%");

    assertThat(answer.json().path("complete").asBoolean(true)).as("%s", answer).isFalse();
  }

  @Test
  void tenDigitsAreThoseOfTheirLine() {
    Answer eight = quote("1201.90.11", "2025-11-20", "--base-rate", "3%");
    Answer ten = quote("1201.90.11.00", "2025-11-20", "--base-rate", "3%");

    assertThat(ten.total("totalDuty")).isEqualByComparingTo(eight.total("totalDuty"));
    assertThat(ten.json().path("complete").asBoolean(false)).as("%s", ten).isTrue();
  }

  // 税委会公告2025年第12号: frozen lobster 7%, and 25 + 5 + 10 + 10 by the lists of August 2025.
  @ParameterizedTest
  @CsvSource({"0306.12, 0306.12.00, 57", "1201.90, 1201.90.11, 50.5"})
  void fewerDigitsAnswerWithARange(String code, String line, String percent) {
    Answer answer = quote(code, "2025-08-10");

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out()).contains(line);
    Answer table = Answer.to("quote", code, "-o", "US", "-v", "100CNY", "-d", "2025-08-10");
    assertThat(table.out()).contains(line, percent + "%", "100.00 CNY");
  }

  @Test
  void aRateByWeightNamesItsUnitInYuan() {
    Answer answer = quote("0207.14.11", "2025-08-10");

    assertThat(answer.err()).contains("¥0.60/kg", "kg");
  }

  // The tariff of 2026 has 8,972 lines (税委会公告2025年第12号).
  @Test
  void coverageCountsTheLinesOfEachYear() {
    Answer answer = Answer.to("rates", "coverage", "--importer", "CN");

    assertThat(answer.out()).containsPattern("2026 +8972 ");
    assertThat(Answer.to("rates", "coverage", "--importer", "FR").exitCode()).isEqualTo(2);
  }
}
