package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until when a quoted duty holds, and what comes then. */
class HoldTest {

  private static String quote(String arguments) {
    return Answer.to(("quote " + arguments).split(" ")).out().replaceAll("\\s+", " ");
  }

  /** Proclamation 11000: upholstered furniture 25% to 31 December 2026, 30% after; 18,000 × 30%. */
  @Test
  void sofaFromVietnamHoldsToTheEndOfTheYear() {
    assertThat(quote("9401.61.60.11 -o VN -v 18000 -d 2026-11-30"))
        .contains("Holds until 31 December 2026, then 30% (5,400.00) under Proclamation 11000.");
  }

  @Test
  void ofADividedLineTheRangeOfTheGroupsIsTold() {
    assertThat(quote("9401.61.60 -o VN -v 18000 -d 2026-11-30"))
        .contains("then 12.5% to 30% (up to 5,400.00) under Proclamation 11000.");
  }

  /** 30% on 8 April 2025, 20 + 84 on the ninth (EO 14259), 20 + 125 on the tenth (EO 14266). */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-04-08 | Holds until 8 April 2025, then 104% (10,400.00) under EO 14259.",
        "2025-04-09 | Holds until 9 April 2025, then 145% (14,500.00) under EO 14266.",
        "2025-04-10 | Holds until 13 May 2025, then 30% (3,000.00) under EO 14298."
      })
  void toysInApril2025(String day, String sentence) {
    assertThat(quote("9503.00.00 -o CN -v 10000 -d " + day)).contains(sentence);
  }

  /** The IEEPA duties end on 23 February 2026; section 122 begins only on the next day. */
  @Test
  void theDayBeforeAndTheDayOfAChange() {
    assertThat(quote("8516.79.00 -o CN -v 1000 -d 2026-02-23"))
        .contains("Holds until 23 February 2026, then 12.7% (127.00) under Proclamation 11012.");
    assertThat(quote("8516.79.00 -o CN -v 1000 -d 2026-02-24"))
        .doesNotContain("Holds until 23 February 2026");
  }

  @Test
  void withoutAKnownChangeThatIsSaid() {
    assertThat(quote("9503.00.00 -o CN -v 10000 -d 2026-11-30"))
        .contains("No later change of this duty is known.");
  }

  @Test
  void aPriceInAForeignCurrencyChangesWithTheRate() {
    assertThat(quote("9503.00.00 -o CN -v 70000CNY -d 2025-04-08"))
        .doesNotContain("Holds until", "No later change");
  }

  @Test
  void jsonHasTheDayTheDutyAndTheActs() {
    JsonNode holds =
        Answer.to("quote 9401.61.60.11 -o VN -v 18000 -d 2026-11-30 --json".split(" "))
            .json()
            .path("holds");

    assertThat(holds.path("until").asText()).isEqualTo("2026-12-31");
    assertThat(holds.path("next").path("from").asText()).isEqualTo("2027-01-01");
    assertThat(holds.path("next").path("totalDuty").decimalValue()).isEqualByComparingTo("5400");
    assertThat(holds.path("next").path("acts").get(0).asText()).isEqualTo("Proclamation 11000");
  }

  @Test
  void ofSeveralLinesThoseThatChangeFirstAreNamed() {
    assertThat(quote("9401.61 -o VN -v 10000 -d 2026-11-30"))
        .contains(
            "Holds until 31 December 2026. On the next day the duty of 9401.61.40, 9401.61.60"
                + " changes (tariff next CODE).");
  }

  @Test
  void chargesStandInFilingOrderAndTheRefundableDutyHasALine() {
    String toys = quote("9503.00.00 -o CN -v 10000 -d 2025-04-11");

    assertThat(toys.indexOf("IEEPA fentanyl")).isLessThan(toys.indexOf("IEEPA reciprocal"));
    assertThat(toys.indexOf("IEEPA reciprocal")).isLessThan(toys.indexOf("Base rate (MFN)"));
    assertThat(toys).contains("Total duty, 145% 14,500.00 of which refundable 14,500.00");
    // Steel articles of China are filed 9903.88.03, 9903.82.02, 7326.90.86 (CSMS 69668138).
    String steel = quote("7326.90.86.88 -o CN -v 14172 -d 2026-11-30");
    assertThat(steel.indexOf("9903.88.03")).isLessThan(steel.indexOf("9903.82.02"));
    assertThat(steel.indexOf("9903.82.02")).isLessThan(steel.indexOf("7326.90.86 "));
  }
}
