package org.tariffcalc.tables;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.customs.TariffException.MissingFile;

/**
 * One edition of the rate tables. A file is opened when a question first needs it and read once; an
 * edition does not change while it is open.
 */
public sealed class RateTables permits TablesView {

  static final String WORLD = "us-on-world.json";
  private static final String CHINA = "us-on-china.json";
  static final String RETALIATION = "china-on-us.json";
  private static final String FEES = "fees.json";
  private static final String PAUSED = "paused-countries.json";

  private final Path directory;
  private final CutFile manifestFile;
  private final Manifest manifest;
  private final UsSchedule schedule;
  private final Map<String, MeasureFile> measureFiles = new ConcurrentHashMap<>();
  private static final int MOST_DAYS = 64;

  private final Map<String, List<Measure>> measuresOn = new ConcurrentHashMap<>();
  private final Map<String, List<Measure>> measuresOnDay = new ConcurrentHashMap<>();
  private final Map<String, List<Exemption>> exemptionsOf = new ConcurrentHashMap<>();
  private final Map<String, ProductList> lists = new ConcurrentHashMap<>();
  private volatile @Nullable Countries countries;
  private volatile @Nullable CutFile feesFile;
  private final Hashing hashing;
  private final Map<String, ContentFactors> contentFactors = new ConcurrentHashMap<>();
  private volatile @Nullable List<Fee> fees;
  private volatile @Nullable List<CommodityFee> commodityFees;
  private final Map<String, Map<String, Program>> programs = new ConcurrentHashMap<>();
  private volatile @Nullable List<ValueLimit> limits;
  private volatile @Nullable List<ExchangeRate> exchangeRates;
  private volatile ImportTax.@Nullable Taxes chinaTaxes;

  private RateTables(Path directory, CutFile manifestFile) {
    this.directory = directory;
    this.manifestFile = manifestFile;
    this.hashing = Hashing.of(manifestFile);
    this.manifest = Manifest.read(manifestFile);
    this.schedule = UsSchedule.open(directory, this::isSealed);
  }

  /** Other tables seen in another way: whatever is read is first read of them. */
  RateTables(RateTables seen, UsSchedule schedule) {
    this.directory = seen.directory;
    this.manifestFile = seen.manifestFile;
    this.hashing = seen.hashing;
    this.manifest = seen.manifest;
    this.schedule = schedule;
  }

