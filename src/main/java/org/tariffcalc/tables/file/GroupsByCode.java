package org.tariffcalc.tables.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Places by code, for tens of thousands of codes: no object for a code, and none for the place of a
 * code that has only one.
 */
public final class GroupsByCode {

  private static final int[] NONE = {};

  private long[] keys = new long[1 << 10];
  private int[] found = new int[1 << 10];
  private final List<int[]> several = new ArrayList<>();
  private int size;

  /**
   * The key of digits.
   *
   * @param number the digits as a number
   * @param digits how many there are, which tells 01 from 0101
   */
  public static long key(long number, int digits) {
    return number << 4 | digits;
  }

  /** Adds a place to those of a key; places of a key come in rising order. */
  public void add(long key, int place) {
    if (2 * size >= keys.length) {
      grow();
    }
    int slot = slot(keys, key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      found[slot] = place;
      size++;
      return;
    }
    int[] known = places(found[slot]);
    if (known[known.length - 1] == place) {
      return;
    }
    int[] more = Arrays.copyOf(known, known.length + 1);
    more[known.length] = place;
    if (found[slot] < 0) {
      several.set(~found[slot], more);
    } else {
      found[slot] = ~several.size();
      several.add(more);
    }
  }

  /** The places of a key in rising order; not to be changed. */
  public int[] of(long key) {
    int slot = slot(keys, key);
    return keys[slot] == 0 ? NONE : places(found[slot]);
  }

  private int[] places(int kept) {
    return kept < 0 ? several.get(~kept) : new int[] {kept};
  }

  private static int slot(long[] keys, long key) {
    int mask = keys.length - 1;
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldFound = found;
    keys = new long[oldKeys.length * 2];
    found = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(keys, oldKeys[i]);
        keys[slot] = oldKeys[i];
        found[slot] = oldFound[i];
      }
    }
  }
}
