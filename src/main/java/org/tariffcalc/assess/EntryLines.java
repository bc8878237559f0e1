package org.tariffcalc.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.TariffException;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.customs.TariffException.NoAnswer;

/**
 * Does something with each line of an entry; lines with which it cannot be done are named all at
 * once, as their file calls them.
 *
 * @param names what a line is called in errors, {@code line 4 (id 3)}, in the order of the lines;
 *     empty to count them
 */
record EntryLines(List<String> names) {

  private static final int MOST_NAMED = 20;

  /** Copies the names. */
  EntryLines {
    names = List.copyOf(names);
  }

  /**
   * What comes of each line.
   *
   * @throws NoAnswer when the tables cannot answer for some lines and nothing is wrong with others
   * @throws InputError when something is wrong with a line
   */
  <T> List<T> each(List<Shipment> lines, Function<Shipment, T> work) {
    List<T> done = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    String remedy = "";
    boolean isAnswerMissing = true;
    for (int i = 0; i < lines.size(); i++) {
      try {
        done.add(work.apply(lines.get(i)));
      } catch (InvalidTables e) {
        throw e;
      } catch (TariffException e) {
        isAnswerMissing &= e instanceof NoAnswer;
        remedy = remedy.isEmpty() ? e.remedy() : remedy;
        wrong.add(name(i) + ": " + e.wrong());
      }
    }
    if (wrong.isEmpty()) {
      return done;
    }
    String all = joined(wrong, lines.size());
    throw isAnswerMissing ? new NoAnswer(all, remedy) : new InputError(all, remedy);
  }

  String name(int index) {
    return index < names.size() ? names.get(index) : "line " + (index + 1);
  }

  private static String joined(List<String> wrong, int lines) {
    if (wrong.size() == 1) {
      return wrong.get(0);
    }
    int more = wrong.size() - MOST_NAMED;
    return wrong.size()
        + " of "
        + lines
        + " lines cannot be priced; "
        + String.join("; ", wrong.subList(0, Math.min(MOST_NAMED, wrong.size())))
        + (more > 0 ? "; and " + more + " more" : "");
  }
}
