package org.tariffcalc.output.rates;

import java.io.PrintWriter;
import java.util.List;
import org.tariffcalc.output.write.CsvTable;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.output.write.TextTable;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.Scenario;

/**
 * Scenarios with what they suppose.
 *
 * @param tables the tables with which they come
 * @param scenarios the scenarios, in order
 */
public record ScenarioListRenderer(RateTables tables, List<Scenario> scenarios) {

  /** Copies the scenarios. */
  public ScenarioListRenderer {
    scenarios = List.copyOf(scenarios);
  }

  /** Writes them for a person. */
  public void table(PrintWriter out) {
    TextTable table =
        new TextTable(Screen.width())
            .column("scenario", TextTable.Column.RIGID)
            .column("supposes", TextTable.Column.FLEXIBLE);
    scenarios.forEach(each -> table.row(each.name().name(), each.about()));
    out.print(table.text());
    out.println();
    out.println(Screen.tables(tables));
  }

  /** Writes them as one JSON object. */
  public void json(PrintWriter out) {
    JsonObject.versioned()
        .withObjects(
            "scenarios",
            scenarios.stream()
                .map(
                    each ->
                        new JsonObject()
                            .with("name", each.name().name())
                            .with("sha256", each.name().sha256())
                            .with("about", each.about()))
                .toList())
        .withTables(tables)
        .print(out);
  }

  /** Writes them as CSV. */
  public void csv(PrintWriter out) {
    CsvTable.write(
        out,
        List.of("name", "sha256", "about"),
        scenarios.stream()
            .map(each -> List.of(each.name().name(), each.name().sha256(), each.about()))
            .toList());
  }
}
