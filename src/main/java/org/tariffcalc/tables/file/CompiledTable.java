package org.tariffcalc.tables.file;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * One table in the form in which it is read: the values of its JSON one behind the other, each with
 * the length of what it holds, so that a question goes past whatever it does not need. {@link
 * TableCompiler} makes it of JSON and says how it is laid out.
 */
final class CompiledTable {

  static final byte NULL = 0;
  static final byte TRUE = 1;
  static final byte FALSE = 2;

  /** Length and bytes, all below 128. */
  static final byte ASCII = 3;

  /** Length and bytes in UTF-8. */
  static final byte TEXT = 4;

  /** Length and digits, as they stand in the JSON. */
  static final byte NUMBER = 5;

  /** A text that is an ISO date: the days since 1970 in four bytes. */
  static final byte DAY = 6;

  /** Length in four bytes, number of members, and each with the number of its name. */
  static final byte OBJECT = 7;

  /** Length in four bytes, number of elements, and they. */
  static final byte ARRAY = 8;

  /** The same of an array that begins with an object; behind it the place of each element. */
  static final byte OBJECTS = 9;

  /** An array of texts that are codes, sorted: how many in four bytes, and each in five. */
  static final byte CODES = 10;

  private final byte[] bytes;
  private final String[] names;
  private final Map<String, Integer> numbers;
  private final int root;

  /** Reads the names, which stand first. */
  CompiledTable(byte[] bytes) {
    this.bytes = bytes;
    int at = 0;
    int count = number(bytes, at);
    at += width(bytes, at);
    this.names = new String[count];
    this.numbers = new HashMap<>(2 * count + 2);
    for (int i = 0; i < count; i++) {
      int length = number(bytes, at);
      at += width(bytes, at);
      names[i] = new String(bytes, at, length, StandardCharsets.UTF_8);
      numbers.put(names[i], i);
      at += length;
    }
    this.root = at;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where its one value begins. */
  int root() {
    return root;
  }

  byte kind(int value) {
    return bytes[value];
  }

  boolean isText(int value) {
    byte kind = bytes[value];
    return kind == ASCII || kind == DAY || kind == TEXT;
  }

  /** The text or number at a place. */
  String text(int value) {
    if (bytes[value] == DAY) {
      return LocalDate.ofEpochDay(fourBytes(value + 1)).toString();
    }
    int length = number(bytes, value + 1);
    int from = value + 1 + width(bytes, value + 1);
    return new String(
        bytes,
        from,
        length,
        bytes[value] == TEXT ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
  }

  /** Whether this text stands at a place; not for dates, which are kept as days. */
  boolean isText(int value, String ascii) {
    if (bytes[value] != ASCII || number(bytes, value + 1) != ascii.length()) {
      return false;
    }
    int from = value + 1 + width(bytes, value + 1);
    for (int i = ascii.length() - 1; i >= 0; i--) {
      if (bytes[from + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** How many members or elements an object or array has. */
  int count(int value) {
    return bytes[value] == CODES ? fourBytes(value + 1) : number(bytes, value + 5);
  }

  /** Where the first member or element begins. */
  int first(int value) {
    return value + 5 + (bytes[value] == CODES ? 0 : width(bytes, value + 5));
  }

  /** The place of an element of an array that begins with an object. */
  int element(int value, int index) {
    return value + fourBytes(after(value) - 4 * (count(value) - index));
  }

  /** The name of the member that begins at a place. */
  String name(int member) {
    return names[number(bytes, member)];
  }

  /** The value of the member that begins at a place. */
  int value(int member) {
    return member + width(bytes, member);
  }

  /** The value of a member of an object; -1 when it has none of that name. */
  int member(int object, String name) {
    Integer wanted = numbers.get(name);
    if (wanted == null || bytes[object] != OBJECT) {
      return -1;
    }
    int at = first(object);
    for (int left = count(object); left > 0; left--) {
      int value = value(at);
      if (number(bytes, at) == wanted) {
        return value;
      }
      at = after(value);
    }
    return -1;
  }

  /** Where what stands behind a value begins. */
  int after(int value) {
    return switch (bytes[value]) {
      case NULL, TRUE, FALSE -> value + 1;
      case DAY -> value + 5;
      case ASCII, TEXT, NUMBER -> value + 1 + width(bytes, value + 1) + number(bytes, value + 1);
      case CODES -> value + 5 + Codes.WIDTH * fourBytes(value + 1);
      default -> value + 5 + fourBytes(value + 1);
    };
  }

  int fourBytes(int at) {
    return bytes[at] << 24
        | (bytes[at + 1] & 255) << 16
        | (bytes[at + 2] & 255) << 8
        | bytes[at + 3] & 255;
  }

  /** A number of seven bits to a byte, the lowest first; the last byte is not negative. */
  private static int number(byte[] bytes, int at) {
    int number = bytes[at];
    if (number >= 0) {
      return number;
    }
    number &= 127;
    int place = at;
    for (int shift = 7; ; shift += 7) {
      byte next = bytes[++place];
      number |= (next & 127) << shift;
      if (next >= 0) {
        return number;
      }
    }
  }

  private static int width(byte[] bytes, int at) {
    int width = 1;
    while (bytes[at + width - 1] < 0) {
      width++;
    }
    return width;
  }
}
