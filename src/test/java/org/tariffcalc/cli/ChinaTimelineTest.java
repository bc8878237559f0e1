package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every change of China's additional duties on sample goods, to the minute. */
class ChinaTimelineTest {

  private static final LocalDateTime FIRST_PURCHASES = LocalDateTime.of(2020, 3, 2, 0, 0);

  @ParameterizedTest(name = "{0} from {1}")
  @CsvFileSource(resources = "/cases/china-on-us/timeline.csv", numLinesToSkip = 1, emptyValue = "")
  void rateBeginsAtItsMinuteAndNotBefore(
      String code, LocalDateTime from, BigDecimal before, BigDecimal percent, BigDecimal excluded) {
    assertThat(percentAt(code, from)).isEqualByComparingTo(percent);
    assertThat(percentAt(code, from.minusMinutes(1))).isEqualByComparingTo(before);
    if (from.isAfter(FIRST_PURCHASES) && percent.compareTo(excluded) != 0) {
      assertThat(percentAt(code, from, "--claim", "TC 2020 No. 2")).isEqualByComparingTo(excluded);
    }
  }

  @Test
  void aMonthWithoutARateSaysHowToSupplyIt() {
    Answer answer = Answer.to("quote", "-o", "US", "-v", "USD 10000", "-d", "2025-11-12");

    assertThat(answer.exitCode()).isEqualTo(69);
    assertThat(answer.err()).contains("2025-11-12").contains("--fx CNY=");
  }

  @Test
  void strictQuoteEndsWithSixtyEightWhenTheBaseRateIsUnknown() {
    List<String> quote =
        List.of("quote", "07041090", "-o", "US", "-v", "10000CNY", "-d", "2022-01-01");
    List<String> strict = new ArrayList<>(quote);
    strict.add("--strict");

    assertThat(Answer.to(quote).exitCode()).isZero();
    assertThat(Answer.to(strict).exitCode()).isEqualTo(68);
  }

  private static BigDecimal percentAt(String code, LocalDateTime moment, String... more) {
    List<String> arguments = new ArrayList<>(List.of("quote", "--json"));
    if (code != null && !code.isEmpty()) {
      arguments.add(code);
    }
    arguments.addAll(List.of("-o", "US", "-v", "1000000CNY", "-d", moment.toString()));
    arguments.addAll(List.of("--base-rate", "Free"));
    arguments.addAll(List.of(more));
    Answer answer = Answer.to(arguments);
    assertThat(answer.exitCode()).as("%s", answer).isZero();
    return answer.total("dutyPercent");
  }
}
