package org.tariffcalc.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tariffcalc.customs.TariffException.InvalidTables;

/** Reads and writes the lists of revisions in schedule files. */
final class ScheduleRevisions {

  private static final String FILE = "revisions.json";

  private ScheduleRevisions() {}

  /**
   * All revisions that the schedule in a directory was made from, in order; empty when there is no
   * schedule yet.
   */
  static List<ScheduleRevision> read(Path scheduleDirectory) {
    Path path = scheduleDirectory.resolve(FILE);
    try {
      return parse(path, Files.readAllBytes(path));
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw invalid(path, "cannot be read");
    }
  }

  /** The revisions that a chapter's records refer to. */
  static List<ScheduleRevision> inHeader(SortedRecords records) {
    return parse(records.path(), records.header());
  }

  private static List<ScheduleRevision> parse(Path path, byte[] bytes) {
    List<ScheduleRevision> revisions = new ArrayList<>();
    try {
      if (CanonicalJson.read(bytes) instanceof Json.Members file
          && file.byName().get("revisions") instanceof Json.Elements all) {
        for (Json each : all.all()) {
          Map<String, Json> members = ((Json.Members) each).byName();
          revisions.add(
              new ScheduleRevision(
                  text(members, "id"),
                  IsoDay.of(text(members, "from")),
                  IsoDay.of(text(members, "published"))));
        }
        return revisions;
      }
      throw invalid(path, "has no list of revisions");
    } catch (IOException | ClassCastException | DateTimeException e) {
      throw invalid(path, "has a broken list of revisions");
    }
  }

  private static String text(Map<String, Json> members, String name) {
    return members.get(name) instanceof Json.Text text ? text.value() : "";
  }

  private static InvalidTables invalid(Path path, String what) {
    return new InvalidTables("rate table " + path + " " + what, "tariff rates validate");
  }

  /** The list as a member of a file. */
  static Json json(List<ScheduleRevision> revisions) {
    List<Json> all = new ArrayList<>(revisions.size());
    for (ScheduleRevision revision : revisions) {
      Map<String, Json> members = new LinkedHashMap<>();
      members.put("id", Json.text(revision.id()));
      members.put("from", Json.text(revision.from().toString()));
      members.put("published", Json.text(revision.published().toString()));
      all.add(new Json.Members(members));
    }
    return new Json.Elements(all);
  }

  /** The file that lists all of them. */
  static Map<Path, Json> file(Path scheduleDirectory, List<ScheduleRevision> revisions) {
    return Map.of(
        scheduleDirectory.resolve(FILE), new Json.Members(Map.of("revisions", json(revisions))));
  }
}
