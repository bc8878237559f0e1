package org.tariffcalc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tariff exposure}: trade times duty on two sides; the bills are worked by hand. */
class ExposureCommandTest {

  @TempDir private Path folder;

  private Answer exposure(String rows, String options) throws IOException {
    Path file = folder.resolve("trade.csv");
    Files.writeString(file, "code,origin,importer,value\n" + rows);
    List<String> arguments = new ArrayList<>(List.of("exposure", file.toString()));
    arguments.addAll(List.of(options.split(" ", -1)));
    return Answer.to(arguments);
  }

  private static void assertBill(JsonNode bill, String least, String most) {
    assertThat(bill.path("leastDuty").decimalValue()).isEqualByComparingTo(least);
    assertThat(bill.path("mostDuty").decimalValue()).isEqualByComparingTo(most);
  }

  @Test
  void aTradeIsBilledOnTwoDays() throws IOException {
    Answer answer =
        exposure(
            "9503.00.00,CN,US,1000000\n8517.13.00,CN,US,2000000\n",
            "--date 2025-01-15 --against 2025-04-11 --json");

    // Nothing in January. In April toys pay 20% and 125%, telephones 20% only.
    assertThat(answer.exitCode()).as("%s", answer).isZero();
    assertBill(answer.json().path("lines").path(0).path("second"), "1450000.00", "1450000.00");
    assertBill(answer.json().path("lines").path(1).path("second"), "400000.00", "400000.00");
    JsonNode total = answer.json().path("totals").path(0);
    assertThat(total.path("value").decimalValue()).isEqualByComparingTo("3000000");
    assertBill(total.path("first"), "0.00", "0.00");
    assertBill(total.path("second"), "1850000.00", "1850000.00");
    assertThat(answer.json().path("method").asText()).startsWith("Static");
  }

  @Test
  void aTradeIsBilledByLawAndInAScenario() throws IOException {
    Answer answer =
        exposure(
            "9503.00.00,CN,,1000000\n", "--date 2025-09-01 --scenario fentanyl-removed --json");

    // 20% and 10%, then 10%.
    JsonNode total = answer.json().path("totals").path(0);
    assertBill(total.path("first"), "300000.00", "300000.00");
    assertBill(total.path("second"), "100000.00", "100000.00");
    assertThat(answer.json().path("tables").path("scenario").path("name").asText())
        .isEqualTo("fentanyl-removed");
  }

  @Test
  void aShortCodeHasALeastAndAMost() throws IOException {
    Answer answer =
        exposure("6109,VN,US,1000000\n", "--date 2025-01-15 --against 2025-04-11 --json");

    // 6109.10.00 of cotton pays 16.5%, 6109.90.10 of man-made fibres 32%, 6109.90.80 of other
    // fibres
    // 16% and 6109.90.40 of silk 2.6%; in April 10% more, 100,000 dollars.
    JsonNode line = answer.json().path("lines").path(0);
    assertBill(line.path("first"), "26000.00", "320000.00");
    assertBill(line.path("second"), "126000.00", "420000.00");
  }

  @Test
  void aShortCodeIntoChinaStandsForTheLinesThatTheTablesKnow() throws IOException {
    Answer answer =
        exposure("870323,US,CN,1000000\n", "--date 2025-01-15 --against 2025-04-15 --json");

    // 15% in January, when the duty of 2018 on cars is suspended. In April 125% more, and 10% on
    // large cars by announcement 2025 No. 1.
    JsonNode line = answer.json().path("lines").path(0);
    assertBill(line.path("first"), "150000.00", "150000.00");
    assertBill(line.path("second"), "1400000.00", "1500000.00");
    assertThat(line.path("dutyCurrency").asText()).isEqualTo("CNY");
    assertThat(exposure("9999,US,CN,1\n", "--date 2025-01-15 --against 2025-04-15").exitCode())
        .isEqualTo(65);
  }

  @Test
  void theDutyOnAValueInDollarsIntoChinaIsInYuan() throws IOException {
    Answer answer =
        exposure(
            "total,US,CN,1000000USD\ntotal,US,CN,1000000\n",
            "--date 2025-09-15 --against 2025-12-15");

    assertThat(answer.out())
        .contains("total CN, USD")
        .contains("total CN, CNY")
        .contains("USD into US, CNY into CN");
  }

