package org.tariffcalc.tables;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.customs.TariffException.MissingFile;
import org.tariffcalc.tables.country.AnnexEntry;
import org.tariffcalc.tables.country.AnnexTable;
import org.tariffcalc.tables.country.Countries;
import org.tariffcalc.tables.fee.Chapter98Provision;
import org.tariffcalc.tables.fee.CommodityFee;
import org.tariffcalc.tables.fee.ContentFactors;
import org.tariffcalc.tables.fee.ExactQuantities;
import org.tariffcalc.tables.fee.ExchangeRate;
import org.tariffcalc.tables.fee.Fee;
import org.tariffcalc.tables.fee.ImportTax;
import org.tariffcalc.tables.fee.InterestRate;
import org.tariffcalc.tables.fee.PostalDuty;
import org.tariffcalc.tables.fee.ValueLimit;
import org.tariffcalc.tables.file.Manifest;
import org.tariffcalc.tables.file.TableFiles;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.list.ProductListFile;
import org.tariffcalc.tables.measure.Acts;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.IndexedMeasures;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.MeasureFile;
import org.tariffcalc.tables.measure.OtherHeadings;
import org.tariffcalc.tables.measure.PendingNotice;
import org.tariffcalc.tables.measure.Program;
import org.tariffcalc.tables.measure.WithdrawnRate;
import org.tariffcalc.tables.refund.RefundLaw;
import org.tariffcalc.tables.schedule.ChinaCodeLife;
import org.tariffcalc.tables.schedule.ChinaSchedule;
import org.tariffcalc.tables.schedule.UsSchedule;
import org.tariffcalc.tables.words.GoodsNames;

/**
 * One edition of the rate tables. A file is opened when a question first needs it and read once; an
 * edition does not change while it is open.
 */
public sealed class RateTables permits TablesView {

  private final TableFiles files;
  private final UsSchedule schedule;
  private final ChinaSchedule chinaSchedule;
  private final GoodsNames goodsNames;
  private final GoodsNames officialNames;
  private final MeasureBook book = new MeasureBook(this);
  private final Map<String, ProductList> lists = new ConcurrentHashMap<>();
  private volatile @Nullable Countries countries;
  private final Map<String, ContentFactors> contentFactors = new ConcurrentHashMap<>();
  private volatile @Nullable List<Fee> fees;
  private volatile @Nullable List<CommodityFee> commodityFees;
  private volatile @Nullable List<ValueLimit> limits;
  private volatile @Nullable List<ExactQuantities> exactQuantities;
  private volatile @Nullable List<ExchangeRate> exchangeRates;
  private final Map<String, List<ExchangeRate>> ratesOfCurrency = new ConcurrentHashMap<>();
  private volatile ImportTax.@Nullable Taxes chinaTaxes;
  private volatile @Nullable Acts acts;

  private RateTables(TableFiles files) {
    this.files = files;
    this.schedule = UsSchedule.of(files::find);
    this.chinaSchedule = new ChinaSchedule(files::find);
    this.goodsNames = new GoodsNames(GoodsNames.OUR_OWN, files::find);
    this.officialNames = new GoodsNames(GoodsNames.OFFICIAL, files::find);
  }

  /** Other tables seen in another way: whatever is read is first read of them. */
  RateTables(RateTables seen, UsSchedule schedule) {
    this.files = seen.files;
    this.schedule = schedule;
    this.chinaSchedule = seen.chinaSchedule;
    this.goodsNames = seen.goodsNames;
    this.officialNames = seen.officialNames;
  }

  /**
   * Opens the edition in a directory. Every file is held against its SHA-256 in the manifest when
   * it is read.
   *
   * @throws MissingFile when the directory is not there
   * @throws InvalidTables when it holds no edition
   */
  public static RateTables open(Path directory) {
    return new RateTables(TableFiles.open(directory));
  }

  /**
   * Opens the edition that stands on the class path beside the classes, as in the jar of the
   * engine; its files are checked as those of a directory.
   *
   * @throws MissingFile when there is none
   */
  public static RateTables openBundled() {
    return new RateTables(TableFiles.openBundled());
  }

  /**
   * The same for one answer whose reader does not wait for the hashing of each file, but calls
   * {@link #check} before the answer is printed.
   */
  public static RateTables openBeside(Path directory) {
    return new RateTables(TableFiles.openBeside(directory));
  }

  /**
   * Opens tables that are being edited, whatever the manifest says. Where they are not what was
   * sealed their edition says so.
   *
   * @param sha256 of the manifest that would seal them
   */
  public static RateTables openUnsealed(Path directory, Supplier<String> sha256) {
    return new RateTables(TableFiles.openUnsealed(directory, sha256));
  }

