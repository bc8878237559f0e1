package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An audit works out the law once for lines of one stretch of days: what differs inside a stretch
 * must not be taken from another line, in whatever order the lines stand.
 */
class AuditStretchesTest {

  @TempDir private Path folder;

  private JsonNode audit(String header, List<String> rows, boolean isReversed) throws IOException {
    List<String> order = new ArrayList<>(rows);
    if (isReversed) {
      Collections.reverse(order);
    }
    Path file =
        Files.writeString(
            folder.resolve("entries.csv"), header + '\n' + String.join("\n", order) + '\n');
    return Answer.to("audit", file.toString(), "--json").json().path("lines");
  }

  private static JsonNode line(JsonNode lines, String entry) {
    for (JsonNode each : lines) {
      if (each.path("entry").asText().equals(entry)) {
        return each;
      }
    }
    throw new AssertionError(entry + " is not in the answer");
  }

  /*
   * Leather cases 4202.12.21 of Nepal, 20%, free under NP to 31 December 2025 (19 U.S.C. 4454); the
   * reciprocal duty of 10% (9903.01.25, EO 14257) does not change on that day. Of 10,000: 1,000.00
   * with the preference, 3,000.00 without.
   */
  @ParameterizedTest(name = "reversed: {0}")
  @ValueSource(booleans = {false, true})
  void aPreferenceThatEndsInsideAStretchIsNotTakenFromTheDayBefore(boolean isReversed)
      throws IOException {
    JsonNode lines =
        audit(
            "entry,line,entry_date,origin,code,value,duty,spi",
            List.of(
                "LAST,1,2025-12-31,NP,4202.12.21,10000,1000,NP",
                "LASTOPEN,1,2025-12-31,NP,4202.12.21,10000,3000,",
                "AFTER,1,2026-01-01,NP,4202.12.21,10000,3000,",
                "LATE,1,2026-01-01,NP,4202.12.21,10000,1000,NP"),
            isReversed);

    assertThat(line(lines, "LAST").path("expected").decimalValue()).isEqualByComparingTo("1000");
    assertThat(line(lines, "LASTOPEN").path("expected").decimalValue())
        .isEqualByComparingTo("3000");
    JsonNode saving = line(lines, "LASTOPEN").path("savings").path(0);
    assertThat(saving.path("claim").asText()).isEqualTo("NP");
    assertThat(saving.path("saves").decimalValue()).isEqualByComparingTo("2000");
    assertThat(saving.path("until").asText()).isEqualTo("2025-12-31");
    assertThat(line(lines, "AFTER").path("expected").decimalValue()).isEqualByComparingTo("3000");
    assertThat(line(lines, "AFTER").path("savings").findValuesAsText("claim")).doesNotContain("NP");
    assertThat(line(lines, "LATE").path("status").asText()).isEqualTo("cannot-say");
  }

  /*
   * The same of Kenya under the African Growth and Opportunity Act: free on either side of the law
   * of 2026 that renewed it; what is shown of a claim is of its own day. 10% (9903.01.25).
   */
  @ParameterizedTest(name = "reversed: {0}")
  @ValueSource(booleans = {false, true})
  void aPreferenceThatBeginsInsideAStretchHasItsOwnLastDay(boolean isReversed) throws IOException {
    JsonNode lines =
        audit(
            "entry,line,entry_date,origin,code,value,duty,spi",
            List.of(
                "BEFORE,1,2026-02-05,KE,4202.12.21,10000,3000,",
                "FIRST,1,2026-02-06,KE,4202.12.21,10000,3000,",
                "CLAIMED,1,2026-02-06,KE,4202.12.21,10000,1000,D"),
            isReversed);

    assertThat(line(lines, "CLAIMED").path("status").asText()).isEqualTo("agrees");
    assertThat(line(lines, "BEFORE").path("savings").path(0).path("until").asText())
        .isEqualTo("2026-02-05");
    assertThat(line(lines, "FIRST").path("savings").path(0).path("until").asText())
        .isEqualTo("2026-12-31");
  }

  /*
   * Garlic 0703.20.00, 0.43 cents a kilogram, of Germany on 3 March 2025, nothing beside it. 1,000 kg
   * 4.30; 1,000 lb are 453.59237 kg, 1.9504; 2 t 8.60; without a quantity nothing can be said.
   */
  @ParameterizedTest(name = "reversed: {0}")
  @ValueSource(booleans = {false, true})
  void theUnitOfAQuantityCountsInsideAStretch(boolean isReversed) throws IOException {
    JsonNode lines =
        audit(
            "entry,line,entry_date,origin,code,value,duty,quantity,unit",
            List.of(
                "KG,1,2025-03-03,DE,0703.20.00,1000,4.30,1000,kg",
                "LB,1,2025-03-03,DE,0703.20.00,1000,1.95,1000,lb",
                "T,1,2025-03-04,DE,0703.20.00,1000,8.60,2,t",
                "AGAIN,1,2025-03-04,DE,0703.20.00,1000,4.30,1000,kg",
                "OPEN,1,2025-03-04,DE,0703.20.00,1000,4.30,,"),
            isReversed);

    for (String each : List.of("KG", "LB", "T", "AGAIN")) {
      assertThat(line(lines, each).path("status").asText()).as(each).isEqualTo("agrees");
    }
    assertThat(line(lines, "OPEN").path("status").asText()).isEqualTo("cannot-say");
  }

