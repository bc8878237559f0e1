package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockCommandTest {

  @TempDir private Path folder;

  private Path products(String... rows) throws IOException {
    return Files.writeString(
        folder.resolve("products.csv"),
        "id,code,origin,value,quantity,unit,entry_date\n" + String.join("\n", rows) + "\n");
  }

  private static Answer lock(Path products, String... more) {
    List<String> all = new ArrayList<>(List.of("lock", products.toString()));
    all.addAll(List.of(more));
    return Answer.to(all);
  }

  /** Toys: 20% fentanyl and the 10% baseline of EO 14257; MPF 0.3464%. */
  @Test
  void lockHasTheWholeAssessmentInShortForm() throws IOException {
    Answer answer = lock(products("TOY-1,9503.00.00,CN,10000,,,"), "--date", "2025-04-08");

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.err()).isEmpty();
    Approved.is(answer.out());
    new PublishedSchema("lock").holds(answer.out());
  }

  @Test
  void sameProductsAndTablesGiveTheSameBytes() throws IOException {
    Path products = products("A,9503.00.00,CN,10000,,,", "B,0201.10.05,AU,8000,2500,kg,");
    Path first = folder.resolve("1.json");
    Path second = folder.resolve("2.json");

    lock(products, "-d", "2025-04-08", "-O", first.toString());
    lock(products, "-d", "2025-04-08", "-O", second.toString());

    assertThat(first).hasSameBinaryContentAs(second);
  }

  @Test
  void productWithADateOfItsOwnKeepsIt() throws IOException {
    Answer answer =
        lock(
            products("A,9503.00.00,CN,10000,,,2025-03-01", "B,9503.00.00,CN,10000,,,"),
            "-d",
            "2025-04-08");

    assertThat(answer.json().at("/products/0/dated").asBoolean()).isTrue();
    assertThat(answer.json().at("/products/0/shipment/entryDate").asText()).isEqualTo("2025-03-01");
    assertThat(answer.json().at("/products/1/dated").asBoolean()).isFalse();
    assertThat(answer.json().at("/products/1/shipment/entryDate").asText()).isEqualTo("2025-04-08");
  }

  @Test
  void listWithABadProductIsRefusedByRowAndNothingIsWritten() throws IOException {
    Path lock = folder.resolve("t.lock.json");

    Answer answer =
        lock(
            products(
                "A,9503.00.00,CN,10000,,,",
                "B,9503.99.99,CN,10000,,,",
                "C,9503.00.00,CN,ten,,,",
                "D,0201.10.05,AU,8000,,,"),
            "-d",
            "2025-04-08",
            "-O",
            lock.toString());

    assertThat(answer.exitCode()).isEqualTo(65);
    assertThat(answer.err().lines()).hasSize(2);
    assertThat(answer.err())
        .contains("3 of 4 products cannot be assessed")
        .contains("line 3 (B): 9503.99.99")
        .contains("line 4 (C): 'ten'")
        .contains("line 5 (D): the duty 4.4¢/kg")
        .contains("\n  try: ");
    assertThat(lock).doesNotExist();
  }

  @Test
  void oldLockStaysWhenTheNewOneIsRefused() throws IOException {
    Path lock = Files.writeString(folder.resolve("t.lock.json"), "old");

    lock(products("B,9503.99.99,CN,10000,,,"), "-O", lock.toString());

    assertThat(lock).hasContent("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void linkToALockStaysALink() throws IOException {
    Path products = products("A,9503.00.00,CN,10000,,,");
    Path lock = Files.writeString(folder.resolve("real.json"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("real.json"));

    assertThat(lock(products, "-O", link.toString()).exitCode()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(lock).content().contains("\"schemaVersion\": 1");
  }

  @Test
  void whatIsNotDecidedIsNotedAndLocked() throws IOException {
    Answer answer =
        lock(products("BAT,8507.50.00,US,100000,,,"), "-d", "2026-10-02", "--importer", "CN");

    assertThat(answer.err())
        .startsWith(
            "tariff: note: BAT, 8507.50.00 from the United States into China:" + " undecided:");
    assertThat(answer.json().at("/products/0/assessment/missing")).hasSize(1);
  }

  @Test
  void listThatIsMissingOrEmptyAndFolderThatIsNotThereAreSaid() throws IOException {
    assertThat(lock(Path.of("nowhere.csv")).exitCode()).isEqualTo(66);
    assertThat(lock(products()).exitCode()).isEqualTo(65);
    Answer answer =
        lock(products("A,9503.00.00,CN,10000,,,"), "-O", folder.resolve("no/t.json").toString());
    assertThat(answer.exitCode()).isEqualTo(74);
    assertThat(answer.err()).contains("cannot be written\n  try: ");
  }

  @Test
  void help() {
    Approved.is(Answer.to("lock", "--help").out());
  }
}
