package org.tariffcalc.intake.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Walks over the records of a block of CSV (RFC 4180) without making a text of a cell before it is
 * asked for. A block ends with a whole record; an empty line is no record.
 */
public final class CsvRecords {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final char REPLACEMENT = '\ufffd';

  private final byte[] bytes;
  private final int end;
  private final byte terminator;
  private int next;
  private int from;
  private int to;
  private int size;
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private long line;
  private long ended;
  private int united;
  private boolean isClosed = true;
  private boolean isClean = true;

  /**
   * A walk over a part of an array.
   *
   * @param from first byte
   * @param end byte after the last
   * @param terminator what ends a line: line feed, or carriage return where there is no line feed
   */
  public CsvRecords(byte[] bytes, int from, int end, byte terminator) {
    this.bytes = bytes;
    this.next = from;
    this.end = end;
    this.terminator = terminator;
  }

  /** Goes to the next record; false when there is none. */
  public boolean next() {
    while (next < end) {
      cut();
      if (size > 1 || ends[0] > starts[0]) {
        return true;
      }
    }
    line = ended;
    return false;
  }

  private void cut() {
    from = next;
    line = ended;
    united = 0;
    size = 0;
    isClosed = true;
    isClean = true;
    int at = next;
    while (true) {
      grow();
      at = at < end && bytes[at] == '"' ? quoted(at) : plain(at);
      size++;
      if (at >= end || bytes[at] == terminator) {
        break;
      }
      at++;
    }
    to = at;
    ended += at < end ? 1 : 0;
    next = Math.min(end, at + 1);
    int last = size - 1;
    if (at > starts[last] && ends[last] == at && bytes[at - 1] == '\r') {
      ends[last]--;
    }
  }

  /** Cuts a cell without quotation marks; returns where it ends. */
  private int plain(int begin) {
    byte[] cells = bytes;
    int limit = end;
    byte last = terminator;
    int seen = 0;
    int at = begin;
    while (at < limit) {
      byte next = cells[at];
      if (next == ',' || next == last) {
        break;
      }
      seen |= next;
      at++;
    }
    united |= seen;
    starts[size] = begin;
    ends[size] = at;
    return at;
  }

  /** Cuts a cell in quotation marks, kept with them; returns where it ends. */
  private int quoted(int begin) {
    starts[size] = begin;
    int at = begin + 1;
    while (at < end) {
      united |= bytes[at];
      ended += bytes[at] == terminator ? 1 : 0;
      if (bytes[at] == '"') {
        if (at + 1 < end && bytes[at + 1] == '"') {
          at++;
        } else {
          break;
        }
      }
      at++;
    }
    if (at >= end) {
      isClosed = false;
      ends[size] = end;
      return end;
    }
    int closed = at + 1;
    at = closed;
    while (at < end && bytes[at] != ',' && bytes[at] != terminator) {
      united |= bytes[at];
      at++;
    }
    boolean onlyReturn = at == closed + 1 && bytes[closed] == '\r';
    if (at > closed && !onlyReturn) {
      isClean = false;
    }
    ends[size] = at;
    return at;
  }

  private void grow() {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
  }

  /** The array in which the record stands. */
  public byte[] bytes() {
    return bytes;
  }

  /** How many cells the record has. */
  public int size() {
    return size;
  }

  /** First byte of the record. */
  public int from() {
    return from;
  }

  /** The byte after the record, its line end left out. */
  public int to() {
    return to > from && bytes[to - 1] == '\r' ? to - 1 : to;
  }

  /** The first byte behind the record and its line end. */
  int end() {
    return next;
  }

  /** First byte of a cell, which may be a quotation mark. */
  public int startOf(int cell) {
    return starts[cell];
  }

  /** The byte after a cell and its closing quotation mark. */
  public int endOf(int cell) {
    return ends[cell];
  }

  /**
   * How many lines end before the record, those of empty records and inside quotation marks among
   * them; behind the last record, how many end at all.
   */
  public long line() {
    return line;
  }

  /** Whether no byte of the record stands for anything but ASCII. */
  public boolean isAscii() {
    return united >= 0;
  }

  /** Whether nothing is wrong with the record as it stands. */
  public boolean isWhole() {
    return isClosed && isClean;
  }

  /** What is wrong with the record as it stands; empty when nothing is. */
  public String defect() {
    if (!isClosed) {
      return "a quotation mark is opened in the row and never closed";
    }
    return isClean ? "" : "there is text after a closing quotation mark";
  }

  /** The text of a cell. */
  public String cell(int cell) {
    int start = starts[cell];
    int stop = ends[cell];
    if (start < stop && bytes[start] == '"') {
      return unquoted(start + 1, stop);
    }
    return text(bytes, start, stop - start);
  }

  private String unquoted(int start, int stop) {
    int length = stop - start;
    byte[] plain = new byte[length];
    int size = 0;
    for (int at = start; at < stop; at++) {
      if (bytes[at] == '"') {
        if (at + 1 < stop && bytes[at + 1] == '"') {
          at++;
        } else {
          int rest = stop - at - 1 > 0 && bytes[stop - 1] == '\r' ? stop - 1 : stop;
          System.arraycopy(bytes, at + 1, plain, size, rest - at - 1);
          size += rest - at - 1;
          break;
        }
      }
      plain[size++] = bytes[at];
    }
    return text(plain, 0, size);
  }

  /** Whether a cell holds what is not UTF-8. */
  public boolean isForeign() {
    return isForeign(new String(bytes, from, to - from, UTF_8));
  }

  /** UTF-8, or Windows-1252 where it is none: a letter of it is no character of UTF-8. */
  private static String text(byte[] bytes, int start, int length) {
    String text = new String(bytes, start, length, UTF_8);
    return isForeign(text) ? new String(bytes, start, length, WINDOWS) : text;
  }

  /** The texts of all cells. */
  public List<String> cells() {
    List<String> cells = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      cells.add(cell(i));
    }
    return cells;
  }

  /** Whether a text holds what stands for bytes that are not UTF-8. */
  private static boolean isForeign(String text) {
    return text.indexOf(REPLACEMENT) >= 0;
  }
}
