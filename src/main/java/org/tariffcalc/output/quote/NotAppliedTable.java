package org.tariffcalc.output.quote;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.NotApplied;

/** The measures that did not apply and why, for a person. */
final class NotAppliedTable {

  private static final String NOT_LISTED = "is not on its list";

  private NotAppliedTable() {}

  /**
   * Writes them, those of one program and reason together. Of what is on no list of the goods only
   * JSON tells: it is most of the tables, and says nothing about the goods.
   */
  static void write(Assessment a, GoodsTitles titles, PrintWriter out) {
    List<String> lines = lines(a, titles);
    if (!lines.isEmpty()) {
      out.println();
      out.println("Did not apply:");
      lines.forEach(line -> TableAssessmentRenderer.paragraph(out, "  ", line));
    }
  }

  /** The same, a line for each program and reason. */
  static List<String> lines(Assessment a, GoodsTitles titles) {
    Map<String, List<NotApplied>> groups = new LinkedHashMap<>();
    for (NotApplied each : a.notApplied()) {
      if (!each.reason().endsWith(NOT_LISTED)) {
        groups
            .computeIfAbsent(each.program() + ' ' + each.reason(), key -> new ArrayList<>())
            .add(each);
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<NotApplied> group : groups.values()) {
      NotApplied first = group.get(0);
      Set<String> headings = new LinkedHashSet<>();
      group.forEach(each -> headings.add(each.heading()));
      headings.remove("");
      lines.add(
          titles.programName(first.program())
              + (headings.isEmpty() ? "" : " (" + String.join(", ", headings) + ")")
              + ": "
              + first.reason()
              + (group.size() == 1 ? " [" + String.join(", ", first.legalBasis()) + "]" : ""));
    }
    return lines;
  }
}
