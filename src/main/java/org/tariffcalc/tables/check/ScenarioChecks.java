package org.tariffcalc.tables.check;

import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.tables.Scenario;
import org.tariffcalc.tables.json.Defect;
import org.tariffcalc.tables.json.Place;

/** What a schema cannot say of a scenario. */
final class ScenarioChecks {

  private ScenarioChecks() {}

  static boolean isScenario(String file) {
    return file.startsWith(Scenario.FOLDER + "/");
  }

  /**
   * Checks a scenario.
   *
   * @param tables the names of the tables that it is laid over
   */
  static List<Defect> of(Place root, KnownNames tables) {
    KnownNames names = tables.with(root);
    List<Defect> defects = new ArrayList<>(CalendarCheck.of(root));
    for (String kind : List.of("end", "pause")) {
      for (Place each : root.each(kind)) {
        defects.addAll(names.unknownMeasures(each, "measures"));
        defects.addAll(names.unknownPrograms(each, "programs"));
        defects.addAll(names.unknownHeadings(each, "headings"));
        defects.addAll(Spans.backward(List.of(each)));
      }
    }
    defects.addAll(new MeasureChecks(names).of(root));
    ListChecks lists = new ListChecks(names);
    root.each("lists").forEach(list -> defects.addAll(lists.of(list)));
    for (Place group : root.each("groups")) {
      for (Place member : group.each("members")) {
        member
            .text("origin")
            .filter(origin -> !names.isOrigin(origin))
            .ifPresent(origin -> defects.add(member.breaks("unknown origin '" + origin + "'")));
      }
      defects.addAll(Spans.backward(group.each("members")));
    }
    for (Place series : root.each("exchangeRates")) {
      defects.addAll(Spans.backward(series.each("periods")));
    }
    defects.addAll(Duplicates.of(root.each("measures"), "id"));
    defects.addAll(Duplicates.of(root.each("lists"), "id"));
    return defects;
  }

  /** A scenario that comes with the tables is called by the name of its file. */
  static List<Defect> ofName(Place root) {
    return root
        .text("name")
        .filter(name -> !root.file().endsWith("/" + name + ".json"))
        .map(name -> root.at("name").breaks("'" + name + "' is not that of the file"))
        .stream()
        .toList();
  }
}
