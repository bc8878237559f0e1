package org.tariffcalc.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.MeasureFile;
import org.tariffcalc.tables.measure.Program;

/**
 * The files of measures of an edition, each opened when a question first needs it, and what was
 * found in them: measures by origin and day, programs, exemptions.
 */
public final class MeasureBook {

  /** The file that also holds what {@code countries --paused} shows. */
  static final String PAUSED = "paused-countries.json";

  private static final int MOST_DAYS = 64;

  private final RateTables tables;
  private final Map<String, MeasureFile> measureFiles = new ConcurrentHashMap<>();
  private final Map<String, List<Measure>> measuresOn = new ConcurrentHashMap<>();
  private final Map<String, List<Measure>> measuresOnDay = new ConcurrentHashMap<>();
  private final Map<String, FromDay> measuresFrom = new ConcurrentHashMap<>();
  private final Map<String, List<Exemption>> exemptionsOf = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Program>> programs = new ConcurrentHashMap<>();
  private final Map<String, String> importerOf = new ConcurrentHashMap<>();

  /** The measures of these tables, read as they read them. */
  MeasureBook(RateTables tables) {
    this.tables = tables;
  }

  /**
   * The measures that can concern goods of an origin, by identifier: the files of other origins are
   * not opened.
   *
   * @param origin ISO code
   */
  List<Measure> measuresOn(String origin) {
    return measuresIn(filesOf(Importer.US.word(), origin));
  }

  private List<Measure> measuresIn(List<String> names) {
    return measuresOn.computeIfAbsent(String.join(" ", names), each -> sorted(names));
  }

  private List<Measure> sorted(List<String> names) {
    List<Measure> measures = new ArrayList<>();
    names.forEach(name -> measures.addAll(file(name).measures()));
    measures.sort(Comparator.comparing(Measure::id));
    return List.copyOf(measures);
  }

  /** The files on goods of an origin; all of the importer's for an origin that is not covered. */
  private List<String> filesOf(String importer, String origin) {
    List<String> ofOrigin = tables.manifest().measureFiles(importer, origin);
    return ofOrigin.isEmpty() ? filesOf(importer) : ofOrigin;
  }

  /** Whether all measures on goods of an origin are read already. */
  private boolean areRead(String importer, String origin) {
    return measuresOn.containsKey(String.join(" ", filesOf(importer, origin)));
  }

  /**
   * The measures of an importing country that can concern goods of an origin, by identifier.
   *
   * @param importer ISO code
   * @param origin ISO code
   */
  List<Measure> measures(String importer, String origin) {
    return isReturned(importer, origin) ? List.of() : measuresIn(filesOf(importer, origin));
  }

  /**
   * Of the measures that can concern goods of an origin those that say something about an entry
   * date: left out are those of a product list that are not in force, unless another measure of
   * their program might give way to them.
   *
   * @param importer ISO code
   * @param origin ISO code
   */
  List<Measure> measures(String importer, String origin, LocalDate entryDate) {
    if (isReturned(importer, origin)) {
      return List.of();
    }
    if (Importer.reading(importer) == Importer.CN || areRead(importer, origin)) {
      return measures(importer, origin);
    }
    FromDay ahead = measuresFrom.get(origin);
    if (ahead != null && !entryDate.isBefore(ahead.first)) {
      return ahead.measures;
    }
    String key = origin + entryDate;
    List<Measure> known = measuresOnDay.get(key);
    if (known == null) {
      known = between(origin, entryDate, entryDate);
      if (measuresOnDay.size() == MOST_DAYS) {
        measuresOnDay.clear();
      }
      measuresOnDay.put(key, known);
    }
    return known;
  }

  /**
   * The same for all entry dates from one on, which are then found without another search.
   *
   * @param importer ISO code
   * @param origin ISO code
   */
  List<Measure> measuresFrom(String importer, String origin, LocalDate first) {
    if (isReturned(importer, origin)) {
      return List.of();
    }
    if (Importer.reading(importer) == Importer.CN || areRead(importer, origin)) {
      return measures(importer, origin);
    }
    FromDay known = measuresFrom.get(origin);
    if (known == null || first.isBefore(known.first)) {
      known = new FromDay(first, between(origin, first, LocalDate.MAX));
      if (measuresFrom.size() == MOST_DAYS) {
        measuresFrom.clear();
      }
      measuresFrom.put(origin, known);
    }
    return known.measures;
  }

  /** Measures of an origin from an entry date on. */
  private record FromDay(LocalDate first, List<Measure> measures) {}

  private List<Measure> between(String origin, LocalDate first, LocalDate last) {
    List<String> names = tables.countries().namesOf(origin);
    List<Measure> found = new ArrayList<>();
    for (String name : filesOf(Importer.US.word(), origin)) {
      found.addAll(file(name).measuresOn(names, this::givesWay, first, last));
    }
    found.sort((one, other) -> one.id().compareTo(other.id()));
    return found;
  }

