package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command that has a direction, asked of goods into China: provisional and inferred rates,
 * split taxes, consumption tax, codes of 2019 that ended and six digits.
 */
class IntoChinaCommandsTest {

  /** Soybeans of which the base rate of 2025 is that of 2026, carried back: 3%. */
  private static final String SOYBEANS = "1201.90.11";

  private static final String INFERRED = "base rate 3% is inferred from the tariff of another year";

  private static final List<String> PRODUCTS =
      List.of(
          "id,code,origin,importer,value",
          "lobster,0306.32.90,US,CN,100000CNY",
          "soy,1201.90.11,US,CN,100000CNY",
          "old,8703.40.90,US,CN,100000CNY",
          "paint,3208.10.00,US,CN,100000CNY",
          "tractor,8701.92.10,US,CN,100000CNY");

  @TempDir private Path directory;

  private static String flat(Answer answer) {
    return answer.out().replaceAll("\\s+", " ");
  }

  private Path file(String name, List<String> lines) throws IOException {
    return Files.write(directory.resolve(name), lines);
  }

  // 50.5% on 2025-06-01: 3 + 25 + 2.5 + 10 + 10; 40.5% on 2026-06-01: without the fentanyl duty.
  @Test
  void compareRanksDatesAndMarksWhatIsInferred() {
    String[] question = {
      "compare",
      SOYBEANS,
      "-o",
      "US",
      "--importer",
      "CN",
      "-v",
      "100000CNY",
      "--dates",
      "2025-06-01,2026-06-01"
    };
    Answer text = Answer.to(question);
    JsonNode choices = Answer.to(with(question, "--json")).json().path("choices");

    assertThat(flat(text))
        .contains("1 2026-06-01 40.5% 153,145.00")
        .contains("2 2025-06-01 50.5% 164,045.00")
        .contains("2025-06-01: the " + INFERRED);
    assertThat(choices.path(0).has("inferred")).isFalse();
    assertThat(choices.path(1).path("inferred").asBoolean()).isTrue();
  }

  @Test
  void compareMarksFiguresOfAMarketRate() {
    String[] question = {
      "compare",
      "8542.31.19",
      "-o",
      "US",
      "--importer",
      "CN",
      "-v",
      "10000USD",
      "--dates",
      "2024-03-01,2026-07-10",
      "--fx",
      "approximate"
    };
    JsonNode choices = Answer.to(with(question, "--json")).json().path("choices");

    assertThat(flat(Answer.to(question)))
        .containsPattern("2024-03-01 0% ~81,260")
        .containsPattern("2026-07-10 10% 84,643.33 ~\\+3,382");
    assertThat(choices.path(0).path("approximate").asBoolean()).isTrue();
    assertThat(choices.path(0).path("complete").asBoolean()).isFalse();
    assertThat(choices.path(1).has("approximate")).isFalse();
  }

  @Test
  void compareNamesTheCaseOfALowerTax() {
    Answer answer =
        Answer.to(
            "compare",
            "--codes",
            "3208.10.00,8701.92.10",
            "-o",
            "US",
            "--importer",
            "CN",
            "-v",
            "100000CNY",
            "-d",
            "2026-06-01");

    assertThat(flat(answer))
        .contains("3208.10.00 with --consumption-tax 0 (420 g of volatile compounds per liter")
        .contains("8701.92.10 with --vat 9% (farm tractors)");
  }

  @Test
  void nextSaysWhatChangesWhatIsInferredAndWhatIsOpen() {
    Answer soy = next(SOYBEANS, "2025-11-09");
    JsonNode json =
        Answer.to("next", SOYBEANS, "-o", "US", "--importer", "CN", "-d", "2025-11-09", "--json")
            .json();
    Answer ended = next("8703.40.90", "2025-11-09");

    assertThat(flat(soy))
        .contains("Total duty, 50.5% 5,050.00")
        .contains("From 2025-11-10: duty 50.5% -> 40.5%")
        .contains("Check before you rely on this: - The " + INFERRED + ".");
    assertThat(json.path("today").path("inferred").asBoolean()).isTrue();
    assertThat(flat(ended)).contains("Undecided:").contains("base rate of 8703.40.90");
    assertThat(next("0306.12", "2025-11-09").exitCode()).isZero();
  }

