package org.tariffcalc.tables.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.tables.file.TableBytes;

class UsScheduleTest {

  private static final Path RATES = Path.of(System.getProperty("tariff.home"), "rates");
  private static final LocalDate APRIL = LocalDate.of(2025, 4, 11);

  private final UsSchedule schedule = UsSchedule.open(RATES);

  private static CommodityCode code(String digits) {
    return CommodityCode.parse(digits).orElseThrow();
  }

  /** Rates as printed in 2025 Rev. 9. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9503.00.00|Free|70%",
        "3926.90.99|5.3%|80%",
        "6109.10.00|16.5%|90%",
        "8517.13.00|Free|35%",
        "0201.10.05|4.4¢/kg|13.2¢/kg",
        "4202.29.20|3.3%|33 1/3%",
        "9102.11.10|44¢ each + 6% on the case + 14% on the strap, band or bracelet + 5.3% on the"
            + " battery|$1.90 each + 45% on the case + 110% on the strap, band or bracelet + 35% on"
            + " the battery",
      })
  void lineHasTheRatesThatTheSchedulePrints(String digits, String general, String column2) {
    ScheduleLine line = schedule.line(code(digits), APRIL).orElseThrow();

    assertThat(line.general()).hasToString(general);
    assertThat(line.column2()).hasToString(column2);
    assertThat(line.revision()).isEqualTo("2025 Basic");
    assertThat(line.published()).isEqualTo("2025-01-01");
    assertThat(line.isExtrapolatedOn(APRIL)).isFalse();
  }

  @Test
  void lineOfTenDigitsIsTheLineOfItsFirstEight() {
    assertThat(schedule.line(code("9503.00.00.73"), APRIL))
        .isEqualTo(schedule.line(code("9503.00.00"), APRIL));
  }

  @Test
  void lastDayOf2025HasTheKoreanRateAndFirstDayOf2026IsFree() {
    CommodityCode beef = code("0201.10.50");

    ScheduleLine old = schedule.line(beef, LocalDate.of(2025, 12, 31)).orElseThrow();
    ScheduleLine fresh = schedule.line(beef, LocalDate.of(2026, 1, 1)).orElseThrow();

    assertThat(old.special().rateOf("KR").orElseThrow()).hasToString("1.7%");
    assertThat(old.period().to()).contains(LocalDate.of(2025, 12, 31));
    assertThat(fresh.special().rateOf("KR").orElseThrow()).hasToString("Free");
    assertThat(fresh.revision()).isEqualTo("2026 Basic");
    assertThat(schedule.history(beef)).containsExactly(old, fresh);
  }

  @Test
  void dayBeforeTheTablesIsAnsweredByTheFirstRevision() {
    LocalDate early = LocalDate.of(2018, 7, 6);

    ScheduleLine line = schedule.line(code("6109.10.00"), early).orElseThrow();

    assertThat(line.isExtrapolatedOn(early)).isTrue();
    assertThat(line.isExtrapolatedOn(LocalDate.of(2025, 1, 1))).isFalse();
    assertThat(schedule.linesUnder(code("6109.10"), early)).containsExactly(line);
    assertThat(schedule.hasStatistical(code("6109.10.00.04"), early)).isTrue();
  }

  @Test
  void markupNeverHidesARate() {
    // 2025 Rev. 4, 6, 10, 14 and 2026 Rev. 9 print "2.5% <u></u>" and "14.5¢/m<sup>2 </sup>+ 0.4%".
    assertThat(schedule.history(code("8708.22.00"))).hasSize(1);
    assertThat(schedule.line(code("8708.22.00"), LocalDate.of(2025, 3, 8)).orElseThrow().general())
        .hasToString("2.5%");
    assertThat(schedule.line(code("7005.21.10"), LocalDate.of(2025, 6, 5)).orElseThrow().general())
        .hasToString("14.5¢/m2 + 0.4%");
  }

  @Test
  void lineThatTheFirstExportLostIsThereFromTheFirstDay() {
    assertThat(schedule.line(code("4420.19.00"), LocalDate.of(2025, 1, 1)).orElseThrow().general())
        .hasToString("3.2%");
    assertThat(schedule.history(code("4420.19.00"))).hasSize(1);
  }

  @Test
  void lineOfChapter98WithoutARateIsKept() {
    ScheduleLine line = schedule.line(code("9817.22.05"), APRIL).orElseThrow();

    assertThat(line.general().isComputable()).isFalse();
    assertThat(line.special()).hasToString("Free");
  }

  @Test
  void chapter99And77AreNotStored() {
    assertThat(schedule.line(code("9903.88.15"), APRIL)).isEmpty();
    assertThat(schedule.line(code("7701.00.00"), APRIL)).isEmpty();
    assertThat(schedule.nearest(code("7701.00.00"), APRIL, 4)).isEmpty();
  }

  /** Section 484(f) changes of 1 July 2025, printed by the revision of 30 June. */
  @Test
  void statisticalChangesOfJuly2025BeginOnTheFirst() {
    LocalDate june = LocalDate.of(2025, 6, 30);
    LocalDate july = LocalDate.of(2025, 7, 1);

    assertThat(schedule.hasStatistical(code("9401.99.90.81"), june)).isTrue();
    assertThat(schedule.hasStatistical(code("9401.99.90.81"), july)).isFalse();
    assertThat(schedule.hasStatistical(code("9401.99.90.30"), june)).isFalse();
    assertThat(schedule.hasStatistical(code("9401.99.90.30"), july)).isTrue();
  }

