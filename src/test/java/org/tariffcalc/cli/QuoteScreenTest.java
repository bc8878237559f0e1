package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on the screen of a quote, where, and how often. */
class QuoteScreenTest {

  private static Answer quote(String arguments) {
    return Answer.to(("quote " + arguments).split(" "));
  }

  private static String screen(String arguments) {
    return quote(arguments).out().replaceAll("\\s+", " ");
  }

  @Test
  void quietLeavesChargesAndTotals() {
    assertThat(quote("9503.00.00 -o CN -v 10000 -d 2025-04-11 --quiet").out())
        .startsWith("9503.00.00 from China")
        .contains("IEEPA fentanyl", "of which refundable")
        .endsWith("24,534.64\n")
        .doesNotContain("Check before", "Holds until", "Rate tables");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--format markdown", "--field totalDuty", "--format csv"})
  void quietHasNoNotesInAnyForm(String form) {
    Answer answer = quote("9503.00.00 -o CN -v 10000 -d 2026-11-30 --quiet " + form);

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.err()).isEmpty();
    assertThat(answer.out()).doesNotContain("harbor maintenance", "Law read");
  }

  @Test
  void quietOfSeveralLinesListsTheLines() {
    assertThat(quote("0201.10 -o AU -v 10000 -d 2025-03-01 --quiet").out())
        .contains("0201.10.50")
        .doesNotContain("Check before", "Holds until", "Undecided");
  }

  @Test
  void quietAndExplainDoNotGoTogether() {
    Answer answer = quote("9503.00.00 -o CN -v 10000 --quiet --explain");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("--quiet leaves out what --explain adds");
  }

  /** That tires are no car parts is claimed with 9903.94.06; it need not be said three times. */
  @Test
  void aConditionStandsOnce() {
    String tires = screen("4011.10.10 -o VN -v 10000 -d 2026-11-30");

    assertThat(tires)
        .containsOnlyOnce("9903.94.06")
        .doesNotContain("--not 9903.94.05", "covers only part of");
  }

  /** Brakes of Mexico pay 25% as parts of a car or of a truck, and 12.5% as neither. */
  @Test
  void goodsThatMayBeOneOfTwoThingsHaveTheCaseThatTheyAreNeither() {
    String brakes = screen("8708.30.50 -o MX -v 10000 -d 2026-11-30");

    assertThat(brakes)
        .containsOnlyOnce("--not 9903.74.08 --not 9903.94.05")
        .containsOnlyOnce("total duty 1,250.00, 12.5%")
        .doesNotContain("the same", "covers only part of");
  }

  @Test
  void theOtherCaseOfAnAssumptionStandsInPlaceOfItsWarning() {
    assertThat(screen("8708.30.50 -o JP -v 10000 -d 2025-09-20"))
        .contains("Assumed, since the code does not tell:", "add --not 9903.94.43")
        .doesNotContain("Assumed that the goods");
  }

  /** The suspension of the crane duty ended by its text on 9 November 2026 (90 FR 50947). */
  @Test
  void aFootnoteSaysWhatNoOfficialTextConfirms() {
    String cranes =
        screen(
            "8426.19.00 -o CN -v 10000 -d 2026-11-12 --claim 9903.92.10 --claim 9903.91.14"
                + " --explain");

    assertThat(cranes)
        .contains("Section 301 China maritime, logistics and shipbuilding * 9903.91.14")
        .containsOnlyOnce("* 9903.91.14: no official text confirms this rate. The suspension ends")
        .doesNotContain("not verified");
  }

  @Test
  void theOrderIsThatOfActing() {
    List<Integer> places = new ArrayList<>();
    String steel = screen("7326.90.86.88 -o CN -v 14172 -d 2026-11-30");
    for (String each :
        List.of(
            "7326.90.86.88 from China, entering the US",
            "Section 301 China",
            "Total duty",
            "Landed cost",
            "No later change",
            "Check before you rely on this:",
            "If the goods qualify:",
            "Law read to 10 October 2026",
            "Rate tables")) {
      places.add(steel.indexOf(each));
    }
    assertThat(places).isSorted().doesNotContain(-1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9503.00.00 -o CN -d 2026-11-30",
        "9401.61.60 -o VN -d 2026-11-30 --explain",
        "8426.19.00 -o CN -d 2026-11-12 --claim 9903.92.10 --claim 9903.91.14 --explain",
        "8708 -o DE -d 2026-11-30",
        "1201.90.11 -o US --importer CN -d 2026-11-30 --base-rate 3%"
      })
  void nothingIsWiderThanTheScreen(String goods) {
    assertThat(quote(goods + " -v 10000").out().lines()).allMatch(line -> line.length() <= 80);
  }

  /** Heading 8516.10 has one line, so that its duty is no range. */
  @Test
  void aCodeWithASingleLineIsAnsweredLikeThatLine() {
    Answer six = quote("8516.10 -o CN -v 10000 -d 2026-11-30");

    assertThat(six.out()).isEqualTo(quote("8516.10.00 -o CN -v 10000 -d 2026-11-30").out());
    assertThat(six.err()).contains("8516.10.00 is the only line of 8516.10");
  }

  @Test
  void aShortenedAmountIsSpelledOut() {
    assertThat(quote("8516.10.00 -o CN -v 10k").err()).contains("  try: --value 10000\n");
    assertThat(quote("8516.10.00 -o CN -v 2.5M").err()).contains("  try: --value 2500000\n");
  }

  @Test
  void theSameOtherCaseUnderTwoHeadingsStandsOnce() {
    assertThat(screen("7326.90.86.88 -o MX -v 10000 -d 2026-11-30"))
        .containsOnlyOnce("aluminum smelted or cast in Russia");
  }

  // Staged rates and quotas (S+) save what the agreement itself (S) saves; that a car is neither a
  // passenger vehicle nor a light truck is filed under 9903.94.02, which is the other case of
  // 9903.94.51 (U.S. note 33(c)).
  @Test
  void aReliefStandsOnce() {
    String toys = screen("9503.00.00 -o MX -v 10000 -d 2026-08-03");
    String car = screen("8703.23.01 -o DE -v 30000 -d 2026-08-03");

    assertThat(toys).contains("--program S (").doesNotContain("--program S+");
    assertThat(car).contains("--claim 9903.94.02").doesNotContain("--not 9903.94.51");
  }
}
