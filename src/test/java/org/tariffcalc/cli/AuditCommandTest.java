package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Duty paid against duty due; the amounts due are worked by hand from the rates named. */
class AuditCommandTest {

  private static final String HEADER =
      "entry,line,importer,entry_date,origin,code,value,duty,fees,mode\n";

  @TempDir private Path folder;

  private Path file(String rows) throws IOException {
    return Files.writeString(folder.resolve("entries.csv"), HEADER + rows);
  }

  private JsonNode audit(String rows) throws IOException {
    Answer answer = Answer.to("audit", file(rows).toString(), "--json");
    new PublishedSchema("audit").holds(answer.out());
    return answer.json();
  }

  /** 7326.90.86.88 of China: 2.9%, list 3 25%, metals 50%, as on the form 7501 that is quoted. */
  @Test
  void aPaidEntryAgreesToTheCentByHeading() throws IOException {
    Path file =
        file(
            """
            E1,1,I,2026-09-01,CN,7326.90.86.88,14172,410.99,,
            E1,1,I,2026-09-01,CN,9903.88.03,,3543.00,,
            E1,1,I,2026-09-01,CN,9903.82.02,,7086.00,,
            E1,1,I,2026-09-01,CN,9903.05.90,,0,,
            """);
    Answer answer = Answer.to("audit", file.toString(), "--json");

    assertThat(answer.exitCode()).isZero();
    JsonNode line = answer.json().path("lines").path(0);
    assertThat(line.path("status").asText()).isEqualTo("agrees");
    assertThat(line.path("expected").decimalValue()).isEqualByComparingTo("11039.99");
    assertThat(line.path("findings")).isEmpty();
    assertThat(line.path("savings").findValuesAsText("claim")).contains("9903.88.69");
    for (JsonNode each : line.path("savings")) {
      if (each.path("claim").asText().equals("9903.88.69")) {
        // Extended to the end of 9 November 2026 (90 FR 55232).
        assertThat(each.path("until").asText()).isEqualTo("2026-11-09");
        assertThat(each.path("legalBasis").toString()).contains("90 FR 55232");
      }
    }
    assertThat(line.path("drawback").decimalValue()).isEqualByComparingTo("3953.99");
  }

  /*
   * Toys of China on 2025-04-25: 20% (EO 14228) and 125% (EO 14266) of 10,000. Smartphones are on
   * Annex II. Cotton shirts of China on 2025-11-10: 16.5%, 7.5%, 10%, 10%. Garments of Germany of
   * 7.1%: 15% in all. Vietnam paid 20% from 2025-08-07 (EO 14326), no more the
   * 10% of 9903.01.25, under which goods of China came that were loaded by 2025-04-09.
   */
  @ParameterizedTest(name = "{0} of {1} on {2} with {3}: {4}, {5} {6}")
  @CsvSource(
      delimiter = '|',
      value = {
        "9503.00.00.73|CN|2025-04-25|9903.01.24=2000;9903.01.63=12500|agrees||0.00",
        "9503.00.00.73|CN|2025-04-25|9903.01.24=2000|underpaid|heading-missing|-12500.00",
        "9503.00.00.73|CN|2025-04-25|9903.01.24=1000;9903.01.63=12500|underpaid|wrong-rate|-1000",
        "9503.00.00.73|CN|2025-04-25|9903.01.24=2000;9903.01.63=12500.01|overpaid|arithmetic|0.01",
        "9503.00.00.73|VN|2025-10-20|9903.01.25=1000|underpaid|wrong-rate|-1000",
        "9503.00.00.73|CN|2025-04-25|9903.01.24=2000;9903.01.25=1000|cannot-say||0",
        "8517.13.00.00|CN|2025-06-01|9903.01.24=2000;9903.01.63=1000|overpaid|exemption-not-claimed|1000",
        "9503.00.00.73|DE|2025-06-01|9903.01.25=1000;9903.88.15=750|overpaid|not-due|750.00",
        "6202.40.45.00|DE|2025-09-10|code=0;9903.02.20=1500|agrees||0.00",
        "6202.40.45.00|DE|2025-09-10|code=710;9903.02.20=790|agrees||0.00",
        "6109.10.00.12|CN|2025-11-10|code=1650;9903.88.15=750;9903.01.24=1000|underpaid|heading-missing|-1000",
      })
  void everyDifferenceHasItsReason(
      String code,
      String origin,
      String day,
      String paid,
      String status,
      String reason,
      String difference)
      throws IOException {
    StringBuilder rows = new StringBuilder();
    String goods = "0";
    for (String each : paid.split(";", -1)) {
      String[] pair = each.split("=", -1);
      if (pair[0].equals("code")) {
        goods = pair[1];
      } else {
        rows.append("E1,1,I," + day + "," + origin + "," + pair[0] + ",," + pair[1] + ",,\n");
      }
    }
    rows.append("E1,1,I," + day + "," + origin + "," + code + ",10000," + goods + ",,\n");

    JsonNode line = audit(rows.toString()).path("lines").path(0);
    assertThat(line.path("status").asText()).as("%s", line).isEqualTo(status);
    if (line.path("difference").isNumber()) {
      assertThat(line.path("difference").decimalValue()).isEqualByComparingTo(difference);
    }
    if (reason != null) {
      assertThat(line.path("findings").path(0).path("reason").asText())
          .as("%s", line)
          .isEqualTo(reason);
      assertThat(line.path("findings").path(0).path("legalBasis").isArray()).isTrue();
    }
  }