  /**
   * Waits until every file that was read is known to be what was sealed.
   *
   * @throws InvalidTables when one is not
   */
  public final void check() {
    files.check();
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
    return files.manifest().pending();
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

  /** The same tables without the scenario that is laid over them. */
  public RateTables withoutScenario() {
    return this;
  }

  /** The same tables with all that was published since the day of knowledge. */
  public RateTables asPublishedSince() {
    return this;
  }

  /**
   * The edition, with the day of knowledge and the scenario where there is one: {@code
   * 2026-10-10-c23dc8a85e29, as known on 2025-08-10}. For the one column of a CSV that says which
   * tables answered.
   */
  public String editionLabel() {
    return edition() + premise();
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
    return files.directory();
  }

  /** What the edition is and how far it reaches. */
  public Manifest manifest() {
    return files.manifest();
  }

  /**
   * The name of the edition: the day up to which the law was read and the first digits of the
   * SHA-256, {@code 2026-10-10-c23dc8a85e29}.
   */
  public String edition() {
    return files.edition();
  }

  /**
   * SHA-256 of the manifest, which holds the SHA-256 of every file: one value for the whole
   * edition.
   */
  public String sha256() {
    return files.sha256();
  }

  /** The United States schedule of base rates. */
  public UsSchedule schedule() {
    return schedule;
  }

  /** What the goods of codes are called, and the words by which they are found. */
  public GoodsNames goodsNames() {
    return goodsNames;
  }

  /**
   * The name of goods in an answer; empty without a code, and where these tables have none.
   *
   * @param importer ISO code of the country into which they go
   */
  public final Optional<String> goodsName(Optional<CommodityCode> code, Importer importer) {
    return code.flatMap(each -> goodsNames.title(each, importer));
  }

  /**
   * What the official schedule says of codes, each apart from what it says of the codes above; none
   * unless somebody took it in with {@code rates import usitc --descriptions}.
   */
  public GoodsNames officialNames() {
    return officialNames;
  }

  /** What the official schedule says of a line, where somebody took it in. */
  public final Optional<String> officialName(CommodityCode code) {
    return officialNames.own(code);
  }

  /** Origins, their groups and the preference programs. */
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
   * @param purpose what it opens
   */
  public Optional<BigDecimal> limit(
      ValueLimit.Purpose purpose, String origin, LocalDate entryDate) {
    return valueLimit(purpose, origin).flatMap(limit -> limit.on(entryDate));
  }

  /**
   * A value up to which customs treats an entry of an origin's goods more lightly, over time; empty
   * when there never was one.
   *
   * @param purpose what it opens
   */
  public Optional<ValueLimit> valueLimit(ValueLimit.Purpose purpose, String origin) {
    return ValueLimit.of(limits(), purpose, origin);
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

  /** Whether the United States count the quantity of goods of a code exactly, not rounded. */
  public boolean isQuantityExact(Optional<CommodityCode> code) {
    List<ExactQuantities> read = exactQuantities;
    if (read == null) {
      read = ExactQuantities.read(files.fees());
      exactQuantities = read;
    }
    return ExactQuantities.areOf(read, code);
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
        name, each -> ContentFactors.read(files.read(each + ".json")));
  }

  /** Duties on international mail in place of all others. */
  public List<PostalDuty> postalDuties() {
    return PostalDuty.read(files.read(TableFiles.FEES));
  }

  /** What is dutiable of goods claimed under chapter 98. */
  public List<Chapter98Provision> chapter98() {
    return Chapter98Provision.read(files.read("chapter-98.json"));
  }

  /** Rates of interest of customs, in the order of their quarters. */
  public List<InterestRate> interestRates() {
    return InterestRate.read(files.read(InterestRate.FILE));
  }

  /** Duties held unlawful, the ways to their refund, and the rule of the bond. */
  public RefundLaw refundLaw() {
    return RefundLaw.read(files.read(RefundLaw.FILE));
  }

  /** The Annex I entries of Executive Order 14257 with their pause. */
  public List<AnnexEntry> annexEntries() {
    return AnnexTable.read(files.read(MeasureBook.PAUSED))
        .map(annex -> AnnexView.of(annex, book.file(MeasureBook.PAUSED).measures(), countries()))
        .orElse(List.of());
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
    return book.measuresOn(origin);
  }

  /**
   * The measures of an importing country that can concern goods of an origin, by identifier.
   *
   * @param importer ISO code
   * @param origin ISO code
   */
  public List<Measure> measures(String importer, String origin) {
    return book.measures(importer, origin);
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
    return book.measures(importer, origin, entryDate);
  }

  /**
   * The same for all entry dates from one on: left out are those of a product list that ended
   * before.
   *
   * @param importer ISO code
   * @param origin ISO code
   * @param first the first entry date
   */
  public List<Measure> measuresFrom(String importer, String origin, LocalDate first) {
    return book.measuresFrom(importer, origin, first);
  }

  /**
   * What importers of goods into a country should know and what is not priced.
   *
   * @param importer ISO code
   */
  public List<PendingNotice> notices(String importer) {
    List<PendingNotice> notices = new ArrayList<>();
    for (String name : manifest().sharedMeasureFiles(importer)) {
      notices.addAll(book.file(name).notices());
    }
    return notices;
  }

  /** China's base rates. */
  public ChinaSchedule chinaSchedule() {
    return chinaSchedule;
  }

  /** Headings of chapter 99 under which nothing is charged; none when the edition has no list. */
  public List<OtherHeadings> otherHeadings() {
    return files.find(OtherHeadings.FILE).map(OtherHeadings::read).orElse(List.of());
  }

  /**
   * The acts among some citations whose days come from general knowledge, each once.
   *
   * @param citations acts as they are cited
   */
  public List<String> actsWithoutText(List<String> citations) {
    return acts().withoutText(citations);
  }

  /** Whether the days of the act of a citation come from general knowledge. */
  public boolean isActWithoutText(String citation) {
    return acts().isWithoutText(citation);
  }

  private Acts acts() {
    Acts read = acts;
    if (read == null) {
      read = files.find(Acts.FILE).map(Acts::read).orElse(Acts.NONE);
      acts = read;
    }
    return read;
  }

  /** Rates that were ordered and withdrawn; none when the edition has no list. */
  List<WithdrawnRate> withdrawnRates() {
    return files.find(WithdrawnRate.FILE).map(WithdrawnRate::read).orElse(List.of());
  }

  /** Duties on mail that were ordered and withdrawn; none when the edition has no list. */
  List<PostalDuty> withdrawnPostalDuties() {
    return files.find(WithdrawnRate.FILE).map(PostalDuty::read).orElse(List.of());
  }

  /** The days of a code that is no line of every year's Chinese tariff; empty for all others. */
  public Optional<ChinaCodeLife> chinaCode(CommodityCode code) {
    return chinaSchedule.life(code);
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

  /**
   * The series of one currency: those that stand with all others, and those of a file of its own,
   * which is read only for it.
   *
   * @param currency ISO 4217
   */
  public List<ExchangeRate> exchangeRates(String currency) {
    List<ExchangeRate> known = ratesOfCurrency.get(currency);
    if (known == null) {
      List<ExchangeRate> all = new ArrayList<>();
      for (ExchangeRate each : exchangeRates()) {
        if (each.currency().equals(currency)) {
          all.add(each);
        }
      }
      all.addAll(readExchangeRates(currency));
      known = List.copyOf(all);
      ratesOfCurrency.put(currency, known);
    }
    return known;
  }

  /** Every measure of the edition, file by file. */
  public List<Measure> allMeasures() {
    return book.allMeasures();
  }

  /**
   * Every measure on imports into a country, whatever goods and origins it is on.
   *
   * @param importer ISO code
   */
  public List<Measure> measuresInto(String importer) {
    return book.measuresInto(importer);
  }

  /** Every program of the edition by its identifier. */
  public Map<String, Program> allPrograms() {
    return book.allPrograms();
  }

  /**
   * The programs of an importing country by their identifiers; the files of the others are not
   * opened.
   *
   * @param importer ISO code
   */
  public Map<String, Program> programs(String importer) {
    return book.programs(importer);
  }

  /**
   * A program of an importing country by its identifier.
   *
   * @param importer ISO code
   */
  public Optional<Program> program(String importer, String id) {
    return book.program(importer, id);
  }

  /** The program of a measure. */
  public Program program(Measure measure) {
    return book.program(measure);
  }

  /** The exemptions that hold for a measure, in the order of its sets. */
  public List<Exemption> exemptionsOf(Measure measure) {
    return book.exemptionsOf(measure);
  }

  /** The measures, programs and exemptions, file by file. */
  public final MeasureBook book() {
    return book;
  }

  MeasureFile readMeasures(String name) {
    return IndexedMeasures.open(files.read(name));
  }

  ProductList readList(String id) {
    return ProductListFile.read(files.read("lists/" + id + ".json"));
  }

  Countries readCountries() {
    return Countries.open(files.read("countries.json"));
  }

  List<Fee> readFees() {
    return Fee.read(files.fees());
  }

  List<CommodityFee> readCommodityFees() {
    return CommodityFee.read(files.fees());
  }

  List<ExchangeRate> readExchangeRates() {
    return ExchangeRate.read(files.read("exchange-rates.json"));
  }

  /** The series of the file of a currency; none without such a file. */
  List<ExchangeRate> readExchangeRates(String currency) {
    String path = ExchangeRate.FOLDER + "/" + currency.toLowerCase(Locale.ROOT) + ".json";
    return files.find(path).map(ExchangeRate::read).orElse(List.of());
  }

  ImportTax.Taxes readChinaTaxes() {
    return ImportTax.read(files.read("china-taxes.json"));
  }

  List<ValueLimit> readLimits() {
    return ValueLimit.read(files.fees());
  }

  /** SHA-256 of each file that the manifest lists, by its path below the tables' directory. */
  public final Map<String, String> fileHashes() {
    return files.hashes();
  }
}
