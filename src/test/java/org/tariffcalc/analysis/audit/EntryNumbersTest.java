package org.tariffcalc.analysis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntryNumbersTest {

  @Test
  void aNumberIsNewOnceOfTensOfThousands() {
    EntryNumbers numbers = new EntryNumbers();
    for (int i = 0; i < 50_000; i++) {
      assertThat(numbers.add("ABC-" + (1_000_000 + i) + "-" + i % 10)).isTrue();
    }
    for (int i = 0; i < 50_000; i++) {
      assertThat(numbers.add("ABC-" + (1_000_000 + i) + "-" + i % 10)).isFalse();
    }
  }

  @Test
  void aNumberIsTheSameWithoutItsDashes() {
    EntryNumbers numbers = new EntryNumbers();
    assertThat(numbers.add("ABC-1000001-1")).isTrue();
    assertThat(numbers.add("abc10000011")).isFalse();
    assertThat(numbers.add("ABC-1000001-2")).isTrue();
  }

  @Test
  void leadingZerosAreDigitsLikeOthers() {
    EntryNumbers numbers = new EntryNumbers();
    assertThat(numbers.add("1")).isTrue();
    assertThat(numbers.add("01")).isTrue();
    assertThat(numbers.add("001")).isTrue();
  }

  @Test
  void longNumbersAndOtherLettersAreToldApart() {
    EntryNumbers numbers = new EntryNumbers();
    assertThat(numbers.add("SHIPMENT-2025-000000001")).isTrue();
    assertThat(numbers.add("SHIPMENT-2025-000000002")).isTrue();
    assertThat(numbers.add("SHIPMENT-2025-000000001")).isFalse();
    assertThat(numbers.add("--")).isTrue();
    assertThat(numbers.add("---")).isTrue();
    assertThat(numbers.add("--")).isFalse();
  }
}