  @Test
  void allGoodsOfAnOriginAreBilledWithoutTheBaseRateAndThatIsSaid() throws IOException {
    Answer answer =
        exposure("total,CN,US,1000000\n", "--date 2025-01-15 --against 2025-04-11 --json");

    JsonNode line = answer.json().path("lines").path(0);
    assertBill(line.path("second"), "1450000.00", "1450000.00");
    assertThat(line.path("remarks").path(0).asText()).contains("base rate");
  }

  @Test
  void whatCannotBeBilledIsNamedAndEndsWithTheCodeForBadRows() throws IOException {
    Answer answer =
        exposure(
            "9503.00.00,CN,US,100\n0201.10.05,AU,US,1000\n",
            "--date 2025-01-15 --against 2025-04-11");

    assertThat(answer.exitCode()).isEqualTo(65);
    assertThat(answer.out()).contains("not counted: 0201.10.05 AU to US").contains("Static");
  }

  @Test
  void everyFormTellsBothSides() throws IOException {
    for (String form : List.of("table", "csv", "markdown", "json")) {
      assertThat(
              exposure(
                      "9503.00.00,CN,US,1000000\n",
                      "--date 2025-09-01 --scenario fentanyl-removed -f " + form)
                  .out())
          .as(form)
          .contains("2025-09-01")
          .contains("fentanyl-removed");
    }
  }

  @Test
  void oneSideAloneIsRefused() throws IOException {
    Answer answer = exposure("9503.00.00,CN,US,100\n", "--date 2025-01-15");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("--against");
  }

  @Test
  void aRowThatCannotBeReadIsNamedByItsLine() throws IOException {
    Answer answer =
        exposure("9503.00.00,CN,US,100\n12a,CN,US,5\n", "--date 2025-01-15 --against 2025-04-11");

    assertThat(answer.exitCode()).isEqualTo(65);
    assertThat(answer.err()).contains("line 3").contains("'12a'");
    assertThat(Answer.to("exposure", "nowhere.csv", "--against", "2025-04-11").exitCode())
        .isEqualTo(66);
  }

  @Test
  void helpOfExposure() {
    Approved.is(Answer.to("exposure", "--help").out());
  }

  /** EO 14326: 15% of goods of every member state, column 1 being free; nothing in January. */
  @Test
  void theUnionIsOneOrigin() throws IOException {
    Answer answer =
        exposure("9503.00.00,EU,US,1000\n", "--date 2025-01-15 --against 2025-08-11 --json");

    assertThat(answer.exitCode()).as("%s", answer).isZero();
    assertBill(answer.json().path("lines").path(0).path("second"), "150.00", "150.00");
  }

  /** 20% and 125% of 1,000,000; the other rows hold it, or may hold it. */
  @Test
  void aLineThatHoldsAnotherIsNotBilledBesideIt() throws IOException {
    Answer answer =
        exposure(
            "95,CN,US,5000000\n9503,CN,US,3000000\n9503.00.00,CN,US,1000000\n95,VN,US,5\n",
            "--date 2025-01-15 --against 2025-04-11 --json");

    assertThat(answer.exitCode()).isEqualTo(65);
    JsonNode lines = answer.json().path("lines");
    assertThat(lines.path(0).path("undecided").asText()).contains("counted twice");
    assertThat(lines.path(1).path("undecided").asText()).contains("9503.00.00 CN");
    assertBill(lines.path(2).path("second"), "1450000.00", "1450000.00");
    assertThat(lines.path(3).path("undecided").isMissingNode()).isTrue();
  }

  /** 20% and 125% of 1,000; a row that cannot be read ends nothing, a total is skipped. */
  @Test
  void theInputIsReadAsThatOfABatch() {
    Answer answer =
        Answer.fed(
            "Partner;HTS;Value\nChina;9503.00.00;1.000,00\nZZZ;9503.00.00;5\nTotal;;1.005,00\n"
                .getBytes(UTF_8),
            List.of("exposure", "-", "--date", "2025-01-15", "--against", "2025-04-11", "--json"));

    assertThat(answer.exitCode()).as("%s", answer).isEqualTo(65);
    assertThat(answer.json().path("lines").size()).isOne();
    assertBill(answer.json().path("lines").path(0).path("second"), "1450.00", "1450.00");
    assertThat(answer.err()).contains("semicolons", "line 3: ", "line 4 is skipped");
  }

  @Test
  void aMissingColumnIsNamed() {
    Answer answer =
        Answer.fed(
            "code,value\n9503.00.00,1\n".getBytes(UTF_8),
            List.of("exposure", "-", "--against", "2025-04-11"));

    assertThat(answer.exitCode()).isEqualTo(65);
    assertThat(answer.err()).contains("has no column origin");
  }
}
