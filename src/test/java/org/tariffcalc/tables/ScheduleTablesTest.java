package org.tariffcalc.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.customs.duty.Refer;
import org.tariffcalc.customs.quantity.Quantity;
import org.tariffcalc.tables.json.CanonicalJson;
import org.tariffcalc.tables.json.Json;
import org.tariffcalc.tables.query.RateCoverage;
import org.tariffcalc.tables.query.RateCoverage.Answer;
import org.tariffcalc.tables.query.RateCoverage.Column;
import org.tariffcalc.tables.schedule.ScheduleLine;
import org.tariffcalc.tables.schedule.ScheduleRevision;
import org.tariffcalc.tables.schedule.SpecialColumn;
import org.tariffcalc.tables.schedule.UsSchedule;

/** The schedule as it is shipped. */
class ScheduleTablesTest {

  private static final Path RATES = Path.of(System.getProperty("tariff.home"), "rates");
  private static final Path FOLDER = RATES.resolve("us-schedule");
  private static final UsSchedule SCHEDULE = UsSchedule.open(RATES);
  private static final List<ScheduleLine> ALL = all();

  private static List<ScheduleLine> all() {
    List<ScheduleLine> all = new ArrayList<>();
    for (int chapter = 1; chapter <= 99; chapter++) {
      all.addAll(SCHEDULE.everyLine(CommodityCode.of((chapter < 10 ? "0" : "") + chapter)));
    }
    return all;
  }

  private static List<DutyExpression> ratesOf(ScheduleLine line) {
    List<DutyExpression> rates = new ArrayList<>(List.of(line.general(), line.column2()));
    line.special().entries().forEach(entry -> rates.add(entry.rate()));
    return rates;
  }

  @Test
  void everyRateTextIsUnderstood() {
    assertThat(ALL)
        .flatMap(ScheduleTablesTest::ratesOf)
        .noneMatch(
            rate -> rate instanceof Refer refer && refer.kind() == Refer.Kind.NOT_UNDERSTOOD);
  }

  @Test
  void everyRateTextReadsBackAsTheSameExpression() {
    assertThat(ALL)
        .flatMap(ScheduleTablesTest::ratesOf)
        .allMatch(rate -> DutyExpression.parse(rate.toString()).equals(rate));
    assertThat(ALL)
        .extracting(ScheduleLine::special)
        .allMatch(column -> SpecialColumn.parse(column.toString()).equals(column));
  }

  /** The tables hold the text that the program would print, so that no rate has two spellings. */
  @Test
  void everyStoredTextIsInCanonicalSpelling() throws IOException {
    Map<String, String> others = new TreeMap<>();
    for (Path file : files(FOLDER)) {
      if (CanonicalJson.read(Files.readAllBytes(file)) instanceof Json.Members members
          && members.byName().containsKey("chapter")
          && members.byName().get("lines") instanceof Json.Elements lines) {
        for (Json line : lines.all()) {
          Map<String, Json> byName = ((Json.Members) line).byName();
          for (String column : List.of("general", "column2")) {
            if (byName.get(column) instanceof Json.Text text) {
              String canonical = DutyExpression.parse(text.value()).toString();
              if (!canonical.equals(text.value())) {
                others.put(text.value(), canonical);
              }
            }
          }
        }
      }
    }
    assertThat(others).isEmpty();
  }

  @Test
  void linesStandInTheOrderOfCodeAndTimeAndNeverOverlap() {
    for (int i = 1; i < ALL.size(); i++) {
      ScheduleLine before = ALL.get(i - 1);
      ScheduleLine line = ALL.get(i);
      assertThat(line.code()).isGreaterThanOrEqualTo(before.code());
      if (line.code().equals(before.code())) {
        assertThat(before.period().to()).as("%s", line.code()).isPresent();
        assertThat(line.period().from()).isAfter(before.period().to().orElseThrow());
      }
    }
  }

  @Test
  void consecutivePeriodsOfALineDifferInARate() {
    for (int i = 1; i < ALL.size(); i++) {
      ScheduleLine before = ALL.get(i - 1);
      ScheduleLine line = ALL.get(i);
      if (line.code().equals(before.code())) {
        assertThat(ratesOf(line)).as("%s", line.code()).isNotEqualTo(ratesOf(before));
      }
    }
  }

  @Test
  void everyLineOfChapters1To97HasARateInBothColumns() {
    assertThat(ALL)
        .filteredOn(line -> line.code().chapter().compareTo("98") < 0)
        .allMatch(
            line -> !line.general().toString().isEmpty() && !line.column2().toString().isEmpty());
  }

