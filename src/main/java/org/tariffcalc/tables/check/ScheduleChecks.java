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

/**
 * What a schema cannot say of a chapter of the US schedule, tariff lines or statistical lines, or
 * of the Chinese schedule.
 */
final class ScheduleChecks {

  static final String DIRECTORY = "us-schedule/";
  private static final String CHINESE = "china-schedule/";

  private static final List<String> COLUMNS = List.of("general", "column2");
  private static final List<String> CHINESE_COLUMNS =
      List.of(
          "mfn", "mfnOfPart", "provisional", "provisionalAtMost", "provisionalOfPart", "inQuota");

  private final List<Defect> defects = new ArrayList<>();

  private final List<String> columns;

  private ScheduleChecks(List<String> columns) {
    this.columns = columns;
  }

  /** Whether a file is one of these schedules. */
  static boolean areAbout(String file) {
    return file.startsWith(DIRECTORY) || file.startsWith(CHINESE);
  }

  static List<Defect> of(JsonLocation root) {
    ScheduleChecks checks =
        new ScheduleChecks(root.file().startsWith(CHINESE) ? CHINESE_COLUMNS : COLUMNS);
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
    for (String column : columns) {
      line.text(column)
          .filter(
              text ->
                  DutyExpression.parse(text.replace('¥', '$')) instanceof Refer refer
                      && refer.kind() == Refer.Kind.NOT_UNDERSTOOD)
          .ifPresent(text -> defects.add(MeasureChecks.notComputable(line, column, text)));
    }
  }
}
