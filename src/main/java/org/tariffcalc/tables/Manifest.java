package org.tariffcalc.tables;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an edition of the tables is and how far it reaches.
 *
 * @param edition version of the tables, a date
 * @param asOf the day up to which the law was read
 * @param coverage since when which origins are covered
 * @param renumberings days on which many codes of the schedule changed
 * @param pending changes that were known to be possible when the tables were made
 * @param fileHashes SHA-256 of each file, by its path below the tables' directory
 */
public record Manifest(
    String edition,
    LocalDate asOf,
    List<Coverage> coverage,
    List<Renumbering> renumberings,
    List<Pending> pending,
    Map<String, String> fileHashes) {

  /** Copies the lists. */
  public Manifest {
    coverage = List.copyOf(coverage);
    renumberings = List.copyOf(renumberings);
    pending = List.copyOf(pending);
  }

  /**
   * The first entry date that can be answered for some origins.
   *
   * @param importer importing country
   * @param origins ISO codes, or {@code *} for all others
   * @param from first entry date
   */
  public record Coverage(String importer, List<String> origins, LocalDate from) {
    /** Copies the origins. */
    public Coverage {
      origins = List.copyOf(origins);
    }
  }

  /**
   * A day on which many codes of the schedule changed.
   *
   * @param importer importing country whose schedule it is
   * @param on first day of the new codes
   * @param act the act that changed them
   */
  public record Renumbering(String importer, LocalDate on, String act) {}

  /**
   * A change that may have come, or will come, after the law was last read.
   *
   * @param id identifier
   * @param from first entry date that it may concern
   * @param text one sentence
   * @param programs programs whose rates it may change; empty when none is charged yet
   * @param origins origins or groups concerned, or {@code *}
   * @param lists product lists that limit it; empty for all goods
   */
  public record Pending(
      String id,
      LocalDate from,
      String text,
      List<String> programs,
      List<String> origins,
      List<String> lists) {
    /** Copies the lists. */
    public Pending {
      lists = List.copyOf(lists);
      programs = List.copyOf(programs);
      origins = List.copyOf(origins);
    }
  }

  /** The renumbering of an importer's schedule that began on a day, if one did. */
  public Optional<Renumbering> renumbering(String importer, LocalDate day) {
    for (Renumbering each : renumberings) {
      if (each.importer().equals(importer) && each.on().equals(day)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /**
   * The first entry date that can be answered for an origin; empty when the importer is not
   * covered.
   */
  public Optional<LocalDate> coveredFrom(String importer, String origin) {
    LocalDate found = null;
    for (Coverage each : coverage) {
      if (each.importer().equals(importer)) {
        if (each.origins().contains(origin)) {
          return Optional.of(each.from());
        }
        if (each.origins().contains("*")) {
          found = each.from();
        }
      }
    }
    return Optional.ofNullable(found);
  }

  static Manifest read(Path path) {
    Fields f = new Fields();
    TableFile[] last = new TableFile[1];
    TableFile.read(
        path,
        (file, name) -> {
          last[0] = file;
          f.member(file, name);
        });
    return new Manifest(
        last[0].required(f.edition, "edition"),
        last[0].required(f.asOf, "asOf"),
        f.coverage,
        f.renumberings,
        f.pending,
        f.fileHashes);
  }

  private static final class Fields {
    private @Nullable String edition;
    private @Nullable LocalDate asOf;
    private final List<Coverage> coverage = new ArrayList<>();
    private final List<Renumbering> renumberings = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();
    private final Map<String, String> fileHashes = new LinkedHashMap<>();

    void member(TableFile file, String name) {
      switch (name) {
        case "edition" -> edition = file.text();
        case "asOf" -> asOf = file.date();
        case "coverage" -> file.array(at -> coverage.add(new Entry().coverage(at)));
        case "renumberings" -> file.array(at -> renumberings.add(new Entry().renumbering(at)));
        case "pending" -> file.array(at -> pending.add(new Entry().pending(at)));
        case "files" -> file.array(at -> new Entry().hash(at, fileHashes));
        default -> file.skip();
      }
    }
  }

  /** Collects the members of an entry of the manifest. */
  private static final class Entry {
    private String id = "";
    private String importer = "";
    private String text = "";
    private List<String> lists = List.of();
    private String path = "";
    private String sha256 = "";
    private @Nullable LocalDate from;
    private List<String> programs = List.of();
    private List<String> origins = List.of();

    Coverage coverage(TableFile file) {
      file.object(this::field);
      return new Coverage(importer, origins, file.required(from, "from"));
    }

    Renumbering renumbering(TableFile file) {
      file.object(this::field);
      return new Renumbering(importer, file.required(from, "on"), text);
    }

    Pending pending(TableFile file) {
      file.object(this::field);
      return new Pending(id, file.required(from, "from"), text, programs, origins, lists);
    }

    void hash(TableFile file, Map<String, String> into) {
      file.object(this::field);
      into.put(path, sha256);
    }

    private void field(TableFile at, String name) {
      switch (name) {
        case "id" -> id = at.text();
        case "importer" -> importer = at.text();
        case "text", "act" -> text = at.text();
        case "lists" -> lists = at.texts();
        case "path" -> path = at.text();
        case "sha256" -> sha256 = at.text();
        case "from", "on" -> from = at.date();
        case "programs" -> programs = at.texts();
        case "origins" -> origins = at.texts();
        default -> at.skip();
      }
    }
  }
}