  private boolean givesWay(String program) {
    return program(Importer.US.word(), program).filter(Program::mostSpecificOrigin).isPresent();
  }

  /** Every measure on imports into a country, whatever goods and origins it is on. */
  List<Measure> measuresInto(String importer) {
    List<Measure> measures = new ArrayList<>();
    for (String name : filesOf(importer)) {
      measures.addAll(file(name).measures());
    }
    return measures;
  }

  private List<String> filesOf(String importer) {
    return tables.manifest().measureFiles(importer);
  }

  /** Every measure of the edition, file by file, of each importer those on all origins last. */
  List<Measure> allMeasures() {
    List<Measure> measures = new ArrayList<>();
    for (String importer : tables.manifest().importers()) {
      List<String> shared = tables.manifest().sharedMeasureFiles(importer);
      List<String> names = new ArrayList<>(filesOf(importer));
      names.removeAll(shared);
      names.addAll(shared);
      names.forEach(name -> measures.addAll(file(name).measures()));
    }
    return measures;
  }

  /** Every program of the edition by its identifier. */
  Map<String, Program> allPrograms() {
    Map<String, Program> all = new LinkedHashMap<>();
    tables.manifest().importers().forEach(each -> all.putAll(programs(each)));
    return all;
  }

  /**
   * The programs of an importing country by their identifiers; the files of the others are not
   * opened.
   *
   * @param importer ISO code
   */
  Map<String, Program> programs(String importer) {
    return programs.computeIfAbsent(importer, this::programsOf);
  }

  private Map<String, Program> programsOf(String importer) {
    Map<String, Program> all = new LinkedHashMap<>();
    for (String name : filesOf(importer)) {
      all.putAll(file(name).programs());
    }
    return Collections.unmodifiableMap(all);
  }

  /**
   * A program of an importing country by its identifier.
   *
   * @param importer ISO code
   */
  Optional<Program> program(String importer, String id) {
    for (String name : filesOf(importer)) {
      Optional<Program> program = file(name).program(id);
      if (program.isPresent()) {
        return program;
      }
    }
    return Optional.empty();
  }

  /** The program of a measure. */
  Program program(Measure measure) {
    return program(importerOf(measure), measure.program()).orElseThrow();
  }

  /**
   * The importing country that charges a measure: the one of whose programs it is. Files that are
   * read already are asked first.
   */
  String importerOf(Measure measure) {
    String known = importerOf.get(measure.program());
    if (known == null) {
      known =
          importerOf(measure.program(), true)
              .or(() -> importerOf(measure.program(), false))
              .orElseThrow(
                  () ->
                      new InvalidTables(
                          "measure "
                              + measure.id()
                              + " belongs to the unknown program '"
                              + measure.program()
                              + "'",
                          "tariff rates validate"));
      importerOf.put(measure.program(), known);
    }
    return known;
  }

  private Optional<String> importerOf(String program, boolean isRead) {
    for (String importer : tables.manifest().importers()) {
      for (String name : filesOf(importer)) {
        if (measureFiles.containsKey(name) == isRead && file(name).program(program).isPresent()) {
          return Optional.of(importer);
        }
      }
    }
    return Optional.empty();
  }

  /** The exemptions that hold for a measure, in the order of its sets. */
  List<Exemption> exemptionsOf(Measure measure) {
    List<Exemption> known = exemptionsOf.get(measure.id());
    if (known == null) {
      known = ofSets(measure);
      exemptionsOf.put(measure.id(), known);
    }
    return known;
  }

  private List<Exemption> ofSets(Measure measure) {
    List<Exemption> exemptions = new ArrayList<>();
    for (String id : measure.exemptionSets()) {
      exemptions.addAll(exemptionSet(measure, id));
    }
    return List.copyOf(exemptions);
  }

  /** A set of exemptions that a measure names. */
  public List<Exemption> exemptionSet(Measure measure, String id) {
    for (String name : filesOf(importerOf(measure))) {
      Optional<List<Exemption>> set = file(name).exemptionSet(id);
      if (set.isPresent()) {
        return set.get();
      }
    }
    throw new InvalidTables(
        "measure " + measure.id() + " names the unknown set of exemptions '" + id + "'",
        "tariff rates validate");
  }

  MeasureFile file(String name) {
    MeasureFile known = measureFiles.get(name);
    if (known == null) {
      known = tables.readMeasures(name);
      measureFiles.put(name, known);
    }
    return known;
  }

  /** The measures files of both importing countries. */
  List<MeasureFile> everyFile() {
    List<MeasureFile> files = new ArrayList<>();
    for (String importer : tables.manifest().importers()) {
      filesOf(importer).forEach(name -> files.add(file(name)));
    }
    return files;
  }

  /** Goods of the United States owe no additional duty where they come back: column 1 alone. */
  private static boolean isReturned(String importer, String origin) {
    return importer.equals(Importer.US.word()) && origin.equals(importer);
  }
}
