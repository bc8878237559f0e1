package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tariffcalc.FixtureTables;

class RatesShowCommandTest {

  @TempDir private Path folder;
  private String rates = "";

  @BeforeEach
  void fixture() {
    rates = FixtureTables.in(folder).directory().toString();
  }

  private Answer show(String... arguments) {
    List<String> all = new ArrayList<>(List.of("rates", "show", "--rates", rates));
    all.addAll(List.of(arguments));
    return Answer.to(all);
  }

  @Test
  void anExemptionOfSomeOriginsNamesThem() {
    // EO 14289: only the duties on goods of Canada and Mexico give way to those on cars.
    assertThat(Answer.to("rates", "show", "9903.94.01").out())
        .contains("only goods from Canada, Mexico");
  }

  @Test
  void measureHasItsRatesAndTheExemptionsThatConcernIt() {
    Approved.is(show("us.ieepa.reciprocal.eu").out());
  }

  @Test
  void measureOnAListNamesTheList() {
    Approved.is(show("us.s232.steel").out());
  }

  @Test
  void measureAsJson() {
    Approved.is(show("us.ieepa.fentanyl.ca", "--json").out());
  }

  @Test
  void headingOfADutyHasAuthorityDatesActRefundAndDrawback() {
    Approved.is(show("9903.01.63").out());
  }

  @Test
  void headingOfAnExemptionNamesWhatItFreesFrom() {
    Approved.is(show("9903.01.33").out());
  }

  @Test
  void headingOfAListGoesWithItsCodes() {
    Approved.is(show("9903.01.32").out());
  }

  @Test
  void headingAsJson() {
    Approved.is(show("9903.01.10", "--format", "json").out());
  }

  @Test
  void headingAtTheFloorSaysThatNothingIsAdded() {
    assertThat(show("9903.02.19").out())
        .contains("floor 15%")
        .contains("under this heading nothing is added: the floor is reached");
  }

  @Test
  void headingMayBeTypedWithoutDots() {
    assertThat(show("99030163").out()).isEqualTo(show("9903.01.63").out());
  }

  @Test
  void listHasItsGroupsAndWhatRefersToIt() {
    Approved.is(show("s232-steel").out());
  }

  @Test
  void listAsJsonHasEveryCode() {
    assertThat(show("s232-steel", "--json").json().at("/groups/0/codes"))
        .extracting(code -> code.textValue())
        .containsExactly("73063050", "731815");
  }

  @Test
  void misspeltMeasureGetsTheNearestNames() {
    Answer answer = show("us.ieepa.fentanil.cn");

    assertThat(answer.exitCode()).isEqualTo(69);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err())
        .startsWith(
            "tariff: no measure, heading or product list is named 'us.ieepa.fentanil.cn'\n"
                + "  try: tariff rates show us.ieepa.fentanyl.cn or us.ieepa.fentanyl.ca; ");
  }

  @Test
  void unknownHeadingGetsItsNeighbours() {
    Answer answer = show("9903.01.31");

    assertThat(answer.exitCode()).isEqualTo(69);
    assertThat(answer.err())
        .contains("  try: tariff rates show 9903.01.30 or 9903.01.32 or 9903.01.29; ");
  }

  @Test
  void programIsSentToTheList() {
    Answer answer = show("section-122");

    assertThat(answer.exitCode()).isEqualTo(69);
    assertThat(answer.err())
        .isEqualTo(
            """
            tariff: 'section-122' is a program, not a measure
              try: tariff rates list --program section-122
            """);
  }

  @Test
  void nothingToShowIsWrongUsage() {
    assertThat(show().exitCode()).isEqualTo(2);
  }

  @Test
  void csvIsNoFormatOfRatesShow() {
    Answer answer = show("9903.01.63", "--format", "csv");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err())
        .isEqualTo(
            """
            tariff: 'csv' is not a format of rates show
              try: --format table or --format json
            """);
  }
}
