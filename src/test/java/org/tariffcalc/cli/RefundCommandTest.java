package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What paid entries get back. */
class RefundCommandTest {

  private static final String HEADER = "entry,line,type,entry_date,liquidated,code,value,duty\n";

  @TempDir private Path folder;

  private Path file(String rows) throws IOException {
    return Files.writeString(folder.resolve("entries.csv"), HEADER + rows);
  }

  private Answer refund(String rows, String... options) throws IOException {
    String[] arguments = new String[options.length + 4];
    arguments[0] = "refund";
    arguments[1] = file(rows).toString();
    arguments[2] = "--as-of";
    arguments[3] = "2026-05-20";
    System.arraycopy(options, 0, arguments, 4, options.length);
    return Answer.to(arguments);
  }

  // 647.73 and 762.09 are worked by hand from the quarterly rates, 390 days from 2025-04-25.
  @Test
  void fentanylAndReciprocalDutyComeBackWithInterestAndSection301DoesNot() throws IOException {
    Answer answer =
        refund(
            """
            E1,1,01,2025-04-25,,9903.88.15,,750.00
            E1,1,01,2025-04-25,,9903.01.24,,2000.00
            E1,1,01,2025-04-25,,9903.01.63,,8000.00
            E1,1,01,2025-04-25,,9503.00.00,10000,0.00
            """,
            "--json");

    new PublishedSchema("refund").holds(answer.out());
    JsonNode entry = answer.json().path("entries").path(0);
    assertThat(entry.path("refundable").decimalValue()).isEqualByComparingTo("10000");
    assertThat(entry.path("interestCorporate").decimalValue()).isEqualByComparingTo("647.73");
    assertThat(entry.path("interestOther").decimalValue()).isEqualByComparingTo("762.09");
    assertThat(entry.path("way").asText()).isEqualTo("cape");
    assertThat(entry.path("charges").size()).isEqualTo(2);
  }

  // By hand: the growth of 14,500 at the end of each quarter less that before, rounded at each end,
  // 67, 92, 92 and 90 days at 6%/365 (others 7%), 49 at 5%/365 (6%). Above 10,000 are 4,500, which
  // grow by 291.48 at 6 and 5% and by 215.31 at 4.5 and 3.5%: 76.17 less.
  @Test
  void interestIsShownByQuarterForCorporationsAndOthers() throws IOException {
    String rows = "E1,1,01,2025-04-25,,9903.01.24,,14500.00\n";
    Answer answer = refund(rows, "--json", "--explain");

    new PublishedSchema("refund").holds(answer.out());
    JsonNode json = answer.json();
    assertThat(json.path("interestCorporateReduced").decimalValue()).isEqualByComparingTo("863.05");
    for (JsonNode quarters :
        List.of(
            json.path("interestByQuarter"),
            json.path("entries").path(0).path("interestByQuarter"))) {
      assertThat(quarters.findValuesAsText("from"))
          .containsExactly("2025-04-25", "2025-07-01", "2025-10-01", "2026-01-01", "2026-04-01");
      assertThat(quarters.findValuesAsText("to"))
          .containsExactly("2025-06-30", "2025-09-30", "2025-12-31", "2026-03-31", "2026-05-19");
      assertThat(quarters.findValuesAsText("corporate"))
          .containsExactly("160.57", "223.38", "226.79", "225.20", "103.28");
      assertThat(quarters.findValuesAsText("other"))
          .containsExactly("187.50", "261.42", "266.07", "264.87", "125.18");
    }
    assertThat(refund(rows, "--explain").out())
        .containsPattern(
            "E1, on \\+?14,500.00\n2025-04-25 +2025-06-30 +6% +\\+?160.57 +7% +\\+?187.50\n")
        .contains("All entries", "it would take 76.17 off");
    assertThat(refund(rows, "--format", "html").out()).contains(">226.79</td>");
  }

  @Test
  void interestOfAnUnknownRefundIsUnknownInEveryQuarter() throws IOException {
    String rows = "E1,1,01,2025-04-25,,9903.01.24,,\nE2,1,01,2025-04-25,,9903.01.24,,14500.00\n";

    assertThat(refund(rows, "--explain").out()).contains("E1: unknown", "E2, on 14,500.00");
    JsonNode entry = refund(rows, "--json", "--explain").json().path("entries").path(0);
    assertThat(entry.path("interestCorporate").isNull()).isTrue();
    assertThat(entry.path("interestByQuarter").isEmpty()).isTrue();
  }

