package org.tariffcalc.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RateNamesTest {

  @Test
  void nearestNamesDifferByTheFewestLetters() {
    assertThat(
            RateNames.nearest(
                "section-302-china",
                List.of("section-301-brazil", "section-301-china", "ieepa-india", "section-122")))
        .first()
        .isEqualTo("section-301-china");
  }

  @Test
  void equallyNearNamesStandInAlphabeticalOrderAndThreeAtMost() {
    assertThat(RateNames.nearest("ax", List.of("ad", "ac", "ab", "aa")))
        .containsExactly("aa", "ab", "ac");
  }

  @Test
  void aNameThatHoldsAllPartsIsNearAndOneThatHoldsNoneIsNot() {
    List<String> known = List.of("us.s301.china.list3", "us.s301.china.list1", "us.s232.steel");

    assertThat(RateNames.nearest("us.s301.list3", known)).containsExactly("us.s301.china.list3");
    assertThat(RateNames.nearest("cape", known)).isEmpty();
  }

  @Test
  void nearestHeadingsAreNeighboursInTheSchedule() {
    assertThat(
            RateNames.nearestHeadings(
                "9903.01.31", List.of("9903.01.33", "9903.88.15", "9903.01.29", "9903.01.30")))
        .containsExactly("9903.01.30", "9903.01.29", "9903.01.33");
  }
}
