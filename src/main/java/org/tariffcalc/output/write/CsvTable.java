package org.tariffcalc.output.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Rows of comma-separated values under a header. */
public final class CsvTable {

  private CsvTable() {}

  public static void write(PrintWriter out, List<String> header, List<List<String>> rows) {
    Rows written = rows(out, header);
    rows.forEach(written::write);
    written.finish();
  }

  /** Begins a table whose rows come one by one. */
  public static Rows rows(PrintWriter out, List<String> header) {
    Rows rows = new Rows(CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out));
    rows.write(header);
    return rows;
  }

  /** A table that is being written. */
  public static final class Rows {
    private final CsvWriter writer;

    private Rows(CsvWriter writer) {
      this.writer = writer;
    }

    /** Writes a row. */
    public void write(List<String> cells) {
      writer.writeRecord(cells);
    }

    /** Ends the table; what it is written to stays open. */
    public void finish() {
      try {
        writer.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
