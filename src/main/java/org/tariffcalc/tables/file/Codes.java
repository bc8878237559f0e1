package org.tariffcalc.tables.file;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The sorted codes of a product list's group, left in the bytes of their table and looked up there
 * by bisection: a list of ten thousand codes costs a question that asks for one of them no more
 * than a short one. They become texts only when somebody goes through them.
 */
public final class Codes extends AbstractList<String> implements RandomAccess {

  /** Bytes of a code: its digits, filled up to ten with zeros, and behind them how many it has. */
  static final int WIDTH = 5;

  private static final int MOST_DIGITS = 10;

  private static final long[] POWER = powers();

  private final byte[] bytes;
  private final int begin;
  private final int count;
  private volatile @Nullable List<String> texts;

  private Codes(byte[] bytes, int begin, int count) {
    this.bytes = bytes;
    this.begin = begin;
    this.count = count;
  }

  private static long[] powers() {
    long[] powers = new long[MOST_DIGITS + 1];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = 10 * powers[i - 1];
    }
    return powers;
  }

  /** So many codes from a place on. */
  static Codes in(byte[] bytes, int begin, int count) {
    return new Codes(bytes, begin, count);
  }

  /**
   * The same codes in this form.
   *
   * @throws IllegalArgumentException when a text has other characters than digits, or more than ten
   */
  public static Codes of(List<String> codes) {
    if (codes instanceof Codes already) {
      return already;
    }
    byte[] bytes = new byte[WIDTH * codes.size()];
    int at = 0;
    for (String code : codes) {
      long key = key(code);
      if (key < 0) {
        throw new IllegalArgumentException("'" + code + "' is not a code");
      }
      for (int shift = 32; shift >= 0; shift -= 8) {
        bytes[at++] = (byte) (key >>> shift);
      }
    }
    return new Codes(bytes, 0, codes.size());
  }

  /**
   * What stands for a code: the order of these numbers is that of the codes as texts.
   *
   * @return -1 where the text has other characters than digits, or more than ten
   */
  static long key(String code) {
    int digits = code.length();
    if (digits == 0 || digits > MOST_DIGITS) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < digits; i++) {
      char digit = code.charAt(i);
      if (digit < '0' || digit > '9') {
        return -1;
      }
      number = 10 * number + digit - '0';
    }
    return number * POWER[MOST_DIGITS - digits] << 4 | digits;
  }

  /** The code at a place. */
  static String text(byte[] bytes, int at) {
    long key = keyAt(bytes, at);
    String ten = Long.toString(POWER[MOST_DIGITS] + (key >>> 4));
    return ten.substring(1, 1 + (int) (key & 15));
  }

  private static long keyAt(byte[] bytes, int at) {
    return (bytes[at] & 255L) << 32
        | (bytes[at + 1] & 255L) << 24
        | (bytes[at + 2] & 255) << 16
        | (bytes[at + 3] & 255) << 8
        | bytes[at + 4] & 255;
  }

  private long key(int index) {
    return keyAt(bytes, begin + WIDTH * index);
  }

  @Override
  public boolean contains(@Nullable Object code) {
    if (!(code instanceof String digits)) {
      return false;
    }
    long key = key(digits);
    int place = firstAtLeast(key, 0);
    return key >= 0 && place < count && key(place) == key;
  }

  /** Goes through the codes as keys of {@link GroupsByCode}, without making texts of them. */
  public void forEachKey(LongConsumer reader) {
    for (int i = 0; i < count; i++) {
      long key = key(i);
      int digits = (int) (key & 15);
      reader.accept(GroupsByCode.key((key >>> 4) / POWER[MOST_DIGITS - digits], digits));
    }
  }

  /** How many digits the longest code has that covers these; 0 when none does. */
  public int coveringLength(String digits) {
    long whole = key(digits) >>> 4;
    int longest = 0;
    int place = 0;
    for (int length = 2; length <= digits.length(); length += 2) {
      long prefix = whole - whole % POWER[MOST_DIGITS - length];
      long key = prefix << 4 | length;
      place = firstAtLeast(key, place);
      if (place == count || !startsWith(key(place), prefix, length)) {
        break;
      }
      if (key(place) == key) {
        longest = length;
      }
    }
    return longest;
  }

  /** Whether a longer code begins with these digits. */
  public boolean hasBelow(String digits) {
    long key = key(digits);
    int place = firstAtLeast(key + 1, 0);
    return place < count && startsWith(key(place), key >>> 4, digits.length());
  }

  /** Whether a code begins with so many digits of a number that is filled up to ten. */
  private static boolean startsWith(long key, long prefix, int digits) {
    long other = key >>> 4;
    return (key & 15) >= digits && other - other % POWER[MOST_DIGITS - digits] == prefix;
  }

  @Override
  public boolean isEmpty() {
    return count == 0;
  }

  @Override
  public String get(int index) {
    return texts().get(index);
  }

  @Override
  public int size() {
    return count;
  }

  private List<String> texts() {
    List<String> read = texts;
    if (read == null) {
      read = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        read.add(text(bytes, begin + WIDTH * i));
      }
      texts = read;
    }
    return read;
  }

  /**
   * The first place, from one on, of a code that is not below a key; how many there are if none.
   */
  private int firstAtLeast(long key, int from) {
    int low = from;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (key(middle) >= key) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
