package org.tariffcalc.tables.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.tables.json.Defect;
import org.tariffcalc.tables.json.JsonLocation;

/** Holds each entry of Annex I together with the measure that it summarises. */
final class AnnexChecks {

  private static final List<String> DAYS_IN_ORDER =
      List.of(
          "collectedFrom",
          "collectedTo",
          "pausedFrom",
          "pauseTo",
          "pauseExtendedTo",
          "pauseEndedOn",
          "nextFrom");

  private final DeclaredNames names;
  private final List<Defect> defects = new ArrayList<>();

  AnnexChecks(DeclaredNames names) {
    this.names = names;
  }

  List<Defect> of(JsonLocation root) {
    List<JsonLocation> entries = root.each("annexI");
    defects.addAll(Duplicates.of(entries, "origin"));
    entries.forEach(this::entry);
    return defects;
  }

  private void entry(JsonLocation entry) {
    defects.addAll(names.unknownOrigins(entry, "members"));
    daysInOrder(entry);
    for (String rate : List.of("annexRate", "rateDuringPause", "nextRate")) {
      entry
          .text(rate)
          .filter(text -> !DutyExpression.parse(text).isComputable())
          .ifPresent(text -> defects.add(MeasureChecks.notComputable(entry, rate, text)));
    }
    String id = entry.text("measure").orElse("");
    JsonLocation measure = names.measures().get(id);
    if (measure == null) {
      defects.add(entry.at("measure").breaks("unknown measure '" + id + "'"));
      return;
    }
    String annexHeading = entry.text("heading").orElse("");
    agrees(entry, measure, "collectedFrom", "annexRate", annexHeading);
    agrees(entry, measure, "nextFrom", "nextRate", entry.text("nextHeading").orElse(""));
  }

  private void daysInOrder(JsonLocation entry) {
    String before = "";
    Optional<LocalDate> earlier = Optional.empty();
    for (String name : DAYS_IN_ORDER) {
      Optional<LocalDate> day = entry.date(name);
      if (day.isPresent()) {
        if (earlier.filter(day.get()::isBefore).isPresent()) {
          defects.add(
              entry.at(name).breaks(day.get() + " is before " + before + " " + earlier.get()));
        }
        before = name;
        earlier = day;
      }
    }
  }

  /** The measure must have a period that begins on that day with that rate and heading. */
  private void agrees(
      JsonLocation entry, JsonLocation measure, String day, String rate, String heading) {
    Optional<LocalDate> from = entry.date(day);
    Optional<String> duty = entry.text(rate);
    if (from.isEmpty() || duty.isEmpty()) {
      return;
    }
    for (JsonLocation period : measure.each("periods")) {
      if (period.date("from").equals(from)
          && period.text("duty").equals(duty)
          && period.text("heading").filter(heading::equals).isPresent()) {
        return;
      }
    }
    defects.add(
        entry.breaks(
            measure.path()
                + " has no period from "
                + from.get()
                + " with "
                + duty.get()
                + " under "
                + heading));
  }
}
