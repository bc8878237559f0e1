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
    try {
      CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
      writer.writeRecord(header);
      for (List<String> row : rows) {
        writer.writeRecord(row);
      }
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
