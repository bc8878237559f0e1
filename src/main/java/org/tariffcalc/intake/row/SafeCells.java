package org.tariffcalc.intake.row;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.tariffcalc.intake.record.CsvRecords;

/**
 * Rows of CSV for a spreadsheet or the log of a workflow: a cell that a spreadsheet would take for
 * a formula begins with an apostrophe, and so does a line of a cell that a GitHub workflow would
 * take for a command ({@code ::error::}); of its other form, which counts anywhere in a line, the
 * bracket does ({@code ##'[error]}). Numbers stay what they are.
 */
public final class SafeCells {

  private SafeCells() {}

  /** Rewrites whole rows. */
  public static String in(String csv) {
    RowBytes rows = new RowBytes();
    rows.append(csv);
    in(rows);
    return new String(rows.toArray(), UTF_8);
  }

  /** Rewrites whole rows. */
  public static void in(RowBytes rows) {
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
    int last = isQuoted ? end - 1 : end;
    out.append(bytes, start, first);
    if (first < last && isFormula(bytes, first, last)) {
      out.append('\'');
      appendLines(bytes, first, last, false, out);
    } else {
      appendLines(bytes, first, last, true, out);
    }
    out.append(bytes, Math.max(first, last), end);
  }

  /** Appends what a cell holds, its lines marked that are commands. */
  private static void appendLines(
      byte[] bytes, int start, int end, boolean isLineBegin, RowBytes out) {
    boolean isBegin = isLineBegin;
    int copied = start;
    for (int i = start; i < end; i++) {
      boolean isBracket = i - start > 1 && startsWith(bytes, i - 2, end, "##[");
      if (isBracket || isBegin && beginsCommand(bytes, i, end)) {
        out.append(bytes, copied, i);
        out.append('\'');
        copied = i;
      }
      isBegin = bytes[i] == '\n' || bytes[i] == '\r';
    }
    out.append(bytes, copied, Math.max(copied, end));
  }

  /** Whether two colons begin the line, with nothing before them but blanks of any kind. */
  private static boolean beginsCommand(byte[] bytes, int start, int end) {
    int i = start;
    while (i < end && bytes[i] != ':' && (bytes[i] <= ' ') && bytes[i] != '\n') {
      i++;
    }
    return startsWith(bytes, i, end, "::")
        && new String(bytes, start, i - start, UTF_8)
            .chars()
            .allMatch(each -> Character.isWhitespace(each) || Character.isSpaceChar(each));
  }

  private static boolean startsWith(byte[] bytes, int start, int end, String ascii) {
    if (end - start < ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (bytes[start + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
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
