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