  /*
   * Articles of steel 7326.90.86.88 of China on 10 June 2025, 10,000 by sea, by hand, and what can
   * be drawn back of each (19 U.S.C. 1313): base 2.9% yes; section 301 list 3 25% yes (CSMS
   * 18-000419); section 232 on steel 50% no (Proclamation 9705 as amended); IEEPA fentanyl 20% no
   * (EO 14195 section 2(f)), it is refunded. The processing fee 0.3464%, 34.64, is no duty and
   * stands apart. Toys of Vietnam on 20 October 2025: IEEPA reciprocal 20%, to which CBP opened
   * drawback (CSMS 64680374); since it comes back whole, it counts as refundable.
   */
  @ParameterizedTest(name = "{3} of {0}: {4}, {5}")
  @CsvSource({
    "7326.90.86.88, CN, 2025-06-10, base, 290.00, yes",
    "7326.90.86.88, CN, 2025-06-10, section-301-china, 2500.00, yes",
    "7326.90.86.88, CN, 2025-06-10, section-232-steel, 5000.00, no",
    "7326.90.86.88, CN, 2025-06-10, ieepa-fentanyl, 2000.00, no",
    "9503.00.00.73, VN, 2025-10-20, ieepa-reciprocal, 2000.00, yes",
  })
  void eachChargeSaysWhetherItIsDrawnBack(
      String code, String origin, String day, String program, String amount, String drawback) {
    JsonNode answer = quote(code, origin, day);

    for (JsonNode each : answer.path("charges")) {
      if (each.path("program").asText().equals(program)) {
        assertThat(each.path("amount").decimalValue()).isEqualByComparingTo(amount);
        assertThat(each.path("drawback").asText()).isEqualTo(drawback);
        return;
      }
    }
    throw new AssertionError(program + " is not charged: " + answer);
  }

  @Test
  void theSumOfDrawbackHasTheDutyThatIsNotRefundedAndTheFeeStandsApart() {
    JsonNode steel = quote("7326.90.86.88", "CN", "2025-06-10");
    assertThat(steel.path("totals").path("drawback").decimalValue())
        .isEqualByComparingTo("2790.00");
    assertThat(steel.path("totals").path("refundable").decimalValue())
        .isEqualByComparingTo("2000.00");
    assertThat(steel.path("taxesAndFees").findValuesAsText("id")).contains("us.mpf");
    for (JsonNode each : steel.path("taxesAndFees")) {
      if (each.path("id").asText().equals("us.mpf")) {
        assertThat(each.path("amount").decimalValue()).isEqualByComparingTo("34.64");
      }
    }
    JsonNode toys = quote("9503.00.00.73", "VN", "2025-10-20");
    assertThat(toys.path("totals").path("drawback").decimalValue()).isEqualByComparingTo("0.00");
    assertThat(toys.path("totals").path("refundable").decimalValue())
        .isEqualByComparingTo("2000.00");
  }

  private static JsonNode quote(String code, String origin, String day) {
    return Answer.to(
            "quote", code, "-o", origin, "-v", "10000", "-d", day, "--mode", "ocean", "--json")
        .json();
  }

  /**
   * The numbers, duties and values of our own Form 7501, as a broker would key them, agree to the
   * cent, each number by itself.
   */
  @Test
  void theFiguresOfOurForm7501AgreeNumberByNumber() throws IOException {
    Path goods =
        Files.writeString(
            folder.resolve("lines.csv"),
            """
            code,origin,value
            9503.00.00.73,CN,10000
            6403.99.90.31,CN,8000.40
            6202.40.45.00,DE,1234.56
            9503.00.00.73,VN,3000
            """);
    String day = "2025-11-10";
    String form =
        Answer.to("entry", goods.toString(), "-d", day, "--mode", "ocean", "--format", "7501")
            .out();
    List<String> keyed = new ArrayList<>();
    List<String> open = new ArrayList<>();
    String place = "";
    String value = "";
    for (String row : form.lines().takeWhile(each -> !each.contains("Total entered")).toList()) {
      String[] cells = row.strip().split("\\s+", -1);
      boolean isFirst = cells.length > 3 && cells[0].matches("[0-9]+");
      if (isFirst) {
        place = cells[0] + ",1," + day + ',' + cells[1];
      }
      String number = isFirst ? cells[2] : cells[0];
      if (!number.matches("[0-9]{4}\\.[0-9.]{4,8}")) {
        continue;
      }
      String duty = cells[cells.length - 1].replace(",", "");
      if (number.startsWith("99")) {
        open.add(place + ',' + number + ",," + duty);
      } else {
        value = cells[isFirst ? 3 : 1].replace(",", "");
        keyed.addAll(open);
        open.clear();
        keyed.add(place + ',' + number + ',' + value + ',' + duty);
      }
    }
    JsonNode lines = audit("entry,line,entry_date,origin,code,value,duty", keyed, false);

    assertThat(lines).hasSize(4);
    for (JsonNode each : lines) {
      assertThat(each.path("status").asText()).as("%s", each).isEqualTo("agrees");
      assertThat(each.path("findings")).as("%s", each).isEmpty();
    }
  }
}
