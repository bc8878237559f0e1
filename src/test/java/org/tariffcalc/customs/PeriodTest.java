package org.tariffcalc.customs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cutting one period out of another. */
class PeriodTest {

  private static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  private static Period random(SplittableRandom random) {
    LocalDate from = BEGIN.plusDays(random.nextInt(20));
    return new Period(
        from,
        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(from.plusDays(random.nextInt(10))));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyDayLiesInsideOrOutsideAndNeverInBoth(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Period period = random(random);
    Period cut = random(random);

    List<Period> outside = period.without(cut);
    Optional<Period> inside = period.within(cut);

    for (LocalDate day = BEGIN.minusDays(2);
        day.isBefore(BEGIN.plusDays(40));
        day = day.plusDays(1)) {
      LocalDate each = day;
      assertThat(outside.stream().filter(part -> part.contains(each)).count())
          .isEqualTo(period.contains(day) && !cut.contains(day) ? 1 : 0);
      assertThat(inside.filter(part -> part.contains(each)).isPresent())
          .isEqualTo(period.contains(day) && cut.contains(day));
    }
  }
}
