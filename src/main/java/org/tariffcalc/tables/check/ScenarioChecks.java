package org.tariffcalc.tables.check;

import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.tables.Scenario;
import org.tariffcalc.tables.json.Defect;
import org.tariffcalc.tables.json.JsonLocation;

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
  static List<Defect> of(JsonLocation root, DeclaredNames tables) {
    DeclaredNames names = tables.with(root);
    List<Defect> defects = new ArrayList<>(CalendarCheck.of(root));
    for (String kind : List.of("end", "pause")) {
      for (JsonLocation each : root.each(kind)) {
        defects.addAll(names.unknownMeasures(each, "measures"));
        defects.addAll(names.unknownPrograms(each, "programs"));
        defects.addAll(names.unknownHeadings(each, "headings"));
        defects.addAll(PeriodChecks.backward(List.of(each)));
      }
    }
    defects.addAll(new MeasureChecks(names).of(root));
    root.each("lists").forEach(list -> defects.addAll(ListChecks.of(list)));
    for (JsonLocation group : root.each("groups")) {
      for (JsonLocation member : group.each("members")) {
        member
            .text("origin")
            .filter(origin -> !names.isOrigin(origin))
            .ifPresent(origin -> defects.add(member.breaks("unknown origin '" + origin + "'")));
      }
      defects.addAll(PeriodChecks.backward(group.each("members")));
    }
    for (JsonLocation series : root.each("exchangeRates")) {
      defects.addAll(PeriodChecks.backward(series.each("periods")));
    }
    defects.addAll(Duplicates.of(root.each("measures"), "id"));
    defects.addAll(Duplicates.of(root.each("lists"), "id"));
    return defects;
  }

  /** A scenario that comes with the tables is called by the name of its file. */
  static List<Defect> ofName(JsonLocation root) {
    return root
        .text("name")
        .filter(name -> !root.file().endsWith("/" + name + ".json"))
        .map(name -> root.at("name").breaks("'" + name + "' is not that of the file"))
        .stream()
        .toList();
  }
}
