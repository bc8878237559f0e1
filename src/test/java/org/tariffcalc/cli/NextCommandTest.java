package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known to come; rates and days by hand from the acts named beside each case. */
class NextCommandTest {

  private static Answer next(String arguments) {
    List<String> all = new ArrayList<>(List.of("next"));
    all.addAll(List.of(arguments.split(" ", -1)));
    return Answer.to(all);
  }

  /**
   * 89 FR: the cotton fee went from 1.3585 to 1.2246 cents a kilogram of cotton on 15 November
   * 2024; printed 0.358 and 0.3228 cents x 3,460 kg = 12.39 and 11.17. The duty stays as it is.
   */
  @Test
  void aNewRateOfTheCottonFeeIsAChange() {
    JsonNode json =
        next("9619.00.64 -o CN -v 276617 --mode truck -q 4778doz -q 3460kg -d 2024-11-14 --json")
            .json();

    assertThat(json.path("holdsTo").asText()).isEqualTo("2024-11-14");
    assertThat(json.path("steps").path(0).path("from").asText()).isEqualTo("2024-11-15");
  }

  /**
   * On a price of 10,000: the step of section 232 on furniture, Proclamation 11000 (25% to 30%); EO
   * 14259 (baseline 10% to 84%, beside 20% fentanyl); EO 14298 (125% to 10%); the phase-in of
   * section 301 on Nicaragua, 90 FR 60850 (0% to 10%, beside 12.5% forced labor).
   */
  @ParameterizedTest
  @CsvSource({
    "9401.61.40.11 -o VN -d 2026-11-26, 2026-12-31, 2027-01-01, 25.0, 30.0, 500.00",
    "9503.00.00 -o CN -d 2025-04-08, 2025-04-08, 2025-04-09, 30.0, 104.0, 7400.00",
    "9503.00.00 -o CN -d 2025-04-11, 2025-05-13, 2025-05-14, 145.0, 30.0, -11500.00",
    "-o NI -d 2026-11-26, 2026-12-31, 2027-01-01, 12.5, 22.5, 1000.00",
  })
  void theNextChangeHasDayAndEffect(
      String goods, String holdsTo, String from, String before, String after, String effect) {
    JsonNode json = next(goods + " --json").json();

    assertThat(json.path("holdsTo").asText()).isEqualTo(holdsTo);
    JsonNode step = json.path("steps").path(0);
    assertThat(step.path("from").asText()).isEqualTo(from);
    JsonNode comparison = step.path("comparison");
    assertThat(comparison.at("/before/dutyPercent").decimalValue()).isEqualByComparingTo(before);
    assertThat(comparison.at("/after/dutyPercent").decimalValue()).isEqualByComparingTo(after);
    assertThat(comparison.path("dutyEffect").decimalValue()).isEqualByComparingTo(effect);
  }

  /** 90 FR 60848 raises the duty on the semiconductors under 9903.91.05, not on other goods. */
  @Test
  void whatMayComeIsSaidOnlyOfTheGoodsThatItIsAbout() {
    assertThat(next("8541.10.00 -o CN -d 2026-11-26").out()).contains("semiconductors from China");
    assertThat(next("9401.61.40 -o CN -d 2026-11-26").out()).doesNotContain("semiconductors");
  }

  @Test
  void tableNamesTheLastDayTheChangeAndTheAct() {
    Approved.is(next("9401.61.40.11 -o VN -d 2026-11-26").out());
  }

  @Test
  void allNamesEveryStepInOrder() {
    assertThat(next("9503.00.00 -o CN -d 2025-04-08 --all").out().lines())
        .filteredOn(line -> line.startsWith("From 2025"))
        .containsExactly(
            "From 2025-04-09: duty 30% -> 104%, 3,000.00 -> 10,400.00 USD (+7,400.00)",
            "From 2025-04-10: duty 104% -> 145%, 10,400.00 -> 14,500.00 USD (+4,100.00)",
            "From 2025-05-14: duty 145% -> 30%, 14,500.00 -> 3,000.00 USD (-11,500.00)",
            "From 2025-11-10: duty 30% -> 20%, 3,000.00 -> 2,000.00 USD (-1,000.00)");
  }

  /** The schedule of 1 February 2026 has the line of ten digits no more. */
  @Test
  void codeThatIsRetiredHasNoFigureFromThatDay() {
    JsonNode json = next("0201.30.50.85 -o AU -d 2026-01-05 -q 1000kg --json").json();

    assertThat(json.path("holdsTo").asText()).isEqualTo("2026-01-31");
    assertThat(json.at("/steps/0/comparison").isNull()).isTrue();
    assertThat(json.at("/steps/0/undecided").asText())
        .startsWith("0201.30.50.85 is not in the US tariff schedule on 2026-02-01");
    new PublishedSchema("next").holds(json.toString());
  }

