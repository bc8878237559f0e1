package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables with one defect each: a quote that needs the file ends with 78 and names it. */
class BrokenTablesTest {

  private static final String WORLD = "us-on-world.json";

  @TempDir private Path temporary;

  /**
   * One defect.
   *
   * @param name what is wrong
   * @param change how it is made
   */
  record Defect(String name, Consumer<TableCopy> change) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Defect> defects() {
    return Stream.of(
        new Defect("a directory without a manifest", t -> t.delete("manifest.json")),
        new Defect("a manifest that is cut off", t -> cutOff(t, "manifest.json")),
        new Defect("an empty manifest", t -> t.write("manifest.json", "")),
        new Defect("measures that are no JSON", t -> t.write(WORLD, "measures: none")),
        new Defect("measures that are cut off", t -> cutOff(t, WORLD)),
        new Defect("a file of measures that is missing", t -> t.delete(WORLD)),
        new Defect("a list that is missing", t -> t.delete("lists/ieepa-annex-ii.json")),
        new Defect("a list that is cut off", t -> cutOff(t, "lists/ieepa-annex-ii.json")),
        new Defect("countries that are missing", t -> t.delete("countries.json")),
        new Defect("countries that are an array", t -> t.write("countries.json", "[]")),
        new Defect("fees that are missing", t -> t.delete("fees.json")),
        new Defect("a chapter that is missing", t -> t.delete("us-schedule/95.json")),
        new Defect(
            "a chapter that is cut off before the line",
            t -> t.write("us-schedule/95.json", t.text("us-schedule/95.json").substring(0, 190))),
        new Defect("fees that say nothing", t -> t.write("fees.json", "{}\n")),
        new Defect("a duty that is none", period("duty", "ten percent")),
        new Defect("a day that the calendar has not", period("from", "2025-02-30")),
        new Defect("a period that ends before it begins", period("to", "2001-01-01")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("defects")
  void brokenTablesEndTheQuote(Defect defect) {
    TableCopy tables = TableCopy.in(temporary.resolve("rates"), "95.json");
    defect.change().accept(tables);

    BadInputTest.assertRefused(quote(tables), 78);
    Answer unsealed = quote(tables, "--unsealed");
    assertThat(unsealed.exitCode()).as("%s", unsealed).isEqualTo(78);
    assertThat(unsealed.out()).isEmpty();
  }

  /** A seal makes no sense of what has none. */
  @ParameterizedTest(name = "{0}, sealed")
  @MethodSource("defects")
  void brokenTablesThatWereSealedEndTheQuote(Defect defect) {
    TableCopy tables = TableCopy.in(temporary.resolve("rates"), "95.json");
    defect.change().accept(tables);
    // Without a manifest there is nothing to seal, and an edition may have fewer chapters.
    assumeThat(defect.name()).doesNotContain("manifest", "a chapter that is missing");

    BadInputTest.assertRefused(quote(tables.sealed()), 78);
  }

  private static Answer quote(TableCopy tables, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("quote", "9503.00.00", "-o", "KE", "-v", "10000", "-d", "2025-06-02"));
    arguments.addAll(List.of("--rates", tables.directory().toString()));
    arguments.addAll(List.of(more));
    return Answer.to(arguments);
  }

  private static void cutOff(TableCopy tables, String file) {
    String text = tables.text(file);
    tables.write(file, text.substring(0, text.length() / 2));
  }

  /** A defect in the period of the baseline of 10 percent. */
  private static Consumer<TableCopy> period(String field, String text) {
    return tables ->
        tables.change(
            WORLD,
            root ->
                root.path("measures")
                    .forEach(
                        measure -> {
                          if (measure.path("id").asText().equals("us.ieepa.reciprocal.world")) {
                            ((ObjectNode) measure.path("periods").path(0)).put(field, text);
                          }
                        }));
  }
}
