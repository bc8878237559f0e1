package org.tariffcalc.batch;

import org.tariffcalc.intake.record.CsvRecords;
import org.tariffcalc.intake.row.RowBytes;

/**
 * Rows of CSV for a spreadsheet: a cell that it would take for a formula begins with an apostrophe.
 * Numbers stay what they are.
 */
final class SafeCells {

  private SafeCells() {}

  /** Rewrites whole rows. */
  static void in(RowBytes rows) {
    byte[] before = rows.toArray();
    rows.truncate(0);
    CsvRecords records = new CsvRecords(before, 0, before.length, (byte) '\n');
    while (records.next()) {
      for (int i = 0; i < records.size(); i++) {
        if (i > 0) {
          rows.append(',');
        }
        append(before, records.startOf(i), records.endOf(i), rows);
      }
      rows.append('\n');
    }
  }

  private static void append(byte[] bytes, int start, int end, RowBytes out) {
    boolean isQuoted = start < end && bytes[start] == '"';
    int first = isQuoted ? start + 1 : start;
    if (first < end && isFormula(bytes, first, isQuoted ? end - 1 : end)) {
      out.append(bytes, start, first);
      out.append('\'');
      out.append(bytes, first, end);
    } else {
      out.append(bytes, start, end);
    }
  }

  private static boolean isFormula(byte[] bytes, int start, int end) {
    byte first = bytes[start];
    if (first == '=' || first == '@' || first == '\t' || first == '\r') {
      return true;
    }
    if (first != '+' && first != '-') {
      return false;
    }
    for (int i = start + 1; i < end; i++) {
      if ((bytes[i] < '0' || bytes[i] > '9') && bytes[i] != '.') {
        return true;
      }
    }
    return end - start < 2;
  }
}
