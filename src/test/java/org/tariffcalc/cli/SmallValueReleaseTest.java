package org.tariffcalc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Releases of small value without an entry (19 U.S.C. 1321(a)(2)(C)): closed for China and Hong
 * Kong on 4 February 2025 (EO 14195) and from 2 May 2025 (EO 14256), for all from 29 August 2025
 * (EO 14324, EO 14388, 91 FR 37789), by statute from 1 July 2027 (Pub. L. 119-21, sec. 70531).
 * Goods of a class under a quota, open or closed, are never released so (19 CFR 10.153(g)): what
 * the schedule describes in an additional US note to be entered under its quota, and the lines for
 * what exceeds it.
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
        "2402.20.8000|MX|100|2025-05-01|goods of 2402.20.80.00|19 CFR 10.153",
        "0406.10.0400|FR|100|2025-05-01|goods of 0406.10.04.00, of a class under a quota|10.153(g)",
        "0406.10.0800|FR|100|2025-05-01|goods of 0406.10.08.00, of a class under a quota|10.153(g)",
        "1701.13.1000|BR|100|2025-05-01|goods of 1701.13.10.00, of a class under a quota|10.153(g)",
        "1604.14.3091|TH|100|2025-05-01|goods of 1604.14.30.91, of a class under a quota|10.153(g)"
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

  @Test
  void goodsUnderAQuotaAreNotOfferedTheReleaseAndTheirNeighborsAre() {
    String offer = "could be released free of duty without an entry";

    assertThat(quote("0406.10.04").out().replaceAll("\\s+", " ")).doesNotContain(offer);
    assertThat(quote("0406.10.08", "-q", "10kg").out().replaceAll("\\s+", " "))
        .doesNotContain(offer);
    assertThat(quote("0406.40.20").out().replaceAll("\\s+", " ")).contains(offer);
  }

  @ParameterizedTest
  @CsvSource({"0406.10.04", "0406.10.08", "1701.14.50"})
  void quoteOfGoodsUnderAQuotaIsRefusedWithTheRule(String code) {
    Answer answer = quote(code, "--entry", "section-321");

    assertThat(answer.exitCode()).isEqualTo(69);
    assertThat(answer.err())
        .contains(
            "goods of "
                + code
                + ", of a class under a quota, open or closed, are not released free of duty under"
                + " section 321 (19 CFR 10.153(g)");
  }

  @ParameterizedTest
  @CsvSource({"0406.40.20", "0406.20.10", "1701.13.20", "1701.14.20", "9603.10.35"})
  void goodsBesideAQuotaAreReleased(String code) {
    Answer answer = quote(code, "--entry", "section-321");

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out()).contains("Section 321");
  }

  @Test
  void shortCodeWithALineUnderAQuotaIsNotReleased() {
    Answer answer = quote("0406.20", "--entry", "section-321");

    assertThat(answer.exitCode()).isEqualTo(69);
    assertThat(answer.err()).contains("goods of 0406.20").contains("of a class under a quota");
  }

  @Test
  void batchDoesNotCountGoodsUnderAQuotaAsReleasable() {
    Answer answer =
        Answer.fed(
            """
            code,origin,value,entry_date,quantity,unit
            0406.10.04,FR,100,2025-05-01,10,kg
            0406.10.08,FR,100,2025-05-01,10,kg
            0406.40.20,FR,100,2025-05-01,10,kg
            """
                .getBytes(UTF_8),
            List.of("batch", "-"));

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.err()).contains("row is priced as an entry and could be released");
    assertThat(answer.err()).contains("(line 4)");
  }

  private static Answer quote(String code, String... more) {
    List<String> line =
        new ArrayList<>(List.of("quote", code, "-o", "FR", "-v", "100", "-d", "2025-05-01"));
    line.addAll(List.of(more));
    return Answer.to(line.toArray(String[]::new));
  }
}
