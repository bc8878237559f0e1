package org.tariffcalc.tables.china;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.tables.file.TableWriter;
import org.tariffcalc.tables.json.CanonicalJson;
import org.tariffcalc.tables.json.Json;

/**
 * Takes a Chinese tariff into the tables. The rows of a code replace what the tables say of it from
 * the first day of the first row; a line that the file does not name ends where the tariff of the
 * file begins, unless the file is said to hold some lines only.
 */
public final class ChinaTariffImport {

  private static final String DIRECTORY = "china-schedule";

  private final Path directory;
  private final List<ChinaTariffRow> rows;
  private final ChinaActs acts;
  private final Optional<LocalDate> closing;
  private final Map<String, LocalDate> firstDays = new HashMap<>();
  private final TreeSet<String> began = new TreeSet<>();
  private final TreeSet<String> ended = new TreeSet<>();

  /** What an import may be told beside the file. */
  public record Told(Optional<LocalDate> since, boolean isPart, Map<String, LocalDate> published) {

    /** Copies the days. */
    public Told {
      published = Map.copyOf(published);
    }
  }

  /**
   * What an import did.
   *
   * @param rows how many rows were taken
   * @param began codes that the tables did not know
   * @param ended codes that end because the tariff of the file has no such line
   * @param filesWritten how many table files are new or other than before
   */
  public record Outcome(int rows, List<String> began, List<String> ended, int filesWritten) {

    /** Copies the lists. */
    public Outcome {
      began = List.copyOf(began);
      ended = List.copyOf(ended);
    }
  }

  private ChinaTariffImport(Path ratesDirectory, Path file, Told told) {
    List<ChinaTariffRow> all = ChinaTariffFile.read(file);
    this.directory = ratesDirectory.resolve(DIRECTORY);
    this.acts = new ChinaActs(all, told.published());
    this.rows =
        all.stream()
            .filter(
                row ->
                    told.since().isEmpty()
                        || row.to().map(to -> !to.isBefore(told.since().get())).orElse(true))
            .map(row -> told.since().map(row::since).orElse(row))
            .toList();
    rows.forEach(row -> firstDays.putIfAbsent(row.code(), row.from()));
    this.closing = told.isPart() ? Optional.empty() : Optional.of(firstDayOfTariff(file));
  }

  /**
   * Reads the file and writes the tables; when the file is wrong, nothing is written.
   *
   * @param ratesDirectory holds {@code china-schedule} or will
   * @throws InputError naming the line that is wrong
   */
  public static Outcome run(Path ratesDirectory, Path file, Told told) {
    ChinaTariffImport tariff = new ChinaTariffImport(ratesDirectory, file, told);
    Map<Path, byte[]> files = tariff.files();
    int written = 0;
    for (Map.Entry<Path, byte[]> each : files.entrySet()) {
      written += TableWriter.replace(each.getKey(), each.getValue()) ? 1 : 0;
    }
    return new Outcome(
        tariff.rows.size(), List.copyOf(tariff.began), List.copyOf(tariff.ended), written);
  }

  /** The day from which most open rows hold: an act within the year changes few lines. */
  private LocalDate firstDayOfTariff(Path file) {
    Map<LocalDate, Integer> days = new TreeMap<>();
    for (ChinaTariffRow row : rows) {
      if (row.to().isEmpty()) {
        days.merge(row.from(), 1, Integer::sum);
      }
    }
    return days.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElseThrow(
            () ->
                new InputError(
                    file + " has no row that is in force",
                    "rows of which to is empty, or --part for a file of some lines"));
  }

  private Map<Path, byte[]> files() {
    Map<String, List<ChinaTariffRow>> chapters = new TreeMap<>();
    for (int number = 1; number <= 97; number++) {
      chapters.put((number < 10 ? "0" : "") + number, new ArrayList<>());
    }
    for (ChinaTariffRow row : rows) {
      chapters.computeIfAbsent(row.code().substring(0, 2), c -> new ArrayList<>()).add(row);
    }
    Map<Path, byte[]> files = new LinkedHashMap<>();
    chapters.forEach(
        (chapter, ofChapter) -> {
          Path path = directory.resolve(chapter + ".json");
          Optional<Json.Members> known = read(path);
          if (known.isPresent() || !ofChapter.isEmpty()) {
            files.put(path, CanonicalJson.bytes(merged(chapter, known, ofChapter)));
          }
        });
    return files;
  }

  private static Optional<Json.Members> read(Path path) {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try {
      return CanonicalJson.read(Files.readAllBytes(path)) instanceof Json.Members members
          ? Optional.of(members)
          : Optional.empty();
    } catch (IOException e) {
      throw new InvalidTables("table " + path + " cannot be read", "tariff rates validate");
    }
  }

