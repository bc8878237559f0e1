package org.tariffcalc.analysis.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.tables.RateTables;

/** The days on which a duty changed, by the orders that changed it. */
class DutyTimelineTest {

  private static final RateTables TABLES = RateTables.open(Path.of("rates"));

  // Toys on no list and free at the base. Fentanyl 10% from 4 February (EO 14195), 20% from 4 March
  // (EO 14228) and 10% from 10 November (EO 14357); reciprocal 10% from 5 April, 84% from 9 April,
  // 125% from 10 April (EO 14257, 14259, 14266) and 10% from 14 May (EO 14298).
  @Test
  void goodsOfChinaWentThroughEightStepsInTwentyTwentyFive() {
    DutyTimeline toys = timeline("95030000", "CN", "2025-01-20", "2025-12-31");

    assertThat(toys.steps().stream().map(DutyTimelineTest::told))
        .containsExactly(
            "2025-01-20 0",
            "2025-02-04 10",
            "2025-03-04 20",
            "2025-04-05 30",
            "2025-04-09 104",
            "2025-04-10 145",
            "2025-05-14 30",
            "2025-11-10 20");
    assertThat(toys.highestPercent()).isEqualByComparingTo("145");
    assertThat(toys.programs().keySet()).containsExactly("ieepa-fentanyl", "ieepa-reciprocal");
  }

  // China on goods of the United States beside what it answered to sections 232 and 301: 34% would
  // have begun on 10 April and was 84% by then, 125% from 12 April, 10% from 14 May,
  // which two later acts prolonged (announcements of the Tariff Commission of 2025, Nos. 4, 5, 6
  // and 7).
  @Test
  void goodsOfTheUnitedStatesWentThroughFourStepsInChina() {
    DutyTimeline goods =
        DutyTimeline.of(
            TABLES,
            Shipment.ofUnlistedGoods("US", "CN", day("2025-04-01"), new BigDecimal("100000")),
            day("2025-04-01"),
            day("2025-12-31"));

    assertThat(goods.steps().stream().map(DutyTimelineTest::told))
        .containsExactly("2025-04-01 0", "2025-04-10 84", "2025-04-12 125", "2025-05-14 10");
  }

  @Test
  void stepsFollowEachOtherFromTheFirstDayToTheLast() {
    List<DutyTimeline.Step> steps = timeline("85076000", "CN", "2018-07-06", "2026-10-10").steps();

    LocalDate next = day("2018-07-06");
    for (DutyTimeline.Step step : steps) {
      assertThat(step.from()).isEqualTo(next);
      next = step.to().plusDays(1);
    }
    assertThat(next).isEqualTo(day("2026-10-11"));
  }

  @ParameterizedTest
  @CsvSource({
    "95030000, CN, 2025-01-01, 2025-06-30",
    "76061130, CN, 2025-02-01, 2026-04-30",
    "85076000, CN, 2025-12-01, 2026-10-10",
    "87083050, JP, 2025-04-01, 2025-12-31",
    "61091000, IT, 2025-06-01, 2026-03-31"
  })
  @Tag("slow")
  void noDutyChangesOnAnotherDay(String code, String origin, String from, String to) {
    DutyTimeline timeline = timeline(code, origin, from, to);
    Assessor assessor = new Assessor(TABLES);
    List<String> daily = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (LocalDate day = day(from); !day.isAfter(day(to)); day = day.plusDays(1)) {
      Assessment assessed = assessor.assess(goods(code, origin).withEntryDate(day));
      daily.add(day + " " + charges(assessed));
      told.add(day + " " + charges(timeline.on(day).orElseThrow().assessment().orElseThrow()));
    }

    assertThat(told).isEqualTo(daily);
  }

  @Test
  void aCodeThatIsInNoScheduleHasNoTimeline() {
    assertThatThrownBy(() -> timeline("99999999", "CN", "2025-01-01", "2025-12-31"))
        .isInstanceOf(NoAnswer.class);
  }

  private static String charges(Assessment assessed) {
    StringBuilder told = new StringBuilder();
    assessed
        .charges()
        .forEach(c -> told.append(c.program()).append(' ').append(c.amount()).append(' '));
    return told.toString();
  }

  private static String told(DutyTimeline.Step step) {
    return step.from() + " " + step.dutyPercent().stripTrailingZeros().toPlainString();
  }

  private static DutyTimeline timeline(String code, String origin, String from, String to) {
    return DutyTimeline.of(TABLES, goods(code, origin), day(from), day(to));
  }

  private static Shipment goods(String code, String origin) {
    return Shipment.ofUnlistedGoods(origin, "US", day("2025-01-01"), new BigDecimal("10000"))
        .withCode(CommodityCode.of(code));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
