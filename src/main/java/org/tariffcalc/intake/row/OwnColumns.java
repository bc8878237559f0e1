package org.tariffcalc.intake.row;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tariffcalc.assess.answer.FigureColumns;

/**
 * The columns of a batch in a file that is priced again: the new figures take their place instead
 * of standing beside them under the same names.
 */
final class OwnColumns {

  private static final String ERROR = "error";

  /** A file has been priced when it has all of these; each alone may be a column of the user. */
  private static final Set<String> TELLING =
      Set.of("base_duty", "total_duty", "effective_rate_percent", "landed_cost", "edition", ERROR);

  /** The plain names of all that a batch writes: they say nothing of a shipment. */
  static final Set<String> PLAIN = plain();

  private OwnColumns() {}

  private static Set<String> plain() {
    Set<String> plain = new HashSet<>(Set.of(ERROR));
    FigureColumns.NAMES.forEach(name -> plain.add(Column.plain(name)));
    FigureColumns.LAST.forEach(name -> plain.add(Column.plain(name)));
    return Set.copyOf(plain);
  }

  /**
   * Which of them a header has: in a file that no batch has priced, customs_value is a column of
   * the user, and stands beside another value.
   */
  static Set<String> in(List<String> header) {
    if (isPriced(header)) {
      return PLAIN;
    }
    Set<String> own = new HashSet<>(PLAIN);
    own.remove(Column.plain("customs_value"));
    return own;
  }

  private static boolean isPriced(List<String> header) {
    Set<String> plain = new HashSet<>();
    for (String each : header) {
      plain.add(each.strip());
    }
    return plain.containsAll(TELLING);
  }

  /**
   * The places of the columns that stay.
   *
   * @param header names of columns
   * @param value place of the column that says the price, which stays under any name; -1 when there
   *     is none
   */
  static int[] kept(List<String> header, int value) {
    boolean isPriced = isPriced(header);
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).strip();
      boolean isOwn =
          FigureColumns.NAMES.contains(name)
              || FigureColumns.LAST.contains(name)
              || name.equals(ERROR);
      if (!isPriced || !isOwn || i == value) {
        kept.add(i);
      }
    }
    return kept.stream().mapToInt(Integer::intValue).toArray();
  }
}
