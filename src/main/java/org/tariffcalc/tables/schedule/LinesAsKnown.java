package org.tariffcalc.tables.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.customs.Period;

/**
 * Lines of the US schedule as the revisions posted up to a day print them. A line that a later
 * revision changed goes on as it was; a line without an earlier one stays, since the schedule of
 * another day cannot be guessed.
 */
final class LinesAsKnown {

  private LinesAsKnown() {}

  /**
   * The lines that were known.
   *
   * @param lines by code and then by time
   */
  static List<ScheduleLine> of(List<ScheduleLine> lines, LocalDate day) {
    List<ScheduleLine> known = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      ScheduleLine line = lines.get(i);
      boolean isFirst = i == 0 || !sameCode(lines.get(i - 1), line);
      if (!isFirst && line.published().isAfter(day)) {
        ScheduleLine before = known.remove(known.size() - 1);
        known.add(before.over(Period.since(before.period().from())));
        while (i + 1 < lines.size() && sameCode(line, lines.get(i + 1))) {
          i++;
        }
      } else {
        known.add(line);
      }
    }
    return known;
  }

  private static boolean sameCode(ScheduleLine one, ScheduleLine other) {
    return one.code().digits().equals(other.code().digits());
  }
}
