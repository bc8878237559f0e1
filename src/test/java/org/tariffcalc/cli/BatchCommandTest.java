package org.tariffcalc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tariffcalc.intake.record.CsvRecords;

/** Rows in, rows out. */
class BatchCommandTest {

  private static final String FIGURES =
      "customs_value,base_rate,base_duty,additional_percent,additional_duty,total_duty,"
          + "effective_rate_percent,taxes_and_fees,landed_cost,headings,edition,error,"
          + "total_duty_low,undecided,refundable";

  /**
   * Toys of China on 11 April 2025, by hand: free, 20% (EO 14228) and 125% (EO 14266) of 10,000;
   * processing fee 0.3464% of 10,000 = 34.64 (19 CFR 24.23).
   */
  private static final String TOYS =
      "10000.00,Free,0.00,145,14500.00,14500.00,145,34.64,24534.64,"
          + "9903.01.24;9903.01.63;9503.00.00,";

  @TempDir private Path folder;

  @Test
  void figuresStandBehindTheInputColumnsWhichStayAsTheyAre() {
    Answer answer =
        batch(
            """
            note,Date,code,origin,value
            "a, ""b\""",2025-04-11,9503.00.00,CN,10000
            """);

    assertThat(answer.exitCode()).as("%s", answer).isZero();
    assertThat(answer.err())
        .isEqualTo(
            """
            tariff: note: columns not read: note
            tariff: note: refundable: 14,500.00 USD in 1 row
            """);
    assertThat(answer.out().lines().map(BatchCommandTest::withoutEdition))
        .containsExactly(
            "note,Date,code,origin,value," + FIGURES,
            "\"a, \"\"b\"\"\",2025-04-11,9503.00.00,CN,10000," + TOYS + "…,");
  }

  /** 20% (EO 14228) and 125% (EO 14266); a total under the rows names no origin. */
  @Test
  void rowsOfAnOriginWithoutACodeArePricedAsGoodsOnNoList() {
    String rows = "code,value,origin\n,10000,CN\n,10000,\n";

    Answer answer = batch(rows, "--origin", "CN", "-d", "2025-04-11");

    assertThat(answer.exitCode()).isEqualTo(65);
    List<String> priced = answer.out().lines().toList();
    assertThat(priced.get(1))
        .startsWith(
            ",10000,CN,10000.00,,0.00,145,14500.00,14500.00,145,34.64,24534.64,"
                + "9903.01.24;9903.01.63,");
    assertThat(priced.get(2)).endsWith(",the code is empty,,,");
    assertThat(answer.err()).contains("base rate: no commodity code and no --base-rate");
  }

  @Test
  void optionsHoldForRowsThatSayNothingElse() {
    Answer answer =
        batch(
            "code,value,origin\n9503.00.00,,\n9503.00.00,5000,VN\n",
            "--origin",
            "CN",
            "-v",
            "10000",
            "-d",
            "2025-04-11");

    List<String> rows = answer.out().lines().toList();
    assertThat(withoutEdition(rows.get(1))).isEqualTo("9503.00.00,,," + TOYS + "…,");
    // Vietnam in the pause: 10% (EO 14266); the processing fee is at least 32.71 in fiscal 2025,
    // of formal entries from 2,500 dollars.
    assertThat(rows.get(2)).startsWith("9503.00.00,5000,VN,5000.00,Free,0.00,10,500.00,500.00,10,");
  }

  /** List 4A at 10% as ordered by 84 FR 43304: 1,000 of 10,000. */
  @Test
  void anEditionWithADayOfKnowledgeStaysInItsOneColumn() {
    Answer answer =
        batch(
            "code,origin,value,date\n9506.62.40,CN,10000,2019-09-01\n", "--known-on", "2019-08-25");

    assertThat(answer.exitCode()).as("%s", answer).isZero();
    assertThat(answer.out().lines().toList().get(1))
        .startsWith("9506.62.40,CN,10000,2019-09-01,10000.00,Free,0.00,10,1000.00,1000.00,10,")
        .endsWith(", as known on 2019-08-25\",,1000.00,,0.00")
        .contains(",9903.88.15;9506.62.40,\"");
  }