  private static Answer next(String code, String day) {
    return Answer.to("next", code, "-o", "US", "--importer", "CN", "-d", day);
  }

  @Test
  void nextOfAListMarksEachProduct() throws IOException {
    Answer answer =
        Answer.to("next", file("products.csv", PRODUCTS).toString(), "-d", "2025-06-01");

    assertThat(flat(answer))
        .contains("soy: 50.5%")
        .contains("the " + INFERRED)
        .contains("undecided: base rate of 8703.40.90");
  }

  @Test
  void timelineNamesTheDaysOfAnInferredRate() {
    String[] question = {
      "timeline",
      SOYBEANS,
      "-o",
      "US",
      "--importer",
      "CN",
      "--from",
      "2025-12-31",
      "--to",
      "2026-01-01"
    };
    JsonNode steps = Answer.to(with(question, "--json")).json().at("/timelines/0/steps");

    assertThat(flat(Answer.to(question)))
        .contains(
            "The base rate 3% from 2025-01-01 to 2025-12-31 is inferred from the tariff of"
                + " another year.");
    assertThat(steps.path(0).path("inferred").asBoolean()).isTrue();
    assertThat(steps.path(steps.size() - 1).has("inferred")).isEqualTo(steps.size() == 1);
  }

  // 2939.80.00 paid 4% and its successors pay 3% and 4%: the rate of 2939.80.10 in 2020 is unknown.
  @Test
  void aBaseRateThatBecomesUnknownIsNeverZero() {
    String[] goods = {"2939.80.10", "-o", "US", "--importer", "CN"};
    Answer quote =
        Answer.to(with(with(new String[] {"quote"}, goods), "-v", "100CNY", "-d", "2019-08-01"));
    Answer next = Answer.to(with(with(new String[] {"next"}, goods), "-d", "2019-08-01"));
    Answer timeline =
        Answer.to(
            with(
                with(new String[] {"timeline"}, goods),
                "--from",
                "2019-12-31",
                "--to",
                "2020-01-01",
                "--format",
                "table"));

    assertThat(flat(quote))
        .contains("Holds until 31 December 2019; no figure from the next day: the base rate is");
    assertThat(flat(next)).contains("From 2020-01-01: the base rate is not known; without it");
    assertThat(flat(timeline)).contains("2020-01-01 2020-01-01 25% + ? base rate not known");
  }

  @Test
  void aCountryAfterToIsSentToTheImporter() {
    Answer answer = Answer.to("timeline", SOYBEANS, "-o", "US", "--to", "CN");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("--importer CN");
  }

  // 57%, 50.5% and 47.5% of 100,000; 0306.12 has one line in 2025: 7 + 25 + 5 + 10 + 10.
  @Test
  void exposureBillsEachLineAndMarksWhatIsInferred() throws IOException {
    Path trade =
        file(
            "trade.csv",
            List.of(
                "code,origin,importer,value",
                "0306.32.90,US,CN,100000",
                "1201.90.11,US,CN,100000",
                "0306.12,US,CN,100000",
                "8703.40.90,US,CN,100000"));
    String[] question = {
      "exposure", trade.toString(), "--date", "2025-06-01", "--against", "2026-06-01"
    };
    JsonNode json = Answer.to(with(question, "--json")).json();

    assertThat(flat(Answer.to(question)))
        .contains("0306.32.90 US to CN, CNY 100,000.00 57,000.00 47,000.00 -10,000.00")
        .contains("1201.90.11 US to CN, CNY: the " + INFERRED)
        .contains("left out: base rate of 8703.40.90");
    assertThat(json.at("/lines/1/first/inferred").asBoolean()).isTrue();
    assertThat(json.at("/lines/1/second").has("inferred")).isFalse();
    assertThat(json.at("/lines/0/first").has("inferred")).isFalse();
    assertThat(json.at("/totals/0/first/inferred").asBoolean()).isTrue();
  }

