package org.tariffcalc.tables.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.tables.json.Defect;
import org.tariffcalc.tables.json.Json;
import org.tariffcalc.tables.json.JsonLocation;

/** Finds days that look like dates and are none, as 2025-02-30: a pattern lets them pass. */
final class CalendarCheck {

  private CalendarCheck() {}

  static List<Defect> of(JsonLocation root) {
    List<Defect> defects = new ArrayList<>();
    look(root, defects);
    return defects;
  }

  private static void look(JsonLocation place, List<Defect> defects) {
    if (place.value() instanceof Json.Members members) {
      members.byName().keySet().forEach(name -> look(place.at(name), defects));
    } else if (place.value() instanceof Json.Elements elements) {
      // A long array of scalars holds codes.
      for (int i = 0; i < elements.all().size() && !elements.all().get(i).isScalar(); i++) {
        look(place.element(i), defects);
      }
    } else if (place.value() instanceof Json.Text text && isImpossible(text.value())) {
      defects.add(place.breaks("'" + text.value() + "' is not a date"));
    }
  }

  private static boolean isImpossible(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return false;
    }
    try {
      LocalDate.parse(text);
      return false;
    } catch (DateTimeException e) {
      return true;
    }
  }
}
