package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tariffcalc.tables.RateNames;
import org.tariffcalc.tables.RateTables;

/** {@code tariff explain}: programs, measures and headings in our own words. */
class ExplainCommandTest {

  @Test
  void headingsUnderWhichNothingIsChargedAreExplainedToo() {
    assertThat(Answer.to("explain", "9802.00.80").out())
        .contains("Chapter 98")
        .contains("components of the United States")
        .contains("--claim 9802.00.80");
    for (String form : List.of("table", "markdown", "json")) {
      assertThat(Answer.to("explain", "9903.40.05", "--format", form).out())
          .contains("Tires of China")
          .contains("9903.40.10")
          .doesNotContain("Applies to: .");
    }
  }

  @Test
  void whatIsNearAnUnknownNameHoldsIt() {
    assertThat(Answer.to("explain", "fentanyl").err()).contains("tariff explain ieepa-fentanyl");
    assertThat(Answer.to("explain", "s232").err()).contains("us.s232.");
    assertThat(Answer.to("explain", "9503.00.00").err()).contains("tariff timeline 9503.00.00");
    for (String none : List.of("", " ")) {
      Answer answer = Answer.to("explain", none);
      assertThat(answer.exitCode()).isEqualTo(2);
      assertThat(answer.err()).contains("no name is given");
    }
  }

  @Test
  void aRateThatWasSupersededBackwardsInTimeSaysSo() {
    // 90 FR 44638 of 16 September 2025 put 15% in all in the place of 15% on top, from 7 August.
    assertThat(Answer.to("explain", "us.ieepa.reciprocal.jp").out().replaceAll("\\s+", " "))
        .containsOnlyOnce("superseded")
        .contains(
            "2025-08-07 to 2025-09-15 15% 9903.02.30 refundable, published 2025-07-31;"
                + " superseded with retroactive effect by the act published 2025-09-16");
  }

  @Test
  void aProgramIsExplainedWithItsHistoryAndWhatItYieldsTo() {
    JsonNode json = Answer.to("explain", "ieepa-fentanyl", "--json").json();

    assertThat(json.path("title").asText()).isEqualTo("IEEPA fentanyl duty");
    assertThat(json.path("origins"))
        .extracting(JsonNode::asText)
        .containsExactly("China", "Hong Kong", "Canada", "Mexico");
    // EO 14195 from 4 February 2025: 10%; EO 14228 from 4 March: 20%; EO 14357 from 10 November:
    // 10%.
    assertThat(json.path("history"))
        .filteredOn(each -> each.path("headings").toString().matches(".*9903.01.2[04].*"))
        .extracting(each -> each.path("from").asText() + " " + each.path("duties").path(0).asText())
        .containsExactly("2025-02-04 10%", "2025-03-04 20%", "2025-11-10 10%");
    assertThat(json.path("yieldsTo"))
        .extracting(each -> each.path("program").asText())
        .contains("section-232-autos", "section-232-steel");
    assertThat(json.path("exemptions"))
        .extracting(each -> each.path("heading").asText())
        .contains("9903.01.21", "9903.01.14");
  }

  @Test
  void onlyAPageOfTheFederalRegisterHasALink() {
    JsonNode acts = Answer.to("explain", "9903.01.63", "--json").json().path("acts");

    assertThat(acts)
        .filteredOn(each -> each.path("act").asText().equals("90 FR 15041"))
        .extracting(each -> each.path("link").asText())
        .containsExactly("https://www.federalregister.gov/citation/90-FR-15041");
    assertThat(acts)
        .filteredOn(each -> each.path("act").asText().startsWith("EO "))
        .isNotEmpty()
        .allMatch(each -> each.path("link").isNull());
  }

  @Test
  void aHeadingThatOnlyFreesIsExplainedAsAnExemption() {
    Answer answer = Answer.to("explain", "99030132");

    assertThat(answer.out())
        .startsWith("9903.01.32: Exemption: on the Annex II list")
        .contains("ieepa-annex-ii")
        .contains("Exempts from")
        .doesNotContain("History");
  }

  @Test
  void aMeasureIsExplainedInMarkdown() {
    assertThat(Answer.to("explain", "us.s122.world", "-f", "markdown").out())
        .startsWith("## us.s122.world: ")
        .contains("| 2026-02-24 to 2026-07-23 | 10% | 9903.03.01 | in-force |")
        .contains("[91 FR 9339](https://www.federalregister.gov/citation/91-FR-9339)");
  }

  @Test
  void everyProgramAndEveryMeasureCanBeExplained() {
    RateTables tables = RateTables.open(Path.of("rates"));
    List<String> names = new ArrayList<>(tables.allPrograms().keySet());
    names.addAll(List.copyOf(RateNames.measures(tables)).subList(0, 40));

    for (String name : names) {
      for (String form : List.of("table", "json", "markdown")) {
        Answer answer = Answer.to("explain", name, "-f", form);
        assertThat(answer.exitCode()).as("%s", answer).isZero();
        assertThat(answer.out()).contains(name);
      }
    }
  }

  @Test
  void anUnknownNameIsNamedWithTheNearest() {
    Answer answer = Answer.to("explain", "ieepa-fentanil");

    assertThat(answer.exitCode()).isEqualTo(69);
    assertThat(answer.err()).contains("tariff explain ieepa-fentanyl");
  }

  @Test
  void whatWasNotYetKnownIsNotTold() {
    assertThat(Answer.to("explain", "us.ieepa.reciprocal.jp", "--known-on", "2025-08-10").out())
        .contains("9903.02.30")
        .doesNotContain("9903.02.73")
        .doesNotContain("Learning Resources v. Trump; claimed");
  }

  @Test
  void explanationOfAHeading() {
    Approved.is(Answer.to("explain", "9903.94.01").out());
  }

  @Test
  void helpOfExplain() {
    Approved.is(Answer.to("explain", "--help").out());
  }

  @Test
  void termsAreExplainedAsThePageOfTermsHasThem() throws IOException {
    int terms = 0;
    for (String line : Files.readAllLines(Path.of("src/site/markdown/terms.md"))) {
      if (line.startsWith("| ") && !line.matches("\\| (term|short|---) .*")) {
        List<String> cells = List.of(line.substring(2, line.length() - 2).split(" \\| ", 2));
        JsonNode term = Answer.to("explain", cells.get(0), "--json").json();
        assertThat(term.path("meaning").asText())
            .as(cells.get(0))
            .isEqualTo(cells.get(1).replace("`", ""));
        terms++;
      }
    }
    assertThat(terms).isGreaterThan(40);
    assertThat(Answer.to("explain", "cape").out()).startsWith("CAPE: CBP's portal in ACE");
  }

  @Test
  void aNameThatIsNearNoneGetsNoSuggestionByChance() {
    assertThat(Answer.to("explain", "kettle").err())
        .contains("  try: tariff rates list --all names the measures");
  }
}
