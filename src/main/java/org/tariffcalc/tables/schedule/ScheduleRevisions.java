package org.tariffcalc.tables.schedule;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.tables.file.TableBytes;
import org.tariffcalc.tables.file.TableFile;
import org.tariffcalc.tables.file.TableObject;
import org.tariffcalc.tables.json.Json;

/** Reads and writes the lists of revisions in schedule files. */
public final class ScheduleRevisions {

  public static final String FILE = "revisions.json";

  private ScheduleRevisions() {}

  /** All revisions that the file of revisions lists, in order. */
  public static List<ScheduleRevision> read(TableBytes content) {
    return of(content.root());
  }

  /** The revisions that a chapter's records refer to. */
  public static List<ScheduleRevision> inHeader(SortedRecords records) {
    return of(records.file());
  }

  private static List<ScheduleRevision> of(TableObject file) {
    if (!file.has("revisions")) {
      throw file.fault("has no list of revisions");
    }
    return file.all("revisions", RevisionReader::new);
  }

  /** Collects the members of one revision. */
  private static final class RevisionReader
      implements Function<TableFile, ScheduleRevision>, TableFile.Members {
    private @Nullable String id;
    private @Nullable LocalDate from;
    private @Nullable LocalDate published;

    @Override
    public ScheduleRevision apply(TableFile file) {
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

  /** The list as a member of a file. */
  public static Json json(List<ScheduleRevision> revisions) {
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
  public static Map<Path, Json> file(Path scheduleDirectory, List<ScheduleRevision> revisions) {
    return Map.of(
        scheduleDirectory.resolve(FILE), new Json.Members(Map.of("revisions", json(revisions))));
  }
}
