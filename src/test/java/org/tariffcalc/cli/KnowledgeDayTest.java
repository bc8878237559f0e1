package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an answer leaves out when it is asked as of a day. The amounts before and after each act are
 * worked by hand, on 10,000 dollars, from the rates in the last column.
 */
@Execution(ExecutionMode.CONCURRENT)
class KnowledgeDayTest {

  private static Answer quote(
      String code, String origin, String date, String options, LocalDate knownOn) {
    List<String> arguments = new ArrayList<>(List.of("quote", code, "--json", "--value", "10000"));
    arguments.addAll(List.of("--origin", origin, "--date", date, "--known-on", knownOn.toString()));
    if (!options.isEmpty()) {
      arguments.addAll(List.of(options.split(" ", -1)));
    }
    return Answer.to(arguments);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/cases/known-on/retroactive-acts.csv",
      numLinesToSkip = 1,
      emptyValue = "",
      nullValues = "null")
  void anActCountsFromTheDayOfItsPublication(
      String act,
      LocalDate published,
      String code,
      String origin,
      String date,
      String options,
      String before,
      BigDecimal after) {
    String given = options == null ? "" : options;
    Answer dayBefore = quote(code, origin, date, given, published.minusDays(1));
    Answer sameDay = quote(code, origin, date, given, published);

    assertThat(sameDay.exitCode()).as("%s", sameDay).isZero();
    assertThat(sameDay.total("totalDuty")).isEqualByComparingTo(after);
    if (before.equals("refused")) {
      assertThat(dayBefore.exitCode()).as("%s", dayBefore).isEqualTo(2);
    } else {
      assertThat(dayBefore.total("totalDuty")).isEqualByComparingTo(before);
      JsonNode hindsight = dayBefore.json().path("hindsight");
      assertThat(hindsight.path("totalDuty").decimalValue()).isEqualByComparingTo(after);
      assertThat(hindsight.path("difference").decimalValue())
          .isEqualByComparingTo(after.subtract(new BigDecimal(before)));
      assertThat(hindsight.path("acts"))
          .isNotEmpty()
          .allSatisfy(
              each -> assertThat(each.path("published").asText()).isEqualTo(published.toString()));
    }
  }

  // The 10% were published on 2 April 2025, the memorandum that freed computers from 5 April on the
  // 11th: who asked on the 2nd knew the first and not the second.
  @ParameterizedTest
  @CsvSource({"8471.30.01, VN, 2025-04-08", "8471.30.01, CN, 2025-04-08"})
  void whatWasPublishedOnTheDayOfKnowledgeIsNoLaterAct(String code, String origin, String date) {
    JsonNode hindsight =
        quote(code, origin, date, "", LocalDate.parse("2025-04-02")).json().path("hindsight");

    assertThat(hindsight.path("acts"))
        .extracting(each -> each.path("published").asText())
        .containsExactly("2025-04-11");
    assertThat(hindsight.path("acts").path(0).path("legalBasis"))
        .extracting(JsonNode::asText)
        .contains("memorandum of 2025-04-11");
  }

  /** What mail was to pay; the last column works it out by hand from the acts. */
  @ParameterizedTest(name = "known on {0}: mail of {1} on {2}")
  @CsvFileSource(resources = "/cases/known-on/mail-as-ordered.csv", numLinesToSkip = 1)
  void aDutyOnMailCountsAsOrderedUntilItIsWithdrawn(
      LocalDate knownOn, String origin, String date, BigDecimal percent, String eachItem) {
    List<String> arguments = new ArrayList<>(List.of("quote", "6109.10.00", "--json"));
    arguments.addAll(List.of("--value", "500", "--mode", "post", "--origin", origin));
    arguments.addAll(List.of("--date", date, "--known-on", knownOn.toString()));
    Answer answer = Answer.to(arguments);

    assertThat(answer.exitCode()).as("%s", answer).isZero();
    assertThat(answer.total("dutyPercent")).isEqualByComparingTo(percent);
    String carriers = "The carrier may choose ";
    if (eachItem == null) {
      assertThat(answer.json().path("warnings").toString()).doesNotContain(carriers);
    } else {
      assertThat(answer.json().path("warnings").toString())
          .containsOnlyOnce(carriers)
          .contains(carriers + eachItem + " instead");
    }
  }