  // 80 days: CSMS 68315804; 180 days: 19 U.S.C. 1514(c)(3). 2026-05-20 less 80 days is 2026-03-01,
  // less 180 is 2025-11-21.
  @ParameterizedTest(name = "liquidated {0}: {1} until {2}")
  @CsvSource({
    "2026-03-02, cape, 2026-05-21, 1",
    "2026-03-01, cape, 2026-05-20, 0",
    "2026-02-28, protest, 2026-08-27, 99",
    "2025-11-21, protest, 2026-05-20, 0",
    "2025-11-20, suit, 2027-04-25, 340",
  })
  void theWayFollowsFromTheDayOfLiquidation(
      String liquidated, String way, String deadline, int daysLeft) throws IOException {
    JsonNode entry =
        refund("E1,1,01,2025-04-25," + liquidated + ",9903.01.24,,2000.00\n", "--json")
            .json()
            .path("entries")
            .path(0);

    assertThat(entry.path("way").asText()).isEqualTo(way);
    assertThat(entry.path("deadline").asText()).isEqualTo(deadline);
    assertThat(entry.path("daysLeft").asInt()).isEqualTo(daysLeft);
  }

  @ParameterizedTest(name = "type {0} on 2026-05-20: {1}")
  @CsvSource({
    "01, cape",
    "03, wait",
    "08, protest",
    "09, protest",
    "21, cape",
    "23, unknown",
    "31, cape",
    "47, none"
  })
  void typesThatThePortalRefusesAreNamed(String type, String way) throws IOException {
    Answer answer = refund("E1,1," + type + ",2025-04-25,,9903.01.24,,2000.00\n", "--json");

    assertThat(answer.json().path("entries").path(0).path("way").asText()).isEqualTo(way);
  }

  // Deemed liquidated a year after entry, 19 U.S.C. 1504(a); then 80 and 180 days as above. Type 03
  // is suspended by law; type 08 is left the protest.
  @ParameterizedTest(name = "type {0} entered {1}: deemed {2}, {3} until {4}")
  @CsvSource({
    "01, 2025-05-21, , cape, ",
    "01, 2025-05-20, 2026-05-20, cape, 2026-08-08",
    "01, 2025-03-01, 2026-03-01, cape, 2026-05-20",
    "01, 2025-02-28, 2026-02-28, protest, 2026-08-27",
    "03, 2025-02-28, , wait, ",
    "08, 2025-05-20, 2026-05-20, protest, 2026-11-16",
    "08, 2025-05-21, , wait, ",
  })
  void anEntryOlderThanAYearIsDeemedLiquidated(
      String type, String entered, String deemed, String way, String deadline) throws IOException {
    Answer answer = refund("E1,1," + type + "," + entered + ",,9903.01.24,,2000.00\n", "--json");

    new PublishedSchema("refund").holds(answer.out());
    JsonNode entry = answer.json().path("entries").path(0);
    assertThat(entry.path("deemedLiquidated").asText(null)).isEqualTo(deemed);
    assertThat(entry.path("way").asText()).isEqualTo(way);
    assertThat(entry.path("deadline").asText(null)).isEqualTo(deadline);
    assertThat(entry.path("liquidated").isNull()).isTrue();
    if (deemed != null) {
      assertThat(entry.path("why").asText()).startsWith("deemed liquidated on " + deemed + "; ");
      assertThat(answer.json().path("warnings").toString()).contains("19 U.S.C. 1504(a)");
    }
  }

  @ParameterizedTest(name = "entered {0}")
  @CsvSource({
    "2025-05-20, the file has no day of liquidation; at the latest deemed liquidated on 2026-05-20",
    "2025-05-21, the file has no day of liquidation",
  })
  void withoutAColumnOfLiquidationTheLatestDayIsNamed(String entered, String why)
      throws IOException {
    String content =
        "entry,line,type,entry_date,code,duty\nE1,1,01," + entered + ",9903.01.24,2000.00\n";
    JsonNode entry = refundOf(content, "2026-05-20", "--json").json().path("entries").path(0);

    assertThat(entry.path("way").asText()).isEqualTo("unknown");
    assertThat(entry.path("why").asText()).isEqualTo(why);
  }

