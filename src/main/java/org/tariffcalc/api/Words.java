package org.tariffcalc.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.assess.shipment.Hours;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.shipment.TaxRates;
import org.tariffcalc.assess.shipment.Terms;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.customs.quantity.Quantities;
import org.tariffcalc.customs.quantity.Quantity;
import org.tariffcalc.intake.form.FileReading;
import org.tariffcalc.intake.record.HeaderChoices;
import org.tariffcalc.intake.row.Column;
import org.tariffcalc.intake.row.ShipmentDefaults;
import org.tariffcalc.intake.words.Amounts;
import org.tariffcalc.intake.words.DateOrder;
import org.tariffcalc.intake.words.ShipmentWords;
import org.tariffcalc.intake.words.TermsWords;
import org.tariffcalc.intake.words.UnitWords;

/** What a caller said, by the names of the options of the program, and what it means. */
final class Words {

  /** Options that may be given several times. */
  private static final Set<String> REPEATABLE =
      Set.of("quantity", "claim", "not", "content", "other-costs", "fx", "map", "ignore");

  private static final Set<String> SINGLE =
      Set.of(
          "origin",
          "importer",
          "value",
          "date",
          "loaded",
          "mode",
          "entry",
          "program",
          "base-rate",
          "adcvd",
          "incoterm",
          "freight",
          "insurance",
          "pre-carriage",
          "inland",
          "exported",
          "vat",
          "consumption-tax",
          "own-use",
          "dates");

  private final Map<String, List<String>> said = new LinkedHashMap<>();

  Words() {}

  private Words(Words other) {
    other.said.forEach((name, texts) -> said.put(name, new ArrayList<>(texts)));
  }

  Words copy() {
    return new Words(this);
  }

  /**
   * Says one thing.
   *
   * @param name of an option, without hyphens in front
   * @throws UsageError when the option is unknown, or may be given once and is given twice
   */
  void say(String name, String text) {
    Objects.requireNonNull(text, name);
    if (!SINGLE.contains(name) && !REPEATABLE.contains(name)) {
      throw new UsageError(
          "there is no option '" + name + "' of rows and shipments",
          "one of "
              + String.join(", ", SINGLE.stream().sorted().toList())
              + ", "
              + String.join(", ", REPEATABLE.stream().sorted().toList()));
    }
    List<String> texts = said.computeIfAbsent(name, each -> new ArrayList<>());
    if (!texts.isEmpty() && SINGLE.contains(name)) {
      throw new UsageError("--" + name + " is given twice", "--" + name + " once");
    }
    texts.add(text);
  }

  private Optional<String> one(String name) {
    List<String> texts = said.get(name);
    return texts == null ? Optional.empty() : Optional.of(texts.get(0));
  }

  private List<String> all(String name) {
    return said.getOrDefault(name, List.of());
  }

  private String needed(String name, String remedy) {
    return one(name)
        .orElseThrow(() -> new UsageError("the shipment has no " + name, name + " " + remedy));
  }

  /** Whether an entry date is said. */
  boolean isDated() {
    return said.containsKey("date");
  }

  private Optional<LocalDate> day(String name) {
    return one(name).map(text -> ShipmentWords.day(text, name.toUpperCase(Locale.ROOT)));
  }

  private List<Quantity> quantities() {
    List<Quantity> parsed = new ArrayList<>();
    for (String text : all("quantity")) {
      parsed.add(UnitWords.known(text));
    }
    return parsed;
  }

  private Map<String, BigDecimal> contents() {
    return ShipmentWords.contents(all("content"), "--content");
  }

  private Hours hours() {
    return new Hours(
        one("date").flatMap(text -> ShipmentWords.hour(text, "--date")),
        one("loaded").flatMap(text -> ShipmentWords.hour(text, "--loaded")));
  }

  private Optional<Terms.Sum> sum(String name, String currency) {
    return one(name).map(text -> Amounts.sum(text, "--" + name, currency));
  }

  private Terms terms(String currency) {
    List<Terms.OtherCost> costs = new ArrayList<>();
    for (String text : all("other-costs")) {
      costs.add(TermsWords.otherCost(text, "--other-costs", currency));
    }
    return new Terms(
        currency,
        one("incoterm").map(text -> ShipmentWords.incoterm(text, "--incoterm")),
        sum("freight", currency),
        sum("insurance", currency),
        sum("pre-carriage", currency),
        sum("inland", currency),
        costs,
        Amounts.givenRates(all("fx"), "--fx"),
        day("exported"));
  }

