package org.tariffcalc.cli.option;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;
import org.tariffcalc.intake.row.SafeCells;
import picocli.CommandLine.Option;

/** Whether CSV is made for those who take some texts for formulas or commands. */
public final class CsvSafety {

  @Option(
      names = "--csv-safe",
      description =
          "CSV for a spreadsheet or the log of a workflow: cells that it would take for formulas"
              + " or commands begin with an apostrophe.")
  private boolean csvSafe;

  /** Whether cells are marked as texts. */
  public boolean isCsvSafe() {
    return csvSafe;
  }

  /** Lets CSV be written, its cells marked if that is asked for. */
  public void write(PrintWriter out, Consumer<PrintWriter> writing) {
    if (!csvSafe) {
      writing.accept(out);
      return;
    }
    StringWriter text = new StringWriter();
    PrintWriter to = new PrintWriter(text);
    writing.accept(to);
    to.flush();
    out.print(SafeCells.in(text.toString()));
  }
}