  @Test
  void capeIsSpelledOutOnceInEveryAnswer() throws IOException {
    String name = "Consolidated Administration and Processing of Entries";
    String row = "E1,1,01,2025-04-25,,9903.01.24,,2000.00\n";
    for (String form : List.of("table", "json", "html")) {
      assertThat(refund(row, "--format", form).out().replaceAll("\\s+", " ").split(name, -1))
          .as(form)
          .hasSize(2);
    }
    Answer csv = refund(row, "--format", "csv");
    assertThat(csv.err().split(name, -1)).hasSize(2);
    assertThat(csv.out()).doesNotContain(name);
    Answer quote = Answer.to("quote", "9503.00.00", "-o", "CN", "-v", "10000", "-d", "2025-04-25");
    assertThat(quote.out().replaceAll("\\s+", " "))
        .containsOnlyOnce("Consolidated Administration and Processing of Entries");
  }

  @ParameterizedTest(name = "entered {0}: {1} entries")
  @CsvSource({"2025-02-03, 0", "2025-02-04, 1", "2026-02-23, 1", "2026-02-24, 0"})
  void onlyTheDaysOfCollectionCount(String entered, int entries) throws IOException {
    Answer answer = refund("E1,1,01," + entered + ",,9903.01.24,,2000.00\n", "--json");

    assertThat(answer.json().path("entries").size()).isEqualTo(entries);
  }

  @Test
  void aDutyThatIsNotStatedIsUnknownAndNotZero() throws IOException {
    Answer answer = refund("E1,1,01,2025-04-25,,9903.01.24,,\n", "--json");

    assertThat(answer.json().path("entries").path(0).path("refundable").isNull()).isTrue();
    assertThat(answer.json().path("unknownEntries").asInt()).isEqualTo(1);
    assertThat(refund("E1,1,01,2025-04-25,,9903.01.24,,\n").out()).contains("unknown");
  }

