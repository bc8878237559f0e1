package org.tariffcalc.batch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Things by commodity code, found without making an object of the code. A slot holds the code and
 * the place of its thing in one number, so that a look at memory far away is all it takes.
 */
final class CodeMap<T> {

  private static final int PLACE_BITS = 24;
  private static final long PLACE = (1L << PLACE_BITS) - 1;

  private final List<T> things = new ArrayList<>();
  private long[] slots = new long[1 << 12];

  /** What was put under a code; null when nothing was. */
  @Nullable T get(long number, int digits) {
    long found = slots[slot(slots, key(number, digits))];
    return found == 0 ? null : things.get((int) (found & PLACE));
  }

  /** Puts a thing under a code that has none. */
  void put(long number, int digits, T thing) {
    if (2 * things.size() >= slots.length) {
      grow();
    }
    long key = key(number, digits);
    slots[slot(slots, key)] = key << PLACE_BITS | things.size();
    things.add(thing);
  }

  /** Never zero, which stands for an empty slot; ten digits and their number leave 24 bits. */
  private static long key(long number, int digits) {
    return number << 4 | digits;
  }

  private static int slot(long[] slots, long key) {
    int mask = slots.length - 1;
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
    while (slots[slot] != 0 && slots[slot] >>> PLACE_BITS != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] grown = new long[slots.length * 2];
    for (long each : slots) {
      if (each != 0) {
        grown[slot(grown, each >>> PLACE_BITS)] = each;
      }
    }
    slots = grown;
  }
}
