package org.tariffcalc.tables.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariffcalc.FixtureTables;
import org.tariffcalc.tables.RateTables;

/**
 * The pause of the country rates: EO 14266 to 8 July 2025, EO 14316 to 31 July, in fact to 6 August
 * (EO 14326, goods entered from 7 August).
 */
class PauseOnDayTest {

  @TempDir private Path folder;

  private PauseOnDay pause(String origin, LocalDate day) {
    return RateTables.open(FixtureTables.in(folder).directory()).annexEntries().stream()
        .filter(entry -> entry.origin().equals(origin))
        .map(entry -> new PauseOnDay(entry, day))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest(name = "{0}: {1}, {3} days left")
  @CsvSource({
    "2025-04-08, announced, , 0",
    "2025-04-09, collected, , 0",
    "2025-04-10, paused, 2025-07-08, 90",
    "2025-04-20, paused, 2025-07-08, 80",
    "2025-07-07, paused, 2025-07-08, 2",
    "2025-07-08, paused, 2025-07-08, 1",
    "2025-07-09, paused, 2025-07-31, 23",
    "2025-07-31, paused, 2025-07-31, 1",
    "2025-08-01, paused, 2025-08-06, 6",
    "2025-08-06, paused, 2025-08-06, 1",
    "2025-08-07, ended, , 0"
  })
  void vietnamOnEveryDayOfChange(LocalDate day, String state, LocalDate lastDay, long daysLeft) {
    PauseOnDay pause = pause("VN", day);

    assertThat(pause.state().word()).isEqualTo(state);
    assertThat(pause.lastDay().orElse(null)).isEqualTo(lastDay);
    assertThat(pause.daysLeft()).isEqualTo(daysLeft);
  }

  @Test
  void chinaWasNeverPaused() {
    PauseOnDay pause = pause("CN", LocalDate.of(2025, 4, 20));

    assertThat(pause.state()).isEqualTo(PauseOnDay.State.NEVER_PAUSED);
    assertThat(pause.daysLeft()).isZero();
  }
}
