package org.tariffcalc.intake.row;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Rows of output as bytes, made one behind the other. */
public final class RowBytes {

  private static final int MOST_DIGITS = 32;
  private static final int[] POWERS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
  };

  private static final int USUAL = 64 * 1024;

  private byte[] bytes;
  private int length;

  /** No rows yet. */
  public RowBytes() {
    this(USUAL);
  }

  /** No rows yet, and room for some bytes before the array has to grow. */
  public RowBytes(int room) {
    this.bytes = new byte[room];
  }

  /** How many bytes there are. */
  public int length() {
    return length;
  }

  /** Takes back what was appended behind that many bytes. */
  public void truncate(int mark) {
    length = mark;
  }

  /** A part of an array, as it is. */
  public void append(byte[] from, int start, int end) {
    reserve(end - start);
    System.arraycopy(from, start, bytes, length, end - start);
    length += end - start;
  }

  /** A whole array, as it is. */
  public void append(byte[] all) {
    append(all, 0, all.length);
  }

  /** A text in UTF-8, as it is. */
  public void append(String text) {
    byte[] all = text.getBytes(UTF_8);
    append(all, 0, all.length);
  }

  /** One byte. */
  public void append(char ascii) {
    reserve(1);
    bytes[length++] = (byte) ascii;
  }

  /**
   * Cents as dollars with two decimals: {@code 1250.05}.
   *
   * @param behind what stands behind them
   */
  public void appendMoney(long cents, char behind) {
    reserve(MOST_DIGITS);
    byte[] to = bytes;
    int at = length;
    int rest;
    if (cents <= Integer.MAX_VALUE) {
      int whole = hundredth((int) cents);
      rest = (int) cents - whole * 100;
      at = whole(to, at, whole);
    } else {
      rest = (int) (cents % 100);
      at = whole(to, at, cents / 100);
    }
    to[at] = '.';
    pair(to, at + 1, rest);
    to[at + 3] = (byte) behind;
    length = at + 4;
  }

  /**
   * A number in ten thousandths without zeros at its end: {@code 12.5}, {@code 145}.
   *
   * @param behind what stands behind it
   */
  public void appendTenThousandths(long number, char behind) {
    reserve(MOST_DIGITS);
    byte[] to = bytes;
    int at = length;
    int rest;
    if (number <= Integer.MAX_VALUE) {
      int whole = hundredth(hundredth((int) number));
      rest = (int) number - whole * 10_000;
      at = whole(to, at, whole);
    } else {
      rest = (int) (number % 10_000);
      at = whole(to, at, number / 10_000);
    }
    if (rest != 0) {
      int tens = hundredth(rest);
      int hundredths = rest - tens * 100;
      to[at] = '.';
      pair(to, at + 1, tens);
      pair(to, at + 3, hundredths);
      at += 5;
      while (to[at - 1] == '0') {
        at--;
      }
    }
    to[at] = (byte) behind;
    length = at + 1;
  }

  /** Writes a whole number, zero or more; returns where it ends. */
  private static int whole(byte[] to, int at, long number) {
    if (number <= Integer.MAX_VALUE) {
      return whole(to, at, (int) number);
    }
    int end = whole(to, at, number / 100);
    pair(to, end, (int) (number % 100));
    return end + 2;
  }

  private static int whole(byte[] to, int at, int number) {
    int end = at + digitsOf(number);
    int left = number;
    int place = end;
    while (left >= 100) {
      int next = hundredth(left);
      place -= 2;
      pair(to, place, left - next * 100);
      left = next;
    }
    if (left >= 10) {
      pair(to, place - 2, left);
    } else {
      to[place - 1] = (byte) ('0' + left);
    }
    return end;
  }

  /** A hundredth, rounded down: the quick compiler makes a slow division of {@code / 100}. */
  private static int hundredth(int number) {
    return (int) (number * 1_374_389_535L >>> 37);
  }

  private static void pair(byte[] to, int at, int below100) {
    int tens = below100 * 103 >>> 10;
    to[at] = (byte) ('0' + tens);
    to[at + 1] = (byte) ('0' + below100 - tens * 10);
  }

  private static int digitsOf(int number) {
    if (number < 10_000) {
      return number < 100 ? number < 10 ? 1 : 2 : number < 1_000 ? 3 : 4;
    }
    int digits = 5;
    while (digits < POWERS.length && number >= POWERS[digits]) {
      digits++;
    }
    return digits;
  }

  /** A cell of CSV, in quotation marks where it needs them. */
  public void appendCell(String text) {
    appendCell(text.getBytes(UTF_8));
  }

  /** A cell of CSV that is given in UTF-8. */
  public void appendCell(byte[] text) {
    if (!needsMarks(text)) {
      append(text, 0, text.length);
      return;
    }
    append('"');
    for (byte b : text) {
      if (b == '"') {
        append('"');
      }
      append((char) b);
    }
    append('"');
  }

  /** Puts what was appended behind a mark in quotation marks, where a cell of CSV needs them. */
  public void endCell(int mark) {
    byte[] all = bytes;
    boolean isMarked = false;
    int quotes = 0;
    for (int i = mark; i < length; i++) {
      byte b = all[i];
      if (b == '"') {
        quotes++;
      } else if (b == ',' || b == '\n' || b == '\r') {
        isMarked = true;
      }
    }
    if (quotes > 0) {
      byte[] text = Arrays.copyOfRange(bytes, mark, length);
      length = mark;
      append('"');
      appendDoubled(text, text.length);
      append('"');
    } else if (isMarked) {
      reserve(2);
      System.arraycopy(bytes, mark, bytes, mark + 1, length - mark);
      bytes[mark] = '"';
      bytes[length + 1] = '"';
      length += 2;
    }
  }

  /** Bytes as they stand inside quotation marks. */
  public void appendDoubled(byte[] from, int end) {
    for (int i = 0; i < end; i++) {
      if (from[i] == '"') {
        append('"');
      }
      append((char) from[i]);
    }
  }

  /** How many bytes there is room for. */
  public int room() {
    return bytes.length;
  }

  private static boolean needsMarks(byte[] text) {
    for (byte b : text) {
      if (b == ',' || b == '"' || b == '\n' || b == '\r') {
        return true;
      }
    }
    return false;
  }

  /** Makes room; so short that the quick compiler puts it into whoever asks. */
  private void reserve(int more) {
    if (more > bytes.length - length) {
      grow(more);
    }
  }

  private void grow(int more) {
    bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
  }

  /** The bytes, copied. */
  public byte[] toArray() {
    return Arrays.copyOf(bytes, length);
  }

  /** The array that holds the bytes from its beginning; it changes with the next append. */
  public byte[] array() {
    return bytes;
  }
}
