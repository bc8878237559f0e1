package org.tariffcalc.tables.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.file.Codes;
import org.tariffcalc.tables.file.GroupsByCode;

/**
 * Where tariff lines stand on many product lists at once, for those who ask about a great number of
 * them. Tells neither more nor less than {@link ProductList} does; two codes of the same standing
 * are the same to every list.
 */
public final class ListIndex {

  private static final int LINE_DIGITS = 8;
  private static final int PLACE_SHIFT = 4;
  private static final int LENGTH = 14;
  private static final int DIVIDED = 1;
  private static final int[] NONE = {};

  private final List<ProductList.Group> groups = new ArrayList<>();
  private int[] listOfPlace = NONE;
  private int[] kindOfPlace = NONE;
  private final Map<String, Integer> kinds = new HashMap<>();
  private final Map<String, int[]> placesOfList = new HashMap<>();
  private final Map<String, Integer> numberOfList = new HashMap<>();
  private final GroupsByCode entries = new GroupsByCode();
  private final GroupsByCode exceptions = new GroupsByCode();
  private final GroupsByCode below = new GroupsByCode();

  /** An index of the given lists. */
  public ListIndex(Iterable<ProductList> lists) {
    for (ProductList list : lists) {
      int[] places = new int[list.groups().size()];
      for (int i = 0; i < places.length; i++) {
        places[i] = groups.size();
        add(list.groups().get(i), places[i]);
        listOfPlace = joined(listOfPlace, new int[] {placesOfList.size()});
        kindOfPlace = joined(kindOfPlace, new int[] {kind(list.id(), list.groups().get(i))});
      }
      numberOfList.put(list.id(), numberOfList.size());
      placesOfList.put(list.id(), places);
    }
  }

  private void add(ProductList.Group group, int place) {
    groups.add(group);
    Codes.of(group.codes()).forEachKey(key -> add(entries, key, place));
    Codes.of(group.except()).forEachKey(key -> add(exceptions, key, place));
  }

  private void add(GroupsByCode places, long key, int place) {
    places.add(key, place);
    int digits = (int) (key & 15);
    if (digits > LINE_DIGITS) {
      below.add(GroupsByCode.key((key >>> 4) / power(digits - LINE_DIGITS), LINE_DIGITS), place);
    }
  }

  private static long power(int of) {
    long power = 1;
    for (int i = 0; i < of; i++) {
      power *= 10;
    }
    return power;
  }

  private int kind(String list, ProductList.Group group) {
    String said =
        list
            + '|'
            + group.tier()
            + '|'
            + group.heading()
            + '|'
            + group.condition()
            + '|'
            + group.appliesByDefault()
            + group.onContent()
            + group.prohibited()
            + group.except().isEmpty();
    return kinds.computeIfAbsent(said, each -> kinds.size());
  }

  private static int[] joined(int[] some, int[] more) {
    int[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  /** The place of which a part of a standing speaks. */
  public static int place(int standing) {
    return standing >>> PLACE_SHIFT;
  }

  /** How many digits of the group cover the code; 0 when none do. */
  public static int coveringDigits(int standing) {
    return standing & LENGTH;
  }

  /** Whether the group tells ten-digit lines below the code apart. */
  public static boolean isDivided(int standing) {
    return (standing & DIVIDED) != 0;
  }

  /** How many groups all lists have together. */
  public int size() {
    return groups.size();
  }

  /** The group at a place from zero. */
  public ProductList.Group group(int place) {
    return groups.get(place);
  }

  /** How many lists there are. */
  public int lists() {
    return placesOfList.size();
  }

  /** The number of the list to which a place belongs; negative for a place of none. */
  public int listOf(int place) {
    return place < listOfPlace.length ? listOfPlace[place] : -1;
  }

  /** The number of a list from zero. */
  public int numberOf(String list) {
    return Objects.requireNonNull(numberOfList.get(list), list);
  }

  /**
   * A number that groups of one list share which lead to the same duty on the same terms; a place
   * of no list has one of its own.
   */
  public int kindOf(int place) {
    return place < kindOfPlace.length ? kindOfPlace[place] : kinds.size() + place;
  }

  /** How many such numbers the groups of all lists have, from zero. */
  public int kinds() {
    return kinds.size();
  }

  /** The places of a list's groups; not to be changed. */
  public int[] placesOf(String list) {
    return placesOfList.getOrDefault(list, NONE);
  }

  /**
   * The standing of a code of eight or ten digits: for each group that has to do with it, in order
   * of place, a number to be read by {@link #place}, {@link #coveringDigits} and {@link
   * #isDivided}.
   */
  public int[] standing(CommodityCode code) {
    int digits = code.length();
    long number = Long.parseLong(code.digits());
    int[] said = new int[groups.size()];
    for (int length = 2; length <= digits; length += 2) {
      for (int place : entries.of(GroupsByCode.key(number / power(digits - length), length))) {
        said[place] = length;
      }
    }
    for (int length = 2; length <= digits; length += 2) {
      for (int place : exceptions.of(GroupsByCode.key(number / power(digits - length), length))) {
        said[place] = 0;
      }
    }
    if (digits == LINE_DIGITS) {
      for (int place : below.of(GroupsByCode.key(number, digits))) {
        said[place] |= DIVIDED;
      }
    }
    int found = 0;
    int[] standing = new int[groups.size()];
    for (int place = 0; place < said.length; place++) {
      if (said[place] != 0) {
        standing[found++] = place << PLACE_SHIFT | said[place];
      }
    }
    return Arrays.copyOf(standing, found);
  }
}