  @Test
  void badRowsStandInTheirPlaceAndAreCountedByKind() {
    Answer answer =
        batch(
            """
            code,origin,value,entry_date
            95O30000,CN,1,2025-04-11
            9503.00.00,CN,10000,2025-04-11
            9503.00.00,CN,"1.234,56",2025-04-11
            9503.00.00,CN
            95030001,CN,1,2025-04-11
            9503.00.00,CN,"1,234",2025-04-11
            9503.00.00,CN,1,2017-01-01
            0201.10.05,AU,1,2025-03-01
            9503.00.00,CN,1,2025-04-11,x,y
            """);

    assertThat(answer.exitCode()).isEqualTo(65);
    List<String> rows = answer.out().lines().toList();
    assertThat(rows).hasSize(10);
    assertThat(rows.get(1))
        .endsWith(",,,'95O30000' in column code is not a commodity code: 8 or 10 digits are,,,");
    assertThat(rows.get(2)).contains(",14500.00,");
    assertThat(rows.get(4))
        .startsWith("9503.00.00,CN,,,,,")
        .endsWith("the row has 2 cells, the header 4\",,,");
    assertThat(rows.get(9)).startsWith("9503.00.00,CN,1,\"2025-04-11,x,y\",,,");
    assertThat(rows).allSatisfy(row -> assertThat(cells(row)).hasSize(19));
    assertThat(answer.err())
        .isEqualTo(
            """
            tariff: note: refundable: 14,500.00 USD in 1 row
            tariff: note: 2 rows: broken row (line 5: the row has 2 cells, the header 4)
            tariff: note: 1 row: bad code (line 2: '95O30000' in column code is not a commodity code: 8 or 10 digits are)
            tariff: note: 1 row: unknown code (line 6: 9503.00.01 is not in the US tariff schedule on 2025-04-11)
            tariff: note: 2 rows: bad value (line 4: '1.234,56' in column value has points between thousands or a decimal comma)
            tariff: note: 1 row: date before the tables (line 8: the tables begin on 2018-07-06 for goods from China, after the entry date 2017-01-01)
            tariff: note: 1 row: no answer (line 9: the duty 4.4¢/kg at 0201.10.05 needs a quantity in kg)
            tariff: 8 of 9 rows have no figures; the column error says why
              try: --errors FILE lists them with what to try
            """);
  }

