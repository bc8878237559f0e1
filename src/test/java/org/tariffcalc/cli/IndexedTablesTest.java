package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.tables.file.TableIndex;

/** Tables with their index beside them answer as their JSON does, byte for byte. */
class IndexedTablesTest {

  private static final int SHIPMENTS = 200;

  @TempDir private static Path folder;
  private static Path json;
  private static Path indexed;
  private static Path products;

  @BeforeAll
  static void copies() throws IOException {
    json = TableCopy.in(folder.resolve("json"), ".json").directory();
    indexed = TableCopy.in(folder.resolve("indexed"), ".json").directory();
    Files.write(TableIndex.beside(indexed), TableIndex.bytes(indexed));
    products = folder.resolve("p.csv");
    List<String> rows = new ArrayList<>(List.of("id,code,origin,value,entry_date"));
    RandomShipments.from(41_000, 3 * SHIPMENTS)
        .forEach(
            each ->
                rows.add(
                    String.join(
                        ",",
                        "S" + each.seed(),
                        each.question().get(0),
                        each.question().get(2),
                        String.valueOf(each.value()),
                        each.question().get(4))));
    Files.write(products, rows);
  }

  private static void assertSame(List<String> arguments) {
    assertThat(answer(arguments, indexed)).isEqualTo(answer(arguments, json));
  }

  private static String answer(List<String> arguments, Path tables) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of("--rates", tables.toString()));
    Answer answer = Answer.to(all);
    return (answer.exitCode() + "\n" + answer.out() + answer.err())
        .replace(tables.toString(), "TABLES");
  }

  @Test
  void everyQuoteIsTheSame() {
    RandomShipments.from(20_261_130, SHIPMENTS)
        .forEach(each -> assertSame(each.seed() % 2 == 0 ? each.quote("--json") : each.quote()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "batch P",
        "batch P -f ndjson",
        "timeline 8517.13.00 -o CN",
        "timeline 7308.90.95.90 -o DE --json",
        "next 9503.00.00 -o CN -v 10000 -d 2025-04-11",
        "compare 8471.30.01.00 --origins CN,VN,MX,DE -v 10000 -d 2025-09-11",
        "quote 1001.99.00 --origin US --importer CN -v 1000 -d 2025-05-20 --mode ocean",
        "quote 0101 -o CN -v 10 -d 2025-04-11",
        "explain 9903.01.63",
        "rates list --date 2025-04-11",
        "rates show s301-china",
        "countries --paused",
        "show 8516",
        "pending"
      })
  void everyCommandSaysTheSame(String command) {
    assertSame(List.of(command.replace(" P", " " + products).split(" ")));
  }
}
