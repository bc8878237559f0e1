package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Entries of several lines. */
class EntryCommandTest {

  private static final String LINES =
      Path.of("src/test/resources/cases/entry/three-lines.csv").toString();

  // 11 April 2025: toys Free + 20% + 125%; shirts 16.5% + 7.5% + 20% + 125%; laptops Free.
  // Value 1,000 + 2,000 + 3,333; fee 0.3464% = 21.94, least 32.71; harbor 0.125% = 7.92.
  @Test
  void feesAreChargedOnceWithTheirLeastAmount() {
    JsonNode json = entry("--freight", "1000");

    assertThat(amount(json.at("/totals/totalDuty"))).isEqualByComparingTo("4830.00");
    assertThat(amount(json.at("/totals/totalTaxesAndFees"))).isEqualByComparingTo("40.63");
    assertThat(amount(json.at("/totals/landedCost"))).isEqualByComparingTo("12203.96");
  }

  @Test
  void linesAddUpToTheTotalsExactly() {
    JsonNode json = entry("--freight", "1000.01", "--insurance", "0.02", "--other-costs", "b=7.77");

    for (String[] pair :
        new String[][] {
          {"customsValue", "customsValue"},
          {"totalDuty", "totalDuty"},
          {"taxesAndFees", "totalTaxesAndFees"},
          {"landedCost", "landedCost"}
        }) {
      BigDecimal sum = BigDecimal.ZERO;
      for (JsonNode line : json.path("lines")) {
        sum = sum.add(amount(line.path(pair[0])));
      }
      assertThat(sum).as(pair[0]).isEqualByComparingTo(amount(json.at("/totals/" + pair[1])));
    }
  }

  // Freight 1,000 by 30, 50 and 20 kg: 300, 500 and 200; toys 1,000 + 300 + 1,450 + fees 6.42.
  @Test
  void freightIsDividedByWeightWhenAsked() {
    JsonNode json = entry("--freight", "1000", "--allocate", "weight");

    JsonNode toys = json.path("lines").path(0);
    assertThat(amount(toys.path("landedCost")).subtract(amount(toys.path("taxesAndFees"))))
        .isEqualByComparingTo("2750.00");
  }

  @Test
  void aFileThatIsNotThereEndsWithSixtySix() {
    assertThat(Answer.to("entry", "no-such-file.csv").exitCode()).isEqualTo(66);
  }

  // 76,000 yuan at 7.60 are 10,000 dollars: a fee of 34.64.
  @Test
  void aWeakerYuanIsComparedWithTheCertifiedRate() {
    Answer answer =
        Answer.to(
            "quote",
            "9503.00.00",
            "-o",
            "DE",
            "-v",
            "76000CNY",
            "-d",
            "2025-03-03",
            "--mode",
            "air",
            "--compare-fx",
            "CNY=7.60",
            "--json");

    assertThat(answer.exitCode()).as("%s", answer).isZero();
    assertThat(amount(answer.json().at("/exchange/compared/landedCostUsd")))
        .isEqualByComparingTo("10034.64");
  }

  private static JsonNode entry(String... more) {
    var arguments = new java.util.ArrayList<String>();
    arguments.addAll(java.util.List.of("entry", LINES, "-d", "2025-04-11", "--mode", "ocean"));
    arguments.add("--json");
    arguments.addAll(java.util.List.of(more));
    Answer answer = Answer.to(arguments);
    assertThat(answer.exitCode()).as("%s", answer).isZero();
    return answer.json();
  }

  private static BigDecimal amount(JsonNode node) {
    return node.decimalValue();
  }
}
