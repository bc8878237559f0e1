package org.tariffcalc.tables.usitc;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.file.TableBytes;
import org.tariffcalc.tables.schedule.RecordReader;
import org.tariffcalc.tables.schedule.Renumbered;
import org.tariffcalc.tables.schedule.ScheduleLine;
import org.tariffcalc.tables.schedule.ScheduleRevision;
import org.tariffcalc.tables.schedule.ScheduleRevisions;
import org.tariffcalc.tables.schedule.SortedRecords;

/**
 * The whole schedule over time while revisions are taken in. Each revision decides about the days
 * from its own to the next one's, so that the order in which they are taken in does not matter and
 * taking one in again changes nothing.
 */
final class ScheduleBook {

  private final Map<String, LineHistory<RateTexts>> lines = new TreeMap<>();
  private final Map<String, LineHistory<List<String>>> statistical = new TreeMap<>();
  private final List<ScheduleRevision> revisions = new ArrayList<>();
  private final Map<String, List<ScheduleCorrection>> corrections = new HashMap<>();
  private final List<Renumbered> renumbered;

  private ScheduleBook(List<ScheduleCorrection> corrections, List<Renumbered> renumbered) {
    this.renumbered = renumbered;
    for (ScheduleCorrection correction : corrections) {
      this.corrections
          .computeIfAbsent(correction.revision(), id -> new ArrayList<>())
          .add(correction);
    }
  }

  /** What the tables in a directory hold already; nothing when there are none. */
  static ScheduleBook read(Path scheduleDirectory) {
    ScheduleBook book =
        new ScheduleBook(
            ScheduleCorrection.read(scheduleDirectory),
            TableBytes.find(scheduleDirectory.resolve(Renumbered.FILE))
                .map(Renumbered::read)
                .orElse(List.of()));
    TableBytes.find(scheduleDirectory.resolve(ScheduleRevisions.FILE))
        .ifPresent(content -> book.revisions.addAll(ScheduleRevisions.read(content)));
    for (int chapter = 1; chapter <= 98; chapter++) {
      String name = (chapter < 10 ? "0" : "") + chapter + ".json";
      TableBytes.find(scheduleDirectory.resolve(name))
          .map(SortedRecords::of)
          .ifPresent(book::addLines);
      TableBytes.find(scheduleDirectory.resolve("statistical").resolve(name))
          .map(SortedRecords::of)
          .ifPresent(book::addStatistical);
    }
    return book;
  }

  private void addLines(SortedRecords records) {
    List<ScheduleRevision> named = ScheduleRevisions.inHeader(records);
    RecordReader.PrintedRates rates = new RecordReader.PrintedRates();
    for (RecordReader record : records.under("")) {
      ScheduleLine line = record.line(named, rates);
      lines
          .computeIfAbsent(line.code().digits(), code -> new LineHistory<>())
          .add(
              line.period(),
              new RateTexts(
                  line.general().toString(), line.special().toString(), line.column2().toString()),
              line.revision());
    }
  }

  private void addStatistical(SortedRecords records) {
    for (RecordReader record : records.under("")) {
      RecordReader.Key key = record.key();
      statistical
          .computeIfAbsent(key.code().digits(), code -> new LineHistory<>())
          .add(key.period(), record.units(), "");
    }
  }

  /**
   * Makes revisions known before they are taken in; one that is known already gets its new dates.
   */
  void announce(List<ScheduleRevision> announced) {
    for (ScheduleRevision revision : announced) {
      revisions.removeIf(known -> known.id().equals(revision.id()));
      revisions.add(revision);
    }
    revisions.sort(Comparator.comparing(ScheduleRevision::from));
  }

  /** Takes in what a known revision prints. */
  RevisionChanges take(ScheduleRevision revision, UsitcExport export) {
    RevisionChanges changes = new RevisionChanges(revision);
    takeAll(revision, lines, export.lines(), changes.tariffLines());
    takeAll(revision, statistical, export.statistical(), changes.statisticalLines());
    return changes;
  }

