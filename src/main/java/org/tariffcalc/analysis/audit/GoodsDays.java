package org.tariffcalc.analysis.audit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.schedule.ScheduleLine;

/**
 * The days of a code, cut into stretches in which neither its line of the schedule nor any
 * ten-digit number below that line begins or ends.
 */
final class GoodsDays {

  private final Optional<CommodityCode> code;
  private final String dotted;
  private final int[] firstDays;

  private GoodsDays(Optional<CommodityCode> code, int[] firstDays) {
    this.code = code;
    this.dotted = code.map(CommodityCode::dotted).orElse("");
    this.firstDays = firstDays;
  }

  /** The days of a number as it is declared. */
  static GoodsDays of(RateTables tables, String number) {
    Optional<CommodityCode> code = DeclaredLine.code(number);
    TreeSet<Integer> days = new TreeSet<>();
    if (code.isPresent()) {
      CommodityCode line = code.get().upTo(DeclaredLine.LEAST_DIGITS);
      for (ScheduleLine each : tables.schedule().history(line)) {
        cut(days, each.period());
      }
      for (Period each : tables.schedule().statisticalSpellsUnder(line)) {
        cut(days, each);
      }
    }
    return new GoodsDays(code, days.stream().mapToInt(Integer::intValue).toArray());
  }

  private static void cut(Set<Integer> days, Period period) {
    days.add(day(period.from()));
    period.to().ifPresent(to -> days.add(day(to) + 1));
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  /** The code; empty where the number is none of at least eight digits. */
  Optional<CommodityCode> code() {
    return code;
  }

  /** The code with its dots; empty where there is none. */
  String dotted() {
    return dotted;
  }

  /** The place of a day's stretch. */
  int placeOf(LocalDate date) {
    int found = Arrays.binarySearch(firstDays, day(date));
    return found >= 0 ? found + 1 : -found - 1;
  }
}
