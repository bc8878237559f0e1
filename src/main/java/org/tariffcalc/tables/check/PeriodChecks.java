package org.tariffcalc.tables.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.json.Defect;
import org.tariffcalc.tables.json.JsonLocation;

/** Checks of the days from {@code from} to {@code to} of places that stand side by side. */
final class PeriodChecks {

  private PeriodChecks() {}

  /** Places that end before they begin. */
  static List<Defect> backward(List<JsonLocation> places) {
    List<Defect> defects = new ArrayList<>();
    for (JsonLocation place : places) {
      if (place.endsBeforeItBegins()) {
        defects.add(
            place.breaks(
                "from "
                    + place.text("from").orElse("")
                    + " is after to "
                    + place.text("to").orElse("")));
      }
    }
    return defects;
  }

  /** Places that hold a day of an earlier one. */
  static List<Defect> overlapping(List<JsonLocation> places) {
    return overlaps(places, false);
  }

  /**
   * Places that hold a day of another one, unless the one published later reaches back behind the
   * day of its publication.
   */
  static List<Defect> overlappingUnlessRetroactive(List<JsonLocation> places) {
    return overlaps(places, true);
  }

  private static List<Defect> overlaps(List<JsonLocation> places, boolean retroactiveAllowed) {
    List<Defect> defects = new ArrayList<>();
    for (int later = 1; later < places.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        Optional<Period> one = places.get(earlier).period();
        Optional<Period> other = places.get(later).period();
        boolean overlap = one.isPresent() && other.isPresent() && one.get().overlaps(other.get());
        if (overlap
            && !(retroactiveAllowed && isRetroactive(places.get(earlier), places.get(later)))) {
          defects.add(
              places
                  .get(later)
                  .breaks(
                      "overlaps "
                          + places.get(earlier).path()
                          + (retroactiveAllowed ? " and is not retroactive" : "")));
        }
      }
    }
    return defects;
  }

  private static boolean isRetroactive(JsonLocation one, JsonLocation other) {
    Optional<LocalDate> first = one.date("published");
    Optional<LocalDate> second = other.date("published");
    if (first.isEmpty() || second.isEmpty() || first.get().equals(second.get())) {
      return false;
    }
    JsonLocation later = first.get().isBefore(second.get()) ? other : one;
    LocalDate published = first.get().isBefore(second.get()) ? second.get() : first.get();
    return later.date("from").filter(published::isAfter).isPresent();
  }
}