  /**
   * Gives goods their new ten-digit numbers from the days on which no revision taken in prints them
   * yet. A new number has the units of those before it: the change records name none.
   */
  void renumber() {
    SortedSet<LocalDate> days = new TreeSet<>();
    renumbered.forEach(each -> days.add(each.on()));
    for (LocalDate on : days) {
      if (revisions.stream().noneMatch(each -> each.from().equals(on))) {
        renumber(on);
      }
    }
  }

  private void renumber(LocalDate on) {
    LocalDate last =
        revisions.stream()
            .map(ScheduleRevision::from)
            .filter(on::isBefore)
            .findFirst()
            .map(next -> next.minusDays(1))
            .orElse(LocalDate.MAX);
    Map<String, Set<String>> units = new TreeMap<>();
    Set<String> old = new TreeSet<>();
    for (Renumbered each : renumbered) {
      if (each.on().equals(on)) {
        old.add(each.old());
        List<String> before = units(each.old(), on.minusDays(1));
        for (String successor : each.successors()) {
          units.computeIfAbsent(successor, code -> new LinkedHashSet<>()).addAll(before);
        }
      }
    }
    LineHistory.Window window = new LineHistory.Window(on, last, "", "");
    for (String each : old) {
      statistical
          .computeIfAbsent(each, code -> new LineHistory<>())
          .decide(window, Optional.empty());
    }
    units.forEach(
        (code, each) ->
            statistical
                .computeIfAbsent(code, any -> new LineHistory<>())
                .decide(window, Optional.of(List.copyOf(each))));
  }

  private List<String> units(String code, LocalDate day) {
    LineHistory<List<String>> known = statistical.get(code);
    return known == null ? List.of() : known.on(day).orElse(List.of());
  }

  private <T> void takeAll(
      ScheduleRevision revision,
      Map<String, LineHistory<T>> timelines,
      Map<String, T> printed,
      RevisionChanges.Codes changes) {
    int index = revisions.indexOf(revision);
    TreeSet<String> codes = new TreeSet<>(timelines.keySet());
    codes.addAll(printed.keySet());
    for (String code : codes) {
      Optional<LineHistory.Window> window = window(index, code);
      if (window.isPresent()) {
        LineHistory<T> timeline = timelines.computeIfAbsent(code, each -> new LineHistory<>());
        timeline.decide(window.get(), Optional.ofNullable(printed.get(code)));
        LocalDate from = window.get().from();
        changes.compare(CommodityCode.of(code), timeline.on(from.minusDays(1)), timeline.on(from));
      }
    }
  }

  /**
   * The days for which the revision is the newest about a code; empty when later ones hide it
   * altogether.
   */
  private Optional<LineHistory.Window> window(int index, String code) {
    ScheduleRevision revision = revisions.get(index);
    LocalDate from = dayFrom(revision, code);
    LocalDate to = LocalDate.MAX;
    String next = "";
    for (int i = index + 1; i < revisions.size(); i++) {
      LocalDate later = dayFrom(revisions.get(i), code);
      if (!later.isAfter(from)) {
        return Optional.empty();
      }
      if (later.minusDays(1).isBefore(to)) {
        to = later.minusDays(1);
        next = revisions.get(i).id();
      }
    }
    return Optional.of(new LineHistory.Window(from, to, revision.id(), next));
  }

  private LocalDate dayFrom(ScheduleRevision revision, String code) {
    for (ScheduleCorrection correction : corrections.getOrDefault(revision.id(), List.of())) {
      if (correction.concerns(code)) {
        return correction.from();
      }
    }
    return revision.from();
  }

  List<ScheduleRevision> revisions() {
    return revisions;
  }

  Map<String, LineHistory<RateTexts>> lines() {
    return lines;
  }

  Map<String, LineHistory<List<String>>> statistical() {
    return statistical;
  }
}
