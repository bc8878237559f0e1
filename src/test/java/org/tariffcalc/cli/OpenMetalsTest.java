package org.tariffcalc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of goods that pay on a metal whose share nobody declares. */
class OpenMetalsTest {

  private static final String ROWS =
      """
      id,code,origin,value,entry_date
      toys,9503.00.00,CN,10000,2025-08-28
      parts,9403.99.90.40,CN,10000,2025-08-28
      shampoo,3305.10.00,DE,10000,2025-08-28
      more parts,9403.99.90.40,VN,5000,2025-08-28
      screws,7318.15.20,VN,5000,2025-08-28
      """;

  // Parts of China: 50% on each metal, 25% and 20%: 14,500. With 90% aluminum: 50% of 9,000 and of
  // the 1,000 that may be steel, 25% and 20%: 9,500.
  private static final String ALUMINUM =
      "tariff: note: 3 rows pay on the value of the aluminum and do not say its share"
          + " (aluminum_content), so all of the value counts that it can be"
          + " (line 3: --content aluminum=90% would save 5,000.00)\n";
  private static final String STEEL =
      "tariff: note: 4 rows pay on the value of the steel and do not say its share"
          + " (steel_content), so all of the value counts that it can be"
          + " (line 3: --content steel=90% would save 5,000.00)\n";

  // Held unlawful: 20% and 10% of the toys, 20% of the parts of China.
  private static final String REFUNDABLE = "tariff: note: refundable: 5,000.00 USD in 2 rows\n";

  @TempDir private Path folder;

  private static Answer batch(String rows, String... more) {
    List<String> arguments = new ArrayList<>(List.of("batch", "-"));
    arguments.addAll(List.of(more));
    return Answer.fed(rows.getBytes(UTF_8), arguments);
  }

  @Test
  void batchSaysOfEachMetalOnceHowManyRowsCountItInFull() {
    assertThat(batch(ROWS).err()).isEqualTo(ALUMINUM + STEEL + REFUNDABLE);
  }

  @Test
  void theFullWayOfABatchSaysTheSameAsTheQuickOne() {
    assertThat(batch(ROWS, "--format", "ndjson").err()).isEqualTo(ALUMINUM + STEEL + REFUNDABLE);
    assertThat(batch(ROWS, "--freight", "0").err()).isEqualTo(ALUMINUM + STEEL + REFUNDABLE);
  }

  @Test
  void rowsOfEveryBlockAreCounted() {
    String row = "parts,9403.99.90.40,CN,10000,2025-08-28\n";
    String many = "id,code,origin,value,entry_date\n" + row.repeat(20_000);
    assertThat(batch(many).err())
        .contains("note: 20000 rows pay on the value of the steel")
        .contains("(line 2: --content steel=90% would save 5,000.00)")
        .contains("note: refundable: 40,000,000.00 USD in 20000 rows")
        .hasLineCount(3);
  }

  @Test
  void aShareInTheRowLeavesNothingToSay() {
    Answer answer =
        batch(
            """
            code,origin,value,entry_date,steel_content
            9403.99.90.40,CN,10000,2025-08-28,100%
            """);
    assertThat(answer.err()).isEqualTo("tariff: note: refundable: 2,000.00 USD in 1 row\n");
    assertThat(answer.out()).contains(",9500.00,95,").doesNotContain("9903.85.08");
  }

  @Test
  void lockSaysTheSame() throws IOException {
    Path products = Files.writeString(folder.resolve("products.csv"), ROWS);
    Answer answer =
        Answer.to("lock", products.toString(), "-O", folder.resolve("lock.json").toString());
    assertThat(answer.exitCode()).isZero();
    assertThat(answer.err()).isEqualTo(ALUMINUM + STEEL);
  }

  @Test
  void entryNamesTheLinesAndWhatAShareSaves() throws IOException {
    Path lines = Files.writeString(folder.resolve("lines.csv"), ROWS.replace(",2025-08-28", ""));
    Files.writeString(
        lines, Files.readString(lines).replace(",entry_date", "").replace("more parts", "others"));
    Answer answer = Answer.to("entry", lines.toString(), "--date", "2025-08-28", "--json");
    assertThat(answer.exitCode()).isZero();
    assertThat(answer.json().path("warnings").toString())
        .contains("Lines 2, 3 and 4: 9903.85.08 is charged on the value of the aluminum")
        .contains(
            "Lines 2 and 3: --content steel=90% (what is steel is not another metal) would save"
                + " 5,000.00.");
  }

  @Test
  void aShareOfOneMetalOffersAShareOfTheOtherInTheRest() {
    // With 60% steel aluminum is 40% at most: 50% of 4,000. At 30% it pays 500 less, and the tenth
    // that is no metal pays the reciprocal 10%: 100.
    Answer answer =
        Answer.to(
            "quote 9403.99.90.40 -o CN -v 10000 -d 2025-08-28 --content steel=60%".split(" ", -1));
    assertThat(answer.out()).contains("--content aluminum=30%").contains("would save 400.00");
  }
}