  private Json merged(String chapter, Optional<Json.Members> known, List<ChinaTariffRow> fresh) {
    Map<String, Json> lines = new TreeMap<>();
    fresh.forEach(row -> began.add(row.code()));
    for (Json line : elements(known, "lines")) {
      began.remove(text((Json.Members) line, "code").substring(0, 8));
      kept((Json.Members) line).ifPresent(each -> lines.put(key(each), each));
    }
    Map<String, Map<String, String>> quotas = quotas(known);
    for (ChinaTariffRow row : fresh) {
      Map<String, String> quota = quotas.getOrDefault(row.code(), Map.of());
      Json record = quota.isEmpty() ? row.record() : row.withQuota(quota).record();
      lines.put(key((Json.Members) record), record);
    }
    TreeSet<String> named = new TreeSet<>();
    lines.values().forEach(line -> named.add(text((Json.Members) line, "revision")));
    Map<String, Json> revisions = new LinkedHashMap<>();
    for (Json revision : elements(known, "revisions")) {
      revisions.put(text((Json.Members) revision, "id"), revision);
    }
    Map<String, List<ChinaTariffRow>> ofRevision = new TreeMap<>();
    fresh.forEach(
        row -> ofRevision.computeIfAbsent(row.revision(), id -> new ArrayList<>()).add(row));
    TreeSet<String> kept = new TreeSet<>();
    for (Json line : elements(known, "lines")) {
      kept((Json.Members) line).ifPresent(each -> kept.add(text(each, "revision")));
    }
    ofRevision.forEach(
        (id, all) ->
            revisions.put(
                id,
                revision(
                    id,
                    all,
                    Optional.ofNullable(revisions.get(id)).filter(r -> kept.contains(id)))));
    List<Json> listed =
        revisions.entrySet().stream()
            .filter(each -> named.contains(each.getKey()))
            .map(Map.Entry::getValue)
            .sorted(
                Comparator.comparing(
                    each -> text((Json.Members) each, "from") + text((Json.Members) each, "id")))
            .toList();
    Map<String, Json> file = new LinkedHashMap<>();
    file.put("chapter", Json.text(chapter));
    file.put("madeFrom", Json.Elements.ofTexts(madeFrom(known, fresh)));
    file.put("revisions", new Json.Elements(listed));
    file.put("lines", new Json.Elements(List.copyOf(lines.values())));
    return new Json.Members(file);
  }

  /** The last rate within a tariff quota of each code, which the file of a tariff does not name. */
  private static Map<String, Map<String, String>> quotas(Optional<Json.Members> known) {
    Map<String, Map<String, String>> quotas = new HashMap<>();
    for (Json each : elements(known, "lines")) {
      Json.Members line = (Json.Members) each;
      Map<String, String> quota = new LinkedHashMap<>();
      for (String name : List.of("inQuota", "inQuotaConfidence")) {
        if (line.byName().containsKey(name)) {
          quota.put(name, text(line, name));
        }
      }
      if (!quota.isEmpty()) {
        quotas.put(text(line, "code").substring(0, 8), quota);
      }
    }
    return quotas;
  }

  private static List<String> madeFrom(Optional<Json.Members> known, List<ChinaTariffRow> fresh) {
    TreeSet<String> sources = new TreeSet<>();
    elements(known, "madeFrom").forEach(each -> sources.add(((Json.Text) each).value()));
    for (ChinaTariffRow row : fresh) {
      if (!row.source().equals(row.revision())) {
        sources.add(row.source());
      }
    }
    return List.copyOf(sources);
  }

  /** A revision, which begins with the first of its lines that stay. */
  private Json revision(String id, List<ChinaTariffRow> all, Optional<Json> known) {
    String first =
        all.stream().map(row -> row.from().toString()).min(String::compareTo).orElseThrow();
    String begun = known.map(each -> text((Json.Members) each, "from")).orElse(first);
    TreeSet<String> legalBasis = new TreeSet<>();
    boolean isSure =
        known
            .map(each -> ((Json.Members) each).byName().get("verified"))
            .map(flag -> flag.equals(new Json.Flag(true)))
            .orElse(true);
    LocalDate published = LocalDate.MIN;
    for (ChinaTariffRow row : all) {
      legalBasis.addAll(acts.of(row));
      isSure &= row.sure();
      LocalDate day = acts.published(row);
      published = day.isAfter(published) ? day : published;
    }
    Map<String, Json> revision = new LinkedHashMap<>();
    revision.put("id", Json.text(id));
    revision.put("from", Json.text(begun.compareTo(first) < 0 ? begun : first));
    revision.put("published", Json.text(published.toString()));
    revision.put("legalBasis", Json.Elements.ofTexts(List.copyOf(legalBasis)));
    revision.put("verified", new Json.Flag(isSure));
    return new Json.Members(revision);
  }

  /** What stays of a line that the tables hold. */
  private Optional<Json.Members> kept(Json.Members line) {
    String code = text(line, "code").substring(0, 8);
    LocalDate from = LocalDate.parse(text(line, "from"));
    Optional<LocalDate> to =
        line.byName().get("to") instanceof Json.Text day
            ? Optional.of(LocalDate.parse(day.value()))
            : Optional.empty();
    Optional<LocalDate> cut = Optional.ofNullable(firstDays.get(code));
    if (cut.isEmpty() && closing.isPresent()) {
      cut = closing.filter(day -> to.map(last -> !last.isBefore(day)).orElse(true));
      cut.ifPresent(day -> ended.add(code));
    }
    if (cut.isEmpty() || to.map(last -> last.isBefore(cut(code))).orElse(false)) {
      return Optional.of(line);
    }
    LocalDate day = cut.get();
    if (!from.isBefore(day)) {
      return Optional.empty();
    }
    Map<String, Json> members = new LinkedHashMap<>(line.byName());
    members.put("to", Json.text(day.minusDays(1).toString()));
    return Optional.of(new Json.Members(members));
  }

  private LocalDate cut(String code) {
    LocalDate own = firstDays.get(code);
    return own == null ? closing.orElse(LocalDate.MAX) : own;
  }

  private static String key(Json.Members line) {
    return text(line, "code") + " " + text(line, "from");
  }

  private static String text(Json.Members members, String name) {
    return members.byName().get(name) instanceof Json.Text text ? text.value() : "";
  }

  private static List<Json> elements(Optional<Json.Members> members, String name) {
    return members.isPresent() && members.get().byName().get(name) instanceof Json.Elements all
        ? all.all()
        : List.of();
  }
}