  @Test
  void everyLineIsOfEightDigitsSinceNoSuffixHasARateOfItsOwn() {
    assertThat(ALL).allMatch(line -> line.code().length() == 8);
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource(
      value = Column.class,
      names = {"GENERAL", "COLUMN_2"})
  void atLeast99PercentOfTheLinesCanBeComputed(Column column) {
    RateCoverage coverage = RateCoverage.of(SCHEDULE, 1, 97);

    assertThat(
            coverage
                .percent(column, Answer.OUTRIGHT)
                .add(coverage.percent(column, Answer.WITH_QUANTITY)))
        .isGreaterThanOrEqualTo(new BigDecimal(99));
    assertThat(coverage.places(column, Answer.NOT_UNDERSTOOD)).isZero();
  }

  /**
   * Counted in the export of 2026 Rev. 10 by a program of its own; 45 and 47 texts send elsewhere.
   */
  @Test
  void newestRevisionHasAsManyLinesAsItsExport() {
    LocalDate newest = LocalDate.of(2026, 6, 8);
    List<ScheduleLine> lines =
        ALL.stream()
            .filter(
                line -> line.period().contains(newest) && line.code().chapter().compareTo("98") < 0)
            .toList();

    assertThat(lines).hasSize(11_414);
    assertThat(lines).filteredOn(line -> line.general().toString().equals("Free")).hasSize(4_315);
    assertThat(lines).filteredOn(line -> !line.general().isComputable()).hasSize(45);
    assertThat(lines).filteredOn(line -> !line.column2().isComputable()).hasSize(47);
  }

  @Tag("slow")
  @Test
  void everyUnitThatARateAsksForCanBeTyped() {
    assertThat(ALL)
        .flatMap(ScheduleTablesTest::ratesOf)
        .flatMap(DutyExpression::unitsNeeded)
        .isNotEmpty()
        .allMatch(
            unit ->
                Quantity.parse(unit.example().substring("-q ".length()))
                    .unit()
                    .keyword()
                    .equals(unit.keyword()));
  }

  @Test
  void everyStatisticalLineStandsBelowATariffLineOfItsDays() {
    for (LocalDate day : List.of(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 6, 8))) {
      for (int chapter = 1; chapter <= 98; chapter++) {
        CommodityCode code = CommodityCode.of((chapter < 10 ? "0" : "") + chapter);
        List<CommodityCode> suffixes = SCHEDULE.statisticalUnder(code, day);
        assertThat(suffixes).isSorted().doesNotHaveDuplicates();
        assertThat(suffixes).allMatch(each -> SCHEDULE.line(each.upTo(8), day).isPresent());
      }
    }
  }

  @Test
  void allFortyFourRevisionsAreListedInOrder() {
    assertThat(SCHEDULE.revisions()).hasSize(44);
    assertThat(SCHEDULE.revisions()).extracting(ScheduleRevision::from).isSorted();
    assertThat(SCHEDULE.revisions().get(43))
        .isEqualTo(
            new ScheduleRevision(
                "2026 Rev. 10", LocalDate.of(2026, 6, 8), LocalDate.of(2026, 6, 8)));
  }

  /** The numbers of HTS 2026 Rev. 11 to 21: those of Rev. 10 less 103 and with 196 (484(f)). */
  @Test
  void theNumbersOfTheFirstOfJuly2026AreThoseOfTheSchedule() throws IOException {
    Path list = Path.of("../shared/data/hts/hts10_codes_2026_rev_21.csv");
    assumeTrue(Files.exists(list), "the official list of numbers is not beside this checkout");
    List<String> official =
        Files.readAllLines(list).stream().skip(1).map(row -> row.substring(0, 10)).toList();

    assertThat(numbersOn(LocalDate.of(2026, 7, 1))).isEqualTo(official);
  }

  @Test
  void theFirstOfJuly2026BringsOneHundredAndNinetySixNumbers() {
    List<String> before = numbersOn(LocalDate.of(2026, 6, 30));
    List<String> after = numbersOn(LocalDate.of(2026, 7, 1));

    assertThat(before).hasSize(19_856);
    assertThat(after).hasSize(19_949).isEqualTo(numbersOn(LocalDate.of(2026, 7, 2)));
    assertThat(before).contains("8413919055").doesNotContain("8413919020", "8413919044");
    assertThat(after).contains("8413919020", "8413919044").doesNotContain("8413919055");
    // Reused: 3004.90.92.11 was split into .11 and .12, and the goods of .12 are now under .13.
    assertThat(before).contains("3004909211", "3004909212");
    assertThat(after).contains("3004909211", "3004909212", "3004909213");
  }

  private static List<String> numbersOn(LocalDate day) {
    List<String> numbers = new ArrayList<>();
    for (int chapter = 1; chapter <= 98; chapter++) {
      if (chapter != 77) {
        CommodityCode code = CommodityCode.of((chapter < 10 ? "0" : "") + chapter);
        SCHEDULE.statisticalUnder(code, day).forEach(each -> numbers.add(each.digits()));
      }
    }
    return numbers;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "us-schedule, '', '[0-9]{2}[.]json'",
    "us-schedule-statistical, statistical, '[0-9]{2}[.]json'",
    "us-schedule-revisions, '', revisions[.]json",
    "us-schedule-corrections, '', corrections[.]json",
    "us-schedule-renumbered, '', renumbered[.]json",
  })
  void everyFileKeepsToItsSchema(String schemaName, String folder, String names)
      throws IOException {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    Schema schema =
        registry.getSchema(
            SchemaLocation.of("https://tariffcalc.example/schema"),
            Files.readString(RATES.resolve("schema").resolve(schemaName + ".schema.json")),
            InputFormat.JSON);
    int checked = 0;
    for (Path file : files(folder.isEmpty() ? FOLDER : FOLDER.resolve(folder))) {
      if (String.valueOf(file.getFileName()).matches(names)) {
        List<Error> errors = schema.validate(Files.readString(file), InputFormat.JSON);
        assertThat(errors).as("%s", file).isEmpty();
        checked++;
      }
    }
    assertThat(checked).isPositive();
  }
}