  // VAT 9% of 157,000 and of 150,500, 13% of 133,000; each rate of tax has a line.
  @Test
  void entryPricesEachLineAndMarksWhatIsInferred() throws IOException {
    Path lines =
        file(
            "entry.csv",
            List.of(
                "code,origin,value",
                "0306.32.90,US,100000CNY",
                "1201.90.11,US,100000CNY",
                "8701.92.10,US,100000CNY"));
    String[] question = {"entry", lines.toString(), "--importer", "CN", "-d", "2025-06-01"};
    JsonNode json = Answer.to(with(question, "--json")).json();

    assertThat(flat(Answer.to(question)))
        .contains("1 0306.32.90 100,000.00 57,000.00 14,130.00 171,130.00")
        .contains("2 1201.90.11 100,000.00 50,500.00 13,545.00 164,045.00")
        .contains("Value added tax, 9%: sum of the lines = 27,675.00")
        .contains("Value added tax, 13%: 13% × 133,000.00 = 17,290.00")
        .contains("Line 2: The base rate 3% is inferred");
    assertThat(json.path("inferred").asBoolean()).isTrue();
    assertThat(json.at("/lines/0").has("inferred")).isFalse();
    assertThat(json.at("/lines/1/inferred").asBoolean()).isTrue();
  }

  @Test
  void entryMarksFiguresOfAMarketRate() throws IOException {
    Path lines = file("usd.csv", List.of("code,origin,value", "0306.32.90,US,10000USD"));
    String[] question = {
      "entry", lines.toString(), "--importer", "CN", "-d", "2025-06-01", "--fx", "approximate"
    };
    JsonNode json = Answer.to(with(question, "--json")).json();

    assertThat(flat(Answer.to(question))).contains("1 0306.32.90 ~72,034.00");
    assertThat(json.path("approximate").asBoolean()).isTrue();
    assertThat(json.at("/lines/0/approximate").asBoolean()).isTrue();
    assertThat(json.path("complete").asBoolean()).isFalse();
  }

  @Test
  void lockCheckAndDiffFollowProductsIntoChina() throws IOException {
    Path products = file("products.csv", PRODUCTS);
    Path lock = directory.resolve("lock.json");
    Answer locked =
        Answer.to("lock", products.toString(), "-O", lock.toString(), "--date", "2025-06-01");
    Answer same = Answer.to("check", lock.toString(), "--date", "2025-06-01");
    Answer later = Answer.to("check", lock.toString(), "--date", "2026-06-01");
    JsonNode json = Answer.to("check", lock.toString(), "--date", "2026-06-01", "--json").json();
    Answer diff =
        Answer.to("diff", products.toString(), "--from", "2025-06-01", "--to", "2026-06-01");

    assertThat(locked.exitCode()).as("%s", locked).isZero();
    assertThat(same.exitCode()).as("%s", same).isZero();
    assertThat(later.exitCode()).isEqualTo(1);
    assertThat(flat(later)).contains("duty 57% -> 47%, 57,000.00 -> 47,000.00 CNY");
    assertThat(json.at("/products/1/comparison/before/inferred").asBoolean()).isTrue();
    assertThat(json.at("/products/1/comparison/after").has("inferred")).isFalse();
    assertThat(flat(diff))
        .contains("duty 50.5% -> 40.5%, 50,500.00 -> 40,500.00 CNY (-10,000.00)")
        .contains("undecided: base rate of 8703.40.90 on 2026-06-01");
  }

  @Test
  void batchNamesWhatIsOpenAndPricesSixDigitsAtTheDearestLine() throws IOException {
    Path rows =
        file(
            "rows.csv",
            List.of(
                "code,origin,importer,value,date",
                "0306.32.90,US,CN,100000CNY,2025-08-10",
                "8703.40.90,US,CN,100000CNY,2025-06-01",
                "0306.14,US,CN,100000CNY,2026-06-01",
                "4001.10.00,US,CN,100000CNY,2026-06-01"));
    List<String> answers = Answer.to("batch", rows.toString()).out().lines().toList();

    assertThat(answers.get(1)).contains(",57000.00,57,14130.00,171130.00,");
    assertThat(answers.get(2)).contains("base rate of 8703.40.90 on 2025-06-01");
    assertThat(answers.get(3))
        .contains(
            ",47000.00,47,13230.00,160230.00,",
            ",45000.00,commodity code: the lines of 0306.14 differ in duty,");
    assertThat(answers.get(4)).contains("base rate of 4001.10.00: the weight");
  }

