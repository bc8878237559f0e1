package org.tariffcalc.tables.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tariffcalc.tables.RateTables;

/** Holds which acts are told to have their days from general knowledge. */
class ActsTest {

  private final RateTables tables = RateTables.open(Path.of("rates"));

  @Test
  void anActWhoseDayNoTextGaveIsToldOnce() {
    assertThat(
            tables.actsWithoutText(
                List.of("Proclamation 10356", "87 FR 19351", "EO 14193", "Proclamation 10356")))
        .containsExactly("Proclamation 10356");
  }

  @Test
  void aCitationMayGoOnWithAnArticle() {
    assertThat(tables.actsWithoutText(List.of("增值税暂行条例, article 15", "Proclamation 10356 cl. 2")))
        .containsExactly("Proclamation 10356", "增值税暂行条例");
  }

  /** Proclamation 10356 and Proclamation 103561 are two acts. */
  @Test
  void aLongerNumberIsAnotherAct() {
    assertThat(tables.actsWithoutText(List.of("Proclamation 103561"))).isEmpty();
  }

  @Test
  void anEditionWithoutActsTellsNothing() {
    assertThat(Acts.NONE.withoutText(List.of("EO 14193"))).isEmpty();
  }
}
