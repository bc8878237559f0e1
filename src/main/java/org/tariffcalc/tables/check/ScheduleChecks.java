package org.tariffcalc.tables.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.customs.duty.Refer;
import org.tariffcalc.tables.json.Defect;
import org.tariffcalc.tables.json.JsonLocation;

/** What a schema cannot say of a chapter of the US schedule, tariff lines or statistical lines. */
final class ScheduleChecks {

  static final String DIRECTORY = "us-schedule/";

  private final List<Defect> defects = new ArrayList<>();

  private ScheduleChecks() {}

  static List<Defect> of(JsonLocation root) {
    ScheduleChecks checks = new ScheduleChecks();
    String chapter = root.text("chapter").orElse("");
    if (!chapter.isEmpty()) {
      checks.chapter(root, chapter);
    }
    return checks.defects;
  }

  private void chapter(JsonLocation root, String chapter) {
    if (!root.file().endsWith("/" + chapter + ".json")) {
      defects.add(root.at("chapter").breaks("'" + chapter + "' is not the name of the file"));
    }
    Set<String> revisions = new HashSet<>();
    root.each("revisions").forEach(each -> each.text("id").ifPresent(revisions::add));
    Map<String, List<JsonLocation>> lines = new LinkedHashMap<>();
    String before = "";
    for (JsonLocation line : root.each("lines")) {
      String code = line.text("code").orElse("");
      if (!code.startsWith(chapter)) {
        defects.add(line.breaks("is not a code of chapter " + chapter));
      }
      String key = code + " " + line.text("from").orElse("");
      if (key.compareTo(before) < 0) {
        defects.add(line.breaks("stands behind " + before + ", not sorted by code and first day"));
      }
      before = key;
      line.text("revision")
          .filter(revision -> !revisions.contains(revision))
          .ifPresent(
              revision ->
                  defects.add(line.at("revision").breaks("unknown revision '" + revision + "'")));
      rates(line);
      lines.computeIfAbsent(code, each -> new ArrayList<>()).add(line);
    }
    for (List<JsonLocation> ofCode : lines.values()) {
      defects.addAll(PeriodChecks.backward(ofCode));
      defects.addAll(PeriodChecks.overlapping(ofCode));
    }
  }

  private void rates(JsonLocation line) {
    for (String column : List.of("general", "column2")) {
      line.text(column)
          .filter(
              text ->
                  DutyExpression.parse(text) instanceof Refer refer
                      && refer.kind() == Refer.Kind.NOT_UNDERSTOOD)
          .ifPresent(text -> defects.add(MeasureChecks.notComputable(line, column, text)));
    }
  }
}
