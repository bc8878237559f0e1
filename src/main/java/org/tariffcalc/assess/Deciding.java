package org.tariffcalc.assess;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
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
   * @param first what to begin with
   */
  String of(char first, int[] standing) {
    StringBuilder said = new StringBuilder().append(first);
    int at = 0;
    while (at < standing.length) {
      int end = at + 1;
      while (end < standing.length
          && index.lists().shareList(standing[at] >>> 4, standing[end] >>> 4)) {
        end++;
      }
      ofList(said, standing, at, end);
      at = end;
    }
    return said.toString();
  }

  private void ofList(StringBuilder said, int[] standing, int begin, int end) {
    ListIndex lists = index.lists();
    int longest = 0;
    int first = said.length();
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
        said.append((char) (lists.kindOf(place) << 4 | rank | divided));
      } else if (dividing.get(place) && isDivided) {
        said.append((char) (lists.kindOf(place) << 4 | 2 | (length == 0 ? 0 : 4) | divided));
      } else if (toCome.get(place)) {
        said.append((char) (place << 4 | 2));
      }
    }
    if (said.length() - first > 1) {
      char[] sorted = said.substring(first).toCharArray();
      Arrays.sort(sorted);
      said.setLength(first);
      said.append(sorted);
    }
  }
}
