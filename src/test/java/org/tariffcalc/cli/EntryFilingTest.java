package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an entry reports on each tariff number, and which day fixes its rates. */
class EntryFilingTest {

  @TempDir private Path folder;

  // CSMS 66242844: of the 15% on Japanese car parts the whole duty goes on 9903.94.41 and none on
  // the goods' own number; 15% of 25,000 are 3,750. 9903.05.90 exempts from the forced-labor duty.
  @Test
  void theWholeDutyOfAnAllInRateStandsOnTheNumberOfChapter99() throws IOException {
    JsonNode filing = lines("8703.23.01,JP,25000,2026-10-01,,\n").path(0).path("filing");

    assertThat(texts(filing, "number")).containsExactly("9903.05.90", "9903.94.41", "8703.23.01");
    assertThat(texts(filing, "rate")).containsExactly("Free", "15%", "2.5%");
    assertThat(amounts(filing)).containsExactly("0.00", "3750.00", "0.00");
    assertThat(filing.path(2).path("allInNumber").asText()).isEqualTo("9903.94.41");
  }

  // EO 14326, CSMS 65829726: goods of Norway pay 15% beside the base rate of 5.3%, which is no
  // all-in rate: each duty stands on its own number.
  @Test
  void aDutyBesideTheBaseRateLeavesItWhereItIs() throws IOException {
    JsonNode filing = lines("3926.90.99,NO,1000,2025-09-01,,\n").path(0).path("filing");

    assertThat(amounts(filing)).containsExactly("150.00", "53.00");
    assertThat(filing.path(1).has("allInNumber")).isFalse();
  }

  // The base rate of 16.5% of T-shirts is above the floor of the European Union: 9903.02.19 with
  // nothing, the whole duty on the goods' own number.
  @Test
  void anAllInRateThatIsReachedReportsNothing() throws IOException {
    JsonNode filing = lines("6109.10.00,DE,1000,2025-09-01,,\n").path(0).path("filing");

    assertThat(texts(filing, "number")).containsExactly("9903.02.19", "6109.10.00");
    assertThat(amounts(filing)).containsExactly("0.00", "165.00");
  }

  // Repair abroad of a fifth of 1,000: duty on 200 (U.S. note 3 to chapter 98).
  @Test
  void aRepairIsALineOfItsOwn() throws IOException {
    JsonNode lines =
        lines("8703.23.01,JP,25000,2026-10-01,,\n3926.90.99,CN,1000,2026-10-01,9802.00.50,20%\n");

    assertThat(texts(lines.path(1).path("filing"), "number").get(0)).isEqualTo("9802.00.50");
    assertThat(amounts(lines.path(1).path("filing")))
        .containsExactly("0.00", "25.00", "15.00", "10.60");
    assertThat(amount(lines.path(0), "totalDuty")).isEqualByComparingTo("3750.00");
  }

  @Test
  void theAmountsOfTheNumbersAddUpToTheDutyOfEachLine() throws IOException {
    JsonNode lines =
        lines(
            """
            8302.41.30,VN,10000,2025-09-20,,
            8516.71.00,DE,333,2025-09-20,,
            8703.23.01,KR,27001,2025-09-20,,
            8703.23.01,JP,25001,2025-09-20,,
            """);

    for (JsonNode line : lines) {
      BigDecimal sum = BigDecimal.ZERO;
      for (JsonNode each : line.path("filing")) {
        sum = sum.add(amount(each, "amount"));
      }
      assertThat(sum).isEqualByComparingTo(amount(line, "totalDuty"));
      assertThat(texts(line.path("filing"), "number"))
          .isEqualTo(line.path("filingOrder").valueStream().map(JsonNode::asText).toList());
    }
  }

  @Test
  void theSummaryHasARowForEachNumber() throws IOException {
    String text = entry("8703.23.01,JP,25000,2026-10-01,,\n", "--format", "7501").out();

    assertThat(text)
        .startsWith("Entry summary (CBP Form 7501) of 1 line, entry date 2026-10-01, USD")
        .contains("9903.94.41                       15%                  3,750.00")
        .contains("8703.23.01            25,000.00  2.5%, in 9903.94.41      0.00");
  }

  @Test
  void everyFaultyLineIsNamedWithItsId() throws IOException {
    Answer answer =
        entry(
            """
            8708.99.99,JP,1,2026-10-01,,
            8516.71.00,DE,9,2026-10-01,,
            9503.00.77,CN,1,2026-10-01,,
            """);

    assertThat(answer.exitCode()).isEqualTo(69);
    assertThat(answer.err())
        .contains("line 2 (id A1): 8708.99.99 is not in")
        .contains("line 4 (id A3): 9503.00.77 is not in");
  }

  @Test
  void aCodeThatIsNotThereIsNamedWithACellThatCannotBeRead() throws IOException {
    Answer answer = entry("8708.99.99,JP,1,2026-10-01,,\n9503.00.00,CN,x,2026-10-01,,\n");

    assertThat(answer.exitCode()).isEqualTo(65);
    assertThat(answer.err())
        .contains("line 2 (id A1): 8708.99.99 is not in")
        .contains("line 3 (id A2): 'x'");
  }

