package org.tariffcalc.output.quote;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
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

  /** Writes them, those of one reason together. */
  static void write(Assessment a, PrintWriter out) {
    if (a.notApplied().isEmpty()) {
      return;
    }
    Set<String> charged = new HashSet<>();
    a.charges().forEach(charge -> charged.add(charge.program()));
    out.println();
    out.println("Did not apply:");
    Map<String, List<NotApplied>> groups = new LinkedHashMap<>();
    Set<String> unlisted = new LinkedHashSet<>();
    for (NotApplied each : a.notApplied()) {
      if (each.reason().endsWith(NOT_LISTED)) {
        if (!charged.contains(each.program())) {
          unlisted.add(each.program());
        }
      } else {
        groups
            .computeIfAbsent(each.program() + ' ' + each.reason(), key -> new ArrayList<>())
            .add(each);
      }
    }
    for (List<NotApplied> group : groups.values()) {
      NotApplied first = group.get(0);
      Set<String> headings = new LinkedHashSet<>();
      group.forEach(each -> headings.add(each.heading()));
      headings.remove("");
      TableAssessmentRenderer.paragraph(
          out,
          "  ",
          (group.size() == 1 ? first.measure() : first.program())
              + (headings.isEmpty() ? "" : " (" + String.join(", ", headings) + ")")
              + ": "
              + first.reason()
              + (group.size() == 1 ? " [" + String.join(", ", first.legalBasis()) + "]" : ""));
    }
    unlisted(out, unlisted);
  }

  private static void unlisted(PrintWriter out, Set<String> programs) {
    if (!programs.isEmpty()) {
      TableAssessmentRenderer.paragraph(
          out, "  ", "not on the product lists of: " + String.join(", ", programs));
    }
  }
}
