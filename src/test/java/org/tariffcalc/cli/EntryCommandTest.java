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

/** Entries of several lines. */
class EntryCommandTest {

  private static final String CSV = "code,origin,value,entry_date\n";

  private static final String LINES =
      Path.of("src/test/resources/cases/entry/three-lines.csv").toString();

  @TempDir private Path folder;

  // 11 April 2025: toys Free + 20% + 125%; shirts 16.5% + 7.5% + 20% + 125%; laptops Free.
  // Value 1,000 + 2,000 + 3,333; fee 0.3464% = 21.94, least 32.71; harbor 0.125% = 7.92;
  // cotton 1.3276 cents x 50 kg = 0.66.
  @Test
  void feesAreChargedOnceWithTheirLeastAmount() {
    JsonNode json = entry("--freight", "1000");

    assertThat(amount(json.at("/totals/totalDuty"))).isEqualByComparingTo("4830.00");
    assertThat(amount(json.at("/totals/totalTaxesAndFees"))).isEqualByComparingTo("41.29");
    assertThat(amount(json.at("/totals/landedCost"))).isEqualByComparingTo("12204.62");
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

  // Freight 1,000 by 30, 50 and 20 kg: 300, 500 and 200; toys 1,000 + 300 + 1,450 + fees.
  @Test
  void freightIsDividedByWeightWhenAsked() {
    JsonNode json = entry("--freight", "1000", "--allocate", "weight");

    JsonNode toys = json.path("lines").path(0);
    assertThat(amount(toys.path("landedCost")).subtract(amount(toys.path("taxesAndFees"))))
        .isEqualByComparingTo("2750.00");
  }

  // Free mail of 72.67 dollars (19 U.S.C. 1321): the dutiable mail fee of fiscal 2025, 89 FR 59126.
  @Test
  void mailThatCustomsPreparesOwesItsFeeOnce() throws IOException {
    Path file = folder.resolve("mail.csv");
    Files.writeString(
        file,
        """
        code,origin,value,entry_date,mode,entry_type
        85044060,NE,72.67,2025-08-19,post,mail-customs
        85044060,NE,20.00,2025-08-19,post,mail-customs
        """);

    JsonNode json = Answer.to("entry", file.toString(), "--json").json();

    assertThat(amount(json.at("/totals/totalDuty"))).isEqualByComparingTo("0");
    assertThat(amount(json.at("/totals/totalTaxesAndFees"))).isEqualByComparingTo("7.20");
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

  // 0.3464% of 3,000 is 10.39: the least fee of fiscal 2026 is 33.58, that of 2025 32.71.
  @Test
  void theDayOfTheFileIsTheDayOfTheEntry() throws IOException {
    Answer csv = file("l.csv", CSV + "9503.00.00,DE,3000,2026-03-02\n", "--json");
    Answer json =
        file(
            "l.json",
            "{\"entryDate\":\"2026-03-02\",\"lines\":[{\"code\":\"9503.00.00\","
                + "\"origin\":\"DE\",\"value\":3000}]}",
            "--json");

    for (Answer each : List.of(csv, json)) {
      assertThat(each.json().path("entryDate").asText()).isEqualTo("2026-03-02");
      assertThat(each.total("totalTaxesAndFees")).isEqualByComparingTo("33.58");
      assertThat(each.err()).isEmpty();
    }
  }

  @Test
  void twoDaysAreNoOneEntry() throws IOException {
    String one = CSV + "9503.00.00,DE,3000,2026-03-02\n";
    Answer lines = file("l.csv", one + "9503.00.00,DE,3000,2026-03-03\n");
    Answer gap = file("l.csv", one + "9503.00.00,DE,3000,\n");
    Answer option = file("l.csv", one, "-d", "2026-03-03");

    for (Answer each : List.of(lines, gap, option)) {
      BadInputTest.assertRefused(each, 65);
    }
  }

  @Test
  void aColumnThatIsNotReadIsNamedOnce() throws IOException {
    String rows = "9503.00.00,DE,3000,red\n".repeat(2);
    Answer answer = file("l.csv", "code,origin,value,colour\n" + rows, "-d", "2026-03-02");

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.err()).containsOnlyOnce("colour").startsWith("tariff: note: ");
  }

  @Test
  void whatIsSaidNamesItsLine() throws IOException {
    Answer answer =
        file(
            "l.csv",
            CSV + "9503.00.00,DE,3000,2026-03-02\n6109.10.00,DE,4000,2026-03-02\n",
            "--json");

    assertThat(answer.json().at("/missing/0").asText())
        .startsWith("Line 2: Cotton fee: the weight");
    assertThat(answer.json().at("/lines/0/missing")).isEmpty();
    assertThat(answer.json().at("/lines/1/missing/0").asText())
        .startsWith("Cotton fee: the weight");
  }

  @Test
  void columnsHaveTheNamesThatTheyHaveInABatch() throws IOException {
    String rows = "9503.00.00,CN,1000,1000,kg,\n0302.11.00,CN,1000,1000,kg,2%\n";
    Answer answer =
        file(
            "l.csv", "HTS,Country of Origin,amount,qty,uom,base_rate\n" + rows, "-d", "2025-01-15");

    assertThat(answer.exitCode()).as("%s", answer).isZero();
    assertThat(answer.err()).isEmpty();
    assertThat(answer.out()).containsPattern("0302.11.00 +1,000.00 +270.00 ");
  }

  @Test
  void aFileThatCannotBeReadIsToldWhere() throws IOException {
    String header = "code,origin,value,quantity,unit\n";
    String day = "2025-04-11";
    Answer printed = file("l.csv", "%PDF-1.7 " + header, "-d", day);
    Answer misspelt = file("l.csv", header.replace("value", "vlaue") + "1,2,3,4,5\n", "-d", day);
    Answer amount = file("l.csv", header + "9503.00.00,DE,3;000,,\n", "-d", day);
    Answer freight = file("l.csv", "freight," + header + "20,9503.00.00,DE,3000,,\n", "-d", day);
    Answer weight =
        file("l.csv", header + "9503.00.00,DE,3000,,\n", "-d", day, "--allocate", "weight");
    Answer json = file("l.json", "[{\"code\":\"9503.00.00\",\"origin\":\"DE\"}]", "-d", day);

    for (Answer each : List.of(printed, misspelt, amount, freight, weight, json)) {
      BadInputTest.assertRefused(each, 65);
    }
    assertThat(printed.err()).contains("is a PDF");
    assertThat(misspelt.err()).contains("no column value").contains("customs_value");
    assertThat(amount.err()).contains("line 2: '3;000' in column value");
    assertThat(freight.err()).contains("line 2: freight").contains("--freight");
    assertThat(weight.err()).contains("line 2: 9503.00.00 has no weight");
    assertThat(json.err()).contains("line 1: the value is empty");
  }

  private Answer file(String name, String content, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    List<String> arguments = new ArrayList<>(List.of("entry", file.toString(), "--mode", "air"));
    arguments.addAll(List.of(more));
    return Answer.to(arguments);
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