  @Test
  void whatWasKnownIsNamedInTheJsonWithItsActs() {
    Answer answer = quote("8501.10.40", "JP", "2025-08-10", "", LocalDate.parse("2025-08-10"));

    JsonNode json = answer.json();
    assertThat(json.path("knownOn").asText()).isEqualTo("2025-08-10");
    JsonNode act = json.path("hindsight").path("acts").path(0);
    assertThat(act.path("measure").asText()).isEqualTo("us.ieepa.reciprocal.jp");
    assertThat(act.path("heading").asText()).isEqualTo("9903.02.73");
    assertThat(json.path("warnings").toString())
        .contains(": IEEPA reciprocal (9903.02.73) -440.00")
        .doesNotContain("us.ieepa");
    assertThat(act.path("legalBasis")).extracting(JsonNode::asText).contains("90 FR 44638");
  }

  @Test
  void everyFormOfAQuoteNamesTheDayOfKnowledge() {
    for (String form : List.of("table", "csv", "markdown", "json")) {
      Answer answer =
          Answer.to(
              List.of(
                  ("quote 8501.10.40 -o JP -v 10000 -d 2025-08-10 --known-on 2025-08-11 -f " + form)
                      .split(" ", -1)));
      assertThat(answer.out()).as(form).contains("2025-08-11");
    }
  }

  @Test
  void theJapaneseCarOfAugustIsTheSameTodaySinceItsCutWasNotRetroactive() {
    Answer answer = quote("8703.23.01", "JP", "2025-08-10", "", LocalDate.parse("2025-08-10"));

    // 2.5% and 25%: the total of 15% for cars of Japan began on 16 September 2025.
    assertThat(answer.total("totalDuty")).isEqualByComparingTo("2750.00");
    assertThat(answer.json().path("hindsight").path("acts")).isEmpty();
    assertThat(answer.out()).contains("With what is known today the duty is the same.");
  }

  @Test
  void nobodyKnewOfTheJudgmentBeforeItWasGiven() {
    Answer before = quote("9503.00.00", "CN", "2026-03-02", "", LocalDate.parse("2026-02-19"));
    Answer after = quote("9503.00.00", "CN", "2026-03-02", "", LocalDate.parse("2026-02-20"));

    // 10% fentanyl and 10% reciprocal would have gone on; since 24 February 10% of section 122.
    assertThat(before.total("totalDuty")).isEqualByComparingTo("2000.00");
    assertThat(before.out()).contains("\"in-force\"").doesNotContain("\"status\": \"refundable\"");
    assertThat(before.total("refundable")).isEqualByComparingTo("0");
    assertThat(after.total("totalDuty")).isEqualByComparingTo("1000.00");
  }

  @Test
  void aRateGoesOnUntilItsChangeIsPublished() {
    Answer answer = quote("9503.00.00", "CN", "2025-11-20", "", LocalDate.parse("2025-11-03"));

    // 20% fentanyl was cut to 10% by an order of 4 November 2025; until another order of that day
    // the suspension of the 34% was to end on 10 November.
    assertThat(answer.total("totalDuty")).isEqualByComparingTo("5400.00");
    assertThat(answer.out()).contains("The entry date is after that day");
  }

  @Test
  void knowledgeFromBeforeTheTablesIsRefused() {
    Answer answer = quote("9503.00.00", "CN", "2025-11-20", "", LocalDate.parse("2017-12-31"));

    assertThat(answer.exitCode()).isEqualTo(69);
    assertThat(answer.err()).contains("2018-01-01");
  }

