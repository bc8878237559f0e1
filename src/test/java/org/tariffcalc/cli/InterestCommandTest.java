package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interest on refunded duties. */
class InterestCommandTest {

  // Worked by hand from the quarterly rates: 6% for corporations, 5% in the second quarter of 2026,
  // a point more for others, compounded daily. The public example has "roughly 300,000" and
  // "450,000 to 500,000" for the last two.
  @ParameterizedTest(name = "{0} from {1} to {2}: {3}, others {4}")
  @CsvSource({
    "10000, 2025-04-25, 2026-05-20, 647.73, 762.09",
    "2000, 2025-03-18, 2026-03-01, 117.74,",
    "50000, 2025-11-03, 2026-07-15, 2001.90,",
    "100, 2025-02-04, 2026-02-24, 6.53, 7.66",
    "5000000, 2025-05-15, 2026-05-15, 302761.29,",
    "5000000, 2025-05-15, 2026-11-15, 458556.06,",
    "100, 2025-05-15, 2025-05-15, 0.00, 0.00",
    // Older entries, rates of 89 FR 77879: 2020 to 2021 at 3% and 2% from 1 July 2020, daily on 366
    // days of 2020 and 365 of 2021.
    "10000, 2020-07-01, 2021-01-01, 101.05, 151.96",
    "10000, 2016-04-01, 2016-07-01, 74.87, 99.94",
  })
  void interestIsCompoundedDailyByQuarter(
      String amount, String deposited, String liquidated, String corporate, String others) {
    assertThat(interest(amount, deposited, liquidated).json().path("interest").decimalValue())
        .isEqualByComparingTo(corporate);
    if (others != null) {
      assertThat(
              interest(amount, deposited, liquidated, "--individual")
                  .json()
                  .path("interest")
                  .decimalValue())
          .isEqualByComparingTo(others);
    }
  }

  @Test
  void theTableHasAQuarterToALineAndTheSum() {
    Answer answer =
        Answer.to("interest", "10,000", "--deposited", "2025-04-25", "--liquidated", "2026-05-20");

    assertThat(answer.out())
        .contains("from 2025-04-25   67 days at  6% a year")
        .containsPattern("Interest for 390 days, compounded daily +647.73")
        .contains("10,647.73");
  }

  @Test
  void whatCannotBeAnsweredIsRefused() {
    BadInputTest.assertRefused(interest("100", "2025-02-04", "2027-02-24"), 69);
    BadInputTest.assertRefused(interest("100", "2016-03-31", "2025-02-24"), 69);
    BadInputTest.assertRefused(interest("100", "2026-02-04", "2025-02-04"), 2);
    BadInputTest.assertRefused(interest("100EUR", "2025-02-04", "2026-02-04"), 2);
    BadInputTest.assertRefused(interest("much", "2025-02-04", "2026-02-04"), 2);
    BadInputTest.assertRefused(interest("100", "soon", "2026-02-04"), 2);
  }

  private static Answer interest(
      String amount, String deposited, String liquidated, String... more) {
    List<String> arguments = new ArrayList<>(List.of("interest", amount, "--json"));
    arguments.addAll(List.of("--deposited", deposited, "--liquidated", liquidated));
    arguments.addAll(List.of(more));
    return Answer.to(arguments);
  }
}
