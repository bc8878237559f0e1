package org.tariffcalc.intake.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;

/** The rows of a sheet as CSV, one line each; rows that are left out are empty lines. */
final class WorkbookInput extends InputStream {

  private static final int AT_ONCE = 64 * 1024;

  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final int headerRow;
  private final int width;
  private final WorkbookCells cells;
  private final String source;
  private final Closeable workbook;
  private int line = 1;
  private boolean isClosed;
  private byte[] bytes = new byte[0];
  private int at;

  /**
   * The rows of a sheet.
   *
   * @param headerRow number of the row of the header; those above are left out
   * @param width how many cells the header has, and every row at least
   * @param workbook closed behind the last row
   */
  WorkbookInput(
      Stream<Row> stream,
      int headerRow,
      int width,
      WorkbookCells cells,
      String source,
      Closeable workbook) {
    this.stream = stream;
    this.rows = stream.iterator();
    this.headerRow = headerRow;
    this.width = width;
    this.cells = cells;
    this.source = source;
    this.workbook = workbook;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int start, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (at == bytes.length && !fill()) {
      return -1;
    }
    int taken = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, to, start, taken);
    at += taken;
    return taken;
  }

  private boolean fill() throws IOException {
    StringBuilder text = new StringBuilder();
    try {
      while (!isClosed && text.length() < AT_ONCE && rows.hasNext()) {
        append(rows.next(), text);
      }
    } catch (RuntimeException e) {
      close();
      throw Workbook.unreadable(source);
    } catch (OutOfMemoryError e) {
      close();
      throw Workbook.tooLarge(source);
    }
    if (text.isEmpty()) {
      close();
      return false;
    }
    bytes = text.toString().getBytes(UTF_8);
    at = 0;
    return true;
  }

  private void append(Row row, StringBuilder text) {
    while (line < row.getRowNum()) {
      text.append('\n');
      line++;
    }
    List<String> texts = row.getRowNum() < headerRow ? List.of() : cells.texts(row);
    int last = texts.isEmpty() ? 0 : Math.max(width, texts.size());
    for (int i = 0; i < last; i++) {
      text.append(i == 0 ? "" : ",");
      appendCell(i < texts.size() ? texts.get(i) : "", text);
    }
    text.append('\n');
    line++;
  }

  private static void appendCell(String cell, StringBuilder text) {
    if (cell.indexOf(',') < 0 && cell.indexOf('"') < 0) {
      text.append(cell);
    } else {
      text.append('"').append(cell.replace("\"", "\"\"")).append('"');
    }
  }

  @Override
  public void close() throws IOException {
    if (!isClosed) {
      isClosed = true;
      stream.close();
      workbook.close();
    }
  }
}
