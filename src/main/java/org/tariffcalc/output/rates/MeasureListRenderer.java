package org.tariffcalc.output.rates;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.output.write.CsvTable;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.output.write.TextTable;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.measure.Program;
import org.tariffcalc.tables.measure.RatePeriod;
import org.tariffcalc.tables.query.MeasureOnDay;

/** The measures of an edition as they stand on a day: a line or an object for each. */
public final class MeasureListRenderer {

  private static final List<String> HEADER =
      List.of(
          "measure",
          "program",
          "origins",
          "rate",
          "heading",
          "from",
          "to",
          "state",
          "verified",
          "edition");

  private final RateTables tables;
  private final LocalDate day;

  /** A renderer of measures on that day. */
  public MeasureListRenderer(RateTables tables, LocalDate day) {
    this.tables = tables;
    this.day = day;
  }

  /** Prints a table, a section for each program. */
  public void table(List<MeasureOnDay> measures, PrintWriter out) {
    TextTable table =
        new TextTable(Screen.width())
            .column("MEASURE", TextTable.Column.NAME)
            .column("ORIGINS", TextTable.Column.FLEXIBLE)
            .column("RATE", TextTable.Column.FLEXIBLE)
            .column("HEADING", TextTable.Column.RIGID)
            .column("FROM", TextTable.Column.RIGID)
            .column("TO", TextTable.Column.RIGID);
    String program = "";
    for (MeasureOnDay each : measures) {
      if (!each.program().id().equals(program)) {
        program = each.program().id();
        table.section(title(each.program()));
      }
      RatePeriod rate = each.rate();
      table.row(
          "  " + RateLines.named(each.measure()),
          String.join(" ", each.measure().origins()),
          rate.duty()
              + (rate.verified() ? "" : "*")
              + (rate.status().isCharged() && each.isInForce() ? "" : " " + each.state()),
          rate.heading(),
          rate.period().begins(),
          rate.period().ends().orElse("open"));
    }
    out.print("Measures on " + day + "\n\n");
    out.print(measures.isEmpty() ? "none\n" : table.text());
    out.print('\n');
    if (measures.stream().anyMatch(each -> !each.rate().verified())) {
      out.print("* no official text seen that confirms this rate\n");
    }
    out.print(Screen.tables(tables) + "\n");
  }

  private static String title(Program program) {
    return program.id() + ": " + program.name();
  }

  /** Prints one object with an array of measures. */
  public void json(List<MeasureOnDay> measures, PrintWriter out) {
    List<JsonObject> objects = new ArrayList<>();
    for (MeasureOnDay each : measures) {
      objects.add(
          new JsonObject()
              .with("measure", each.measure().id())
              .with("program", each.program().id())
              .with("description", each.measure().description())
              .withTexts("origins", each.measure().origins())
              .withTexts("exceptOrigins", each.measure().exceptOrigins())
              .with("rate", each.rate().duty().toString())
              .with("heading", each.rate().heading())
              .with("from", each.rate().period().begins())
              .with("to", each.rate().period().ends())
              .with("state", each.state())
              .with("verified", each.rate().verified()));
    }
    JsonObject.versioned()
        .with("date", day.toString())
        .withObjects("measures", objects)
        .withTables(tables)
        .print(out);
  }

  /** Prints a header and a row for each measure. */
  public void csv(List<MeasureOnDay> measures, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    for (MeasureOnDay each : measures) {
      rows.add(
          List.of(
              each.measure().id(),
              each.program().id(),
              String.join(";", each.measure().origins()),
              each.rate().duty().toString(),
              each.rate().heading(),
              each.rate().period().begins(),
              each.rate().period().ends().orElse(""),
              each.state(),
              String.valueOf(each.rate().verified()),
              tables.editionLabel()));
    }
    CsvTable.write(out, HEADER, rows);
  }
}
