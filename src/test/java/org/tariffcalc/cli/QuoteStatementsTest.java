package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a quote says beside its figures: how sure it is, and what else to mind. */
class QuoteStatementsTest {

  private static final String LAST_READ = "2026-10-10";

  private static Answer quote(String code, String origin, String date, String... options) {
    List<String> arguments = new ArrayList<>(List.of("quote", "--json", code));
    arguments.addAll(List.of("--origin", origin, "--date", date, "--value", "10000"));
    arguments.addAll(List.of(options));
    Answer answer = Answer.to(arguments);
    assertThat(answer.exitCode()).as("%s", answer).isZero();
    return answer;
  }

  private static List<String> warnings(Answer answer) {
    List<String> warnings = new ArrayList<>();
    answer.json().path("warnings").forEach(each -> warnings.add(each.asText()));
    return warnings;
  }

  /** What is open in the law about the goods. */
  private static List<String> pending(Answer answer) {
    List<String> texts = new ArrayList<>();
    answer.json().path("pending").forEach(each -> texts.add(each.path("text").asText()));
    return texts;
  }

  private static Map<String, String> ofCharges(Answer answer, String field) {
    Map<String, String> found = new TreeMap<>();
    for (JsonNode charge : answer.json().path("charges")) {
      found.put(charge.path("heading").asText(), charge.path(field).asText());
    }
    return found;
  }

  @Test
  void lastDayOfTheLawAsReadIsSure() {
    Answer answer = quote("9503.00.00", "VN", LAST_READ);

    assertThat(pending(answer)).isEmpty();
    assertThat(ofCharges(answer, "verified")).containsEntry("9903.05.84", "true");
  }

  @Test
  void dayAfterTheLawWasReadIsUnsureAndSaysWhy() {
    Answer answer = quote("9503.00.00", "CN", "2026-10-11");

    assertThat(answer.json().path("tables").path("lawReadTo").asText()).isEqualTo(LAST_READ);
    assertThat(pending(answer))
        .anyMatch(warning -> warning.contains("10 October 2026"))
        .anyMatch(warning -> warning.contains("Court of International Trade"))
        .anyMatch(warning -> warning.contains("excess capacity"))
        .anyMatch(warning -> warning.contains("30 billion"));
    assertThat(pending(quote("9503.00.00", "CN", "2026-10-18")))
        .anyMatch(warning -> warning.contains("Russian oil"));
    assertThat(ofCharges(answer, "verified"))
        .containsEntry("9503.00.00", "true")
        .containsEntry("9903.05.31", "false");
  }

  @Test
  void endOfTheExclusionsIsNamedWhereAnExclusionCouldBeHad() {
    assertThat(pending(quote("4202.92.31.20", "CN", "2026-11-10")))
        .anyMatch(warning -> warning.contains("9903.88.69"));
  }

  @Test
  void revivalOfTheCraneDutyIsNotSure() {
    Answer answer =
        quote("8426.19.00", "CN", "2026-11-10", "--claim", "9903.92.10", "--claim", "9903.91.14");

    assertThat(ofCharges(answer, "verified")).containsEntry("9903.91.14", "false");
    assertThat(pending(answer)).anyMatch(warning -> warning.contains("9903.91.12 and .14"));
  }

  @Test
  void polysiliconDutyOfDecemberIsNamedOnItsGoodsOnly() {
    assertThat(warnings(quote("2804.61.00", "CN", "2026-12-04")))
        .anyMatch(warning -> warning.contains("polysilicon"));
    assertThat(warnings(quote("9503.00.00", "CN", "2026-12-04")))
        .noneMatch(warning -> warning.contains("polysilicon"));
  }

  @Test
  void dutiesUnderTheEmergencyActAreRefundableAndOthersAreNot() {
    Answer china = quote("6109.10.00", "CN", "2025-05-05");
    Answer brazil = quote("9503.00.00", "BR", "2025-09-10");
    Answer canada = quote("9503.00.00", "CA", "2025-09-10");

    assertThat(ofCharges(china, "status"))
        .containsEntry("9903.01.24", "refundable")
        .containsEntry("9903.01.63", "refundable")
        .containsEntry("9903.88.15", "in-force")
        .containsEntry("6109.10.00", "in-force");
    assertThat(ofCharges(brazil, "status"))
        .containsEntry("9903.01.77", "refundable")
        .containsEntry("9903.02.09", "refundable");
    assertThat(ofCharges(canada, "status")).containsEntry("9903.01.10", "refundable");
    assertThat(ofCharges(quote("9503.00.00", "VN", "2026-03-02"), "status"))
        .containsEntry("9903.03.01", "in-force");
  }

  @Test
  void everyChargeCitesTheActThatOrdersIt() {
    JsonNode charges =
        quote("9503.00.00", "CN", "2025-04-09", "--mode", "air").json().path("charges");

    assertThat(charges.findValues("legalBasis").toString())
        .contains("EO 14228")
        .contains("EO 14259");
  }

  @Test
  void fourDigitCodeGivesTheRangeOverItsLines() {
    JsonNode range = quote("6109", "CN", "2025-04-11").json().path("range");

    // 2.6 + 145 on 6109.90.40 (list 4B); 32 + 7.5 + 145 on 6109.90.10 (list 4A)
    assertThat(range.path("lowest").path("code").asText()).isEqualTo("6109.90.40");
    assertThat(range.path("lowest").path("dutyPercent").decimalValue())
        .isEqualByComparingTo("147.6");
    assertThat(range.path("highest").path("code").asText()).isEqualTo("6109.90.10");
    assertThat(range.path("highest").path("dutyPercent").decimalValue())
        .isEqualByComparingTo("184.5");
    assertThat(range.path("lines").findValuesAsText("code"))
        .containsExactly("6109.10.00", "6109.90.10", "6109.90.15", "6109.90.40", "6109.90.80");
  }

  @Test
  void quoteNamesWhatAPreferenceWouldSave() {
    JsonNode reliefs = quote("6109.10.00", "AU", "2025-03-03").json().path("reliefs");

    assertThat(reliefs.findValuesAsText("claim")).containsExactly("--program AU");
    assertThat(reliefs.path(0).path("saves").decimalValue()).isEqualByComparingTo("1650");
  }

  @Test
  void quoteOfAPreferenceClaimedNamesNoFurtherRelief() {
    JsonNode json = quote("6109.10.00", "AU", "2025-03-03", "--program", "AU").json();

    assertThat(json.path("reliefs")).isEmpty();
    assertThat(json.path("charges").path(0).path("reason").asText()).contains("AU");
  }

  @Test
  void resultNamesTheTablesThatItUsed() {
    JsonNode tables = quote("9503.00.00", "CN", "2025-04-11").json().path("tables");

    assertThat(tables.path("edition").asText()).matches("2026-\\d\\d-\\d\\d-[0-9a-f]{12}");
    assertThat(tables.path("sha256").asText()).matches("[0-9a-f]{64}");
  }
}
