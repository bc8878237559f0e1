package org.tariffcalc.output.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** Rows of comma-separated values under a header. */
public final class CsvTable {

  private CsvTable() {}

  public static void write(PrintWriter out, List<String> header, List<List<String>> rows) {
    Rows written = rows(out);
    written.write(header);
    rows.forEach(written::write);
    written.finish();
  }

  /** Rows of a table whose header is written elsewhere. */
  public static Rows rows(Writer out) {
    return new Rows(CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out));
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
