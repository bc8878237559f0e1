package org.tariffcalc.cli.refund;

import java.io.PrintWriter;
import java.io.Writer;
import org.tariffcalc.intake.row.SafeCells;
import picocli.CommandLine.Option;

/** For whom CSV of filed entries is made; entry numbers and codes are what their file says. */
final class SafeCsv {

  private static final int BLOCK = 1 << 16;

  @Option(
      names = "--csv-safe",
      description =
          "CSV for a spreadsheet or the log of a workflow: cells that it would take for formulas"
              + " or commands begin with an apostrophe.")
  private boolean csvSafe;

  /** Where an answer in a form is written to; its CSV is to be flushed at its end. */
  PrintWriter to(PrintWriter out, String form) {
    return csvSafe && form.equals("csv") ? new PrintWriter(new Rows(out)) : out;
  }

  /** Marks the cells of whole rows, some of them at a time. */
  private static final class Rows extends Writer {
    private final PrintWriter out;
    private final StringBuilder block = new StringBuilder();
    private boolean isQuoted;

    Rows(PrintWriter out) {
      this.out = out;
    }

    @Override
    public void write(char[] from, int start, int length) {
      for (int i = start; i < start + length; i++) {
        block.append(from[i]);
        isQuoted ^= from[i] == '"';
        if (from[i] == '\n' && !isQuoted && block.length() >= BLOCK) {
          flush();
        }
      }
    }

    @Override
    public void flush() {
      int end = isQuoted ? 0 : block.lastIndexOf("\n") + 1;
      if (end == block.length()) {
        out.print(SafeCells.in(block.toString()));
        block.setLength(0);
      }
    }

    @Override
    public void close() {
      flush();
    }
  }
}
