package org.tariffcalc.tables.usitc;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.file.TableWriter;
import org.tariffcalc.tables.json.CanonicalJson;
import org.tariffcalc.tables.json.Json;
import org.tariffcalc.tables.schedule.ScheduleRevision;
import org.tariffcalc.tables.schedule.ScheduleRevisions;

/**
 * Writes the schedule as table files, one for each chapter; files that would not change are left
 * alone.
 */
final class ScheduleWriter {

  private final ScheduleBook book;
  private final Path directory;

  private ScheduleWriter(ScheduleBook book, Path scheduleDirectory) {
    this.book = book;
    this.directory = scheduleDirectory;
  }

  /** Writes everything; returns how many files are new or other than before. */
  static int write(ScheduleBook book, Path scheduleDirectory) {
    Map<Path, Json> files = new ScheduleWriter(book, scheduleDirectory).files();
    int written = 0;
    for (Map.Entry<Path, Json> file : files.entrySet()) {
      written += TableWriter.replace(file.getKey(), CanonicalJson.bytes(file.getValue())) ? 1 : 0;
    }
    return written;
  }

  private Map<Path, Json> files() {
    Map<Path, Json> files = new TreeMap<>(ScheduleRevisions.file(directory, book.revisions()));
    for (String chapter : chapters()) {
      files.put(directory.resolve(chapter + ".json"), lines(chapter));
      List<Json> suffixes = statistical(chapter);
      if (!suffixes.isEmpty()) {
        files.put(
            directory.resolve("statistical").resolve(chapter + ".json"),
            new Json.Members(file(chapter, Optional.empty(), suffixes)));
      }
    }
    return files;
  }

  private Set<String> chapters() {
    Set<String> chapters = new TreeSet<>();
    for (String code : book.lines().keySet()) {
      chapters.add(code.substring(0, 2));
    }
    return chapters;
  }

  private Json lines(String chapter) {
    List<Json> records = new ArrayList<>();
    Set<String> named = new TreeSet<>();
    for (Map.Entry<String, LineHistory<RateTexts>> entry : ofChapter(book.lines(), chapter)) {
      for (LineHistory.Span<RateTexts> span : entry.getValue().spans()) {
        Map<String, Json> members = begun(entry.getKey(), span.period());
        members.put("general", Json.text(span.value().general()));
        members.put("special", Json.text(span.value().special()));
        members.put("column2", Json.text(span.value().column2()));
        members.put("units", Json.Elements.ofTexts(unitsUnder(entry.getKey(), span.to())));
        members.put("revision", Json.text(span.revision()));
        records.add(new Json.Members(members));
        named.add(span.revision());
      }
    }
    List<ScheduleRevision> revisions =
        book.revisions().stream().filter(revision -> named.contains(revision.id())).toList();
    return new Json.Members(file(chapter, Optional.of(ScheduleRevisions.json(revisions)), records));
  }

  private static Map<String, Json> file(
      String chapter, Optional<Json> revisions, List<Json> records) {
    Map<String, Json> file = new LinkedHashMap<>();
    file.put("chapter", Json.text(chapter));
    revisions.ifPresent(list -> file.put("revisions", list));
    file.put("lines", new Json.Elements(records));
    return file;
  }

  /** The units of all statistical lines of a tariff line on the last day of its period. */
  private List<String> unitsUnder(String code, LocalDate day) {
    Set<String> units = new LinkedHashSet<>();
    for (Map.Entry<String, LineHistory<List<String>>> entry : ofChapter(book.statistical(), code)) {
      entry.getValue().on(day).ifPresent(units::addAll);
    }
    return List.copyOf(units);
  }

  private List<Json> statistical(String chapter) {
    List<Json> records = new ArrayList<>();
    for (Map.Entry<String, LineHistory<List<String>>> entry :
        ofChapter(book.statistical(), chapter)) {
      for (LineHistory.Span<List<String>> span : entry.getValue().spans()) {
        Map<String, Json> members = begun(entry.getKey(), span.period());
        members.put("units", Json.Elements.ofTexts(span.value()));
        records.add(new Json.Members(members));
      }
    }
    return records;
  }

  private static <T> Set<Map.Entry<String, T>> ofChapter(Map<String, T> byCode, String prefix) {
    return ((TreeMap<String, T>) byCode).subMap(prefix, prefix + ':').entrySet();
  }

  private static Map<String, Json> begun(String code, Period period) {
    Map<String, Json> members = new LinkedHashMap<>();
    members.put("code", Json.text(code));
    members.put("from", Json.text(period.from().toString()));
    members.put(
        "to", period.to().<Json>map(to -> Json.text(to.toString())).orElseGet(Json.Nothing::new));
    return members;
  }
}