  /** Processing fee of 1,000,000 in fiscal 2025: 3,464.00, at most 634.62; harbor fee 1,250.00. */
  @ParameterizedTest(name = "fees {0} by {1}: {2}, {3}")
  @CsvSource({
    "1884.62, 11, agrees,",
    "634.62, 40, agrees,",
    "634.62, '', agrees,",
    "1884.62, '', agrees,",
    "3464.00, 40, overpaid, fee-limit",
    "4714.00, 11, overpaid, fee-limit",
    "634.62, 11, underpaid, fee",
    "700.00, '', cannot-say,",
  })
  void feesAreThoseOfTheWholeEntry(String fees, String mode, String status, String reason)
      throws IOException {
    JsonNode answer =
        audit(
            """
            E1,1,I,2025-06-02,DE,9503.00.00.73,600000,0,%s,%s
            E1,1,I,2025-06-02,DE,9903.01.25,,60000,,
            E1,2,I,2025-06-02,DE,9503.00.00.73,400000,0,,%s
            E1,2,I,2025-06-02,DE,9903.01.25,,40000,,
            """
                .formatted(fees, mode, mode));
    JsonNode found = answer.path("lines").path(2);

    assertThat(found.path("kind").asText()).isEqualTo("fees");
    assertThat(found.path("status").asText()).as("%s", found).isEqualTo(status);
    assertThat(found.path("findings").path(0).path("reason").asText(""))
        .isEqualTo(reason == null ? "" : reason);
  }

