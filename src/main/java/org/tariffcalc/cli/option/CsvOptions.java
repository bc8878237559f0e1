package org.tariffcalc.cli.option;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;
import org.tariffcalc.intake.row.SafeCells;
import org.tariffcalc.output.quote.NameColumn;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine.Option;

/** What CSV has beside what is usual, and for whom it is made. */
public final class CsvOptions {

  @Option(
      names = "--names",
      description = "Add a last column to CSV, name: what the goods are called.")
  private boolean names;

  @Option(
      names = "--csv-safe",
      description =
          "Put an apostrophe before each cell that a spreadsheet or the log of a workflow would"
              + " run as a formula or a command.")
  private boolean csvSafe;

  /** Whether cells are marked as texts. */
  public boolean isCsvSafe() {
    return csvSafe;
  }

  /** Whether rows have a column of names. */
  public boolean hasNames() {
    return names;
  }

  /** Lets CSV be written, with names of these tables and its cells marked if that is asked for. */
  public void write(PrintWriter out, RateTables tables, Consumer<PrintWriter> writing) {
    if (!csvSafe && !names) {
      writing.accept(out);
      return;
    }
    StringWriter text = new StringWriter();
    PrintWriter to = new PrintWriter(text);
    writing.accept(to);
    to.flush();
    String csv = names ? NameColumn.in(text.toString(), tables) : text.toString();
    out.print(csvSafe ? SafeCells.in(csv) : csv);
  }
}