  // Crab of 0306.14.10 pays 7 and that of 0306.14.90 pays 5, both 25 + 5 + 10, 24 more from
  // 10 January 2027 (税委会公告2025年第10号).
  @Test
  void sixDigitsAreARangeInEveryCommand() {
    String[] goods = {"0306.14", "-o", "US", "--importer", "CN", "-v", "100000CNY"};
    Answer next = Answer.to(with(with(new String[] {"next"}, goods), "-d", "2026-06-01"));
    Answer timeline =
        Answer.to(
            with(
                with(new String[] {"timeline"}, goods),
                "--from",
                "2025-12-31",
                "--to",
                "2026-01-01"));
    Answer compare =
        Answer.to(with(with(new String[] {"compare"}, goods), "--dates", "2025-04-15,2026-06-01"));

    assertThat(flat(next))
        .contains("Total duty, 45% to 47% 45,000.00 to 47,000.00")
        .contains("From 2027-01-10: duty 45% to 47% -> 69% to 71%")
        .contains("0306.14.10: duty 47% -> 71%")
        .contains("0306.14.90: duty 45% -> 69%");
    assertThat(flat(timeline)).contains("2026-01-01 45% to 47%");
    assertThat(flat(compare))
        .contains("1 2026-06-01 45% to 47%")
        .contains("ranked by the dearest of its lines: 0306.14.10 47% (47,000.00)");
  }

  // 10,000 dollars at the customs rate of July 2026, 6.8096, are 68,096 yuan: 47% of them are
  // 32,005.12, and 71% are 48,348.16.
  @Test
  void aPriceInDollarsIsConvertedAtTheRateOfTheEntryOnLaterDaysToo() {
    String[] question = {
      "next", "0306.32.90", "-o", "US", "--importer", "CN", "-v", "10000USD", "-d", "2026-07-10"
    };

    assertThat(flat(Answer.to(question)))
        .contains("duty 47% -> 71%, 32,005.12 -> 48,348.16 CNY (+16,343.04)")
        .contains("Assumed for later days: the same rate of exchange as on 2026-07-10.");
    assertThat(Answer.to(with(question, "--json")).json().path("exchange").asText())
        .contains("Converted at 6.8096 yuan for one US dollar");
  }

  @Test
  void aPriceInDollarsOfAMonthWithoutARateAsksForOne() {
    Answer answer =
        Answer.to(
            "next", "0306.32.90", "-o", "US", "--to", "CN", "-v", "10000USD", "-d", "2026-11-26");

    assertThat(answer.exitCode()).isEqualTo(69);
    assertThat(answer.err()).contains("--fx CNY=RATE");
  }

  // 10,000 yuan a tonne are some 1,390 dollars, far over 370: 250 yuan for each of 10 tonnes.
  @Test
  void beerOfAMonthWithoutARateOfExchangeIsPricedAtTheDearer() {
    String[] question = {
      "quote",
      "2203.00.00",
      "-o",
      "US",
      "--to",
      "CN",
      "-v",
      "100000CNY",
      "-d",
      "2025-06-01",
      "-q",
      "9880liters",
      "--base-rate",
      "Free"
    };
    JsonNode open = Answer.to(with(question, "--json")).json();
    JsonNode decided = Answer.to(with(question, "--fx", "approximate", "--json")).json();

    assertThat(open.at("/taxesAndFees/0/amount").decimalValue()).isEqualByComparingTo("2500.00");
    assertThat(open.path("complete").asBoolean()).isFalse();
    assertThat(open.path("reliefs").toString()).contains("--consumption-tax 220.00/t");
    assertThat(decided.at("/taxesAndFees/0/amount").decimalValue()).isEqualByComparingTo("2500.00");
    assertThat(decided.path("complete").asBoolean()).isTrue();
  }

  private static String[] with(String[] question, String... more) {
    String[] all = Arrays.copyOf(question, question.length + more.length);
    System.arraycopy(more, 0, all, question.length, more.length);
    return all;
  }
}