  /**
   * By ship, 10,000: processing fee 0.3464% = 34.64 (above the least of fiscal 2025, 32.71), harbor
   * fee 0.125% = 12.50. A file that states one of them is held to that one; what a report repeats
   * in the row of each number of a line counts once.
   */
  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "MPF|34.64|agrees|the only fee stated is the processing fee (MPF)",
        "HMF|12.50|agrees|the only fee stated is the harbor fee (HMF)",
        "MPF|47.14|overpaid|the only fee stated is the processing fee (MPF)",
        "Line MPF Amount,Line HMF Amount|34.64,12.50|agrees|fees are the sum",
        "MPF,HMF|34.64,|underpaid|fees are the sum",
        "Merchandise Processing Fee,Taxes & Fees|1.00,47.14|agrees|only in rows without a sum",
      })
  void processingAndHarborFeeHaveColumnsOfTheirOwn(
      String columns, String fees, String status, String note) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("fees.csv"),
            """
            entry,line,entry_date,origin,code,value,duty,mode,%s
            E1,1,2025-06-02,DE,9903.01.25,,1000,11,%s
            E1,1,2025-06-02,DE,9503.00.00.73,10000,0,11,%s
            """
                .formatted(columns, fees, fees));
    Answer answer = Answer.to("audit", file.toString(), "--json");

    assertThat(answer.json().path("lines").path(1).path("status").asText())
        .as("%s", answer)
        .isEqualTo(status);
    assertThat(answer.err()).contains(note);
  }

  /** Processing fee of 1,000,000: 3,464.00, at most 634.62; the mode of transport plays no part. */
  @Test
  void aReportOfABrokerIsReadAsItCame() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("broker.csv"),
            """
            "ACME Brokerage - Entry Detail Report",,,,,,,,,
            ,,,,,,,,,
            Entry No.,Ln #,IOR,Entry Type,Date of Entry,C/O,HTSUS No.,"Entered Value ($)","Duty Amount ",MPF
            'ABC-2000002-9,1,12-3456789,01,06/02/2025,China,9903.01.24,,"2,000.00",
            ABC-2000002-9,1,12-3456789,01,06/02/2025,CN,9903.01.25,,"$1,000.00",
            ABC-2000002-9,1,12-3456789,01,06/02/2025,CN,8517.13.0000,"10,000",0,34.64
            Subtotal ABC-2000002-9,,,,,,,"10,000.00","3,000.00",34.64
            ABC-2000003-7,1,12-3456789,01,06/02/2025,Germany,9903.01.25,,"100,000.00",
            ABC-2000003-7,1,12-3456789,01,06/02/2025,Germany,9503.00.0073,"1,000,000",0,3464.00
            Grand Total,,,,,,,"1,010,000.00","103,000.00",
            """);
    Answer answer = Answer.to("audit", file.toString(), "--dates", "us", "--json");
    JsonNode lines = answer.json().path("lines");

    assertThat(answer.exitCode()).as("%s", answer).isEqualTo(1);
    assertThat(lines.findValuesAsText("status"))
        .containsExactly("overpaid", "agrees", "agrees", "overpaid");
    assertThat(lines.path(0).path("findings").findValuesAsText("reason"))
        .containsExactly("exemption-not-claimed");
    assertThat(lines.path(3).path("findings").findValuesAsText("reason"))
        .containsExactly("fee-limit");
    assertThat(lines.path(3).path("difference").decimalValue()).isEqualByComparingTo("2829.38");
    assertThat(answer.err()).contains("rows left out as totals or without a tariff number: 2");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-04-25,,9503.00.00.73,10000,0|no country of origin",
        "2025-04-25,CN,9503.00.00.73,,0|no value",
        "2025-04-25,CN,9503.00.00.73,10000,|no duty is stated",
        "2025-04-25,CN,0201.10.05,10000,1|needs a quantity",
        "2025-04-25,CN,9599.99.99,10000,1|9599.99.99",
        "2025-04-25,CN,9903.01.24,10000,1|no tariff number of eight or ten digits",
      })
  void whatIsMissingIsNamedAndNothingGuessed(String row, String why) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("entries.csv"), "entry_date,origin,code,value,duty\n" + row + "\n");
    Answer answer = Answer.to("audit", file.toString(), "--json");
    JsonNode line = answer.json().path("lines").path(0);

    assertThat(answer.exitCode()).isZero();
    assertThat(line.path("status").asText()).isEqualTo("cannot-say");
    assertThat(line.path("expected").isNull()).isTrue();
    assertThat(line.path("remarks").path(0).asText()).contains(why);
  }

  /** The columns of a batch, whose sums agree with themselves. */
  @Test
  void aBatchAgreesWithItsOwnFigures() throws IOException {
    Path goods =
        Files.writeString(
            folder.resolve("goods.csv"),
            """
            code,origin,value,entry_date
            6109.10.00,CN,10000,2025-11-10
            9503.00.00,CN,10000,2025-04-11
            6202.40.45,DE,2500,2025-09-10
            6402.99.31,VN,18000,2026-10-02
            """);
    Path priced = folder.resolve("priced.csv");
    Answer.to("batch", goods.toString(), "--output", priced.toString());
    Answer answer = Answer.to("audit", priced.toString(), "--json");

    assertThat(answer.exitCode()).as("%s", answer).isZero();
    assertThat(answer.json().path("byStatus").path("agrees").asInt()).isEqualTo(4);
  }

  @Test
  void sumsAreByReasonImporterAndMonthAndToleranceDecidesTheExitCode() throws IOException {
    String rows =
        """
        E1,1,A,2025-04-25,CN,9903.01.24,,2000.00,,
        E1,1,A,2025-04-25,CN,9903.01.63,,12500.01,,
        E1,1,A,2025-04-25,CN,9503.00.00.73,10000,0,,
        E2,1,B,2025-06-01,CN,9903.01.24,,200.00,,
        E2,1,B,2025-06-01,CN,9903.01.25,,100.02,,
        E2,1,B,2025-06-01,CN,9503.00.00.73,1000,0,,
        """;
    JsonNode answer = audit(rows);

    assertThat(answer.path("overpaid").decimalValue()).isEqualByComparingTo("0.03");
    assertThat(answer.path("byReason").findValuesAsText("reason")).containsExactly("arithmetic");
    assertThat(answer.path("byImporter").findValuesAsText("importer")).containsExactly("A", "B");
    assertThat(answer.path("byMonth").findValuesAsText("month"))
        .containsExactly("2025-04", "2025-06");
    String file = file(rows).toString();
    assertThat(Answer.to("audit", file).exitCode()).isEqualTo(1);
    assertThat(Answer.to("audit", file, "--tolerance", "0.01").exitCode()).isEqualTo(1);
    assertThat(Answer.to("audit", file, "--tolerance", "0.02").exitCode()).isZero();
    assertThat(Answer.to("audit", file).out())
        .contains("2 lines: 0 agree to the cent, 2 overpaid", "2025-06", "EO 14266");
    assertThat(Answer.to("audit", file, "--format", "csv").out().lines()).hasSize(3);
    assertThat(Answer.to("audit", file, "--format", "html").out())
        .startsWith("<!DOCTYPE html>")
        .contains("overpaid 0.01");
  }

  @Test
  void whatCannotBeReadIsRefused() throws IOException {
    BadInputTest.assertRefused(Answer.to("audit", file("").toString(), "--tolerance", "x"), 2);
    BadInputTest.assertRefused(Answer.to("audit", file("").toString(), "--format", "xml"), 2);
    BadInputTest.assertRefused(
        Answer.to("audit", file("E1,1,I,2025-04-25,CN,9503.00.00,ten,0,,\n").toString()), 65);
  }
}
