package org.tariffcalc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes into a batch comes out of it: every row, every member, every digit. */
final class WholeRowsTest {

  private static final String GOODS =
      "\"code\":\"9503.00.00\",\"origin\":\"CN\",\"entryDate\":\"2025-04-11\"";
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @TempDir private Path folder;

  private static Answer fed(String input, String... arguments) {
    List<String> all = new ArrayList<>(List.of("batch", "-", "--in-format"));
    all.addAll(List.of(arguments));
    return Answer.fed(input.getBytes(UTF_8), all);
  }

  private static List<CsvRecord> records(String csv) {
    return CsvReader.builder().ofCsvRecord(csv).stream().toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.10",
        "1E5",
        "-0.0",
        "1e400",
        "1e-400",
        "12345678901234567.89",
        "123456789012345678901234567890",
        "0.1000000000000000000000000001",
        "true",
        "null",
        "[1.0, 2.50]",
        "{\"deep\": {\"n\": 1.000}}",
        "\"\\u00e9\\/\"",
        "[]",
        "{ }",
        "\"\""
      })
  void membersThatAreNoneOfOursKeepTheirBytes(String value) {
    String good = "{\"id\":" + 7 + ",\"x\":" + value + ",\"value\":10," + GOODS + "}\n";
    String bad = "{\"x\":" + value + ",\"value\":\"none\"," + GOODS + "}\n";
    assertThat(fed(good, "ndjson").out()).startsWith("{\"row\":{\"id\":7,\"x\":" + value + "}");
    assertThat(fed(bad, "ndjson").out())
        .startsWith("{\"row\":{\"x\":" + value + ",\"value\":\"none\"," + GOODS + "},\"error\":");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.234", "1E5", "12345678901234567890123456789012345", "\"007\"", "1.10"})
  void anIdentifierIsNotReadAsANumber(String id) {
    String row = "{\"id\":" + id + ",\"value\":10," + GOODS + "}\n";
    assertThat(fed(row, "ndjson").out()).startsWith("{\"row\":{\"id\":" + id + "}");
    assertThat(records(fed(row, "ndjson", "--format", "csv").out()).get(1).getFields())
        .contains(id.replace("\"", ""));
  }

  /**
   * A JSON number has one reading; three decimals are no thousands, and nothing is added to them.
   */
  @ParameterizedTest
  @ValueSource(strings = {"1.234", "12.340", "123.456", "0.125", "1.2", "1234.567", "1.2345"})
  void aNumberThatIsReadKeepsItsBytesToo(String number) {
    String row =
        "{" + GOODS + ",\"value\":" + number + ",\"freight\":" + number + ",\"incoterm\":\"CIF\"}";

    assertThat(fed(row, "ndjson", "--format", "csv").out())
        .contains(",CN," + number + ",2025-04-11,CIF," + number + ",");
    String answer = fed(row, "ndjson").out();
    // Money is written with two decimals at least.
    assertThat(answer).contains("\"value\":" + (number.equals("1.2") ? "1.20" : number) + ",");
  }

  @Test
  void csvOfAFileHasTheMembersOfAllItsObjects() throws IOException {
    Path file = folder.resolve("rows.ndjson");
    StringBuilder rows = new StringBuilder();
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 400; i++) {
      rows.append('{').append(GOODS).append(",\"value\":").append(10 + i);
      rows.append(",\"m").append(random.nextInt(40)).append("\":\"r").append(i).append("\"}\n");
    }
    Files.writeString(file, rows);

    Answer answer = Answer.to("batch", file.toString(), "--format", "csv");

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    for (int i = 0; i < 400; i++) {
      assertThat(records(answer.out()).get(i + 1).getFields()).contains("r" + i);
    }
  }

  @Test
  void csvOfAStreamEndsAtTheRowThatSaysMoreAndNamesTheOption() {
    String rows = "{\"value\":10," + GOODS + "}\n{\"value\":11,\"mode\":\"ocean\"," + GOODS + "}\n";

    Answer answer = fed(rows, "ndjson", "--format", "csv");

    assertThat(answer.exitCode()).isEqualTo(65);
    assertThat(answer.err()).contains("line 2", "'mode'", "--columns");
    assertThat(fed(rows, "ndjson", "--format", "csv", "--columns", "code,mode").exitCode())
        .isZero();
  }

  @Test
  void aLineThatIsNoJsonComesBackInTheFirstColumn() {
    String broken = "{\"code\":\"9503\",\"po\":\"a,\\\"b\", oops";
    List<CsvRecord> records =
        records(
            fed("{\"value\":10," + GOODS + "}\n" + broken + "\n", "ndjson", "--format", "csv")
                .out());
    assertThat(records.get(2).getField(0)).isEqualTo(broken);
    assertThat(records.get(2).getFieldCount()).isEqualTo(records.get(0).getFieldCount());
  }

  @ParameterizedTest
  @ValueSource(ints = {1024 * 1024 - 40, 1024 * 1024 + 1, 1_500_000, 3_000_000})
  void aRowOfAnyLengthComesBackWhole(int length) throws IOException {
    String text = "é\"x,".repeat(length / 5);
    String before = "A,9503.00.00,CN,10000,2025-04-11,\n";
    String csv = "id,code,origin,value,entry_date,note\n" + before + "B" + text + "\n" + before;
    Answer table = fed(csv, "csv");
    List<CsvRecord> records =
        CsvReader.builder().maxBufferSize(1 << 26).ofCsvRecord(table.out()).stream().toList();
    assertThat(table.exitCode()).isEqualTo(65);
    assertThat(records).hasSize(4);
    assertThat(String.join("", records.get(2).getFields())).contains("B" + text.substring(0, 3));
    if (length > 1024 * 1024) {
      assertThat(records.get(2).getField(0)).isEqualTo("B" + text);
    }
    assertThat(records.get(3).getFields()).isEqualTo(records.get(1).getFields());

    String row = "{\"value\":10," + GOODS + "}\n";
    String long1 = "{\"value\":10,\"note\":\"" + text.replace("\"", "\\\"") + "\"," + GOODS + "}";
    Answer objects = fed(row + long1 + "\n" + row, "ndjson");
    List<String> lines = objects.out().lines().toList();
    assertThat(lines).hasSize(3);
    if (long1.getBytes(UTF_8).length > 1024 * 1024) {
      JsonNode line = JSON.readTree(lines.get(1)).at("/row/line");
      assertThat(line.asText()).isEqualTo(long1);
      assertThat(objects.exitCode()).isEqualTo(65);
    }
    assertThat(lines.get(2)).isEqualTo(lines.get(0));
  }

  @Test
  void aHostileNumberIsOneBadRowInBoundedTime() {
    String digits = "1".repeat(900_000);
    for (String number :
        List.of(
            "1e9999999999999999999",
            "1e-9999999999999999999",
            "1e2147483648",
            "9e99999",
            "-1e5",
            "1e400",
            "1e-400",
            "0." + "1".repeat(990),
            "1" + "0".repeat(990),
            digits)) {
      for (String member : List.of("value", "freight", "quantity", "us_content", "base_rate")) {
        String row =
            "{\""
                + member
                + "\":"
                + number
                + (member.equals("value") ? "" : ",\"value\":10")
                + ","
                + GOODS
                + "}\n";
        String good = "{\"value\":10," + GOODS + "}\n";
        for (String form : List.of("ndjson", "csv")) {
          String[] arguments =
              form.equals("csv")
                  ? new String[] {"ndjson", "--format", form, "--columns", "code,value"}
                  : new String[] {"ndjson"};
          Answer answer =
              assertTimeout(Duration.ofSeconds(20), () -> fed(good + row + good, arguments));
          assertThat(answer.exitCode())
              .as("%s %.30s as %s: %s", member, number, form, answer.err())
              .isIn(0, 65);
          assertThat(answer.out().lines()).hasSize(form.equals("csv") ? 4 : 3);
          assertThat(answer.err().length()).isLessThan(5000);
        }
      }
    }
  }

  @Test
  void aHostileNumberOfCsvIsOneBadRowInBoundedTime() {
    for (String number : List.of("1." + "1".repeat(1_000_000), "1".repeat(1_000_000), "1e99")) {
      for (String column : List.of("value", "quantity", "freight", "us_content")) {
        boolean isValue = column.equals("value");
        String rows =
            "code,origin,entry_date,value"
                + (isValue ? "" : "," + column)
                + "\n"
                + "9503.00.00,CN,2025-04-11,"
                + (isValue ? "" : "10,")
                + number
                + "\n";
        Answer answer = assertTimeout(Duration.ofSeconds(20), () -> fed(rows, "csv"));
        assertThat(answer.exitCode()).as("%s %.10s %s", column, number, answer.err()).isEqualTo(65);
        assertThat(answer.err().length()).isLessThan(3000);
        assertThat(answer.out()).contains(number);
      }
    }
  }

  @Test
  void aPricedFileIsPricedAnewInItsPlace() {
    String rows =
        "error_code,id,code,origin,value,note,entry_date\n"
            + "e,1,9503.00.00,CN,10000,\"a, \"\"b\"\"\",2025-04-11\n"
            + "e,2,9503.00.00,XX,10000,,2025-04-11\n";
    String once = fed(rows, "csv").out();
    assertThat(fed(once, "csv").out()).isEqualTo(once);
    // In any order of the columns, and in the middle of those of the user.
    List<CsvRecord> records = records(once);
    StringBuilder turned = new StringBuilder();
    for (CsvRecord record : records) {
      List<String> cells = new ArrayList<>(record.getFields());
      Collections.reverse(cells);
      for (int i = 0; i < cells.size(); i++) {
        turned
            .append(i > 0 ? "," : "")
            .append('"')
            .append(cells.get(i).replace("\"", "\"\""))
            .append('"');
      }
      turned.append('\n');
    }
    List<CsvRecord> again = records(fed(turned.toString(), "csv").out());
    for (int i = 0; i < records.size(); i++) {
      assertThat(again.get(i).getFields())
          .containsExactlyInAnyOrderElementsOf(records.get(i).getFields());
    }
    assertThat(fed(once, "csv", "--format", "ndjson").out()).doesNotContain("total_duty");
  }

  @Test
  void aColumnOfTheUserThatIsCalledLikeOneOfOursStays() {
    String rows = "code,origin,customs_value,edition,error\n9503.00.00,CN,10000,first,none\n";
    assertThat(fed(rows, "csv").out()).contains("9503.00.00,CN,10000,first,none,10000.00");
  }

  @Test
  void whatStandsBehindGzipDataIsNotPassedOver() throws IOException {
    byte[] row = packed("9503.00.00,CN,10,2025-04-11\n");
    byte[] header = packed("code,origin,value,entry_date\n");
    for (int filler = 0; filler < 40; filler += 7) {
      Path whole = Files.write(folder.resolve("whole.csv.gz"), joined(header, row, row));
      Path more =
          Files.write(
              folder.resolve("more.csv.gz"),
              joined(header, row, "x".repeat(filler + 1).getBytes(UTF_8)));
      assertThat(Answer.to("batch", whole.toString()).exitCode()).isZero();
      assertThat(Answer.to("batch", more.toString()).exitCode()).as("%d", filler).isEqualTo(65);
    }
    byte[] all = joined(header, row);
    for (int cut = 1; cut < all.length; cut++) {
      if (cut != header.length) {
        Path part = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(all, cut));
        assertThat(Answer.to("batch", part.toString()).exitCode())
            .as("cut at %d", cut)
            .isEqualTo(65);
      }
    }
  }

  // What JSON takes for blanks (RFC 8259, 2) is no row; any other control is a broken one.
  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u0001\u0002", "\u001b", "\f", " \u000b "})
  void aLineOfControlsIsABrokenRowAndALineOfBlanksIsNone(String line) {
    String good = "{\"value\":10," + GOODS + "}\n";

    Answer answer = fed(good + " \t\r\n\n" + line + "\n" + good, "ndjson");

    assertThat(answer.exitCode()).isEqualTo(65);
    assertThat(answer.out().lines()).hasSize(3);
    assertThat(answer.out().lines().toList().get(1)).contains("\"kind\":\"broken row\"");
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return out.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