  private TaxRates taxRates() {
    return new TaxRates(
        one("vat").map(text -> TermsWords.percent(text, "--vat")),
        one("consumption-tax").map(text -> TermsWords.consumption(text, "--consumption-tax")),
        one("own-use").filter(text -> !text.equals("false")).isPresent());
  }

  /**
   * What holds for rows that say nothing else.
   *
   * @throws UsageError when a word cannot be read
   */
  ShipmentDefaults defaults() {
    Optional<String> importer = importer();
    Importer into = importer.map(Importer::reading).orElse(Importer.US);
    boolean china = into == Importer.CN;
    String currency = into.currency();
    one("value").ifPresent(text -> Amounts.sum(text, "--value", currency));
    ShipmentWords.headings(all("claim"), "--claim", china);
    ShipmentWords.headings(all("not"), "--not", china);
    rate("base-rate", china);
    rate("adcvd", china);
    terms(currency);
    LocalDate entryDate = day("date").orElse(LocalDate.EPOCH);
    return new ShipmentDefaults(
        one("origin").map(text -> ShipmentWords.country(text, "--origin")),
        importer,
        one("value"),
        country -> entryDate,
        hours(),
        day("loaded"),
        one("mode").map(text -> ShipmentWords.mode(text, "--mode")),
        one("entry").map(text -> ShipmentWords.entry(text, "--entry")),
        quantities(),
        one("program").map(text -> ShipmentWords.program(text, "--program")),
        all("claim"),
        all("not"),
        contents(),
        one("base-rate"),
        one("adcvd"),
        this::terms,
        taxRates(),
        all("map").isEmpty() && all("ignore").isEmpty() && one("dates").isEmpty()
            ? FileReading.NONE
            : FileReading.NONE.of(
                HeaderChoices.of(all("map"), all("ignore"), Column.fields()),
                one("dates").map(text -> DateOrder.of(text, "--dates")).orElse(DateOrder.UNKNOWN),
                Optional.empty()));
  }

  /**
   * The shipment.
   *
   * @throws UsageError when a word cannot be read, or the origin, the value or the date is missing
   */
  Shipment shipment(Optional<String> code) {
    String origin = ShipmentWords.country(needed("origin", "CN"), "--origin");
    String importer = importer().orElse(Importer.usualFor(origin).word());
    Importer into = Importer.reading(importer);
    boolean china = into == Importer.CN;
    refuseChineseTaxes(importer);
    Optional<CommodityCode> goods = code.map(text -> code(text, china));
    Terms.Sum price = Amounts.sum(needed("value", "10000"), "--value", into.currency());
    needed("date", "2025-04-11");
    return new Shipment(
        goods,
        origin,
        importer,
        day("date").orElseThrow(),
        price.amount(),
        day("loaded"),
        one("mode").map(text -> ShipmentWords.mode(text, "--mode")),
        one("entry").map(text -> ShipmentWords.entry(text, "--entry")),
        new Quantities(quantities()),
        one("program").map(text -> ShipmentWords.program(text, "--program")),
        ShipmentWords.headings(all("claim"), "--claim", china),
        ShipmentWords.headings(all("not"), "--not", china),
        contents(),
        rate("base-rate", china),
        rate("adcvd", china),
        china ? hours() : Hours.UNKNOWN,
        terms(price.currency()),
        taxRates());
  }

  private Optional<String> importer() {
    return one("importer").map(text -> ShipmentWords.country(text, "--importer"));
  }

  private Optional<DutyExpression> rate(String name, boolean china) {
    return one(name).map(text -> ShipmentWords.rate(text, "--" + name, china));
  }

  private static CommodityCode code(String text, boolean china) {
    CommodityCode code =
        CommodityCode.parse(text.strip())
            .orElseThrow(
                () ->
                    new UsageError(
                        "'" + text.strip() + "' is not a commodity code",
                        "8 or 10 digits, 9503.00.00"));
    if (!china && code.length() < 8) {
      throw new UsageError(
          "code " + code.dotted() + " stands for several lines of the schedule",
          "a code of 8 or 10 digits");
    }
    return code;
  }

  /** Refuses what only China knows when the goods go elsewhere. */
  private void refuseChineseTaxes(String importer) {
    for (String name : List.of("vat", "consumption-tax", "own-use")) {
      if (Importer.reading(importer) != Importer.CN && said.containsKey(name)) {
        throw new UsageError(
            "--" + name + " is of Chinese taxes, and these goods go into " + importer,
            "--importer CN, or leave out --" + name);
      }
    }
  }
}
