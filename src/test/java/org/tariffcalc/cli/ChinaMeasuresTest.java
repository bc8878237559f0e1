package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The listings know the duties of China on goods of the United States. */
class ChinaMeasuresTest {

  @Test
  void goodsOfTheUnitedStatesAreUnderChineseMeasuresAlone() {
    List<String> rows =
        Answer.to("rates", "list", "--origin", "US", "--date", "2025-04-12", "--format", "csv")
            .out()
            .lines()
            .skip(1)
            .toList();

    assertThat(rows).allMatch(row -> row.startsWith("cn."));
    assertThat(rows.stream().map(row -> row.replaceAll(",[^,]*$", "")))
        .contains(
            "cn.reciprocal,retaliation-reciprocal,US,125%,TC 2025 No. 6,2025-04-12,"
                + "2025-05-14T12:01+08:00,in-force,true");
  }

  @Test
  void aChineseMeasureIsShownWithItsHours() {
    assertThat(Answer.to("rates", "show", "cn.reciprocal").out())
        .contains("2025-04-10T12:01+08:00 to 2025-04-11  84%  TC 2025 No. 5  in-force")
        .contains("GACC 2025 No. 58");
  }

  @Test
  void anAnnouncementIsShownAsAHeadingIs() {
    Answer answer = Answer.to("rates", "show", "TC 2019 No. 3");

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out()).contains("25%").contains("20%").contains("10%");
  }

  @Test
  void aRateThatWasNeverCollectedSaysSo() {
    assertThat(Answer.to("rates", "list", "--origin", "US", "-d", "2025-04-10").out())
        .contains("34%")
        .contains("paused");
  }

  // The 84% replaced the 34% before its first hour: nothing of it is left undecided on such a day.
  @Test
  void theRateThatWasRaisedBeforeItBeganIsNoOpenQuestion() {
    for (String day : List.of("2025-04-10", "2025-04-11", "2025-04-12")) {
      Answer answer =
          Answer.to(
              List.of(
                  "quote",
                  "-o",
                  "US",
                  "-v",
                  "10000CNY",
                  "-d",
                  day,
                  "--base-rate",
                  "Free",
                  "--json"));

      assertThat(answer.json().path("complete").asBoolean()).as("%s", answer).isTrue();
      assertThat(answer.json().path("warnings").toString()).doesNotContain("34%");
    }
  }
}
