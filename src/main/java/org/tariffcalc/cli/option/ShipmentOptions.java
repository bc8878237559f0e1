package org.tariffcalc.cli.option;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.shipment.Hours;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.shipment.Terms;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.customs.quantity.Quantities;
import org.tariffcalc.customs.quantity.Quantity;
import org.tariffcalc.intake.form.FileReading;
import org.tariffcalc.intake.row.ProductsFile;
import org.tariffcalc.intake.row.ShipmentDefaults;
import org.tariffcalc.intake.words.Amounts;
import org.tariffcalc.intake.words.ShipmentWords;
import org.tariffcalc.intake.words.UnitWords;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that describe one shipment. */
public final class ShipmentOptions {

  private static final Set<String> LISTS =
      Set.of("csv", "tsv", "tab", "txt", "xlsx", "xlsm", "ndjson", "jsonl");

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "CODE",
      description =
          "Commodity code of 4 to 10 digits, dots optional. 4 or 6 digits give the range over"
              + " their lines. Without a code: goods that are on no product list.")
  private @Nullable String code;

  @Option(
      names = {"-o", "--origin"},
      required = true,
      paramLabel = "CC",
      description = "Country of origin: CN or China.")
  private String origin = "";

  @Mixin private ImporterOption importer = new ImporterOption();

  @Option(
      names = {"-v", "--value"},
      required = true,
      paramLabel = "AMOUNT",
      description = "Price of the goods: 10000, \"USD 10,000\", 70000CNY.")
  private String value = "";

  @Option(
      names = {"-d", "--date"},
      paramLabel = "DATE",
      description =
          "Entry date, 2025-04-11, today, tomorrow or +30d (default: today); into China also with"
              + " the hour, 2025-05-14T09:00.")
  private @Nullable String date;

  @Option(
      names = "--loaded",
      paramLabel = "DATE",
      description = "Day the goods were loaded for the last leg; in-transit rules look at it.")
  private @Nullable String loaded;

  @Option(
      names = {"-q", "--quantity"},
      paramLabel = "N[UNIT]",
      description = "Quantity, repeatable: 1200kg, 500No, 12doz, 30kg:lead.")
  private List<String> quantities = new ArrayList<>();

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "ocean, air, truck, rail, post or express, or the customs code: 11, 40.")
  private @Nullable String mode;

  @Option(
      names = "--entry",
      paramLabel = "TYPE",
      description =
          "formal or informal (default: by value), section-321, or the customs code: 01, 03, 11,"
              + " 86. On paper: formal-manual, informal-manual. Prepared by customs:"
              + " informal-customs, mail-customs. At an express hub: express-hub.")
  private @Nullable String entry;

  @Option(
      names = {"-p", "--program"},
      paramLabel = "SYMBOL",
      description = "Preference claimed, by symbol or name: S, USMCA, KR, AU, A, ...")
  private @Nullable String program;

  @Option(
      names = "--claim",
      paramLabel = "HEADING",
      description =
          "Exemption, exclusion or chapter 98 provision claimed, repeatable: 9903.88.69,"
              + " 9802.00.80.")
  private List<String> claims = new ArrayList<>();

  @Option(
      names = "--not",
      paramLabel = "HEADING",
      description = "Heading that does not describe the goods, say one for car parts; repeatable.")
  private List<String> denials = new ArrayList<>();

  @Option(
      names = "--content",
      paramLabel = "KIND=SHARE",
      description =
          "Share of the value, repeatable: steel=40%%, aluminum=10%%, copper=5%%, us=25%% (made in"
              + " the US), abroad=20%% (repair, processing).")
  private List<String> contents = new ArrayList<>();

  @Option(
      names = "--base-rate",
      paramLabel = "RATE",
      description = "Base rate, in place of the one in the tables: 3.5%%.")
  private @Nullable String baseRate;

  @Option(
      names = "--adcvd",
      paramLabel = "RATE",
      description = "Your antidumping or countervailing deposit rate: 68.89%%.")
  private @Nullable String adcvd;

  @Mixin private TermsOptions terms = new TermsOptions();

  /** Whether the day of entry was given. */
  public boolean isDated() {
    return date != null;
  }

  /** Whether a code was given. */
  boolean hasCode() {
    return code != null;
  }

  /** The shipment. */
  public Shipment shipment() {
    return shipment(origin);
  }

  /** Whether the importing country is named; goods of the United States go into China otherwise. */
  public boolean namesImporter() {
    return importer.country().isPresent();
  }

  /** The list of products whose file stands in place of a code, {@code products.csv}. */
  public Optional<Path> list() {
    return Optional.ofNullable(code).filter(ShipmentOptions::isList).map(Path::of);
  }

  /** Whether a file name ends as a list does; a pattern would cost each start its compilation. */
  private static boolean isList(String typed) {
    String name = typed.toLowerCase(Locale.ROOT);
    String unpacked = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    int point = unpacked.lastIndexOf('.');
    return point >= 0 && LISTS.contains(unpacked.substring(point + 1));
  }

  /**
   * The products of the list; those that say nothing else get what the options say.
   *
   * @param reading what the user says of the form of the list
   */
  public ProductsFile products(RateTables tables, FileReading reading) {
    ShipmentDefaults defaults =
        new ShipmentDefaults.Words(ProductsOptions.dayOf(date), reading)
            .goods(origin, importer.country(), value)
            .carried(
                mode,
                Optional.ofNullable(loaded).map(text -> Dates.parsed(text, "--loaded")),
                hours())
            .entered(entry, quantities)
            .claimed(program, claims, denials, contents)
            .rated(baseRate, adcvd)
            .agreed(terms::terms, terms.taxRates())
            .defaults();
    return ProductsFile.read(list().orElseThrow(), defaults, tables);
  }

  /** The origin as it was typed; empty where a command does without it. */
  public String origin() {
    return origin;
  }

  /** The shipment, were it of another origin than the option says. */
  public Shipment shipment(String otherOrigin) {
    if (otherOrigin.isEmpty()) {
      throw new UsageError("no origin is given", "--origin CN");
    }
    if (value.isEmpty()) {
      throw new UsageError("no value is given", "--value 10000");
    }
    String from = ShipmentWords.country(otherOrigin, "--origin");
    String to = importer.country().orElse(Importer.usualFor(from).word());
    Importer into = Importer.reading(to);
    boolean china = into == Importer.CN;
    Supplier<LocalDate> today = china ? Dates::todayInBeijing : Dates::todayInWashington;
    terms.refuseChineseTaxes(to);
    Terms.Sum price = Amounts.sum(value, "--value", into.currency());
    return new Shipment(
        Optional.ofNullable(code).map(ShipmentOptions::parsedCode),
        from,
        to,
        Optional.ofNullable(date).map(text -> Dates.parsed(text, "--date", today)).orElseGet(today),
        price.amount(),
        Optional.ofNullable(loaded).map(text -> Dates.parsed(text, "--loaded")),
        Optional.ofNullable(mode).map(text -> ShipmentWords.mode(text, "--mode")),
        Optional.ofNullable(entry).map(text -> ShipmentWords.entry(text, "--entry")),
        parsedQuantities(),
        Optional.ofNullable(program).map(text -> ShipmentWords.program(text, "--program")),
        ShipmentWords.headings(claims, "--claim", china),
        ShipmentWords.headings(denials, "--not", china),
        ShipmentWords.contents(contents, "--content"),
        Optional.ofNullable(baseRate).map(text -> ShipmentWords.rate(text, "--base-rate", china)),
        Optional.ofNullable(adcvd).map(text -> ShipmentWords.rate(text, "--adcvd", china)),
        china ? hours() : Hours.UNKNOWN,
        terms.terms(price.currency()),
        terms.taxRates());
  }

  private Hours hours() {
    return new Hours(
        Optional.ofNullable(date).flatMap(text -> ShipmentWords.hour(text, "--date")),
        Optional.ofNullable(loaded).flatMap(text -> ShipmentWords.hour(text, "--loaded")));
  }

  private static CommodityCode parsedCode(String text) {
    return CommodityCode.parse(text)
        .orElseThrow(
            () -> NotACode.error(text, "tariff quote 9503.00.00 --origin CN --value 10000"));
  }

  private Quantities parsedQuantities() {
    List<Quantity> parsed = new ArrayList<>();
    for (String text : quantities) {
      parsed.add(UnitWords.known(text));
    }
    return new Quantities(parsed);
  }
}
