package org.tariffcalc.tables.list;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the groups of a list that name a code, a code above it or one below it. */
final class CodeIndex {

  private final List<ProductList.Group> groups;
  private final Map<String, BitSet> naming = new HashMap<>();
  private final Map<String, BitSet> below = new HashMap<>();

  CodeIndex(List<ProductList.Group> groups) {
    this.groups = groups;
    for (int place = 0; place < groups.size(); place++) {
      for (String code : groups.get(place).codes()) {
        add(code, place);
      }
      for (String code : groups.get(place).except()) {
        add(code, place);
      }
    }
  }

  private void add(String code, int place) {
    naming.computeIfAbsent(code, each -> new BitSet()).set(place);
    for (int length = 2; length < code.length(); length += 2) {
      below.computeIfAbsent(code.substring(0, length), each -> new BitSet()).set(place);
    }
  }

  /** The groups in their order. */
  List<ProductList.Group> about(String digits) {
    BitSet places = new BitSet();
    for (int length = 2; length <= digits.length(); length += 2) {
      BitSet found = naming.get(digits.substring(0, length));
      if (found != null) {
        places.or(found);
      }
    }
    BitSet finer = below.get(digits);
    if (finer != null) {
      places.or(finer);
    }
    if (places.isEmpty()) {
      return List.of();
    }
    List<ProductList.Group> about = new ArrayList<>(2);
    for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
      about.add(groups.get(place));
    }
    return about;
  }
}
