package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is declared and decides nothing is said; what could be claimed and costs more is shown. */
class DeclaredFactsTest {

  // Proclamation 11021: from 6 April 2026 the duty on metals is on the full value; EO 14257 and
  // 9903.01.34: US content of 20% mattered to the reciprocal duty, which ended on 23 February 2026.
  @ParameterizedTest
  @CsvSource({
    "7615.10.71,CN,2026-04-05,aluminum=90%,",
    "7615.10.71,CN,2026-04-06,aluminum=90%,'Aluminum 90% not used: since 2026-04-06, 9903.82.09 is"
        + " charged on the full value.'",
    "9503.00.00,CN,2026-02-23,us=25%,",
    "9503.00.00,CN,2026-02-23,us=19%,US content 19% not used: no duty on these goods depends on it"
        + " on 2026-02-23.",
    "9503.00.00,CN,2026-02-24,us=25%,US content 25% not used: no duty on these goods depends on it"
        + " on 2026-02-24.",
    "9503.00.00,CN,2025-09-20,steel=25%,Steel 25% not used: no duty on these goods depends on it on"
        + " 2025-09-20.",
    "9503.00.00,CN,2025-09-20,abroad=25%,Share added abroad of 25% not used: no duty on these goods"
        + " depends on it on 2025-09-20."
  })
  void aDeclaredContentThatDecidesNothingIsSaid(
      String code, String origin, String day, String content, String sentence) {
    List<String> said = new ArrayList<>();
    for (JsonNode each : quote(code, origin, day, "--content", content).path("warnings")) {
      if (each.asText().contains("not used")) {
        said.add(each.asText());
      }
    }
    assertThat(said).isEqualTo(sentence == null ? List.of() : List.of(sentence));
  }

  // Cable from Brazil: 2.6% and 25% on metals; with metal below 15% of the weight (9903.82.03) no
  // duty on metals, but section 301 on Brazil (25%) and on forced labor (12.5%): 40.1%.
  @Test
  void aClaimThatCostsMoreIsTheOtherCase() {
    JsonNode json = quote("8544.42.90", "BR", "2026-11-27");

    assertThat(json.at("/totals/dutyPercent").decimalValue()).isEqualByComparingTo("27.6");
    assertThat(json.path("alternatives").valueStream())
        .anySatisfy(
            each -> {
              assertThat(each.path("option").asText()).isEqualTo("--claim 9903.82.03");
              assertThat(each.path("dutyPercent").decimalValue()).isEqualByComparingTo("40.1");
            });
  }

  // Goods on which nothing but the metals duty stands save by the same claim: no other case.
  @Test
  void aClaimThatSavesIsARelief() {
    JsonNode json = quote("8544.42.90", "DE", "2026-11-27");

    assertThat(json.path("alternatives").valueStream())
        .noneMatch(each -> each.path("option").asText().equals("--claim 9903.82.03"));
    assertThat(json.path("reliefs").valueStream())
        .anyMatch(each -> each.path("claim").asText().equals("--claim 9903.82.03"));
  }

  // 6103.22.00 pays the rate of each garment; 12.5% (9903.05.31) and 7.5% (9903.88.15) are due on
  // goods of China whatever that is.
  @Test
  void aRateInWordsLeavesTheBaseOpenAndTheOtherDutiesStand() {
    JsonNode json = quote("6103.22.00", "CN", "2026-11-27");

    assertThat(json.at("/totals/totalDuty").decimalValue()).isEqualByComparingTo("2000");
    assertThat(json.path("complete").asBoolean()).isFalse();
    assertThat(json.at("/missing/0").asText()).startsWith("base rate: 6103.22.00 has none of");
    JsonNode given = quote("6103.22.00", "CN", "2026-11-27", "--base-rate", "16.5%");
    assertThat(given.at("/totals/totalDuty").decimalValue()).isEqualByComparingTo("3650");
  }

  private static JsonNode quote(String code, String origin, String day, String... more) {
    List<String> args =
        new ArrayList<>(List.of("quote", code, "-o", origin, "-v", "10000", "-d", day, "--json"));
    args.addAll(List.of(more));
    Answer answer = Answer.to(args.toArray(new String[0]));
    assertThat(answer.exitCode()).as("%s", answer).isZero();
    return answer.json();
  }
}
