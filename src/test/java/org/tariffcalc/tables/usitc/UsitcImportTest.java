package org.tariffcalc.tables.usitc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.customs.TariffException.MissingFile;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.schedule.ScheduleLine;
import org.tariffcalc.tables.schedule.ScheduleRevision;
import org.tariffcalc.tables.schedule.UsSchedule;

class UsitcImportTest {

  private static final ScheduleRevision BASIC = revision("2025 Basic", "2025-01-01");
  private static final ScheduleRevision FIRST = revision("2025 Rev. 1", "2025-02-04");
  private static final ScheduleRevision SECOND = revision("2025 Rev. 2", "2025-03-01");

  @TempDir private Path directory;

  private static ScheduleRevision revision(String id, String from) {
    return new ScheduleRevision(id, LocalDate.parse(from), LocalDate.parse(from).plusDays(1));
  }

  /** An object of the export, in the shape that the Commission gives it. */
  private static String row(
      String code, String general, String special, String column2, String... units) {
    StringBuilder unitList = new StringBuilder();
    for (String unit : units) {
      unitList.append(unitList.isEmpty() ? "" : ",").append('"').append(unit).append('"');
    }
    return """
    {"htsno":"%s","indent":"2","description":"words","superior":null,"units":[%s],"general":"%s",
     "special":"%s","other":"%s","footnotes":[{"columns":["general"],"value":"See 9903.88.15. "}],
     "quotaQuantity":null,"additionalDuties":null,"addiitionalDuties":null}\
    """
        .formatted(code, unitList, general, special, column2);
  }

  private Path export(String name, String... rows) throws IOException {
    return Files.writeString(directory.resolve(name), "[" + String.join(",", rows) + "]");
  }

  private UsitcImport.Outcome taken(Map<Path, ScheduleRevision> files) {
    UsitcImport usitc = new UsitcImport(directory.resolve("rates"));
    files.forEach(usitc::add);
    return usitc.run();
  }

  private List<ScheduleLine> history(String digits) {
    return UsSchedule.open(directory.resolve("rates")).history(CommodityCode.of(digits));
  }