  /**
   * Opens the edition in a directory.
   *
   * @throws MissingFile when the directory is not there
   * @throws InvalidTables when it holds no edition
   */
  public static RateTables open(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new MissingFile(
          "there is no directory of rate tables " + directory,
          "--rates DIR, with the directory that holds manifest.json");
    }
    return new RateTables(directory, CutFile.openUpTo(directory.resolve("manifest.json"), "files"));
  }

  /**
   * The same edition as it could have been written on a day: nothing that was published later.
   *
   * @param day the last day whose publications are known
   */
  public RateTables knownOn(LocalDate day) {
    return TablesView.knownOn(this, day);
  }

  /** What is in the air, as far as the tables tell. */
  public List<Manifest.Pending> pending() {
    return manifest.pending();
  }

  /**
   * The rate that these tables hold as of a day of knowledge, and that was withdrawn since.
   *
   * @param measure identifier of the measure
   * @param entry entry date and hour
   */
  public Optional<WithdrawnRate> withdrawn(String measure, LocalDateTime entry) {
    return Optional.empty();
  }

  /** The day on which what these tables say was known; empty when they hold all that is known. */
  public Optional<LocalDate> knownOn() {
    return Optional.empty();
  }

  /** The scenario that is laid over the tables; empty when they say the law. */
  public Optional<ScenarioName> scenario() {
    return Optional.empty();
  }

  /** What the scenario supposes; empty without one. */
  public Optional<String> scenarioAbout() {
    return Optional.empty();
  }

  /** The same tables with a scenario laid over them. */
  public RateTables under(Scenario scenario) {
    return TablesView.under(scenario, this);
  }

  /** The same tables with all that was published since the day of knowledge. */
  public RateTables asPublishedSince() {
    return this;
  }

  /**
   * The edition, with the day of knowledge and the scenario where there is one: {@code 2026-11-26,
   * as known on 2025-08-10}. For the one column of a CSV that says which tables answered.
   */
  public String editionLabel() {
    return manifest.edition() + premise();
  }

  /**
   * What stands behind the name of the tables: the day of knowledge and the scenario, {@code , as
   * known on 2025-08-10}; empty for the law as it is known today.
   */
  public String premise() {
    return knownOn().map(day -> ", as known on " + day).orElse("")
        + scenario().map(each -> ", scenario " + each).orElse("");
  }

  /** Where the tables are. */
  public Path directory() {
    return directory;
  }

  /** What the edition is and how far it reaches. */
  public Manifest manifest() {
    return manifest;
  }

  /**
   * SHA-256 of the manifest, which holds the SHA-256 of every file: one value for the whole
   * edition.
   */
  public String sha256() {
    return hashing.sha256();
  }

  /** The United States schedule of base rates. */
  public UsSchedule schedule() {
    return schedule;
  }

  /** Origins, their groups and the preference programmes. */
  public Countries countries() {
    Countries read = countries;
    if (read == null) {
      read = readCountries();
      countries = read;
    }
    return read;
  }

  /** Fees that customs collects beside duty. */
  public List<Fee> fees() {
    List<Fee> read = fees;
    if (read == null) {
      read = readFees();
      fees = read;
    }
    return read;
  }

  /**
   * A value up to which customs treats an entry of an origin's goods more lightly, on a day.
   *
   * @param id identifier of the limit
   */
  public Optional<BigDecimal> limit(String id, String origin, LocalDate entryDate) {
    ValueLimit found = null;
    for (ValueLimit each : limits()) {
      if (each.id().equals(id)
          && (each.origins().contains(origin)
              || found == null && (each.origins().isEmpty() || each.origins().contains("*")))) {
        found = each;
      }
    }
    return found == null ? Optional.empty() : found.on(entryDate);
  }

  /** Values up to which customs treats an entry more lightly. */
  public List<ValueLimit> limits() {
    List<ValueLimit> read = limits;
    if (read == null) {
      read = readLimits();
      limits = read;
    }
    return read;
  }

  /** Fees on the material of goods. */
  public List<CommodityFee> commodityFees() {
    List<CommodityFee> read = commodityFees;
    if (read == null) {
      read = readCommodityFees();
      commodityFees = read;
    }
    return read;
  }

  /** How much of a material goods hold, by line. */
  public ContentFactors contentFactors(String name) {
    return contentFactors.computeIfAbsent(
        name, each -> ContentFactors.read(directory.resolve(each + ".json")));
  }

  /** Duties on international mail in place of all others. */
  public List<PostalDuty> postalDuties() {
    return PostalDuty.read(directory.resolve(FEES));
  }

  /** What is dutiable of goods claimed under chapter 98. */
  public List<Chapter98Provision> chapter98() {
    return Chapter98Provision.read(directory.resolve("chapter-98.json"));
  }

  /** The Annex I entries of Executive Order 14257 with their pause. */
  public List<AnnexEntry> annexEntries() {
    return AnnexEntry.read(directory.resolve(PAUSED));
  }

  /** A product list by its identifier. */
  public ProductList list(String id) {
    ProductList known = lists.get(id);
    if (known == null) {
      known = readList(id);
      lists.put(id, known);
    }
    return known;
  }

  /**
   * The measures that can concern goods of an origin, by identifier: the files of other origins are
   * not opened.
   *
   * @param origin ISO code
   */
  public List<Measure> measuresOn(String origin) {
    return measuresOn.computeIfAbsent(isChinese(origin) ? CHINA : PAUSED, this::worldAnd);
  }

  private List<Measure> worldAnd(String file) {
    List<Measure> measures = new ArrayList<>(file(WORLD).measures());
    measures.addAll(file(file).measures());
    measures.sort(Comparator.comparing(Measure::id));
    return List.copyOf(measures);
  }

  /**
   * The measures of an importing country that can concern goods of an origin, by identifier.
   *
   * @param importer ISO code
   * @param origin ISO code
   */
  public List<Measure> measures(String importer, String origin) {
    return importer.equals("CN")
        ? measuresOn.computeIfAbsent(RETALIATION, this::ownOf)
        : measuresOn(origin);
  }

  private List<Measure> ownOf(String file) {
    List<Measure> measures = new ArrayList<>(file(file).measures());
    measures.sort(Comparator.comparing(Measure::id));
    return List.copyOf(measures);
  }

  /**
   * Of the measures that can concern goods of an origin those that say something about an entry
   * date: left out are those of a product list that are not in force, unless another measure of
   * their program might give way to them.
   *
   * @param importer ISO code
   * @param origin ISO code
   */
  public List<Measure> measures(String importer, String origin, LocalDate entryDate) {
    if (importer.equals("CN") || measuresOn.containsKey(isChinese(origin) ? CHINA : PAUSED)) {
      return measures(importer, origin);
    }
    String key = origin + entryDate;
    List<Measure> known = measuresOnDay.get(key);
    if (known == null) {
      List<String> names = countries().namesOf(origin);
      known = file(WORLD).measuresOn(names, this::givesWay, entryDate);
      known.addAll(
          file(isChinese(origin) ? CHINA : PAUSED).measuresOn(names, this::givesWay, entryDate));
      known.sort((one, other) -> one.id().compareTo(other.id()));
      if (measuresOnDay.size() == MOST_DAYS) {
        measuresOnDay.clear();
      }
      measuresOnDay.put(key, known);
    }
    return known;
  }

  private boolean givesWay(String program) {
    return program("US", program).filter(Program::mostSpecificOrigin).isPresent();
  }

  /** What importers of goods into China should know and what is not priced. */
  public List<Notice> chinaNotices() {
    return file(RETALIATION).notices();
  }

  /** China's base rates. */
  public ChinaSchedule chinaSchedule() {
    return ChinaSchedule.open(directory);
  }

  /** China's taxes on imports. */
  public ImportTax.Taxes chinaTaxes() {
    ImportTax.Taxes read = chinaTaxes;
    if (read == null) {
      read = readChinaTaxes();
      chinaTaxes = read;
    }
    return read;
  }

  /** The series of customs exchange rates. */
  public List<ExchangeRate> exchangeRates() {
    List<ExchangeRate> read = exchangeRates;
    if (read == null) {
      read = readExchangeRates();
      exchangeRates = read;
    }
    return read;
  }

  /** Every measure of the edition, file by file. */
  public List<Measure> allMeasures() {
    List<Measure> measures = new ArrayList<>();
    for (String name : List.of(CHINA, PAUSED, WORLD)) {
      measures.addAll(file(name).measures());
    }
    if (holdsRetaliation()) {
      measures.addAll(file(RETALIATION).measures());
    }
    return measures;
  }

  /** Every program of the edition by its identifier. */
  public Map<String, Program> allPrograms() {
    Map<String, Program> all = new LinkedHashMap<>(programs("US"));
    if (holdsRetaliation()) {
      all.putAll(programs("CN"));
    }
    return all;
  }

  /** An edition of United States tables alone is whole too. */
  private boolean holdsRetaliation() {
    return isSealed(RETALIATION);
  }

  /**
   * The programs of an importing country by their identifiers; the files of the others are not
   * opened.
   *
   * @param importer ISO code
   */
  public Map<String, Program> programs(String importer) {
    return programs.computeIfAbsent(importer, this::programsOf);
  }

  private Map<String, Program> programsOf(String importer) {
    Map<String, Program> all = new LinkedHashMap<>();
    for (String name :
        importer.equals("CN") ? List.of(RETALIATION) : List.of(WORLD, CHINA, PAUSED)) {
      all.putAll(file(name).programs());
    }
    return Collections.unmodifiableMap(all);
  }

  /**
   * A program of an importing country by its identifier.
   *
   * @param importer ISO code
   */
  public Optional<Program> program(String importer, String id) {
    for (String name :
        importer.equals("CN") ? List.of(RETALIATION) : List.of(WORLD, CHINA, PAUSED)) {
      Optional<Program> program = file(name).program(id);
      if (program.isPresent()) {
        return program;
      }
    }
    return Optional.empty();
  }

  /** The program of a measure. */
  public Program program(Measure measure) {
    for (String name : isChinas(measure) ? List.of(RETALIATION) : List.of(WORLD, CHINA)) {
      Optional<Program> program = file(name).program(measure.program());
      if (program.isPresent()) {
        return program.get();
      }
    }
    throw new InvalidTables(
        "measure " + measure.id() + " belongs to the unknown program '" + measure.program() + "'",
        "tariff rates validate");
  }

  /** The exemptions that hold for a measure, in the order of its sets. */
  public List<Exemption> exemptionsOf(Measure measure) {
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
  List<Exemption> exemptionSet(Measure measure, String id) {
    for (String name : isChinas(measure) ? List.of(RETALIATION) : List.of(WORLD, CHINA, PAUSED)) {
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
      known = readMeasures(name);
      measureFiles.put(name, known);
    }
    return known;
  }

  /** The measures files of both importing countries. */
  List<MeasureFile> everyFile() {
    List<MeasureFile> files = new ArrayList<>(List.of(file(WORLD), file(CHINA), file(PAUSED)));
    if (holdsRetaliation()) {
      files.add(file(RETALIATION));
    }
    return files;
  }

  MeasureFile readMeasures(String name) {
    return CutMeasures.open(directory.resolve(name));
  }

  ProductList readList(String id) {
    return ProductListFile.read(directory.resolve("lists").resolve(id + ".json"));
  }

  Countries readCountries() {
    return Countries.open(directory.resolve("countries.json"));
  }

  List<Fee> readFees() {
    return Fee.read(feesFile());
  }

  List<CommodityFee> readCommodityFees() {
    return CommodityFee.read(feesFile());
  }

  List<ExchangeRate> readExchangeRates() {
    return ExchangeRate.read(directory.resolve("exchange-rates.json"));
  }

  ImportTax.Taxes readChinaTaxes() {
    return ImportTax.read(directory.resolve("china-taxes.json"));
  }

  List<ValueLimit> readLimits() {
    return ValueLimit.read(feesFile());
  }

  private CutFile feesFile() {
    CutFile open = feesFile;
    if (open == null) {
      open = CutFile.open(directory.resolve(FEES));
      feesFile = open;
    }
    return open;
  }

  /** SHA-256 of each file that the manifest lists, by its path below the tables' directory. */
  Map<String, String> fileHashes() {
    Map<String, String> hashes = new LinkedHashMap<>();
    for (CutFile.Cut cut : CutFile.open(manifestFile.path()).elements("files")) {
      hashes.put(cut.text("path"), cut.text("sha256"));
    }
    return hashes;
  }

  /** Whether the manifest lists the file, given as a path below the directory. */
  private boolean isSealed(String path) {
    return fileHashes().containsKey(path);
  }

  static boolean isChinas(Measure measure) {
    return measure.id().startsWith("cn.");
  }

  private static boolean isChinese(String origin) {
    return origin.equals("CN") || origin.equals("HK") || origin.equals("MO");
  }
}
