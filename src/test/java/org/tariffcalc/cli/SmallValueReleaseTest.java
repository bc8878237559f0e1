package org.tariffcalc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Releases of small value without an entry (19 U.S.C. 1321(a)(2)(C)): closed for China and Hong
 * Kong on 4 February 2025 (EO 14195) and from 2 May 2025 (EO 14256), for all from 29 August 2025
 * (EO 14324, EO 14388, 91 FR 37789), by statute from 1 July 2027 (Pub. L. 119-21, sec. 70531).
 */
class SmallValueReleaseTest {

  @ParameterizedTest
  @CsvSource(
      value = {
        "6109.90.1065|CN|65|2025-02-04|goods from China entered 2025-02-04|EO 14195",
        "6109.90.1065|HK|65|2025-02-04|goods from Hong Kong entered 2025-02-04|EO 14195",
        "6109.90.1065|CN|65|2025-05-02|goods from China entered 2025-05-02|EO 14256",
        "6109.90.1065|CN|65|2026-02-23|goods from China entered 2026-02-23|EO 14256",
        "6109.90.1065|CN|65|2026-02-24|goods from China entered 2026-02-24|EO 14388",
        "6109.90.1065|VN|65|2025-08-29|goods from Vietnam entered 2025-08-29|EO 14324",
        "6109.90.1065|MO|65|2025-08-29|goods from Macau entered 2025-08-29|EO 14324",
        "6109.90.1065|VN|65|2026-06-23|goods from Vietnam entered 2026-06-23|EO 14388",
        "6109.90.1065|VN|65|2026-06-24|goods from Vietnam entered 2026-06-24|19 CFR 10.151",
        "6109.90.1065|VN|65|2027-06-30|goods from Vietnam entered 2027-06-30|19 CFR 10.151",
        "6109.90.1065|VN|65|2027-07-01|goods from Vietnam entered 2027-07-01|Pub. L. 119-21",
        "6109.90.1065|VN|800.01|2025-08-28|goods of 800.01|up to 800.00 a person and day",
        "2204.21.5040|FR|100|2025-05-01|goods of 2204.21.50.40|19 CFR 10.153",
        "2402.20.8000|MX|100|2025-05-01|goods of 2402.20.80.00|19 CFR 10.153"
      },
      delimiter = '|')
  void releaseThatWasNotOpenIsRefusedWithTheAct(
      String code, String origin, String value, String date, String goods, String act) {
    Answer answer =
        Answer.fed(
            ("code,origin,value,entry_date,entry_type\n"
                    + String.join(",", code, origin, value, date, "86"))
                .getBytes(UTF_8),
            List.of("batch", "-"));

    assertThat(answer.exitCode()).isEqualTo(65);
    assertThat(answer.err()).contains(goods).contains(act).contains("under section 321");
  }

  @Test
  void goodsUnderAnOrderAreNotReleased() {
    Answer answer =
        Answer.to(
            "quote",
            "8482.10.10",
            "-o",
            "JP",
            "-v",
            "100",
            "-d",
            "2025-05-01",
            "--entry",
            "86",
            "--adcvd",
            "68.89%");

    assertThat(answer.exitCode()).isEqualTo(69);
    assertThat(answer.err()).contains("under an antidumping or countervailing order");
  }

  @Test
  void batchSaysOnceThatItPricesEntries() {
    Answer answer =
        Answer.fed(
            """
            code,origin,value,entry_date,mode,entry_type
            6109.90.1065,CN,65,2025-03-10,express,
            6109.90.1065,CN,800.01,2025-03-10,,
            6109.90.1065,CN,80,2025-05-02,,
            6109.90.1065,VN,800,2025-08-28,11,
            6109.90.1065,VN,EUR 100,2025-08-28,,
            6109.90.1065,VN,100,2025-08-28,post,
            6109.90.1065,VN,100,2025-08-28,,formal
            6109.90.1065,VN,100,2025-08-28,,86
            """
                .getBytes(UTF_8),
            List.of("batch", "-"));

    assertThat(answer.err())
        .containsOnlyOnce("could be released")
        .contains(
            "3 rows are priced as entries and could be released free of duty without one"
                + " (19 U.S.C. 1321; --entry section-321) (line 2)");
  }

  @Test
  void batchOfDaysWithoutReleaseSaysNothingOfIt() {
    Answer answer =
        Answer.fed(
            "code,origin,value,entry_date\n9503.00.0073,CN,65,2026-06-15\n".getBytes(UTF_8),
            List.of("batch", "-"));

    assertThat(answer.err()).isEmpty();
  }
}