  @Test
  void anAceReportIsReadWithItsTitleUsDatesMarksAndTotals() throws IOException {
    Path report =
        Files.writeString(
            folder.resolve("ace.csv"),
            """
            Entry Summary Line Tariff Details
            Entry Summary Number,Entry Summary Line Number,Entry Type Code,Entry Date,\
            Liquidation Date,HTS Number - Full,Line Tariff Duty Amount
            ABC-1000001-1,1,01,04/25/2025,,99030124,"$2,000.00"
            ABC-1000001-1,1,01,04/25/2025,,9503000073,0.00
            Total,,,,,,"2,000.00"
            """);
    Path cape = folder.resolve("cape.csv");
    Answer answer =
        Answer.to(
            "refund",
            report.toString(),
            "--dates",
            "us",
            "--as-of",
            "2026-05-20",
            "--cape",
            cape.toString());

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out())
        .containsPattern("Heading 9903.01.24 +\\+?2,000.00")
        .containsOnlyOnce("Consolidated Administration");
    assertThat(answer.err())
        .contains("tariff number: 1", "cape.csv: the template of CAPE was not seen");
    assertThat(answer.out()).containsOnlyOnce("the template of CAPE");
    assertThat(Files.readString(cape)).isEqualTo("Entry Number\r\nABC-1000001-1\r\n");
  }

  @Test
  void moreEntriesThanThePortalTakesGoIntoAnotherFile() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      rows.append("E").append(i).append(",1,01,2025-04-25,,9903.01.24,,1.00\n");
    }
    Path cape = folder.resolve("cape.csv");
    refund(rows.toString(), "--cape", cape.toString());

    assertThat(Files.readAllLines(cape)).hasSize(10_000);
    assertThat(Files.readAllLines(folder.resolve("cape-2.csv")))
        .containsExactly("Entry Number", "E9999");
  }

  @Test
  void thePageNeedsNothingBesideItself() throws IOException {
    Answer answer = refund("E1,1,01,2025-04-25,,9903.01.24,,2000.00\n", "--format", "html");

    assertThat(answer.out()).startsWith("<!DOCTYPE html>").contains("2,000.00", "E1");
  }

  @Test
  void whatCannotBeReadIsRefusedWithItsRow() throws IOException {
    BadInputTest.assertRefused(refund("E1,1,01,04/05/2025,,9903.01.24,,2000.00\n"), 65);
    BadInputTest.assertRefused(refund("E1,1,01,2025-04-25,,9903.01.24,,two\n"), 65);
    BadInputTest.assertRefused(refund("", "--dates", "uk"), 2);
    BadInputTest.assertRefused(refund("", "--map", "x=nothing"), 2);
  }

  /** The report of the test before in the forms in which spreadsheets save it: 2,000.00 each. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"semicolons", "tabs", "utf-16", "aliases"})
  void aReportIsReadInTheFormsThatABatchReads(String form) throws IOException {
    String report =
        """
        Entry Summary Number;Line Number;Entry Type;Entry Date;HTS Number - Full;Line Tariff Duty Amount
        E1;1;01;25-Apr-25;9903.01.24;2.000,00
        E1;1;01;25-Apr-25;9503.00.00.73;0,00
        Total;;;;;2.000,00
        """;
    byte[] bytes =
        switch (form) {
          case "tabs" -> report.replace(';', '\t').getBytes(StandardCharsets.UTF_8);
          case "utf-16" -> report.replace(';', '\t').getBytes(StandardCharsets.UTF_16);
          case "aliases" ->
              report
                  .replace("Entry Summary Number;Line Number", "EntryNo;LineNo")
                  .getBytes(StandardCharsets.UTF_8);
          default -> report.getBytes(StandardCharsets.UTF_8);
        };
    Path file = Files.write(folder.resolve("report.csv"), bytes);

    Answer answer = Answer.to("refund", file.toString(), "--as-of", "2026-05-20", "--json");

    assertThat(answer.exitCode()).as("%s", answer).isZero();
    JsonNode entry = answer.json().path("entries").path(0);
    assertThat(entry.path("entry").asText()).isEqualTo("E1");
    assertThat(entry.path("refundable").decimalValue()).isEqualByComparingTo("2000");
    assertThat(answer.err()).contains(" is read").contains("tariff number: 1");
  }

  @Test
  void aDutyWithTwoReadingsIsRefusedWithBothAndItsLine() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("report.csv"),
            "entry;line;entry_date;code;duty\nE1;1;2025-04-25;9903.01.24;2.000\n");

    Answer answer = Answer.to("refund", file.toString(), "--as-of", "2026-05-20");

    BadInputTest.assertRefused(answer, 65);
    assertThat(answer.err()).contains("line 2", "2000 and 2.000");
  }

  @Test
  void columnsNotReadAreNamedAndAMapTakesTheDate() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("report.csv"),
            "entry,line,Summary Day,code,duty,Port\nE1,1,2025-04-25,9903.01.24,2000,2704\n");

    Answer answer =
        Answer.to(
            "refund", file.toString(), "--as-of", "2026-05-20", "--map", "Summary Day=entry_date");

    assertThat(answer.exitCode()).as("%s", answer).isZero();
    assertThat(answer.err()).contains("columns not read: Port");
  }

  /** 2,000 and 500 of A in April and June, 300 of B in June; the refund of E4 is not stated. */
  @Test
  void sumsAreByImporterAndByMonth() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("entries.csv"),
            """
            entry,line,importer,entry_date,code,duty
            E1,1,A,2025-04-25,9903.01.24,2000.00
            E2,1,A,2025-06-02,9903.01.24,500.00
            E3,1,B,2025-06-30,9903.01.24,300.00
            E4,1,B,2025-06-30,9903.01.24,
            """);
    Answer answer = Answer.to("refund", file.toString(), "--as-of", "2026-05-20", "--json");

    new PublishedSchema("refund").holds(answer.out());
    JsonNode importers = answer.json().path("byImporter");
    assertThat(importers.path(0).path("refundable").decimalValue()).isEqualByComparingTo("2500");
    assertThat(importers.path(1).path("refundable").decimalValue()).isEqualByComparingTo("300");
    assertThat(importers.path(1).path("entries").asInt()).isEqualTo(2);
    assertThat(importers.path(1).path("unknownEntries").asInt()).isEqualTo(1);
    JsonNode months = answer.json().path("byMonth");
    assertThat(months.findValuesAsText("month")).containsExactly("2025-04", "2025-06");
    assertThat(months.path(1).path("refundable").decimalValue()).isEqualByComparingTo("800");
    assertThat(Answer.to("refund", file.toString(), "--as-of", "2026-05-20").out())
        .containsPattern("B +2 +300.00")
        .containsPattern("2025-06 +3 +800.00");
  }

  private Answer refundOf(String content, String asOf, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("entries.csv"), content);
    String[] arguments = new String[options.length + 4];
    arguments[0] = "refund";
    arguments[1] = file.toString();
    arguments[2] = "--as-of";
    arguments[3] = asOf;
    System.arraycopy(options, 0, arguments, 4, options.length);
    return Answer.to(arguments);
  }

  @ParameterizedTest(name = "{0} on the second {1}: {2}")
  @CsvSource({
    "drawback, line, wait",
    "protest, line, wait",
    "reconciliation, line, wait",
    "drawback, row, wait",
    "liquidated, line, protest",
    "liquidated, row, protest",
    "none, line, cape",
  })
  void whatALaterLineSaysOfTheEntryCounts(String column, String of, String way) throws IOException {
    String set = column.equals("liquidated") ? "2026-01-05" : "Y";
    String header = "entry,line,type,entry_date,liquidated,code,duty";
    String extra = column.equals("none") || column.equals("liquidated") ? "" : "," + column;
    String liquidated = column.equals("liquidated") ? set : "";
    String content =
        header
            + extra
            + "\nE1,1,01,2025-04-25,,9903.01.24,2000.00"
            + (extra.isEmpty() ? "" : ",")
            + "\nE1,"
            + (of.equals("line") ? "2" : "1")
            + ",01,2025-04-25,"
            + liquidated
            + ",9903.01.25,10.00"
            + (extra.isEmpty() ? "" : "," + set)
            + "\n";

    JsonNode entries = refundOf(content, "2026-04-24", "--json").json().path("entries");

    assertThat(entries.size()).isEqualTo(1);
    assertThat(entries.path(0).path("way").asText()).isEqualTo(way);
  }

  /** An exemption is declared as a heading with 0.00: nothing comes back, nothing is declared. */
  @Test
  void anEntryThatPaidNothingUnderTheHeadingsIsLeftOut() throws IOException {
    Path cape = folder.resolve("cape.csv");
    Answer answer =
        refund(
            "E1,1,01,2025-04-25,,9903.01.33,,0.00\nE2,1,01,2025-04-25,,9903.01.24,,5.00\n",
            "--cape",
            cape.toString());

    assertThat(answer.out()).doesNotContain("E1");
    assertThat(Files.readAllLines(cape)).containsExactly("Entry Number", "E2");
  }

  // CAPE opened on 2026-04-20 (CSMS 68315804); 80 days from 2026-01-29 end on 2026-04-19.
  @ParameterizedTest(name = "as of {0}, liquidated {1}: {2}")
  @CsvSource({
    "2026-04-19, , wait",
    "2026-04-20, , cape",
    "2026-04-19, 2026-01-30, wait",
    "2026-04-20, 2026-01-30, cape",
    "2026-04-19, 2026-01-29, protest",
  })
  void thePortalTakesNothingBeforeItOpens(String asOf, String liquidated, String way)
      throws IOException {
    String day = liquidated == null ? "" : liquidated;
    String content = HEADER + "E1,1,01,2025-04-25," + day + ",9903.01.24,,2000.00\n";

    assertThat(
            refundOf(content, asOf, "--json").json().path("entries").path(0).path("way").asText())
        .isEqualTo(way);
  }

  /** The rate from 2027-01-01 is not in the tables: the sum is unknown, not 0.00. */
  @Test
  void interestBeyondTheRatesIsUnknownInTheSumsToo() throws IOException {
    String content = HEADER + "E1,1,01,2025-04-25,,9903.01.24,,2000.00\n";
    Answer answer = refundOf(content, "2027-01-02", "--json");

    new PublishedSchema("refund").holds(answer.out());
    assertThat(answer.json().path("interestCorporate").isNull()).isTrue();
    assertThat(answer.json().path("interestCorporateReduced").isNull()).isTrue();
    assertThat(answer.json().path("byMonth").path(0).path("interestOther").isNull()).isTrue();
    assertThat(answer.json().path("unknownInterest").asInt()).isEqualTo(1);
    assertThat(answer.json().path("refundable").decimalValue()).isEqualByComparingTo("2000");
    assertThat(refundOf(content, "2027-01-02").out())
        .containsPattern("Interest for a corporation +unknown")
        .containsPattern("Entries whose interest is unknown +1");
  }

  @Test
  void factsThatHaveNoColumnAreNamedAsUnknown() throws IOException {
    assertThat(refund("E1,1,01,2025-04-25,,9903.01.24,,5.00\n", "--json").json().path("warnings"))
        .anyMatch(
            each ->
                each.asText()
                    .startsWith(
                        "The file has no column for flags for reconciliation, claims for drawback,"
                            + " open protests"));
    assertThat(
            refundOf(
                    """
                    entry,line,type,entry_date,code,duty,reconciliation,drawback,protest
                    E1,1,01,2025-04-25,9903.01.24,5.00,,,
                    """,
                    "2026-05-20")
                .out())
        .doesNotContain("has no column");
  }

  @Test
  void aProtestThatIsBarredIsNamed() throws IOException {
    assertThat(refund("E1,1,01,2025-04-25,2025-11-20,9903.01.24,,5.00\n", "--json").out())
        .contains("protest barred, liquidated more than 180 days ago");
  }
}
