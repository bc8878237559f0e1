package org.tariffcalc.assess.stacking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What yields to other duties: their bases, each program no more than once the value. */
class ChargedBasesTest {

  private static final BigDecimal VALUE = new BigDecimal("10000");

  private final ChargedBases bases = new ChargedBases();

  private void charge(String program, String heading, String charged, String content) {
    bases.add(program, heading, new BigDecimal(charged), new BigDecimal(content), VALUE);
  }

  @Test
  void dutiesOfOneProgramCountNoMoreThanTheValue() {
    charge("steel", "9903.81.89", "6000", "5000");
    charge("steel", "9903.81.91", "7000", "6000");

    assertThat(bases.charged(List.of("steel"), List.of())).isEqualByComparingTo("10000");
    assertThat(bases.content(List.of("steel"), List.of())).isEqualByComparingTo("10000");
  }

  @Test
  void dutiesOfOneProgramBelowTheValueAreAddedUp() {
    charge("steel", "9903.81.89", "6000", "2000");
    charge("steel", "9903.81.91", "3000", "1000");

    assertThat(bases.charged(List.of("steel"), List.of())).isEqualByComparingTo("9000");
    assertThat(bases.content(List.of("steel"), List.of())).isEqualByComparingTo("3000");
  }

  @Test
  void eachProgramHasALimitOfItsOwn() {
    charge("steel", "9903.81.89", "9000", "0");
    charge("aluminum", "9903.85.07", "9000", "0");

    assertThat(bases.charged(List.of("steel", "aluminum"), List.of()))
        .isEqualByComparingTo("18000");
    assertThat(bases.charged(List.of("copper"), List.of())).isEqualByComparingTo("0");
  }

  @Test
  void headingsThatAreExceptedDoNotCount() {
    charge("steel", "9903.81.89", "6000", "0");
    charge("steel", "9903.81.91", "3000", "0");

    assertThat(bases.charged(List.of("steel"), List.of("9903.81.89"))).isEqualByComparingTo("3000");
  }

  @Test
  void theHeadingIsThatOfTheFirstProgramChargedOnAnything() {
    charge("steel", "9903.81.89", "0", "0");
    charge("aluminum", "9903.85.07", "10", "10");
    charge("copper", "9903.78.01", "10", "10");

    assertThat(bases.headingOf(List.of("steel", "copper", "aluminum"))).hasValue("9903.78.01");
    assertThat(bases.headingOf(List.of("steel"))).isEmpty();
  }
}
