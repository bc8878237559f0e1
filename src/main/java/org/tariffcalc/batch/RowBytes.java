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
