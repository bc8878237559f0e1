package org.tariffcalc.tables.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Codes looked up in the bytes of their table, against a plain search through them. */
class CodesTest {

  @Test
  void theCodesComeBackAsTheyWereGiven() {
    List<String> given = List.of("01", "0101", "01012100", "0101210010", "9503000090", "99");
    Codes codes = Codes.of(given);

    assertThat(List.copyOf(codes)).isEqualTo(given);
    assertThat(codes.contains("0101210010")).isTrue();
    assertThat(codes.contains("0102")).isFalse();
  }

  @Test
  void whatIsNoCodeIsRefused() {
    assertThatThrownBy(() -> Codes.of(List.of("01", "01011x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("01011x");
  }

  @Test
  void thereIsNothingInAnEmptyList() {
    Codes none = Codes.of(List.of());

    assertThat(none).isEmpty();
    assertThat(none.coveringLength("95030000")).isZero();
    assertThat(none.hasBelow("9503")).isFalse();
  }

  @Test
  void everyAnswerIsThatOfASearchThroughAllCodes() {
    SplittableRandom random = new SplittableRandom(8517);
    for (int round = 0; round < 300; round++) {
      List<String> sorted = new ArrayList<>(new TreeSet<>(texts(random, random.nextInt(1, 40))));
      Codes codes = Codes.of(sorted);
      for (String asked : texts(random, 20)) {
        assertThat(codes.contains(asked)).as(asked + sorted).isEqualTo(sorted.contains(asked));
        assertThat(codes.coveringLength(asked))
            .as(asked + sorted)
            .isEqualTo(longest(sorted, asked));
        assertThat(codes.hasBelow(asked)).as(asked + sorted).isEqualTo(hasBelow(sorted, asked));
      }
    }
  }

  private static int longest(List<String> codes, String asked) {
    int longest = 0;
    for (String code : codes) {
      longest = asked.startsWith(code) ? Math.max(longest, code.length()) : longest;
    }
    return longest;
  }

  private static boolean hasBelow(List<String> codes, String asked) {
    for (String code : codes) {
      if (code.startsWith(asked) && code.length() > asked.length()) {
        return true;
      }
    }
    return false;
  }

  /** Codes of 2 to 10 digits, of few different digits so that many cover one another. */
  private static List<String> texts(SplittableRandom random, int count) {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder code = new StringBuilder();
      for (int length = 2 * random.nextInt(1, 6); code.length() < length; ) {
        code.append(random.nextInt(8, 10)).append(random.nextInt(0, 2));
      }
      codes.add(code.toString());
    }
    return codes;
  }
}
