package org.tariffcalc.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    Header header = new Header();
    TableFile.read(
        path,
        bytes,
        0,
        bytes.length,
        file -> {
          file.object(header);
          return header;
        });
    if (!header.isListed) {
      throw invalid(path, "has no list of revisions");
    }
    return header.revisions;
  }

  /** Collects the list of revisions. */
  private static final class Header implements TableFile.Members {
    private final List<ScheduleRevision> revisions = new ArrayList<>();
    private boolean isListed;

    @Override
    public void member(TableFile at, String name) {
      if (name.equals("revisions")) {
        isListed = true;
        at.enterArray();
        while (at.hasElement()) {
          revisions.add(new RevisionReader().read(at));
        }
      } else {
        at.skip();
      }
    }
  }

  /** Collects the members of one revision. */
  private static final class RevisionReader implements TableFile.Members {
    private @Nullable String id;
    private @Nullable LocalDate from;
    private @Nullable LocalDate published;

    ScheduleRevision read(TableFile file) {
      file.object(this);
      return new ScheduleRevision(
          file.required(id, "id"),
          file.required(from, "from"),
          file.required(published, "published"));
    }

    @Override
    public void member(TableFile at, String name) {
      switch (name) {
        case "id" -> id = at.text();
        case "from" -> from = at.date();
        case "published" -> published = at.date();
        default -> at.skip();
      }
    }
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