  @Test
  void suffixDroppedByMistakeHasNoGap() {
    for (LocalDate day :
        List.of(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 7))) {
      assertThat(schedule.hasStatistical(code("7602.00.00.35"), day)).as("%s", day).isTrue();
    }
  }

  @Test
  void suffixOfAWatchCannotBeRefuted() {
    assertThat(schedule.hasStatistical(code("9102.11.10.10"), APRIL)).isTrue();
  }

  @Test
  void unitsOfALineAreThoseOfItsSuffixes() {
    assertThat(schedule.line(code("2603.00.00"), APRIL).orElseThrow().units())
        .containsExactly("Cu kg", "Pb kg", "Zn kg", "Ag g", "Au g");
    assertThat(schedule.statisticalUnits(code("2603.00.00.20"), APRIL)).containsExactly("Pb kg");
  }

  @Test
  void nearestCodesShareTheMostDigits() {
    assertThat(schedule.nearest(code("9503.00.00.99"), APRIL, 2))
        .containsExactly(code("9503.00.00.73"), code("9503.00.00.90"));
    assertThat(schedule.nearest(code("8517.13.50"), APRIL, 4)).containsExactly(code("8517.13.00"));
    assertThat(schedule.nearest(code("8517.15.00"), APRIL, 2))
        .containsExactly(code("8517.14.00"), code("8517.18.00"));
    assertThat(schedule.nearest(code("9599.00.00"), APRIL, 1)).containsExactly(code("9508.40.00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"85", "8507", "8507.60", "8507.60.00"})
  void linesUnderACodeAreAllOfItAndNothingElse(String prefix) {
    CommodityCode under = CommodityCode.of(prefix.replace(".", ""));

    List<ScheduleLine> lines = schedule.linesUnder(under, APRIL);

    assertThat(lines).isNotEmpty().allMatch(line -> under.covers(line.code()));
    assertThat(lines)
        .extracting(ScheduleLine::code)
        .isSorted()
        .hasSameSizeAs(
            schedule.linesUnder(CommodityCode.of("85"), APRIL).stream()
                .filter(line -> under.covers(line.code()))
                .toList());
  }

  @Test
  void bisectionFindsWhatReadingAllWouldFind() {
    SplittableRandom random = new SplittableRandom(484);
    List<ScheduleLine> all = schedule.everyLine(CommodityCode.of("29"));
    for (int i = 0; i < 500; i++) {
      String digits = "29" + String.format("%06d", random.nextInt(1_000_000));
      CommodityCode wanted =
          random.nextBoolean()
              ? all.get(random.nextInt(all.size())).code()
              : CommodityCode.of(digits).upTo(4 + 2 * random.nextInt(3));
      assertThat(
              SortedRecords.of(TableBytes.read(RATES.resolve("us-schedule/29.json")))
                  .under(wanted.digits()))
          .extracting(record -> record.key().code())
          .containsExactlyElementsOf(
              all.stream().map(ScheduleLine::code).filter(wanted::covers).toList());
    }
  }

  @Test
  void fileInAnotherLayoutReadsTheSame(@TempDir Path directory) throws IOException {
    Path folder = Files.createDirectories(directory.resolve("us-schedule"));
    String canonical = Files.readString(RATES.resolve("us-schedule/95.json"));
    Files.writeString(
        folder.resolve("95.json"), canonical.replace("\n", "\r\n").replace("    {", "{\t"));

    assertThat(UsSchedule.open(directory).everyLine(CommodityCode.of("95")))
        .isEqualTo(schedule.everyLine(CommodityCode.of("95")));
  }

  private static final String SOUND =
      """
      {
        "chapter": "95",
        "revisions": [
          {"id": "2025 Basic", "from": "2025-01-01", "published": "2025-01-01"}
        ],
        "lines": [
          {"code": "95030000", "from": "2025-01-01", "to": null, "general": "Free", "special": "", "column2": "70%", "units": ["No."], "revision": "2025 Basic"}
        ]
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"revisions\": [|\"issues\": [",
        "\"lines\": [|\"rows\": [",
        "\"id\": \"2025 Basic\"|\"id\": \"2025 Rev. 1\"",
        "\"published\": \"2025-01-01\"|\"published\": \"2025\"",
        "{\"code\": \"95030000\", \"from\": \"2025-01-01\"|{\"code\": \"95030000\", \"from\":"
            + " \"2025-13-01\"",
        "\"to\": null|\"to\": \"2024-12-31\"",
        "\"general\": \"Free\"|\"general\": \"Free",
        "\"units\": [\"No.\"]|\"units\": [\"No.\"",
      })
  void brokenFileIsAnInvalidTable(String sound, String broken, @TempDir Path directory)
      throws IOException {
    Path folder = Files.createDirectories(directory.resolve("us-schedule"));
    assertThat(SOUND).contains(sound);
    Files.writeString(folder.resolve("95.json"), SOUND.replace(sound, broken));
    UsSchedule schedule95 = UsSchedule.open(directory);

    assertThatThrownBy(() -> schedule95.line(code("9503.00.00"), APRIL))
        .isInstanceOf(InvalidTables.class)
        .hasMessageContaining("95.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{\n", "no JSON"})
  void fileOfAnotherKindIsAnInvalidTable(String content, @TempDir Path directory)
      throws IOException {
    Path folder = Files.createDirectories(directory.resolve("us-schedule"));
    Files.writeString(folder.resolve("95.json"), content);
    UsSchedule schedule95 = UsSchedule.open(directory);

    assertThatThrownBy(() -> schedule95.line(code("9503.00.00"), APRIL))
        .isInstanceOf(InvalidTables.class)
        .hasMessageContaining("95.json");
  }
}
