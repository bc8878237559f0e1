package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prices in other currencies at the certified rates of the United States. */
class ExchangeRateTest {

  private static Answer quote(String price, String day) {
    return Answer.to(
        List.of(
            "quote",
            "9503.00.00",
            "-o",
            "CN",
            "-v",
            price,
            "-d",
            day,
            "--json",
            "--exported",
            day));
  }

  // Federal Reserve H.10, worked by hand: the first business day of the quarter (19 CFR 159.34),
  // the
  // daily rate on days on which it differs by five percent or more (31 U.S.C. 5151), the daily rate
  // always for currencies that are not on the quarterly list. 2 January 2025: 1.4422 CAD, 157.65
  // JPY;
  // 3 October 2022: 144.5 JPY, 20 October 149.82; 1 April 2022: 122.6 JPY, 15 June 134.5. A
  // Saturday has the rate of its Friday. Values are whole dollars (19 CFR 159.3).
  @ParameterizedTest(name = "{0} exported on {1} are {2} USD, by the {3} rate")
  @CsvSource({
    "10000CAD, 2025-02-10, 6934, quarterly",
    "1000000JPY, 2025-02-10, 6343, quarterly",
    "1000000JPY, 2022-10-20, 6920, quarterly",
    "1000000JPY, 2022-06-15, 7435, daily",
    "10000CAD, 2018-12-20, 7399, daily",
    "10000EUR, 2025-02-10, 10312, daily",
    "10000EUR, 2025-02-07, 10329, daily",
    "10000EUR, 2025-02-08, 10329, daily",
    "1000000KRW, 2025-02-10, 689, daily",
  })
  void aPriceIsConvertedAtTheCertifiedRate(
      String price, String day, BigDecimal dollars, String kind) {
    Answer answer = quote(price, day);

    assertThat(answer.json().path("customsValue").decimalValue())
        .as("%s", answer)
        .isEqualByComparingTo(dollars);
    assertThat(answer.json().path("warnings").toString()).contains("certified " + kind + " rate");
  }

  @ParameterizedTest(name = "{0} on {1} needs --fx")
  @CsvSource({
    "10000EUR, 2026-05-16, end on 2026-05-15",
    "10000CAD, 2026-06-30, end on 2026-05-15",
    "10000KRW, 2026-03-28, end on 2026-03-27",
    "10000TWD, 2025-05-24, end on 2025-05-23",
    "10000INR, 2025-03-22, end on 2025-03-21",
    "10000MXN, 2023-09-16, end on 2023-09-15",
    "10000VND, 2025-05-01, no exchange rate of VND",
  })
  void behindTheLastRateOneIsAskedFor(String price, String day, String says) {
    Answer answer = quote(price, day);

    BadInputTest.assertRefused(answer, 69);
    assertThat(answer.err()).contains(says).contains("--fx");
  }
}
