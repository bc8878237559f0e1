package org.tariffcalc.assess.bulk;

import java.util.Comparator;
import java.util.List;

/**
 * What decides about goods beside their base rate: the rules that reach them on a day, and what the
 * lists of these rules say of them. Goods in equal situations pay by the same formula.
 *
 * @param facts the rules, and after those of a list what it says of the goods
 * @param isDividedByClaims whether ten digits are needed to know what can be claimed
 */
record Situation(List<Fact> facts, boolean isDividedByClaims) {

  /** An order in which facts about one list stand. */
  static final Comparator<Fact> ORDER = Comparator.comparingInt(Fact::order);

  /** Something that decides. */
  sealed interface Fact {
    /** Its place among those about one list. */
    int order();
  }

  /** How many digits of a group of a list cover a code, beside the other groups of the list. */
  enum Cover {
    /** None do. */
    NONE(0),
    /** Fewer than those of another group. */
    SHORTER(1),
    /** As many as those of any. */
    LONGEST(2);

    private final int order;

    Cover(int order) {
      this.order = order;
    }

    /** Its place among the three. */
    int order() {
      return order;
    }
  }

  /**
   * A group of a list, in force on the day, that has to do with the code.
   *
   * @param kind a number that groups of one list share which lead to the same duty
   * @param isDivided whether it tells ten-digit numbers of the code apart
   */
  record OnList(int kind, Cover cover, boolean isDivided) implements Fact {
    @Override
    public int order() {
      return 6 * kind + 2 * cover.order() + (isDivided ? 1 : 0);
    }

    @Override
    public int hashCode() {
      return order();
    }
  }

  /**
   * A group of a list that covers the code and begins later.
   *
   * @param day its first day since 1970-01-01
   */
  record ToCome(int day) implements Fact {
    @Override
    public int order() {
      return Integer.MAX_VALUE / 2 + day;
    }
  }

  /**
   * Rules on the same goods, the same object when they are the same.
   *
   * @param number a number that equal rules share
   */
  record Rules(int number) implements Fact {

    /** No rules. */
    static final Rules NONE = new Rules(0);

    @Override
    public int order() {
      return number;
    }

    @Override
    public int hashCode() {
      return ~number;
    }
  }
}
