package org.tariffcalc.tables.usitc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static final LocalDate JAN = LocalDate.of(2025, 1, 1);
  private static final LocalDate FEB = LocalDate.of(2025, 2, 1);
  private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);

  private final LineHistory<String> timeline = new LineHistory<>();

  private void decide(LocalDate from, LocalDate to, String revision, String next, String value) {
    timeline.decide(
        new LineHistory.Window(from, to, revision, next),
        value.isEmpty() ? Optional.empty() : Optional.of(value));
  }

  private String told() {
    StringBuilder out = new StringBuilder();
    for (LineHistory.Span<String> span : timeline.spans()) {
      out.append(span.period())
          .append(' ')
          .append(span.value())
          .append(" by ")
          .append(span.revision())
          .append("; ");
    }
    return out.toString();
  }

  @Test
  void sameValueInTheNextRevisionMakesOneSpanOfTheFirst() {
    decide(JAN, LocalDate.MAX, "one", "", "5%");
    decide(FEB, LocalDate.MAX, "two", "", "5%");

    assertThat(told()).isEqualTo("2025-01-01.. 5% by one; ");
  }

  @Test
  void otherValueEndsTheSpanOnTheDayBefore() {
    decide(JAN, LocalDate.MAX, "one", "", "5%");
    decide(FEB, LocalDate.MAX, "two", "", "4%");

    assertThat(told()).isEqualTo("2025-01-01..2025-01-31 5% by one; 2025-02-01.. 4% by two; ");
  }

  @Test
  void missingCodeLeavesAGap() {
    decide(JAN, LocalDate.MAX, "one", "", "5%");
    decide(FEB, MARCH.minusDays(1), "two", "three", "");

    assertThat(told()).isEqualTo("2025-01-01..2025-01-31 5% by one; 2025-03-01.. 5% by three; ");
  }

  @Test
  void revisionBetweenTwoOthersDecidesItsOwnDaysOnly() {
    decide(JAN, LocalDate.MAX, "one", "", "5%");
    decide(FEB, MARCH.minusDays(1), "two", "three", "4%");

    assertThat(told())
        .isEqualTo(
            "2025-01-01..2025-01-31 5% by one; 2025-02-01..2025-02-28 4% by two; 2025-03-01.. 5% by"
                + " three; ");
  }

  @Test
  void decidingTheSameAgainChangesNothing() {
    decide(JAN, LocalDate.MAX, "one", "", "5%");
    decide(FEB, LocalDate.MAX, "two", "", "4%");
    String before = told();

    decide(JAN, FEB.minusDays(1), "one", "two", "5%");
    decide(FEB, LocalDate.MAX, "two", "", "4%");

    assertThat(told()).isEqualTo(before);
  }
}
