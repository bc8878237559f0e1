package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lower tax or base rate of China that needs a proof stands beside the dearer case. */
class ChinaTaxReliefTest {

  private static Answer quote(String code, String options) {
    List<String> arguments = new ArrayList<>(List.of("quote", code, "-o", "US", "--to", "CN"));
    arguments.addAll(List.of("-v", "100000CNY", "--json"));
    arguments.addAll(List.of(options.split(" ")));
    return Answer.to(arguments);
  }

  // No additional duty on the first of March 2018, VAT 17% or 11%: 1.17 x 100,000 / (1 - c) less
  // 1.17 x 100,000, of a tax of 10% 13,000.00, of 4% 4,875.00, each tax rounded by itself; of an
  // amount 1.17 times it.
  @ParameterizedTest(name = "{0} {1}: {2} would save {3}")
  @CsvSource({
    "8903.92.00, --base-rate Free, --consumption-tax 0, 13000.00",
    "3208.10.00, --base-rate Free, --consumption-tax 0, 4875.00",
    "8711.90.00, --base-rate Free, --consumption-tax 0, 13000.00",
    "8711.90.00, --base-rate Free, --consumption-tax 3%, 9381.45",
    "8703.90.00, --base-rate Free, --consumption-tax 0, 78000.00",
    "8703.90.00, --base-rate Free, --consumption-tax 25%, 39000.00",
    "8703.40.90, --base-rate Free, --consumption-tax 12%, 62045.46",
    "8506.10.11, --base-rate Free, --consumption-tax 0, 4875.00",
    "7117.19.00, --base-rate Free, --consumption-tax 0, 13000.00",
    "8702.10.92, --base-rate Free, --consumption-tax 0, 6157.90",
    "2710.19.12, --base-rate Free -q 1000liters, --consumption-tax 1.20/l, 374.40",
    "2710.19.12, --base-rate Free -q 1000liters, --consumption-tax 0, 1778.40",
    "8701.92.10, --base-rate Free, --vat 11%, 6000.00",
    "0407.11.00, --base-rate Free, --vat 0%, 11000.00",
    "1209.21.00, --base-rate Free, --vat 0%, 11000.00",
    "3926.90.90, --base-rate Free, --vat 0%, 17000.00",
    "1001.99.00, , --claim in-quota, 64000.00",
    "1701.14.00, , --claim in-quota, 35000.00",
  })
  void theOtherCaseStandsBesideItWithWhatItSaves(
      String code, String options, String claim, BigDecimal saves) {
    String day = "-d 2018-03-01" + (options == null ? "" : " " + options);
    Answer answer = quote(code, day);

    BigDecimal found = null;
    for (JsonNode each : answer.json().path("reliefs")) {
      if (each.path("claim").asText().equals(claim)) {
        found = each.path("saves").decimalValue();
      }
    }
    assertThat(found).as("%s", answer).isNotNull().isEqualByComparingTo(saves);
    BigDecimal landed = landed(answer);
    BigDecimal claimed = landed(quote(code, day + " " + claim));
    if (claim.startsWith("--claim")) {
      assertThat(landed).isGreaterThan(claimed);
    } else {
      assertThat(landed.subtract(claimed)).isEqualByComparingTo(saves);
    }
  }

  private static BigDecimal landed(Answer answer) {
    return answer.json().path("totals").path("landedCost").decimalValue();
  }

  @Test
  void theTextNamesTheClaimUnderIfTheGoodsQualify() {
    Answer answer =
        Answer.to(
            "quote",
            "8903.92.00",
            "-o",
            "US",
            "--to",
            "CN",
            "-v",
            "100000CNY",
            "-d",
            "2018-03-01",
            "--base-rate",
            "Free");

    assertThat(answer.out().replaceAll("\\s+", " "))
        .contains("Consumption tax, Yachts (100,000.00) / (1 − 10%) × 10% = 11,111.11")
        .contains(
            "If the goods qualify: - --consumption-tax 0 (no motor, or a length of 8 m or less or"
                + " of 90 m or more) would save 13,000.00")
        .contains("Priced with it, the dearer case.");
  }

  // What a quantity decides is open while the quantity is: rubber, kerosene, cosmetics, watches.
  @ParameterizedTest(name = "{0} without a quantity is open, with {1} it is not")
  @CsvSource({
    "4001.10.00, 10t",
    "2710.19.12, 1000liters",
    "3304.99.00, 5kg",
    "9101.11.00, 10No",
  })
  void whatAQuantityDecidesIsOpenWithoutIt(String code, String quantity) {
    assertThat(quote(code, "-d 2026-06-01").json().path("complete").asBoolean()).isFalse();
    assertThat(quote(code, "-d 2026-06-01 -q " + quantity).json().path("complete").asBoolean())
        .isTrue();
  }

  // 10,000 yuan of 2,000 masks are 5 yuan apiece, below 15; of 20 kg they are 0.5 yuan a gram.
  @Test
  void masksByThePieceAreNamedWithTheOtherCaseBesideThem() {
    String[] masks = {
      "quote", "3304.99.00", "-o", "US", "--to", "CN", "-v", "10000CNY", "-d", "2026-06-01", "-q"
    };
    Function<String, String> asked =
        quantity -> {
          List<String> question = new ArrayList<>(List.of(masks));
          question.add(quantity);
          return Answer.to(question).out().replaceAll("\\s+", " ");
        };

    assertThat(asked.apply("2000No"))
        .contains("As entered, a piece is worth 5.00 yuan.")
        .contains("--consumption-tax 0 (a customs value of less than RMB 10 per ml or g, of masks");
    assertThat(asked.apply("20kg"))
        .contains("Not charged by weight or volume; of masks -q 500No tells the value of a piece.");
  }

  // The rule of 2016 reached cars of 1,300,000 yuan at retail to 19 July 2025, that of 2025 from
  // the
  // next day on those of 900,000; an electric car pays nothing else, one of 3.5 liters both.
  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "8703.80.00, 2025-07-19, 财关税〔2016〕63号",
    "8703.80.00, 2025-07-20, 财政部 税务总局公告2025年第3号",
    "8703.24.12, 2025-07-19, 财关税〔2016〕63号",
    "8703.24.12, 2025-07-20, 财政部 税务总局公告2025年第3号",
  })
  void theTaxOfRetailOnADearCarNamesTheActOfItsDay(String code, String day, String act) {
    JsonNode answer =
        Answer.to(
                "quote",
                code,
                "-o",
                "US",
                "--to",
                "CN",
                "-v",
                "2000000CNY",
                "-d",
                day,
                "-q",
                "1No",
                "--own-use",
                "--json")
            .json();
    List<String> acts = new ArrayList<>();
    answer.path("taxesAndFees").path(0).path("legalBasis").forEach(each -> acts.add(each.asText()));

    assertThat(acts.get(acts.size() - 1)).isEqualTo(act);
    assertThat(acts).hasSize(code.equals("8703.80.00") ? 1 : 3);
  }
}
