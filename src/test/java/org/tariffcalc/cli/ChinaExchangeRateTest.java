package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.fee.ExchangeRate;

/** Prices in other currencies at China's customs rates of a month, exact or approximate. */
class ChinaExchangeRateTest {

  private static final Path FILE = Path.of("../shared/data/china/fx_cny_customs_monthly.csv");

  @TempDir private Path directory;

  private static Answer quote(String price, String day, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("quote", "8542.31.19", "-o", "US", "--to", "CN", "-v", price, "-d", day));
    words.add("--json");
    words.addAll(List.of(more));
    return Answer.to(words);
  }

  // Worked by hand: parities of 21 June 2023 (7.1795, 7.8396, 4.8741), of 17 June 2026 (6.8096,
  // 7.8776) and 100 yen of 15 July 2026 (4.1847).
  @ParameterizedTest(name = "{0} on {1} are {2} yuan")
  @CsvSource({
    "10000USD, 2023-07-01, 71795.00",
    "10000EUR, 2023-07-31, 78396.00",
    "10000AUD, 2023-07-15, 48741.00",
    "10000USD, 2026-07-31, 68096.00",
    "10000EUR, 2026-07-01, 78776.00",
    "1000000JPY, 2026-08-31, 41847.00",
  })
  void anOfficialMonthIsExactWithAndWithoutTheWord(String price, String day, BigDecimal yuan) {
    for (Answer answer : List.of(quote(price, day), quote(price, day, "--fx", "approximate"))) {
      assertThat(answer.json().path("customsValue").decimalValue())
          .as("%s", answer)
          .isEqualByComparingTo(yuan);
      assertThat(answer.json().path("complete").asBoolean()).isTrue();
      assertThat(answer.json().has("approximate")).isFalse();
    }
  }

  // The market rate of 21 February 2024 is 7.1912; behind the last rate of the ECB the certified
  // quarterly rate of the dollar from 1 April 2026, 0.145518, is 1 / 0.145518 = 6.8720.
  @ParameterizedTest(name = "{0} on {1} are about {2} yuan")
  @CsvSource({
    "10000USD, 2024-03-01, 71912.00",
    "10000USD, 2026-06-01, 68720.00",
    "10000GBP, 2024-12-31, 91782.00"
  })
  void anotherMonthIsApproximateAndIncomplete(String price, String day, BigDecimal yuan) {
    Answer answer = quote(price, day, "--fx", "approximate");

    assertThat(answer.json().path("customsValue").decimalValue())
        .as("%s", answer)
        .isEqualByComparingTo(yuan);
    assertThat(answer.json().path("complete").asBoolean()).isFalse();
    assertThat(answer.json().path("approximate").asBoolean()).isTrue();
    for (String figures : List.of("valuation", "charges", "taxesAndFees")) {
      answer.json().path(figures).forEach(each -> assertThat(each.has("approximate")).isTrue());
    }
    assertThat(answer.json().path("totals").has("approximate")).isTrue();
  }

  @ParameterizedTest(name = "{1} shows {2}")
  @CsvSource({
    "10000USD, 2024-03-01, 'Wednesday 2024-02-21, on a holiday of the Wednesday after'",
    "10000USD, 2024-12-31, 'Wednesday 2024-11-20, on a holiday of the Wednesday after'",
    "10000USD, 2025-01-01, 'Wednesday 2024-12-18, on a holiday of the next trading day'",
    "10000USD, 2024-03-01, takes 7.1912 yuan",
    "10000TWD, 2024-03-01, no market rate of that day is known",
  })
  void withoutTheWordTheMarketRateIsOnlyShown(String price, String day, String help) {
    Answer answer = quote(price, day);

    assertThat(answer.exitCode()).isEqualTo(69);
    assertThat(answer.err()).contains("--fx", help);
  }

  @Test
  void aCostOfAnEntryAtAMarketRateMarksEveryLine() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("entry.csv"),
            "code,origin,value\n8542.31.19,US,10000CNY\n8542.31.19,US,10000CNY\n");
    Answer answer =
        Answer.to(
            List.of(
                "entry",
                file.toString(),
                "--to",
                "CN",
                "-d",
                "2024-03-01",
                "--fx",
                "approximate",
                "--incoterm",
                "FOB",
                "--freight",
                "100GBP"));

    assertThat(answer.out()).as("%s", answer).contains("~10,485.29", "every figure is approximate");
  }

  @Test
  void everyRowOfTheFileIsInTheTables() throws IOException {
    Assumptions.assumeTrue(Files.exists(FILE), "the file is beside the checkout");
    RateTables tables = RateTables.open(Path.of("rates"));
    List<String> wrong = new ArrayList<>();
    List<String> rows = Files.readAllLines(FILE);
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",", -1);
      boolean isHundred = cells[2].endsWith("100");
      BigDecimal rate = new BigDecimal(cells[3]).movePointLeft(isHundred ? 2 : 0);
      String id = cells[4].equals("official") ? "cn.customs.monthly" : "cn.customs.approximate";
      LocalDate first = LocalDate.parse(cells[0] + "-01");
      for (LocalDate day : List.of(first, first.plusMonths(1).minusDays(1))) {
        boolean isHeld =
            tables.exchangeRates(cells[2].substring(0, 3)).stream()
                .filter(series -> series.id().equals(id))
                .flatMap(series -> series.on(day).stream())
                .map(ExchangeRate.Rate::rate)
                .anyMatch(held -> held.compareTo(rate) == 0);
        if (!isHeld) {
          wrong.add(row + " on " + day);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }
}
