package org.tariffcalc.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Rows of output as bytes, made one behind the other. */
public final class RowBytes {

  private byte[] bytes = new byte[64 * 1024];
  private int length;

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
    int size = text.length();
    reserve(3 * size);
    for (int i = 0; i < size; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        byte[] rest = text.substring(i).getBytes(UTF_8);
        append(rest, 0, rest.length);
        return;
      }
      bytes[length++] = (byte) c;
    }
  }

  /** One byte. */
  public void append(char ascii) {
    reserve(1);
    bytes[length++] = (byte) ascii;
  }

  /** Cents as dollars with two decimals: {@code 1250.05}. */
  void appendMoney(long cents) {
    appendWhole(cents / 100);
    int rest = (int) (cents % 100);
    bytes[length++] = '.';
    bytes[length++] = (byte) ('0' + rest / 10);
    bytes[length++] = (byte) ('0' + rest % 10);
  }

  /** A number in ten thousandths without zeros at its end: {@code 12.5}, {@code 145}. */
  void appendTenThousandths(long number) {
    appendWhole(number / 10_000);
    int rest = (int) (number % 10_000);
    if (rest != 0) {
      bytes[length++] = '.';
      for (int unit = 1000; rest > 0; unit /= 10) {
        bytes[length++] = (byte) ('0' + rest / unit);
        rest %= unit;
      }
    }
  }

  /** A whole number, zero or more, and room for six bytes behind it. */
  private void appendWhole(long number) {
    reserve(32);
    long left = number;
    int end = length + digitsOf(number);
    for (int at = end - 1; at >= length; at--) {
      bytes[at] = (byte) ('0' + left % 10);
      left /= 10;
    }
    length = end;
  }

  private static int digitsOf(long number) {
    int digits = 1;
    for (long left = number; left >= 10; left /= 10) {
      digits++;
    }
    return digits;
  }

  /** A cell of CSV, in quotation marks where it needs them. */
  public void appendCell(String text) {
    if (!needsMarks(text)) {
      append(text);
      return;
    }
    append('"');
    append(text.indexOf('"') < 0 ? text : text.replace("\"", "\"\""));
    append('"');
  }

  private static boolean needsMarks(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
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
