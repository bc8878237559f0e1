package org.tariffcalc.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tariffcalc.customs.CommodityCode;

/**
 * Where tariff lines stand on many product lists at once, for those who ask about a great number of
 * them. Tells neither more nor less than {@link ProductList} does; two codes of the same standing
 * are the same to every list.
 */
public final class ListIndex {

  private static final int LINE_DIGITS = 8;
  private static final int[] NONE = {};

  private final List<ProductList.Group> groups = new ArrayList<>();
  private int[] listOfPlace = NONE;
  private int[] kindOfPlace = NONE;
  private final Map<String, Integer> kinds = new HashMap<>();
  private final Map<String, int[]> placesOfList = new HashMap<>();
  private final Map<String, Integer> numberOfList = new HashMap<>();
  private final Map<String, int[]> entries = new HashMap<>();
  private final Map<String, int[]> exceptions = new HashMap<>();
  private final Map<String, int[]> below = new HashMap<>();

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
    Set<String> divided = new LinkedHashSet<>();
    for (String code : group.codes()) {
      entries.merge(code, new int[] {place}, ListIndex::joined);
      noteDivided(code, divided);
    }
    for (String code : group.except()) {
      exceptions.merge(code, new int[] {place}, ListIndex::joined);
      noteDivided(code, divided);
    }
    for (String line : divided) {
      below.merge(line, new int[] {place}, ListIndex::joined);
    }
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

  private static void noteDivided(String code, Set<String> divided) {
    if (code.length() > LINE_DIGITS) {
      divided.add(code.substring(0, LINE_DIGITS));
    }
  }

  private static int[] joined(int[] some, int[] more) {
    int[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
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

  /** The places of a list's groups; not to be changed. */
  public int[] placesOf(String list) {
    return placesOfList.getOrDefault(list, NONE);
  }

  /**
   * The standing of a code of eight or ten digits: for each group that has to do with it, in order
   * of place, sixteen times the place plus what the group says of it (how many digits cover it, and
   * whether ten-digit lines below it are told apart).
   */
  public int[] standing(CommodityCode code) {
    String digits = code.digits();
    int[] said = new int[groups.size()];
    for (int length = 2; length <= digits.length(); length += 2) {
      String prefix = digits.substring(0, length);
      for (int place : entries.getOrDefault(prefix, NONE)) {
        said[place] = length;
      }
    }
    for (int length = 2; length <= digits.length(); length += 2) {
      for (int place : exceptions.getOrDefault(digits.substring(0, length), NONE)) {
        said[place] = 0;
      }
    }
    if (digits.length() == LINE_DIGITS) {
      for (int place : below.getOrDefault(digits, NONE)) {
        said[place] |= 1;
      }
    }
    int found = 0;
    int[] standing = new int[groups.size()];
    for (int place = 0; place < said.length; place++) {
      if (said[place] != 0) {
        standing[found++] = place << 4 | said[place];
      }
    }
    return Arrays.copyOf(standing, found);
  }
}
