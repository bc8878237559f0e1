package org.tariffcalc.intake.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tariffcalc.intake.form.Workbooks.row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.intake.record.FieldNames;
import org.tariffcalc.intake.record.HeaderChoices;

/** Lists in many forms, made the one that is read. */
class ListInputTest {

  private static final FieldNames NAMES =
      FieldNames.of("code: code, hts\norigin: origin, 原产国\nvalue: value\nentry_date: entry_date");
  private static final String HEADER = "code,origin,value,entry_date\n";
  private static final String[] FORMATS = {
    "dd/mm/yyyy", "0.0%", "#,##0.00\\ [$€-407]", "#,##0.00 \"CNY\"", "\"$\"#,##0.00", "[$-409]d-mmm"
  };

  @TempDir private Path folder;

  private static ListForm form(String sheet) {
    return new ListForm(NAMES, HeaderChoices.NONE, Optional.of(sheet).filter(s -> !s.isEmpty()));
  }

  private static ListInput read(byte[] bytes) throws IOException {
    return ListInput.of(new ByteArrayInputStream(bytes), "the list", form(""));
  }

  private static String text(ListInput list) throws IOException {
    return new String(list.csv().readAllBytes(), UTF_8);
  }

  private String sheet(Map<String, String> sheets, String name, boolean isFrom1904)
      throws IOException {
    Path file = Workbooks.write(folder.resolve("a.xlsx"), sheets, FORMATS, isFrom1904);
    try (InputStream in = Files.newInputStream(file)) {
      ListInput list = ListInput.of(in, "file a.xlsx", form(name));
      return text(list) + String.join("\n", list.notes());
    }
  }

  private String cells(String... cells) throws IOException {
    String header = row(1, "code", "origin", "value", "entry_date");
    return sheet(Map.of("Lines", header + row(2, cells)), "", false).lines().toList().get(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "X-UTF-32LE-BOM", "GB18030"})
  void theHeaderTellsTheEncoding(String charset) throws IOException {
    String list = "code,原产国,value,entry_date\n9503.00.00,CN,10000,2025-04-11\n";

    assertThat(text(read(list.getBytes(Charset.forName(charset))))).isEqualTo(list);
  }

  @ParameterizedTest
  @ValueSource(strings = {";semicolons", "\ttabs", "|pipes"})
  void theHeaderTellsWhatPartsTheCells(String named) throws IOException {
    String separator = named.substring(0, 1);
    String rows = HEADER.replace(",", separator) + "9503.00.00" + separator + "\"C;|\tN\"\n";

    ListInput list = read((rows + "a,b" + separator + "5\" pipe\r\n").getBytes(UTF_8));

    assertThat(text(list)).isEqualTo(HEADER + "9503.00.00,\"C;|\tN\"\n\"a,b\",\"5\"\" pipe\"\r\n");
    assertThat(list.hasDecimalCommas()).isTrue();
    assertThat(list.notes()).hasSize(1);
    assertThat(list.notes().get(0)).contains(named.substring(1));
  }

  @Test
  void aPlainListIsPassedOnAsItIs() throws IOException {
    String rows = HEADER + "9503.00.00,\"a;b|c\",\"1\t2\",x\n";

    ListInput list = read(rows.getBytes(UTF_8));

    assertThat(text(list)).isEqualTo(rows);
    assertThat(list.notes()).isEmpty();
    assertThat(list.hasDecimalCommas()).isFalse();
  }

  @Test
  void linesAboveTheHeaderBecomeEmptyOnes() throws IOException {
    ListInput list =
        read(
            ("sep=;\nReport, \"April\"\n\nFilter;CN\n" + HEADER.replace(',', ';')).getBytes(UTF_8));

    assertThat(text(list)).isEqualTo("\n\n\n\n" + HEADER);
    assertThat(list.notes()).anyMatch(each -> each.contains("line 5"));
  }

  @Test
  void aLongListIsTheSameBehindItsFirstBlock() throws IOException {
    String rows = HEADER + "9503.00.00,CN,10000,2025-04-11\n".repeat(20_000);

    assertThat(text(read(rows.replace(',', '\t').getBytes(Charset.forName("UTF-16")))))
        .isEqualTo(rows);
  }

