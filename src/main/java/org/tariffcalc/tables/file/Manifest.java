package org.tariffcalc.tables.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What an edition of the tables is and how far it reaches.
 *
 * @param asOf the day up to which the law was read
 * @param coverage since when which origins are covered
 * @param renumberings days on which many codes of the schedule changed
 * @param pending changes that were known to be possible when the tables were made
 */
public record Manifest(
    LocalDate asOf,
    List<Coverage> coverage,
    List<Renumbering> renumberings,
    List<Pending> pending) {

  public static final String FILE = "manifest.json";

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
   * @param measures the files of the measures on them
   */
  public record Coverage(
      String importer, List<String> origins, LocalDate from, List<String> measures) {
    /** Copies the lists. */
    public Coverage {
      origins = List.copyOf(origins);
      measures = List.copyOf(measures);
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
   * @param tier the tier of these lists; empty for all of them
   * @param codes digits with which the codes of the goods begin; empty for all goods
   * @param importer importing country concerned; empty for each
   */
  public record Pending(
      String id,
      LocalDate from,
      String text,
      List<String> programs,
      List<String> origins,
      List<String> lists,
      String tier,
      List<String> codes,
      String importer) {
    /** Copies the lists. */
    public Pending {
      lists = List.copyOf(lists);
      programs = List.copyOf(programs);
      origins = List.copyOf(origins);
      codes = List.copyOf(codes);
    }

    /** Whether it concerns all goods of its origins and programs, not some that it names. */
    public boolean isGeneral() {
      return lists.isEmpty() && codes.isEmpty();
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
    return covering(importer, origin).map(Coverage::from);
  }

  private Optional<Coverage> covering(String importer, String origin) {
    Coverage found = null;
    for (Coverage each : coverage) {
      if (each.importer().equals(importer)) {
        if (each.origins().contains(origin)) {
          return Optional.of(each);
        }
        if (each.origins().contains("*")) {
          found = each;
        }
      }
    }
    return Optional.ofNullable(found);
  }

  /** The importing countries, each once. */
  public Set<String> importers() {
    Set<String> importers = new LinkedHashSet<>();
    coverage.forEach(each -> importers.add(each.importer()));
    return importers;
  }

  /** The files in which measures and their exemptions stand, each once. */
  public List<String> measureFiles() {
    Set<String> files = new LinkedHashSet<>();
    coverage.forEach(each -> files.addAll(each.measures()));
    return List.copyOf(files);
  }

  /** The files of measures on imports into a country, each once. */
  public List<String> measureFiles(String importer) {
    Set<String> files = new LinkedHashSet<>();
    for (Coverage each : coverage) {
      if (each.importer().equals(importer)) {
        files.addAll(each.measures());
      }
    }
    return List.copyOf(files);
  }

  /** Those with measures on goods of an origin; none where it is not covered. */
  public List<String> measureFiles(String importer, String origin) {
    return covering(importer, origin).map(Coverage::measures).orElse(List.of());
  }

  /** Those that are for all origins that are covered. */
  public List<String> sharedMeasureFiles(String importer) {
    List<String> shared = new ArrayList<>(measureFiles(importer));
    for (Coverage each : coverage) {
      if (each.importer().equals(importer)) {
        shared.retainAll(each.measures());
      }
    }
    return shared;
  }

  static Manifest read(TableObject file) {
    List<Coverage> coverage = new ArrayList<>();
    for (Entry entry : file.all("coverage", Entry::new)) {
      coverage.add(entry.coverage());
    }
    List<Renumbering> renumberings = new ArrayList<>();
    for (Entry entry : file.all("renumberings", Entry::new)) {
      renumberings.add(entry.renumbering());
    }
    List<Pending> pending = new ArrayList<>();
    for (Entry entry : file.all("pending", Entry::new)) {
      pending.add(entry.pending());
    }
    return new Manifest(asOf(file), coverage, renumberings, pending);
  }

  private static LocalDate asOf(TableObject file) {
    try {
      return IsoDay.of(file.text("asOf"));
    } catch (DateTimeException e) {
      throw file.fault("'asOf' is not an ISO date");
    }
  }

  /** Collects the members of an entry of the manifest. */
  private static final class Entry implements Function<TableFile, Entry>, TableFile.Members {
    private String id = "";
    private String importer = "";
    private String text = "";
    private String tier = "";
    private List<String> lists = List.of();
    private List<String> codes = List.of();
    private LocalDate from = LocalDate.MIN;
    private List<String> programs = List.of();
    private List<String> origins = List.of();
    private List<String> measures = List.of();

    @Override
    public Entry apply(TableFile file) {
      file.object(this);
      if (from.equals(LocalDate.MIN)) {
        throw file.fault("the first day is missing in the object that ends here");
      }
      return this;
    }

    Coverage coverage() {
      return new Coverage(importer, origins, from, measures);
    }

    Renumbering renumbering() {
      return new Renumbering(importer, from, text);
    }

    Pending pending() {
      return new Pending(id, from, text, programs, origins, lists, tier, codes, importer);
    }

    @Override
    public void member(TableFile at, String name) {
      switch (name) {
        case "id" -> id = at.text();
        case "importer" -> importer = at.text();
        case "text", "act" -> text = at.text();
        case "lists" -> lists = at.texts();
        case "codes" -> codes = at.texts();
        case "tier" -> tier = at.text();
        case "from", "on" -> from = at.date();
        case "programs" -> programs = at.texts();
        case "origins" -> origins = at.texts();
        case "measures" -> measures = at.texts();
        default -> at.skip();
      }
    }
  }
}
