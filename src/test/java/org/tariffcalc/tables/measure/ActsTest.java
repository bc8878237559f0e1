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
    assertThat(tables.actsWithoutText(List.of("EO 14193", "90 FR 9113", "EO 14195", "EO 14193")))
        .containsExactly("EO 14193");
  }

  @Test
  void aCitationMayGoOnWithAnArticle() {
    assertThat(tables.actsWithoutText(List.of("进出口关税条例, article 45", "EO 14193 sec. 3")))
        .containsExactly("EO 14193", "进出口关税条例");
  }

  /** Proclamation 10522 and Proclamation 1052 are two acts. */
  @Test
  void aLongerNumberIsAnotherAct() {
    assertThat(tables.actsWithoutText(List.of("EO 141931"))).isEmpty();
  }

  @Test
  void anEditionWithoutActsTellsNothing() {
    assertThat(Acts.NONE.withoutText(List.of("EO 14193"))).isEmpty();
  }
}