  // 84 FR 43304 of 20 August 2019 had both parts of list 4 at 10%, 84 FR 45821 of 30 August raised
  // them to 15%, 84 FR 69447 of 18 December suspended the second. Proclamations 11046 to 11048 of
  // 23
  // July 2026 began on 19 August until Proclamation 11056 moved them to the 22nd: 16.5% and 10% of
  // forced labor besides.
  @ParameterizedTest(name = "{0} {1} {2} as known on {3}: {4}")
  @CsvSource({
    "9506.62.40, CN, 2019-09-01, 2019-08-19, 0.00",
    "9506.62.40, CN, 2019-09-01, 2019-08-20, 1000.00",
    "9506.62.40, CN, 2019-09-01, 2019-08-29, 1000.00",
    "9506.62.40, CN, 2019-09-01, 2019-08-30, 1500.00",
    "9506.62.40, CN, 2019-08-31, 2019-08-25, 0.00",
    "9503.00.00, CN, 2019-12-15, 2019-08-25, 1000.00",
    "9503.00.00, CN, 2019-12-14, 2019-08-25, 0.00",
    "9503.00.00, CN, 2019-12-15, 2019-12-17, 1500.00",
    "9503.00.00, CN, 2019-12-15, 2019-12-18, 0.00",
    "6109.10.00, CA, 2026-08-18, 2026-08-10, 2650.00",
    "6109.10.00, CA, 2026-08-19, 2026-08-10, 7650.00",
    "6109.10.00, CA, 2026-08-20, 2026-08-10, 7650.00",
    "6109.10.00, CA, 2026-08-20, 2026-08-18, 2650.00",
    "6109.10.00, CA, 2026-08-22, 2026-08-10, 7650.00",
    "6109.10.00, CA, 2026-08-22, 2026-08-18, 7650.00",
  })
  void whatWasReplacedBeforeItsFirstDayCountsUntilThen(
      String code, String origin, String date, LocalDate knownOn, BigDecimal duty) {
    Answer answer = quote(code, origin, date, "", knownOn);

    assertThat(answer.total("totalDuty")).as("%s", answer).isEqualByComparingTo(duty);
  }

  // 税委会公告〔2019〕4号 of 23 August 2019, annex 2, from 15 December at 12:01; suspended that day.
  @ParameterizedTest(name = "on {0} as known on {1} the second list is undecided: {2}")
  @CsvSource({
    "2019-12-16, 2019-08-22, false",
    "2019-12-16, 2019-08-23, true",
    "2019-12-16, 2019-12-14, true",
    "2019-12-16, 2019-12-15, false",
    "2019-12-14, 2019-08-23, false",
  })
  void chinasSecondListOfWhichNobodyHasTheCodesIsNotTakenForEmpty(
      String date, LocalDate knownOn, boolean isUndecided) {
    Answer answer = quote("0101.21.00", "US", date, "--base-rate 3%", knownOn);

    assertThat(
            answer
                .json()
                .path("missing")
                .toString()
                .contains("list of Retaliation to Section 301, list 4B"))
        .as("%s", answer)
        .isEqualTo(isUndecided);
    assertThat(answer.json().path("complete").asBoolean()).isEqualTo(!isUndecided);
  }

  @Test
  void chinaRaisedItsDutyOnTheDayOfItsAnnouncement() {
    LocalDate announced = LocalDate.parse("2025-04-11");
    String options = "--base-rate 3%";
    Answer before = quote("9503.00.10", "US", "2025-04-12", options, announced.minusDays(1));
    Answer after = quote("9503.00.10", "US", "2025-04-12", options, announced);

    // 84% from 10 April, 125% from 12 April 2025; announced on the 11th. What else is charged on
    // the goods is the same on both days, so that the difference is 41% of the customs value.
    BigDecimal value = after.json().path("customsValue").decimalValue();
    assertThat(after.total("totalDuty").subtract(before.total("totalDuty")))
        .isEqualByComparingTo(value.multiply(new BigDecimal("0.41")));
  }
}