  private Map<String, String> tables() throws IOException {
    Map<String, String> tables = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory.resolve("rates"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        tables.put(directory.relativize(file).toString(), Files.readString(file));
      }
    }
    return tables;
  }

  private Path basic() throws IOException {
    return export(
        "basic.json",
        row("", "", "", ""),
        row("9503", "", "", ""),
        row("9503.00.00", "Free", "", "70%"),
        row("9503.00.00.11", "", "", "", "No."),
        row("9503.00.00.90", "", "", "", "No."),
        row("9504.40.00.00", "Free ", "", "10¢/pack+20%", "pack"),
        row("9505.10.10", "3.3%", "Free (A, AU)", "33 1/3%"),
        row("9903.88.15", "The duty provided in the applicable subheading + 7.5%", "", ""));
  }

  private Path first() throws IOException {
    return export(
        "first.json",
        row("9503.00.00", "Free", "", "70%"),
        row("9503.00.00.11", "", "", "", "No."),
        row("9503.00.00.73", "", "", "", "No."),
        row("9504.40.00.00", "<il>Free</il>", " ", "10¢/pack + 20% <u></u>", "pack"),
        row("9505.10.10", "3%", "Free (A,AU)", "33 1/3%"));
  }

  private Path second() throws IOException {
    return export(
        "second.json",
        row("9503.00.00", "Free", "", "70%"),
        row("9503.00.00.11", "", "", "", "No.", "kg"),
        row("9503.00.00.73", "", "", "", "No."),
        row("9505.10.10", "3%", "Free (A,AU) 1% (JP)", "33 1/3%"),
        row("9506.11.20.00", "2.6%", "Free (A+)", "33 1/3%", "prs."));
  }

  @Test
  void firstRevisionBeginsEverything() throws IOException {
    UsitcImport.Outcome outcome = taken(Map.of(basic(), BASIC));

    assertThat(Files.readString(directory.resolve("rates/us-schedule/95.json")))
        .isEqualTo(
            """
            {
              "chapter": "95",
              "revisions": [
                {"id": "2025 Basic", "from": "2025-01-01", "published": "2025-01-02"}
              ],
              "lines": [
                {"code": "95030000", "from": "2025-01-01", "to": null, "general": "Free", "special": "", "column2": "70%", "units": ["No."], "revision": "2025 Basic"},
                {"code": "95044000", "from": "2025-01-01", "to": null, "general": "Free", "special": "", "column2": "10¢/pack + 20%", "units": ["pack"], "revision": "2025 Basic"},
                {"code": "95051010", "from": "2025-01-01", "to": null, "general": "3.3%", "special": "Free (A,AU)", "column2": "33 1/3%", "units": [], "revision": "2025 Basic"}
              ]
            }
            """);
    assertThat(Files.readString(directory.resolve("rates/us-schedule/statistical/95.json")))
        .isEqualTo(
            """
            {
              "chapter": "95",
              "lines": [
                {"code": "9503000011", "from": "2025-01-01", "to": null, "units": ["No."]},
                {"code": "9503000090", "from": "2025-01-01", "to": null, "units": ["No."]},
                {"code": "9504400000", "from": "2025-01-01", "to": null, "units": ["pack"]}
              ]
            }
            """);
    assertThat(outcome.notes()).isEmpty();
    assertThat(outcome.filesWritten()).isEqualTo(3);
    assertThat(outcome.revisions().get(0).tariffLines().began()).hasSize(3);
  }

  @Test
  void nextRevisionIsAddedToTheTablesThatAreThere() throws IOException {
    taken(Map.of(basic(), BASIC));

    UsitcImport.Outcome outcome = taken(Map.of(first(), FIRST));

    assertThat(history("95051010"))
        .extracting(line -> line.period() + " " + line.general() + " " + line.revision())
        .containsExactly("2025-01-01..2025-02-03 3.3% 2025 Basic", "2025-02-04.. 3% 2025 Rev. 1");
    RevisionChanges changes = outcome.revisions().get(0);
    assertThat(changes.tariffLines().changed()).containsExactly(CommodityCode.of("95051010"));
    assertThat(changes.tariffLines().began()).isEmpty();
    assertThat(changes.statisticalLines().began()).containsExactly(CommodityCode.of("9503000073"));
    assertThat(changes.statisticalLines().ended()).containsExactly(CommodityCode.of("9503000090"));
  }

  @Test
  void markupAndSpacingBeginNoPeriod() throws IOException {
    taken(Map.of(basic(), BASIC, first(), FIRST));

    assertThat(history("95044000")).hasSize(1);
    assertThat(history("95030000")).hasSize(1);
  }

  @Test
  void codeThatIsLeftOutEndsAndOneThatAppearsBegins() throws IOException {
    taken(Map.of(basic(), BASIC, first(), FIRST, second(), SECOND));

    assertThat(history("95044000").get(0).period().to()).contains(LocalDate.of(2025, 2, 28));
    assertThat(history("95061120").get(0).period().from()).isEqualTo("2025-03-01");
    assertThat(history("95061120").get(0).revision()).isEqualTo("2025 Rev. 2");
  }

  @Test
  void unitsOfAnOpenLineAreTheLatestAndBeginNoPeriod() throws IOException {
    taken(Map.of(basic(), BASIC, second(), SECOND));

    assertThat(history("95030000")).hasSize(1);
    assertThat(history("95030000").get(0).units()).containsExactly("No.", "kg");
  }

  @Test
  void takingInTheSameFileAgainWritesNothing() throws IOException {
    taken(Map.of(basic(), BASIC, first(), FIRST, second(), SECOND));
    Map<String, String> before = tables();

    UsitcImport.Outcome again = taken(Map.of(first(), FIRST));

    assertThat(again.filesWritten()).isZero();
    assertThat(tables()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void orderOfTheRevisionsDoesNotMatter(long seed) throws IOException {
    taken(Map.of(basic(), BASIC, first(), FIRST, second(), SECOND));
    Map<String, String> together = tables();
    Files.move(directory.resolve("rates"), directory.resolve("together"));
    List<Map.Entry<Path, ScheduleRevision>> order =
        new java.util.ArrayList<>(
            Map.of(basic(), BASIC, first(), FIRST, second(), SECOND).entrySet());
    Collections.shuffle(order, new Random(seed));

    for (Map.Entry<Path, ScheduleRevision> one : order) {
      taken(Map.of(one.getKey(), one.getValue()));
    }

    assertThat(tables()).isEqualTo(together);
  }

  @Test
  void packedFileReadsLikeAPlainOne() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(packed)) {
      zip.write(Files.readAllBytes(basic()));
    }
    Path file = Files.write(directory.resolve("basic.json.gz"), packed.toByteArray());

    taken(Map.of(file, BASIC));

    assertThat(history("95030000")).hasSize(1);
  }

  @Test
  void correctionMovesTheDayOfALine() throws IOException {
    Path schedule = Files.createDirectories(directory.resolve("rates/us-schedule"));
    Files.writeString(
        schedule.resolve("corrections.json"),
        """
        {
          "corrections": [
            {"revision": "2025 Rev. 1", "lines": "tariff", "code": "95051010", "from": "2025-01-01", "reason": "r", "source": "s"},
            {"revision": "2025 Rev. 1", "lines": "statistical", "code": "", "from": "2025-02-10", "reason": "r", "source": "s"}
          ]
        }
        """);

    taken(Map.of(basic(), BASIC, first(), FIRST));

    assertThat(history("95051010"))
        .extracting(line -> line.period() + " " + line.general() + " " + line.revision())
        .containsExactly("2025-01-01.. 3% 2025 Rev. 1");
    UsSchedule tables = UsSchedule.open(directory.resolve("rates"));
    CommodityCode fresh = CommodityCode.of("9503000073");
    assertThat(tables.hasStatistical(fresh, LocalDate.of(2025, 2, 9))).isFalse();
    assertThat(tables.hasStatistical(fresh, LocalDate.of(2025, 2, 10))).isTrue();
  }

  @Test
  void changeRecordGivesGoodsTheirNewNumbersUntilAnExportDoes() throws IOException {
    Path schedule = Files.createDirectories(directory.resolve("rates/us-schedule"));
    Files.writeString(
        schedule.resolve("renumbered.json"),
        """
        {
          "renumbered": [
            {"on": "2025-02-20", "old": "9503000011", "new": ["9503000011", "9503000012"], "source": "s"},
            {"on": "2025-02-20", "old": "9503000090", "new": ["9503000073"], "source": "s"}
          ]
        }
        """);
    taken(Map.of(basic(), BASIC));

    UsitcImport.Outcome again = new UsitcImport(directory.resolve("rates")).run();

    assertThat(again.filesWritten()).isZero();
    UsSchedule tables = UsSchedule.open(directory.resolve("rates"));
    CommodityCode line = CommodityCode.of("95030000");
    assertThat(tables.statisticalUnder(line, LocalDate.of(2025, 2, 19)))
        .extracting(CommodityCode::digits)
        .containsExactly("9503000011", "9503000090");
    assertThat(tables.statisticalUnder(line, LocalDate.of(2025, 2, 20)))
        .extracting(CommodityCode::digits)
        .containsExactly("9503000011", "9503000012", "9503000073");
    assertThat(tables.statisticalUnits(CommodityCode.of("9503000073"), LocalDate.of(2025, 2, 20)))
        .containsExactly("No.");
  }

  @Test
  void lineWithNeitherRateNorUnitIsPassedOver() throws IOException {
    Path file =
        export(
            "stray.json",
            row("9503.00.00.00", "Free", "", "70%", "No."),
            row("9505.99.30.30", "", "", ""));

    UsitcImport.Outcome outcome = taken(Map.of(file, BASIC));

    assertThat(outcome.notes())
        .containsExactly("stray.json: 9505.99.30.30 has neither rate nor unit and was passed over");
    assertThat(history("95059930")).isEmpty();
  }

  @Test
  void suffixWithARateOfItsOwnIsKeptAsALineOfTenDigits() throws IOException {
    Path file =
        export(
            "own.json",
            row("9503.00.00", "Free", "", "70%"),
            row("9503.00.00.11", "1%", "", "", "No."),
            row("9503.00.00.90", "", "", "70%", "No."));

    UsitcImport.Outcome outcome = taken(Map.of(file, BASIC));

    assertThat(outcome.notes())
        .singleElement()
        .asString()
        .contains("9503.00.00.11 has a rate of its own");
    UsSchedule tables = UsSchedule.open(directory.resolve("rates"));
    LocalDate day = LocalDate.of(2025, 5, 1);
    assertThat(tables.line(CommodityCode.of("9503000011"), day).orElseThrow().general())
        .hasToString("1%");
    assertThat(tables.line(CommodityCode.of("9503000090"), day).orElseThrow().general())
        .hasToString("Free");
    assertThat(tables.line(CommodityCode.of("95030000"), day).orElseThrow().general())
        .hasToString("Free");
  }

  @Test
  void rateOfAnUnknownShapeIsKeptAndReported() throws IOException {
    Path file = export("odd.json", row("9503.00.00.00", "5¢ per smile", "", "70%", "No."));

    UsitcImport.Outcome outcome = taken(Map.of(file, BASIC));

    assertThat(outcome.notes()).singleElement().asString().contains("'5¢ per smile'");
    assertThat(history("95030000").get(0).general().isComputable()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no JSON",
        "{}",
        "[]",
        "[1]",
        "[{}]",
        "[{\"htsno\":\"9503.00.00\",\"general\":\"Free\"}]",
        "[{\"htsno\":\"9503.00.00\",\"general\":\"Free\",\"special\":\"\",\"other\":\"70%\"}",
        "[{\"htsno\":\"9903.00.00\",\"general\":\"Free\",\"special\":\"\",\"other\":\"70%\"}]",
      })
  void fileOfAnotherKindIsRefusedAndNothingIsWritten(String content) throws IOException {
    Path file = Files.writeString(directory.resolve("other.json"), content);
    Map<Path, ScheduleRevision> files = Map.of(file, BASIC);

    assertThatThrownBy(() -> taken(files))
        .isInstanceOf(InputError.class)
        .hasMessageContaining("other.json is not an export of the US schedule");
    assertThat(directory.resolve("rates")).doesNotExist();
  }

  @Test
  void packedFileThatIsCutOffIsRefused() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(packed)) {
      zip.write(Files.readString(basic()).repeat(50).getBytes(StandardCharsets.UTF_8));
    }
    byte[] half = java.util.Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
    Map<Path, ScheduleRevision> files =
        Map.of(Files.write(directory.resolve("cut.json.gz"), half), BASIC);

    assertThatThrownBy(() -> taken(files)).isInstanceOf(InputError.class);
  }

  @Test
  void fileThatIsNotThereIsMissing() {
    Map<Path, ScheduleRevision> files = Map.of(directory.resolve("nowhere.json"), BASIC);

    assertThatThrownBy(() -> taken(files))
        .isInstanceOf(MissingFile.class)
        .hasMessageContaining("nowhere.json");
  }

  @Test
  void twoRevisionsOfOneDayAreRefused() throws IOException {
    taken(Map.of(basic(), BASIC));
    Map<Path, ScheduleRevision> clash = Map.of(first(), revision("2025 Rev. 1", "2025-01-01"));

    assertThatThrownBy(() -> taken(clash))
        .isInstanceOf(UsageError.class)
        .hasMessageContaining("2025 Basic");
  }
}
