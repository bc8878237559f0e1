package org.tariffcalc.assess;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.tariffcalc.customs.Scope;
import org.tariffcalc.tables.ListIndex;
import org.tariffcalc.tables.Manifest;
import org.tariffcalc.tables.Measure;
import org.tariffcalc.tables.ProductList;

/**
 * Which part of a code's standing on the lists decides about goods of an origin on a day; two codes
 * of which this says the same pay by the same formula.
 */
final class Deciding {

  private static final int LENGTH = 14;
  private static final int DIVIDED = 1;
  private static final int IS_TO_COME = 1 << 30;

  private final GoodsIndex index;
  private final LocalDate day;
  private final boolean isBeforeRenumbering;
  private final BitSet inForce = new BitSet();
  private final BitSet dividing = new BitSet();
  private final BitSet toCome = new BitSet();

  Deciding(GoodsIndex index, Manifest manifest, LocalDate day) {
    this.index = index;
    this.day = day;
    this.isBeforeRenumbering =
        manifest.renumberings().stream().anyMatch(each -> day.isBefore(each.on()));
  }

  /**
   * The scope of a measure decides.
   *
   * @param whole whether it decides about a duty, or only whether ten digits are needed
   */
  void scope(Measure measure, boolean whole) {
    if (measure.scope() instanceof Scope.Listed listed) {
      list(listed.list(), whole);
    } else if (measure.scope() instanceof Scope.Codes && whole) {
      inForce.set(index.placeOf(measure));
    }
  }

  /**
   * A list decides. Before a renumbering of the schedule its groups that begin later count too,
   * since then the list says that the code is too new.
   *
   * @param whole whether it decides about a duty, or only whether ten digits are needed
   */
  void list(String list, boolean whole) {
    for (int place : index.lists().placesOf(list)) {
      ProductList.Group group = index.lists().group(place);
      if (group.period().contains(day)) {
        (whole ? inForce : dividing).set(place);
      } else if (isBeforeRenumbering) {
        toCome.set(place);
      }
    }
  }

  /**
   * What decides of a standing. Of the groups of one list that cover a code only the order of their
   * lengths counts, and which duty they lead to.
   *
   * @param rules what to begin with
   */
  Question of(int rules, int[] standing) {
    int[] said = new int[standing.length + 1];
    said[0] = rules;
    int size = 1;
    int at = 0;
    while (at < standing.length) {
      int end = at + 1;
      while (end < standing.length
          && index.lists().shareList(standing[at] >>> 4, standing[end] >>> 4)) {
        end++;
      }
      size = ofList(said, size, standing, at, end);
      at = end;
    }
    return new Question(Arrays.copyOf(said, size));
  }

  private int ofList(int[] said, int first, int[] standing, int begin, int end) {
    ListIndex lists = index.lists();
    int longest = 0;
    int size = first;
    boolean isDivided = false;
    for (int i = begin; i < end; i++) {
      isDivided |= (standing[i] & DIVIDED) != 0;
      if (inForce.get(standing[i] >>> 4)) {
        longest = Math.max(longest, standing[i] & LENGTH);
      }
    }
    for (int i = begin; i < end; i++) {
      int place = standing[i] >>> 4;
      int length = standing[i] & LENGTH;
      int divided = standing[i] & DIVIDED;
      if (inForce.get(place)) {
        int rank = length == 0 ? 0 : length == longest ? 8 : 4;
        said[size++] = lists.kindOf(place) << 4 | rank | divided;
      } else if (dividing.get(place) && isDivided) {
        said[size++] = lists.kindOf(place) << 4 | 2 | (length == 0 ? 0 : 4) | divided;
      } else if (toCome.get(place)) {
        said[size++] = place << 4 | 2 | IS_TO_COME;
      }
    }
    if (size - first > 1) {
      Arrays.sort(said, first, size);
    }
    return size;
  }

  /** Something that is equal for stretches in which the same decides. */
  Object key(int rules) {
    return List.of(rules, inForce, dividing, toCome);
  }

  /** What decides about goods, the same when it is the same. */
  static final class Question {
    private final int[] said;
    private final int hash;

    private Question(int[] said) {
      this.said = said;
      this.hash = Arrays.hashCode(said);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Question question && Arrays.equals(said, question.said);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
