package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a duty comes back: held unlawful, or on export; the same in every command. */
class MoneyBackTest {

  @TempDir private Path folder;

  /*
   * By hand, of 10,000 dollars. Cotton shirts of China: 16.5% and list 4A 7.5% can be drawn back,
   * fentanyl 10% and reciprocal 10% (EO 14266, EO 14357) were held unlawful. Garments of Germany at
   * 7.1%: the reciprocal duty tops up to 15%, 7.9%. Steel of Japan: section 232 at 50% is not drawn
   * back. Fentanyl duty ended with 23 February 2026. Section 122 at 10%: nothing says whether.
   */
  @ParameterizedTest(name = "{0} of {1} on {2}: refundable {3}, drawn back {4}, open {5}")
  @CsvSource({
    "6109.10.00, CN, 2025-11-10, 2000.00, 2400.00, 0.00",
    "6202.40.45, DE, 2025-09-10, 790.00, 710.00, 0.00",
    "7208.10.15, JP, 2025-09-20, 0.00, 0.00, 0.00",
    "9503.00.00, CN, 2026-02-23, 2000.00, 0.00, 0.00",
    "9503.00.00, CN, 2026-02-24, 0.00, 0.00, 1000.00",
  })
  void everyCommandSaysTheSame(
      String code, String origin, String day, String refundable, String drawn, String open)
      throws IOException {
    String[] quote = {"quote", code, "-o", origin, "-v", "10000", "-d", day};
    JsonNode totals = Answer.to(with(quote, "--json")).json().path("totals");
    assertThat(totals.path("refundable").decimalValue()).isEqualByComparingTo(refundable);
    assertThat(totals.path("drawback").decimalValue()).isEqualByComparingTo(drawn);
    assertThat(totals.path("drawbackOpen").decimalValue()).isEqualByComparingTo(open);
    assertThat(Answer.to(with(quote, "--field", "refundable")).out().strip()).isEqualTo(refundable);
    Path file =
        Files.writeString(
            folder.resolve("lines.csv"),
            "code,origin,value,entry_date\n"
                + List.of(code, origin, "10000", day).toString().replaceAll("[\\[\\] ]", "")
                + "\n");
    assertThat(Answer.to("batch", file.toString()).out().strip()).endsWith("," + refundable);
    JsonNode entry = Answer.to("entry", file.toString(), "--json").json();
    assertThat(entry.path("totals").path("refundable").decimalValue())
        .isEqualByComparingTo(refundable);
    assertThat(entry.path("lines").path(0).path("drawback").decimalValue())
        .isEqualByComparingTo(drawn);
    assertThat(Answer.to("entry", file.toString(), "--format", "csv").out().strip())
        .contains("," + refundable + "," + drawn + ",");
  }

  private static String[] with(String[] arguments, String... more) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return all;
  }

  /** CSMS 18-000419 for section 301; metals in part, by Annexes I-B and III. */
  @Test
  void eachChargeSaysWhetherItIsDrawnBack() {
    JsonNode charges =
        Answer.to("quote", "7326.90.86.88", "-o", "CN", "-v", "14172", "-d", "2026-09-01", "--json")
            .json()
            .path("charges");

    assertThat(charges.findValuesAsText("drawback")).containsExactly("yes", "in-part", "yes");
    assertThat(
            Answer.to(
                    "quote",
                    "7326.90.86.88",
                    "-o",
                    "CN",
                    "-v",
                    "14172",
                    "-d",
                    "2026-09-01",
                    "--explain")
                .out())
        .contains("drawback: yes (CSMS 18-000419)", "3,953.99 of the duty qualifies;");
  }
}