  @Test
  void mendedCodeIsSaidOnStderr() {
    Answer answer =
        batch("code,origin,value,entry_date,quantity,unit\n7020020,MX,1000,2025-01-15,50,kg\n");

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.err())
        .isEqualTo(
            "tariff: note: 1 mended cell (line 2: code 7020020 had lost its leading zero and was"
                + " read as 0702.00.20)\n");
  }

  @Test
  void failFastEndsAtTheFirstBadRow() throws IOException {
    Path out = folder.resolve("out.csv");
    Answer answer =
        batch(
            "code,origin,value,entry_date\n9503.00.00,CN,1,2025-04-11\n9599,CN,1,2025-04-11\n",
            "--fail-fast",
            "-O",
            out.toString());

    BadInputTest.assertRefused(answer, 65);
    assertThat(answer.err())
        .startsWith("tariff: the input, line 3: 9599 is not in the US tariff schedule");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void badRowsAreListedWithWhatToTry() throws IOException {
    Path bad = folder.resolve("bad.csv");
    Answer answer =
        batch(
            """
            id,code,origin,value,entry_date
            a,9503.00.00,CN,1,2025-04-11
            b,9503.00.00,CN,"1,5",2025-04-11
            """,
            "--errors",
            bad.toString());

    assertThat(answer.exitCode()).isEqualTo(65);
    assertThat(Files.readString(bad))
        .isEqualTo(
            """
            line,kind,error,try,id,code,origin,value,entry_date
            3,bad value,"'1,5' in column value has a decimal comma",a point for decimals and no other mark: 1234 or 1234.56,b,9503.00.00,CN,"1,5",2025-04-11
            """);
  }

  @Test
  void packedFilesAreReadAndWritten() throws IOException {
    Path in = folder.resolve("in.csv.gz");
    Path out = folder.resolve("out.csv.gz");
    StringBuilder rows = new StringBuilder("code,origin,value,entry_date\n");
    rows.append("9503.00.00,CN,10000,2025-04-11\n".repeat(20_000));
    try (GZIPOutputStream packed = new GZIPOutputStream(Files.newOutputStream(in))) {
      packed.write(rows.toString().getBytes(UTF_8));
    }

    Answer answer = Answer.to("batch", in.toString(), "-O", out.toString());

    assertThat(answer.exitCode()).as("%s", answer).isZero();
    assertThat(answer.out()).isEmpty();
    try (InputStream unpacked = new GZIPInputStream(Files.newInputStream(out))) {
      List<String> lines = new String(unpacked.readAllBytes(), UTF_8).lines().toList();
      assertThat(lines).hasSize(20_001);
      assertThat(lines.subList(1, lines.size()))
          .allMatch(
              line -> withoutEdition(line).equals("9503.00.00,CN,10000,2025-04-11," + TOYS + "…,"));
    }
  }

  @Test
  void ndjsonIsTheJsonOfAQuoteOnOneLine() throws IOException {
    Answer answer =
        batch(
            """
            {"code":"9503.00.00","origin":"CN","value":10000,"entryDate":"2025-04-11"}
            {"id":7,"buyer":{"n":1},"hts":"95O3","origin":"CN","value":1}
            """);
    // Until when the duty holds is looked up for one shipment, not for every row.
    ObjectNode quote =
        (ObjectNode)
            Answer.to(
                    "quote", "9503.00.00", "-o", "CN", "-v", "10000", "-d", "2025-04-11", "--json")
                .json();
    quote.remove("holds");

    assertThat(answer.exitCode()).isEqualTo(65);
    List<String> lines = answer.out().lines().toList();
    assertThat(lines.get(0)).isEqualTo(quote.toString());
    assertThat(lines.get(1))
        .isEqualTo(
            "{\"row\":{\"id\":7,\"buyer\":{\"n\":1},\"hts\":\"95O3\",\"origin\":\"CN\",\"value\":1},\"error\":\"'95O3'"
                + " in column code is not a commodity code: 8 or 10 digits are\",\"kind\":\"bad"
                + " code\",\"try\":\"9503.00.00; keep the column as text in the spreadsheet\"}");
  }

  @Test
  void answerInNdjsonCanBeAskedAgain() {
    String question =
        "{\"id\":\"x\",\"buyer\":{\"n\":1},\"code\":\"6109.10.00\",\"origin\":\"VN\","
            + "\"value\":2000.5,\"entryDate\":\"2025-08-20\",\"quantities\":[\"12 doz\"],"
            + "\"contentPercent\":{\"us\":25}}\n";
    String first = batch(question).out();

    assertThat(first)
        .startsWith("{\"row\":{\"id\":\"x\",\"buyer\":{\"n\":1}},\"schemaVersion\":1,");
    assertThat(batch(first).out()).isEqualTo(first);
  }

  @Test
  void everyFormTurnsIntoTheOther() {
    Answer csv =
        batch(
            "{\"sku\":\"A\",\"code\":\"9503.00.00\",\"origin\":\"CN\",\"value\":10000,"
                + "\"entryDate\":\"2025-04-11\",\"note\":\"x\"}\n",
            "--format",
            "csv");
    Answer ndjson =
        batch(
            "id,code,origin,value,note\nA,9503.00.00,CN,10000,x\n",
            "-f",
            "ndjson",
            "-d",
            "2025-04-11");

    assertThat(csv.out().lines().map(BatchCommandTest::withoutEdition))
        .containsExactly(
            "id,code,origin,value,entry_date,note," + FIGURES,
            "A,9503.00.00,CN,10000,2025-04-11,x," + TOYS + "…,");
    assertThat(ndjson.out())
        .startsWith("{\"row\":{\"id\":\"A\",\"note\":\"x\"},\"schemaVersion\":1,");
  }

  @Test
  void orderIsKeptOverManyBlocks() {
    StringBuilder rows = new StringBuilder("id,code,origin,value,entry_date\n");
    for (int i = 0; i < 30_000; i++) {
      rows.append(i)
          .append(i % 1000 == 7 ? ",950,CN,1," : ",9503.00.00,CN,10000,2025-04-11")
          .append('\n');
    }

    Answer answer = batch(rows.toString());

    List<String> lines = answer.out().lines().skip(1).toList();
    assertThat(lines).hasSize(30_000);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(lines.get(i)).startsWith(i + ",");
    }
    assertThat(answer.err()).contains("tariff: note: 30 rows: bad code (line 9: ");
  }

  @Test
  void headerAloneGivesAHeaderAlone() {
    Answer answer = batch("code,origin,value\n");

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out()).isEqualTo("code,origin,value," + FIGURES + "\n");
  }

  @Test
  void unfinishedOutputLeavesTheOldFileAlone() throws IOException {
    Path out = Files.writeString(folder.resolve("out.csv"), "old");
    Path in = folder.resolve("in.csv.gz");
    byte[] packed = Base64.getDecoder().decode("H4sIAAAAAAAAA0vOT0nVyS/KTM/M0ylLzClN5eJS");
    Files.write(in, packed);

    Answer answer = Answer.to("batch", in.toString(), "-O", out.toString());

    BadInputTest.assertRefused(answer, 65);
    assertThat(out).hasContent("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(in, out);
    }
  }

  @Test
  void help() {
    Approved.is(Answer.to("batch", "--help").out());
  }

  private static Answer batch(String input, String... options) {
    List<String> arguments = new ArrayList<>(List.of("batch", "-"));
    arguments.addAll(List.of(options));
    return Answer.fed(input.getBytes(UTF_8), arguments);
  }

  private static String withoutEdition(String row) {
    return row.replaceAll(",\\d{4}-\\d\\d-\\d\\d-[0-9a-f]{12},,14500[.]00,,14500[.]00$", ",…,");
  }

  private static List<String> cells(String row) {
    byte[] bytes = row.getBytes(UTF_8);
    CsvRecords records = new CsvRecords(bytes, 0, bytes.length, (byte) '\n');
    assertThat(records.next()).isTrue();
    return records.cells();
  }
}
