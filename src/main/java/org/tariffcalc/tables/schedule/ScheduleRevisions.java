package org.tariffcalc.tables.schedule;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.tables.file.TableBytes;
import org.tariffcalc.tables.file.TableFile;
import org.tariffcalc.tables.json.Json;

/** Reads and writes the lists of revisions in schedule files. */
public final class ScheduleRevisions {

  public static final String FILE = "revisions.json";

  private ScheduleRevisions() {}

  /** All revisions that the file of revisions lists, in order. */
  public static List<ScheduleRevision> read(TableBytes content) {
    return parse(content, content.bytes());
  }

  /** The revisions that a chapter's records refer to. */
  public static List<ScheduleRevision> inHeader(SortedRecords records) {
    return parse(records.content(), records.header());
  }

  private static List<ScheduleRevision> parse(TableBytes content, byte[] bytes) {
    Header header = new Header();
    TableFile.read(
        content,
        bytes,
        0,
        bytes.length,
        file -> {
          file.object(header);
          return header;
        });
    if (!header.isListed) {
      throw content.fault("has no list of revisions");
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
