package org.tariffcalc.analysis.audit;

/**
 * The numbers of the entries that are done, eight bytes each in a table that is at most half full
 * and at least a quarter: 16 to 32 bytes an entry. A number of up to twelve letters and digits is
 * kept as it is, whatever stands between them; a longer one by its hash of 63 bits, of which half a
 * million give the same twice once in some seventy million files.
 */
final class EntryNumbers {

  private static final int BEGIN = 1024;
  private static final int MOST_PACKED = 12;
  private static final int RADIX = 37;
  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private long[] table = new long[BEGIN];
  private int size;

  /** Keeps a number that is not empty; false where it was there before. */
  boolean add(String number) {
    long key = key(number);
    if (isIn(table, key)) {
      return false;
    }
    if (2 * (size + 1) > table.length) {
      long[] larger = new long[table.length * 2];
      for (long each : table) {
        if (each != 0) {
          larger[placeOf(larger, each)] = each;
        }
      }
      table = larger;
    }
    table[placeOf(table, key)] = key;
    size++;
    return true;
  }

  private static boolean isIn(long[] table, long key) {
    return table[placeOf(table, key)] == key;
  }

  /** The place of a key, or the free one that it would get. */
  private static int placeOf(long[] table, long key) {
    int at = (int) ((key * SPREAD) >>> 32) & table.length - 1;
    while (table[at] != 0 && table[at] != key) {
      at = at + 1 & table.length - 1;
    }
    return at;
  }

  /** A key above zero of a number that can be kept as it is, below zero of one that cannot. */
  private static long key(String number) {
    long packed = 0;
    int kept = 0;
    for (int i = 0; i < number.length() && kept <= MOST_PACKED; i++) {
      int digit = Character.digit(number.charAt(i), RADIX - 1);
      if (digit >= 0) {
        packed = packed * RADIX + digit + 1;
        kept++;
      }
    }
    return kept > 0 && kept <= MOST_PACKED ? packed : hash(number);
  }

  private static long hash(String number) {
    long hash = FNV_BASIS;
    for (int i = 0; i < number.length(); i++) {
      hash = (hash ^ number.charAt(i)) * FNV_PRIME;
    }
    return hash | Long.MIN_VALUE;
  }
}