  @Test
  void everyCellThatCannotBeReadIsNamed() throws IOException {
    Answer answer = entry("8703.23.01,JP,x,2026-10-01,,\n8516.71.00,??,9,2026-10-01,,\n");

    assertThat(answer.exitCode()).isEqualTo(65);
    assertThat(answer.err()).contains("line 2 (id A1): 'x'").contains("line 3 (id A2): ");
  }

  // Toys of China by the day that fixes the rate: 104% on 9 April 2025 (20 + 84), 145% from 10
  // April (20 + 125). 19 CFR 141.69(a): the day of withdrawal, not that of the warehouse entry.
  @ParameterizedTest
  @CsvSource({"2025-04-09,104", "2025-04-10,145", "2025-05-13,145", "2025-05-14,30"})
  void aWithdrawalPaysTheRatesOfItsDay(String day, String percent) {
    assertThat(percent("-d", "2025-04-09", "--withdrawn", day)).isEqualByComparingTo(percent);
    assertThat(percent("--withdrawn", day)).isEqualByComparingTo(percent);
  }

  // 19 CFR 146.65(a)(1): the rates of the day of privileged status, for an entry up to 23 February
  // 2026; afterwards no duty under IEEPA is collected (CSMS 67834313).
  @ParameterizedTest
  @CsvSource({
    "2025-04-09,2025-06-02,104",
    "2025-04-10,2025-06-02,145",
    "2025-05-14,2026-02-23,30",
    "2025-05-14,2026-02-24,0",
    "2026-02-24,2026-11-01,10",
    "2026-10-01,2026-11-01,12.5"
  })
  void privilegedStatusKeepsTheRatesOfItsDay(String status, String day, String percent) {
    assertThat(percent("-d", day, "--ftz-status-date", status)).isEqualByComparingTo(percent);
  }

  // Fees go by the entry: 34.58 is the least processing fee from October 2026, 32.71 that of 2025.
  @Test
  void feesAreThoseOfTheDayOfEntry() {
    JsonNode json =
        quote(
            "-v",
            "1000",
            "--entry",
            "formal",
            "-d",
            "2026-11-02",
            "--ftz-status-date",
            "2025-04-11");

    assertThat(json.at("/totals/totalTaxesAndFees").decimalValue()).isEqualByComparingTo("34.58");
    assertThat(json.at("/shipment/entryDate").asText()).isEqualTo("2026-11-02");
    assertThat(json.at("/shipment/ftzStatusDate").asText()).isEqualTo("2025-04-11");
  }

  @ParameterizedTest
  @CsvSource({
    "-d 2025-04-09 --withdrawn 2025-04-08",
    "-d 2025-04-09 --ftz-status-date 2025-04-10",
    "-d 2025-04-09 --withdrawn 2025-04-10 --ftz-status-date 2025-04-08"
  })
  void daysThatContradictEachOtherAreRefused(String options) {
    String words = "quote 9503.00.00 -o CN -v 10000 " + options;

    BadInputTest.assertRefused(Answer.to(words.split(" ")), 2);
  }

  @Test
  void anEntryFromAWarehousePaysTheRatesOfTheWithdrawal() throws IOException {
    Answer answer = entry("9503.00.00,CN,10000,2025-04-09,,\n", "--withdrawn", "2025-04-10");

    assertThat(answer.exitCode()).as("%s", answer).isZero();
    assertThat(answer.out()).contains("14,500.00").contains("(19 U.S.C. 1315(a), 19 CFR");
  }

  private static BigDecimal percent(String... options) {
    return quote(options).at("/totals/dutyPercent").decimalValue();
  }

  private static JsonNode quote(String... options) {
    List<String> args = new ArrayList<>(List.of("quote", "9503.00.00", "-o", "CN", "--json"));
    args.addAll(List.of(options));
    if (!args.contains("-v")) {
      args.addAll(List.of("-v", "10000"));
    }
    Answer answer = Answer.to(args.toArray(new String[0]));
    assertThat(answer.exitCode()).as("%s", answer).isZero();
    return answer.json();
  }

  private JsonNode lines(String rows) throws IOException {
    Answer answer = entry(rows, "--json");
    assertThat(answer.exitCode()).as("%s", answer).isZero();
    return answer.json().path("lines");
  }

  /** An entry of rows of code, origin, value, day, claim and content; their ids are counted. */
  private Answer entry(String rows, String... options) throws IOException {
    StringBuilder text =
        new StringBuilder("id,code,origin,value,entry_date,claims,abroad_content\n");
    int number = 0;
    for (String row : rows.split("\n", -1)) {
      number++;
      text.append(row.isEmpty() ? "" : "A" + number + ',' + row + '\n');
    }
    Path file = folder.resolve("lines.csv");
    Files.writeString(file, text.toString());
    List<String> args = new ArrayList<>(List.of("entry", file.toString()));
    args.addAll(List.of(options));
    return Answer.to(args.toArray(new String[0]));
  }

  private static List<String> texts(JsonNode objects, String member) {
    return objects.valueStream().map(each -> each.path(member).asText()).toList();
  }

  private static List<String> amounts(JsonNode filing) {
    return filing
        .valueStream()
        .map(each -> each.path("amount").decimalValue().setScale(2).toPlainString())
        .toList();
  }

  private static BigDecimal amount(JsonNode object, String member) {
    return object.path(member).decimalValue();
  }
}
