package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.FixtureTables;

/**
 * From 8 to 12 April 2025 goods of China went from the 10% baseline to 125% (EO 14266) beside 20%
 * fentanyl, soya beans of the US from nothing to 125% (announcement No. 6), Germany stayed at 10%.
 */
class DiffCommandTest {

  @TempDir private Path folder;
  private String products = "";

  @BeforeEach
  void products() throws IOException {
    products =
        list(
            "SMALL,9503.00.00,CN,1000,,",
            "SHOE,6403.99.60,DE,5000,,",
            "BIG,9503.00.00,CN,10000,,",
            "SOY,1201.90.10,US,100000,,,CN");
  }

  private String list(String... rows) throws IOException {
    return Files.writeString(
            folder.resolve("products.csv"),
            "id,code,origin,value,quantity,unit,importer\n"
                + String.join("\n", rows).replaceAll("(?m),,$", ",,,")
                + "\n")
        .toString();
  }

  private Answer diff(String... more) {
    List<String> all = new ArrayList<>(List.of("diff", products));
    for (String each : more) {
      all.addAll(List.of(each.split(" ", -1)));
    }
    return Answer.to(all);
  }

  private Answer april(String... more) {
    List<String> all = new ArrayList<>(List.of("--from 2025-04-08 --to 2025-04-12"));
    all.addAll(List.of(more));
    return diff(all.toArray(String[]::new));
  }

  @Test
  void tableHasTheLargestEffectFirstWithTheActs() {
    Approved.is(april().out());
  }

  @Test
  void markdownHasARowForEachProductThatDiffers() {
    Approved.is(april("-f markdown").out());
  }

  @Test
  void csvHasARowForEachProduct() {
    Approved.is(april("-f csv").out());
  }

  /** 115% of 11,000 dollars; 125% of 100,000 yuan and 9% VAT on it. */
  @Test
  void totalsAreByCurrency() {
    JsonNode totals = april("--json").json().path("totals");

    assertThat(totals).hasSize(2);
    assertThat(totals.at("/0/currency").asText()).isEqualTo("USD");
    assertThat(totals.at("/0/products").asInt()).isEqualTo(3);
    assertThat(totals.at("/0/dutyEffect").decimalValue()).isEqualByComparingTo("12650.00");
    assertThat(totals.at("/0/taxesAndFeesEffect").decimalValue()).isEqualByComparingTo("0");
    assertThat(totals.at("/1/dutyEffect").decimalValue()).isEqualByComparingTo("125000.00");
    assertThat(totals.at("/1/taxesAndFeesEffect").decimalValue()).isEqualByComparingTo("11250.00");
  }

  @Test
  void oppositeDaysHaveTheOppositeEffect() {
    JsonNode back = diff("--from 2025-04-12 --to 2025-04-08 --json").json();

    assertThat(back.at("/totals/0/dutyEffect").decimalValue()).isEqualByComparingTo("-12650.00");
    assertThat(back.at("/products/0/id").asText()).isEqualTo("BIG");
  }

  @Test
  void editionsAreComparedOnTheDayOfEachProduct() throws IOException {
    FixtureTables before = FixtureTables.in(folder.resolve("old"));
    FixtureTables after =
        FixtureTables.in(folder.resolve("new"))
            .change("us-on-china.json", "\"duty\": \"20%\"", "\"duty\": \"21%\"")
            .sealed();
    products =
        Files.writeString(
                folder.resolve("p.csv"),
                "id,code,origin,value,entry_date\nTOY,9503.00.00,CN,10000,2025-04-08\n")
            .toString();

    Answer answer =
        diff("--from-rates " + before.directory(), "--to-rates " + after.directory(), "--json");

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.json().at("/products/0/fromDate").asText()).isEqualTo("2025-04-08");
    assertThat(answer.json().at("/products/0/effect").decimalValue())
        .isEqualByComparingTo("100.00");
  }

  @Test
  void rowsWithoutAFigureAreNamedAndEndWith65() throws IOException {
    products =
        list("TOY,9503.00.00,CN,1000,,", "BAD,9503.00.00,CN,ten,,", "GONE,9503.99.99,CN,1,,");

    for (String format : List.of("table", "markdown", "json", "csv")) {
      Answer answer = april("-f " + format);

      assertThat(answer.exitCode()).isEqualTo(65);
      assertThat(answer.out() + answer.err())
          .contains("line 3 (BAD): 'ten'")
          .contains("9503.99.99");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--from 2025-04-08 --to 2025-04-12",
        "--from 2026-07-23 --to 2026-07-24",
        "--from-rates rates --to-rates rates"
      })
  void jsonIsValid(String sides) {
    new PublishedSchema("diff").holds(diff(sides, "--json").out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--from 2025-04-08 | 2 | --to is missing",
        "--to 2025-04-08 | 2 | --from is missing",
        "-f csv | 2 | nothing to compare",
        "--from 2025-04-08 --to 2025-04-12 -f xml | 2 | 'xml' is not a format",
        "--from 8.4.2025 --to 2025-04-12 | 2 | '8.4.2025' after --from is not a date",
        "--from-rates nowhere | 66 | no directory of rate tables at nowhere",
      })
  void whatCannotBeComparedIsSaid(String arguments, int exitCode, String message) {
    Answer answer = diff(arguments);

    assertThat(answer.exitCode()).isEqualTo(exitCode);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).startsWith("tariff: " + message).contains("\n  try: ");
  }

  @Test
  void help() {
    Approved.is(Answer.to("diff", "--help").out());
  }
}