  /** 45758 is 11 April 2025: 2025-01-01 is 45658. From 1904 the same day is 1462 less. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "#45758~1; 2025-04-11",
        "#45758.60417~1; 2025-04-11 14:30:00",
        "#45758~7; 2025-04-11",
        "#45758~6; 2025-04-11",
        "#45758; 45758",
        "#0.25~2; 25%",
        "#2000.5~3; EUR 2000.5",
        "#2000~4; CNY 2000",
        "#2000~5; 2000",
        "#1.1000000000000001; 1.1",
        "#1.5E4; 15000",
        "#1.234; 1.2340",
        "#9503000073; 9503000073",
        "=B1*2~0~5000; 5000",
        "=B1*2; =B1*2 (its result is not in the file)",
      })
  void aCellIsReadAsItIsShownAndANumberAsItIsStored(String cell, String text) throws IOException {
    assertThat(cells("9503.00.00", "CN", cell)).isEqualTo("9503.00.00,CN," + text + ",");
  }

  @Test
  void daysFrom1904() throws IOException {
    String rows =
        row(1, "code", "origin", "value", "entry_date") + row(2, "a", "b", "c", "#44296~1");

    assertThat(sheet(Map.of("Lines", rows), "", true)).contains("a,b,c,2025-04-11");
  }

  @Test
  void rowsThatAreLeftOutKeepTheNumbersOfTheOthers() throws IOException {
    String rows = row(2, "Report") + row(4, "code", "origin", "value") + row(7, "a, \"b\"", "c\nd");

    assertThat(sheet(Map.of("Lines", rows), "", false))
        .isEqualTo(
            "\n\n\ncode,origin,value\n\n\n\"a, \"\"b\"\"\",c d,\n"
                + "the header stands in row 4 of sheet Lines; the rows above it are not read");
  }

  @Test
  void theFirstSheetWithAHeaderIsReadAndTheOthersAreNamed() throws IOException {
    Map<String, String> sheets = new LinkedHashMap<>();
    sheets.put("~Old", row(1, "code", "origin", "value") + row(2, "hidden"));
    sheets.put("Cover", row(1, "Shipments"));
    sheets.put("April", row(1, "code", "origin", "value") + row(2, "april"));
    sheets.put("May", row(1, "code", "origin", "value") + row(2, "may"));

    assertThat(sheet(sheets, "", false))
        .contains("april", "sheet April of file a.xlsx is read", "also in Old, May");
    assertThat(sheet(sheets, "may", false)).contains("\nmay");
    assertThatThrownBy(() -> sheet(sheets, "June", false))
        .isInstanceOf(InputError.class)
        .hasMessageContaining("no sheet June");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%PDF-1.7 | a PDF",
        "<html><table> | a web page",
        "<?xml version='1.0'?><Workbook> | XML",
        "\u00d0\u00cf\u0011\u00e0 | old form",
      })
  void otherFilesAreRefusedByName(String first, String name) {
    byte[] bytes = first.getBytes(Charset.forName("ISO-8859-1"));

    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(InputError.class)
        .hasMessageContaining(name.strip());
  }

  @Test
  void aWorkbookThatIsCutOffNamesACommand() throws IOException {
    Path file = Workbooks.write(folder.resolve("a.xlsx"), Map.of("A", row(1, "a")), FORMATS, false);
    byte[] part = Arrays.copyOf(Files.readAllBytes(file), 400);

    assertThatThrownBy(() -> read(part))
        .isInstanceOf(InputError.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void anArchiveOfOtherThingsIsNoWorkbook() throws IOException {
    Path ods = folder.resolve("a.ods");
    try (var zip = new ZipOutputStream(Files.newOutputStream(ods))) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.putNextEntry(new ZipEntry("content.xml"));
    }

    assertThatThrownBy(() -> read(Files.readAllBytes(ods)))
        .isInstanceOf(InputError.class)
        .hasMessageContaining("OpenDocument");
  }
}
