package org.tariffcalc.customs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** First and last days, and hours where an act names them. */
class PeriodDaysTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 4, 10);
  private static final LocalDate LAST = LocalDate.of(2025, 5, 13);
  private static final OffsetTime NOON = OffsetTime.parse("12:01+08:00");

  /** From a noon on; the hour of the end is that of the day after the last. */
  private static final Period HOURS =
      new Period(FIRST, Optional.of(LAST), Optional.of(NOON), Optional.of(NOON));

  @Test
  void firstAndLastDayCount() {
    Period period = Period.of(FIRST, LAST);

    assertThat(period.contains(FIRST.minusDays(1))).isFalse();
    assertThat(period.contains(FIRST)).isTrue();
    assertThat(period.contains(LAST)).isTrue();
    assertThat(period.contains(LAST.plusDays(1))).isFalse();
    assertThat(Period.since(FIRST).contains(LAST.plusYears(9))).isTrue();
  }

  @Test
  void theFirstMinuteCountsAndTheMinuteOfTheEndDoesNot() {
    LocalDateTime begin = FIRST.atTime(12, 1);
    LocalDateTime end = LAST.plusDays(1).atTime(12, 1);

    assertThat(HOURS.contains(begin.minusMinutes(1))).isFalse();
    assertThat(HOURS.contains(begin)).isTrue();
    assertThat(HOURS.contains(end.minusMinutes(1))).isTrue();
    assertThat(HOURS.contains(end)).isFalse();
  }

  @Test
  void withoutHoursTheWholeDaysCount() {
    Period period = Period.of(FIRST, LAST);

    assertThat(period.contains(FIRST.atStartOfDay())).isTrue();
    assertThat(period.contains(FIRST.atStartOfDay().minusMinutes(1))).isFalse();
    assertThat(period.contains(LAST.atTime(23, 59))).isTrue();
    assertThat(period.contains(LAST.plusDays(1).atStartOfDay())).isFalse();
    assertThat(Period.since(FIRST).contains(LAST.plusYears(9).atStartOfDay())).isTrue();
  }

  @Test
  void textsAreThoseOfTheTables() {
    assertThat(HOURS).hasToString("2025-04-10T12:01+08:00..2025-05-14T12:01+08:00");
    assertThat(Period.of(FIRST, LAST)).hasToString("2025-04-10..2025-05-13");
    assertThat(Period.since(FIRST)).hasToString("2025-04-10..");
    assertThat(Period.since(FIRST).ends()).isEmpty();
  }

  @Test
  void spanningGoesFromTheEarlierFirstToTheLaterLastDay() {
    Period later = Period.of(FIRST.plusDays(3), LAST.plusDays(3));

    assertThat(Period.of(FIRST, LAST).spanning(later))
        .isEqualTo(Period.of(FIRST, LAST.plusDays(3)));
    assertThat(later.spanning(Period.of(FIRST, LAST)))
        .isEqualTo(Period.of(FIRST, LAST.plusDays(3)));
    assertThat(later.spanning(Period.since(FIRST))).isEqualTo(Period.since(FIRST));
    assertThat(Period.since(FIRST).spanning(later)).isEqualTo(Period.since(FIRST));
  }

  @Test
  void thePartWithinKeepsTheHoursOfTheBoundsThatItTakes() {
    Period whole = Period.of(FIRST.minusDays(9), LAST.plusDays(9));

    assertThat(whole.within(HOURS)).contains(HOURS);
    assertThat(HOURS.within(whole)).contains(HOURS);
    assertThat(HOURS.within(Period.since(LAST.plusDays(2)))).isEmpty();
  }
}
