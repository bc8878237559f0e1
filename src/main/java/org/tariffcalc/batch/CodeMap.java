package org.tariffcalc.batch;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Things by commodity code, found without making an object of the code. */
final class CodeMap<T> {

  private long[] keys = new long[1 << 12];
  private @Nullable Object[] values = new @Nullable Object[1 << 12];
  private int size;

  /** What was put under a code; null when nothing was. */
  @Nullable T get(long number, int digits) {
    @SuppressWarnings("unchecked") // only put stores
    T found = (T) values[slot(keys, key(number, digits))];
    return found;
  }

  void put(long number, int digits, T value) {
    if (2 * ++size > keys.length) {
      grow();
    }
    long key = key(number, digits);
    int slot = slot(keys, key);
    keys[slot] = key;
    values[slot] = value;
  }

  /** Never zero, which stands for an empty slot. */
  private static long key(long number, int digits) {
    return number << 4 | digits;
  }

  private static int slot(long[] keys, long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 40) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    @Nullable Object[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = Arrays.copyOf(oldValues, keys.length);
    Arrays.fill(values, null);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(keys, oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
