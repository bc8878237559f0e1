package org.tariffcalc.analysis.audit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.TreeSet;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.country.Countries.Preference;

/** The days, cut into stretches in which no preference begins or ends. */
final class PreferenceDays {

  private final int[] firstDays;

  private PreferenceDays(int[] firstDays) {
    this.firstDays = firstDays;
  }

  static PreferenceDays of(RateTables tables) {
    TreeSet<Integer> days = new TreeSet<>();
    for (Preference each : tables.countries().preferences().values()) {
      for (var spell : each.periods()) {
        Period period = spell.period();
        days.add(Math.toIntExact(period.from().toEpochDay()));
        period.to().ifPresent(to -> days.add(Math.toIntExact(to.toEpochDay()) + 1));
      }
    }
    return new PreferenceDays(days.stream().mapToInt(Integer::intValue).toArray());
  }

  /** The place of a day's stretch. */
  int placeOf(LocalDate date) {
    int found = Arrays.binarySearch(firstDays, Math.toIntExact(date.toEpochDay()));
    return found >= 0 ? found + 1 : -found - 1;
  }
}
