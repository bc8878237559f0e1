package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days that are typed as words, counted where customs keeps its calendar. */
class DateWordsTest {

  @ParameterizedTest
  @CsvSource({"today,0", "tomorrow,1", "Tomorrow,1", "+30d,30", "-7d,-7"})
  void wordsAreDaysFromToday(String word, int days) {
    LocalDate before = LocalDate.now(ZoneId.of("America/New_York"));
    String day =
        Answer.to("quote", "9503.00.00", "-o", "CN", "-v", "1", "--date=" + word, "--json")
            .json()
            .at("/shipment/entryDate")
            .asText();
    LocalDate after = LocalDate.now(ZoneId.of("America/New_York"));
    assertThat(LocalDate.parse(day)).isIn(before.plusDays(days), after.plusDays(days));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+30", "yesterday", "+d", "+99999d", "12/15/2026", "+3w"})
  void otherWordsAreRefusedWithWhatWorks(String word) {
    BadInputTest.assertRefused(
        Answer.to("quote", "9503.00.00", "-o", "CN", "-v", "1", "--date=" + word), 2);
  }

  @Test
  void otherCommandsTakeThemToo() {
    assertThat(Answer.to("next", "9503.00.00", "-o", "CN", "-d", "+30d").exitCode()).isZero();
    assertThat(
            Answer.to("compare", "9503.00.00", "-o", "CN", "-v", "1", "--dates", "today,+60d")
                .exitCode())
        .isZero();
  }
}
