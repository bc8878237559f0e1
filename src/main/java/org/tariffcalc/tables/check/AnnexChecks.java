package org.tariffcalc.tables.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.tables.json.Defect;
import org.tariffcalc.tables.json.JsonLocation;

/** Holds what the tables say of Annex I together with the measures of which it is a view. */
final class AnnexChecks {

  private static final List<String> DAYS_IN_ORDER =
      List.of("collectedFrom", "pauseTo", "pauseExtendedTo");

  private final DeclaredNames names;
  private final List<Defect> defects = new ArrayList<>();

  AnnexChecks(DeclaredNames names) {
    this.names = names;
  }

  List<Defect> of(JsonLocation root) {
    if (root.has("annexI")) {
      annex(root.at("annexI"));
    }
    return defects;
  }

  private void annex(JsonLocation annex) {
    daysInOrder(annex);
    String duty = annex.text("measure").orElse("");
    if (names.measures().keySet().stream().noneMatch(id -> id.startsWith(duty + '.'))) {
      defects.add(annex.at("measure").breaks("no origin has a rate of '" + duty + "'"));
    }
    List<JsonLocation> notes = annex.each("notes");
    defects.addAll(Duplicates.of(notes, "origin"));
    for (JsonLocation note : notes) {
      defects.addAll(names.unknownOrigins(note, "origin"));
    }
    List<JsonLocation> neverPaused = annex.each("neverPaused");
    defects.addAll(Duplicates.of(neverPaused, "origin"));
    neverPaused.forEach(this::neverPaused);
  }

  private void daysInOrder(JsonLocation annex) {
    String before = "";
    Optional<LocalDate> earlier = Optional.empty();
    for (String name : DAYS_IN_ORDER) {
      Optional<LocalDate> day = annex.date(name);
      if (day.isPresent()) {
        if (earlier.filter(day.get()::isBefore).isPresent()) {
          defects.add(
              annex.at(name).breaks(day.get() + " is before " + before + " " + earlier.get()));
        }
        before = name;
        earlier = day;
      }
    }
  }

  private void neverPaused(JsonLocation entry) {
    defects.addAll(names.unknownOrigins(entry, "members"));
    for (String rate : List.of("annexRate", "nextRate")) {
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
    agrees(entry, measure);
  }

  /** The measure must have a period that begins on that day with that rate and heading. */
  private void agrees(JsonLocation entry, JsonLocation measure) {
    Optional<LocalDate> from = entry.date("nextFrom");
    Optional<String> duty = entry.text("nextRate");
    Optional<String> heading = entry.text("nextHeading");
    if (from.isEmpty() || duty.isEmpty() || heading.isEmpty()) {
      return;
    }
    for (JsonLocation period : measure.each("periods")) {
      if (period.date("from").equals(from)
          && period.text("duty").equals(duty)
          && period.text("heading").equals(heading)) {
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
                + heading.get()));
  }
}
