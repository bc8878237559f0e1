package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Acts whose days come from general knowledge are not verified, in JSON as on the screen. */
class ActsWithoutTextTest {

  private static List<String> notVerified(JsonNode answer) {
    List<String> acts = new ArrayList<>();
    for (JsonNode each : answer.path("acts")) {
      if (each.has("verified")) {
        assertThat(each.path("verified").booleanValue()).isFalse();
        acts.add(each.path("act").asText());
      }
    }
    return acts;
  }

  /** No copy of China's VAT Law with its day was at hand. */
  @Test
  void aQuoteNamesTheActAsItsTaxCitesIt() {
    JsonNode quote =
        Answer.to(
                List.of(
                    "quote",
                    "8418.10.20",
                    "-o",
                    "US",
                    "--to",
                    "CN",
                    "-v",
                    "1000",
                    "-d",
                    "2026-02-10",
                    "--fx",
                    "CNY=7",
                    "--json"))
            .json();
    assertThat(notVerified(quote)).containsExactly("增值税法 (VAT Law), article 10");
    assertThat(quote.path("taxesAndFees").get(0).path("legalBasis").get(0).asText())
        .isEqualTo("增值税法 (VAT Law), article 10");
  }

  @Test
  void aQuoteOfActsWithTextHasNone() {
    JsonNode quote =
        Answer.to("quote", "9503.00.00", "-o", "CN", "-v", "10000", "-d", "2025-04-11", "--json")
            .json();
    assertThat(quote.has("acts")).isFalse();
  }

  @Test
  void anExplanationMarksItAmongItsActs() {
    JsonNode explanation = Answer.to("explain", "9903.80.03", "--json").json();
    assertThat(notVerified(explanation)).contains("Proclamation 10356").doesNotContain("EO 14195");
    assertThat(explanation.path("acts").size()).isGreaterThan(1);
  }

  @Test
  void aMeasureNamesIt() {
    JsonNode measure = Answer.to("rates", "show", "us.s232.steel.2018.over-quota", "--json").json();
    assertThat(notVerified(measure)).contains("Proclamation 10356");
  }
}
