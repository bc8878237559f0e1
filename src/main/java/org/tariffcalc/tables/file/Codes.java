package org.tariffcalc.tables.file;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The sorted codes of a product list's group, left in the bytes of their file and looked up there
 * by bisection: a list of ten thousand codes costs a question that asks for one of them no more
 * than a short one. They become texts only when somebody goes through them.
 */
public final class Codes extends AbstractList<String> implements RandomAccess {

  private final byte[] bytes;
  private final int begin;
  private final int end;
  private volatile @Nullable List<String> texts;

  private Codes(byte[] bytes, int begin, int end) {
    this.bytes = bytes;
    this.begin = begin;
    this.end = end;
  }

  /** The codes of a JSON array; begin and end, which is excluded, stand at its brackets. */
  static Codes in(byte[] bytes, int begin, int end) {
    return new Codes(bytes, begin, end);
  }

  /** The same codes in this form. */
  public static Codes of(List<String> codes) {
    if (codes instanceof Codes already) {
      return already;
    }
    StringBuilder array = new StringBuilder("[");
    for (String code : codes) {
      array.append(' ').append('"').append(code).append('"');
    }
    byte[] bytes = array.append(']').toString().getBytes(StandardCharsets.US_ASCII);
    return new Codes(bytes, 0, bytes.length);
  }

  @Override
  public boolean contains(@Nullable Object code) {
    if (!(code instanceof String digits)) {
      return false;
    }
    int at = firstAtLeast(digits, begin);
    return at >= 0 && compare(at, digits) == 0;
  }

  /** Goes through the codes as keys of {@link GroupsByCode}, without making texts of them. */
  public void forEachKey(LongConsumer reader) {
    for (int at = next(begin); at >= 0; at = next(at)) {
      long number = 0;
      int digits = 0;
      for (int i = at; bytes[i] != '"'; i++) {
        number = number * 10 + bytes[i] - '0';
        digits++;
      }
      reader.accept(GroupsByCode.key(number, digits));
    }
  }

  /** How many digits the longest code has that covers these; 0 when none does. */
  public int coveringLength(String digits) {
    int longest = 0;
    int at = begin;
    for (int length = 2; length <= digits.length(); length += 2) {
      String prefix = digits.substring(0, length);
      at = firstAtLeast(prefix, at);
      if (at < 0 || !startsWith(at, prefix)) {
        break;
      }
      if (compare(at, prefix) == 0) {
        longest = length;
      }
    }
    return longest;
  }

  /** Whether a longer code begins with these digits. */
  public boolean hasBelow(String digits) {
    String chapter = digits.substring(0, 2);
    int at = firstAtLeast(chapter, begin);
    if (at < 0 || !startsWith(at, chapter)) {
      return false;
    }
    at = firstAtLeast(digits + '0', at);
    return at >= 0 && startsWith(at, digits);
  }

  private boolean startsWith(int at, String prefix) {
    for (int i = 0; i < prefix.length(); i++) {
      if (bytes[at + i] != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean isEmpty() {
    return next(begin) < 0;
  }

  @Override
  public String get(int index) {
    return texts().get(index);
  }

  @Override
  public int size() {
    return texts().size();
  }

  private List<String> texts() {
    List<String> read = texts;
    if (read == null) {
      read = new ArrayList<>();
      for (int at = next(begin); at >= 0; at = next(at)) {
        int close = at;
        while (bytes[close] != '"') {
          close++;
        }
        read.add(new String(bytes, at, close - at, StandardCharsets.US_ASCII));
      }
      texts = read;
    }
    return read;
  }

  /** The place of the first code from a place on that is not below the digits, or -1. */
  private int firstAtLeast(String digits, int from) {
    int low = from == begin ? begin : from - 2;
    int high = end;
    // Invariant: the wanted code begins behind low and not behind high.
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      int code = next(middle);
      if (code < 0 || code > high || compare(code, digits) >= 0) {
        high = middle;
      } else {
        low = code;
      }
    }
    return next(high);
  }

  /** The place of the first digit behind the next opening quote, or -1. */
  private int next(int from) {
    for (int at = from; at < end - 1; at++) {
      byte next = bytes[at + 1];
      if (bytes[at] == '"' && next >= '0' && next <= '9') {
        return at + 1;
      }
    }
    return -1;
  }

  /** A quote, which ends a code, is below every digit. */
  private int compare(int code, String digits) {
    for (int i = 0; i < digits.length(); i++) {
      int difference = bytes[code + i] - digits.charAt(i);
      if (difference != 0) {
        return difference;
      }
    }
    return bytes[code + digits.length()] == '"' ? 0 : 1;
  }
}
