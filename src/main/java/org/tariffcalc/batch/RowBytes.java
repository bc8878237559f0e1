package org.tariffcalc.batch;

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
  RowBytes(int room) {
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

  /** Cents as dollars with two decimals: {@code 1250.05}. */
  void appendMoney(long cents) {
    reserve(MOST_DIGITS);
    int rest;
    if (cents <= Integer.MAX_VALUE) {
      int whole = hundredth((int) cents);
      rest = (int) cents - whole * 100;
      appendWhole(whole);
    } else {
      appendWhole(cents / 100);
      rest = (int) (cents % 100);
    }
    bytes[length] = '.';
    appendPair(length + 1, rest);
    length += 3;
  }

  /** A number in ten thousandths without zeros at its end: {@code 12.5}, {@code 145}. */
  void appendTenThousandths(long number) {
    reserve(MOST_DIGITS);
    int rest;
    if (number <= Integer.MAX_VALUE) {
      int whole = (int) number / 10_000;
      rest = (int) number - whole * 10_000;
      appendWhole(whole);
    } else {
      appendWhole(number / 10_000);
      rest = (int) (number % 10_000);
    }
    if (rest != 0) {
      bytes[length++] = '.';
      for (int unit = 1000; rest > 0; unit /= 10) {
        int digit = rest / unit;
        bytes[length++] = (byte) ('0' + digit);
        rest -= digit * unit;
      }
    }
  }

  /** A whole number, zero or more, where there is room. */
  private void appendWhole(long number) {
    long left = number;
    while (left > Integer.MAX_VALUE) {
      left /= 100;
    }
    appendWhole((int) left);
    int behind = length;
    for (long rest = number; rest > Integer.MAX_VALUE; rest /= 100) {
      behind += 2;
    }
    int at = behind;
    for (long rest = number; rest > Integer.MAX_VALUE; rest /= 100) {
      at -= 2;
      appendPair(at, (int) (rest % 100));
    }
    length = behind;
  }

  private void appendWhole(int number) {
    int left = number;
    length += digitsOf(number);
    int at = length;
    while (left >= 100) {
      int next = hundredth(left);
      at -= 2;
      appendPair(at, left - next * 100);
      left = next;
    }
    if (left >= 10) {
      appendPair(at - 2, left);
    } else {
      bytes[at - 1] = (byte) ('0' + left);
    }
  }

  /** A hundredth, rounded down: the quick compiler makes a slow division of {@code / 100}. */
  private static int hundredth(int number) {
    return (int) (number * 1_374_389_535L >>> 37);
  }

  private void appendPair(int at, int below100) {
    int tens = below100 * 103 >>> 10;
    bytes[at] = (byte) ('0' + tens);
    bytes[at + 1] = (byte) ('0' + below100 - tens * 10);
  }

  private static int digitsOf(int number) {
    int digits = 1;
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
  void appendCell(byte[] text) {
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

  private static boolean needsMarks(byte[] text) {
    for (byte b : text) {
      if (b == ',' || b == '"' || b == '\n' || b == '\r') {
        return true;
      }
    }
    return false;
  }

  private void reserve(int more) {
    if (more > bytes.length - length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  /** The bytes, copied. */
  public byte[] toArray() {
    return Arrays.copyOf(bytes, length);
  }

  /** The array that holds the bytes from its beginning; it changes with the next append. */
  byte[] array() {
    return bytes;
  }
}
