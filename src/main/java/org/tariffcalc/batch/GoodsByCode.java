package org.tariffcalc.batch;

import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.bulk.ListedGoods;

/**
 * Goods by code, found without making an object of the code. Rows jump about in memory, and each
 * place far away costs more than their arithmetic: the code stands in the goods themselves, which
 * the row needs anyway. When there are too many it begins anew: rows may name codes that nobody
 * has.
 */
final class GoodsByCode {

  private static final int FIRST_SLOTS = 1 << 12;
  private static final int MOST_SLOTS = 1 << 17;

  private @Nullable ListedGoods[] slots = new ListedGoods[FIRST_SLOTS];
  private int size;

  /**
   * The goods of a code; null when they were not put yet.
   *
   * @param number the digits as a number
   * @param digits how many there are
   */
  @Nullable ListedGoods get(long number, int digits) {
    return slots[slot(slots, ListedGoods.key(number, digits))];
  }

  /** Puts goods that are not there yet. */
  void put(ListedGoods goods) {
    if (2 * ++size > MOST_SLOTS) {
      slots = new ListedGoods[FIRST_SLOTS];
      size = 1;
    } else if (2 * size > slots.length) {
      @Nullable ListedGoods[] old = slots;
      slots = new ListedGoods[2 * old.length];
      for (ListedGoods each : old) {
        if (each != null) {
          slots[slot(slots, each.key())] = each;
        }
      }
    }
    slots[slot(slots, goods.key())] = goods;
  }

  private static int slot(@Nullable ListedGoods[] slots, long key) {
    int mask = slots.length - 1;
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
    ListedGoods found = slots[slot];
    while (found != null && found.key() != key) {
      slot = slot + 1 & mask;
      found = slots[slot];
    }
    return slot;
  }
}