  /** Toys of Germany owed 10% under section 122, and owe a floor of 10% under 91 FR 47318. */
  @Test
  void sameFigureUnderAnotherMeasureIsNamedAndNoChange() {
    Answer answer = next("9503.00.00 -o DE -d 2026-03-01");

    assertThat(answer.out())
        .contains("\nNo later change is known.\n")
        .contains("\nFrom 2026-07-24: the same figure under other measures\n");
  }

  /** The fees are published year by year; the last known year ends on 30 September 2027. */
  @Test
  void noKnownChangeIsSaidAndSoIsTheEndOfWhatIsKnown() {
    assertThat(next("9503.00.00 -o CN -d 2026-11-26").out())
        .contains("\nNo later change is known.\n", "\nLaw read to 10 October 2026 (")
        .contains(
            """

            From 2027-10-01, not known yet: Merchandise processing fee: not set for
              2027-10-01\
            """);
  }

  /** The retaliation against the reciprocal duty is 10%, and 34% from 10 January 2027. */
  @Test
  void suspendedDutyOfChinaThatRevivesIsAChange() {
    Answer answer = next("1201.90.10 -o US --to CN -d 2026-11-26 --base-rate 3%");

    assertThat(answer.out())
        .contains("\nHolds until 9 January 2027.\n")
        .contains("\n  new: Retaliation to the reciprocal duty TC 2025 No. 10, 24%, 2,400.00\n");
  }

  /** On 14 May 2025 the rates of China changed at 12:01 (announcement No. 7 of 2025). */
  @Test
  void hourOfTheDayIsBeforeTheChangeOfThatDay() {
    JsonNode json =
        next("1201.90.10 -o US --to CN -d 2025-05-14T09:00 --base-rate 3% --json").json();

    assertThat(json.at("/steps/0/from").asText()).isEqualTo("2025-05-14");
    assertThat(json.path("holdsTo").asText()).isEqualTo("2025-05-14");
    assertThat(json.at("/steps/0/comparison/dutyEffect").decimalValue().signum()).isNegative();
  }

  /** Proclamation 11052 orders a duty on solar modules whose headings were not published. */
  @Test
  void announcedRateIsNamedAndInNoFigure() {
    JsonNode json = next("8541.43.00.10 -o JP -d 2026-11-26 --json").json();

    assertThat(json.at("/announced/0/rate/from").asText()).isEqualTo("2026-12-04");
    assertThat(json.at("/announced/0/rate/status").asText()).isEqualTo("announced");
    assertThat(json.path("steps")).noneMatch(step -> step.path("kind").asText().equals("change"));
  }

  /** The exclusions of section 301 under 9903.88.69 end on 9 November 2026 (90 FR 50730). */
  @Test
  void claimThatLapsesIsAChange() {
    Answer answer = next("0304.72.50.00 -o CN -d 2026-10-12 --claim 9903.88.69");

    assertThat(answer.out())
        .contains("\nHolds until 9 November 2026.\n")
        .contains("9903.88.69 cannot be claimed for these goods");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9401.61.40.11 -o VN -d 2026-11-26",
        "9503.00.00 -o CN -d 2025-04-08 --all",
        "8541.43.00.10 -o JP -d 2026-11-26",
        "-o NI -d 2026-11-26 --all",
        "1201.90.10 -o US --to CN -d 2026-11-26",
      })
  void jsonIsValid(String goods) {
    new PublishedSchema("next").holds(next(goods + " --json").out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "9503.00.00 -o CN -v 70000EUR -d 2026-07-10 | 69 | the tables have no exchange rate of EUR",
        "9503.00.00 -o CN -f csv | 2 | 'csv' is not a format",
        "9503.00.00 | 2 | no origin is given",
        "9503.99.99 -o CN -d 2025-04-08 | 69 | 9503.99.99",
        "9503.00.00 -o CN -d 2017-04-08 | 69 | the tables begin on 2018-07-06",
      })
  void whatCannotBeAnsweredIsSaid(String arguments, int exitCode, String message) {
    Answer answer = next(arguments);

    assertThat(answer.exitCode()).isEqualTo(exitCode);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).startsWith("tariff: " + message).contains("\n  try: ");
  }

  /** The options of a shipment are those of a quote, whose help is approved. */
  @Test
  void helpShowsThatAValueIsNotNeeded() {
    assertThat(next("--help").out())
        .startsWith("Says how long a duty holds")
        .contains("Examples:\n  tariff next 9401.61.40.11 --origin VN --date 2026-11-26\n")
        .contains("Usage: tariff next [CODE] [options]\n")
        .contains("(default: 10000)")
        .contains("--all  ");
    assertThat(next("--help").out().lines()).allMatch(line -> line.length() <= 80);
  }
}
