package org.tariffcalc.tables.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tariffcalc.tables.json.Defect;
import org.tariffcalc.tables.json.JsonLocation;

/** Finds names that are given twice. */
final class Duplicates {

  private Duplicates() {}

  /** Places whose member of that name has the value of an earlier one. */
  static List<Defect> of(List<JsonLocation> places, String member) {
    Map<String, JsonLocation> seen = new HashMap<>();
    List<Defect> defects = new ArrayList<>();
    for (JsonLocation place : places) {
      String name = place.text(member).orElse("");
      JsonLocation first = name.isEmpty() ? null : seen.putIfAbsent(name, place);
      if (first != null) {
        boolean elsewhere = !first.file().equals(place.file());
        defects.add(
            place.breaks(
                member
                    + " '"
                    + name
                    + "' is given twice"
                    + (elsewhere ? ", first in " + first.file() : "")));
      }
    }
    return defects;
  }
}
