package org.tariffcalc.intake.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.assess.shipment.Hours;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.shipment.TaxRates;
import org.tariffcalc.assess.shipment.Terms;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.TariffException;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.customs.quantity.Quantities;
import org.tariffcalc.customs.quantity.Quantity;
import org.tariffcalc.intake.row.RowFault.Kind;
import org.tariffcalc.intake.words.Amounts;
import org.tariffcalc.intake.words.DateWords;
import org.tariffcalc.intake.words.DecimalMarks;
import org.tariffcalc.intake.words.ShipmentWords;
import org.tariffcalc.intake.words.TermsWords;
import org.tariffcalc.intake.words.UnitWords;
import org.tariffcalc.io.InputName;

/** One row on its way to a shipment; remembers at which kind of error it stands. */
final class ShipmentRow {

  /** Columns of one number each, which may stand beside a currency, a unit or a sign. */
  private static final Set<Column> NUMBERS =
      EnumSet.of(
          Column.VALUE,
          Column.QUANTITY,
          Column.QUANTITY2,
          Column.FREIGHT,
          Column.INSURANCE,
          Column.US_CONTENT,
          Column.STEEL_CONTENT,
          Column.ALUMINUM_CONTENT,
          Column.COPPER_CONTENT,
          Column.ABROAD_CONTENT,
          Column.US_VALUE,
          Column.STEEL_VALUE,
          Column.ALUMINUM_VALUE,
          Column.COPPER_VALUE,
          Column.ABROAD_VALUE,
          Column.BASE_RATE,
          Column.ADCVD);

  private static final List<Column> TERMS =
      List.of(
          Column.INCOTERM,
          Column.FREIGHT,
          Column.INSURANCE,
          Column.PRE_CARRIAGE,
          Column.INLAND,
          Column.OTHER_COSTS,
          Column.EXPORTED_DATE,
          Column.PER_DOLLAR);

  private final ShipmentColumns columns;
  private final ShipmentDefaults defaults;
  private final List<String> cells;
  private final List<String> repairs = new ArrayList<>(0);
  private Kind at = Kind.BAD_CODE;

  ShipmentRow(ShipmentColumns columns, List<String> cells) {
    this.columns = columns;
    this.defaults = columns.defaults();
    this.cells = cells;
  }

  RowReading read() {
    try {
      Shipment shipment = shipment();
      return new RowReading.Understood(shipment, repairs, unknownUnits(shipment.quantities()));
    } catch (TariffException e) {
      return new RowReading.Faulty(new RowFault(at, e.wrong(), e.remedy()));
    }
  }

  private Shipment shipment() {
    Optional<CommodityCode> code = code();
    at = Kind.BAD_COUNTRY;
    String origin = origin();
    String importer = importer();
    Importer into = Importer.reading(importer);
    boolean china = into == Importer.CN;
    at = Kind.BAD_DATE;
    String entryText = text(Column.ENTRY_DATE);
    LocalDate entryDate =
        entryText.isEmpty()
            ? defaults.entryDate().apply(importer)
            : day(entryText, "entry_date", into);
    String loadedText = text(Column.LOADED_DATE);
    Optional<LocalDate> loaded =
        loadedText.isEmpty()
            ? defaults.loaded()
            : Optional.of(day(loadedText, "loaded_date", into));
    Hours hours = china ? hours(entryText, loadedText) : Hours.UNKNOWN;
    at = Kind.BAD_VALUE;
    Terms.Sum price = price(into);
    at = Kind.BAD_TERMS;
    Terms terms = terms(price.currency(), into);
    at = Kind.BAD_QUANTITY;
    Quantities quantities = quantities();
    at = Kind.BAD_CONTENT;
    Map<String, BigDecimal> contents =
        ContentCells.shares(this::text, price, defaults.contentPercent());
    at = Kind.BAD_CLAIM;
    return new Shipment(
        code,
        origin,
        importer,
        entryDate,
        price.amount(),
        loaded,
        text(Column.MODE).isEmpty()
            ? defaults.mode()
            : Optional.of(ShipmentWords.mode(text(Column.MODE), "mode")),
        text(Column.ENTRY_TYPE).isEmpty()
            ? defaults.entry()
            : Optional.of(ShipmentWords.entry(text(Column.ENTRY_TYPE), "entry_type")),
        quantities,
        text(Column.PROGRAM).isEmpty()
            ? defaults.program()
            : Optional.of(ShipmentWords.program(text(Column.PROGRAM), "program")),
        headings(Column.CLAIMS, defaults.claims(), china),
        headings(Column.DENIALS, defaults.denials(), china),
        contents,
        or(text(Column.BASE_RATE), defaults.baseRate())
            .map(rate -> ShipmentWords.rate(rate, "base_rate", china)),
        or(text(Column.ADCVD), defaults.adcvd())
            .map(rate -> ShipmentWords.rate(rate, "adcvd", china)),
        hours,
        terms,
        china ? taxRates() : defaults.taxRates());
  }

  private TaxRates taxRates() {
    String vat = text(Column.VAT);
    String consumption = text(Column.CONSUMPTION_TAX);
    String ownUse = text(Column.OWN_USE);
    TaxRates usual = defaults.taxRates();
    return new TaxRates(
        vat.isEmpty() ? usual.vatPercent() : Optional.of(TermsWords.percent(vat, "vat")),
        consumption.isEmpty()
            ? usual.consumption()
            : Optional.of(TermsWords.consumption(consumption, "consumption_tax")),
        ownUse.isEmpty() ? usual.isForOwnUse() : ownUse.equals("true"));
  }

  private String text(Column column) {
    String text = columns.text(cells, column);
    return columns.hasDecimalCommas() && NUMBERS.contains(column)
        ? DecimalMarks.pointed(text, column.title())
        : text;
  }

  /**
   * Without a code goods are priced as on no product list; a row of neither is a sum or a title.
   */
  private Optional<CommodityCode> code() {
    String text = text(Column.CODE);
    if (text.isEmpty() && !columns.isCodeNeeded() && !text(Column.ORIGIN).isEmpty()) {
      return Optional.empty();
    }
    if (text.isEmpty()) {
      throw new UsageError("the code is empty", "a commodity code of 8 or 10 digits");
    }
    return Optional.of(columns.codes().read(text, repairs));
  }

  private String origin() {
    String text = text(Column.ORIGIN);
    if (text.isEmpty()) {
      return defaults
          .origin()
          .orElseThrow(() -> new UsageError("the origin is empty", "CN, or --origin CN"));
    }
    String origin = ShipmentWords.country(text, "origin");
    if (!columns.tables().countries().names().containsKey(origin)) {
      throw new UsageError(
          InputName.quoted(text, "origin") + " is not a country of origin in these tables",
          "two letters (ISO 3166-1), as CN; tariff countries lists them");
    }
    return origin;
  }

  private LocalDate day(String text, String column, Importer into) {
    return DateWords.day(text, column, defaults.reading().dates(), into);
  }

  private Optional<LocalTime> hourOf(String text, String column) {
    return DateWords.moment(text, column, defaults.reading().dates(), Importer.CN).hour();
  }

  private String importer() {
    String text = text(Column.IMPORTER);
    if (text.isEmpty()) {
      return defaults.importer().orElse(Importer.US.word());
    }
    if (ShipmentWords.isNoCountry(text)) {
      repairs.add("importer " + text + " is not a country and was taken for a name");
      return defaults.importer().orElse(Importer.US.word());
    }
    return ShipmentWords.country(text, "importer");
  }

  private Hours hours(String entryText, String loadedText) {
    return new Hours(
        entryText.isEmpty()
            ? clock(Column.ENTRY_TIME, defaults.hours().entry())
            : hourOf(entryText, "entry_date").or(() -> clock(Column.ENTRY_TIME, Optional.empty())),
        loadedText.isEmpty()
            ? clock(Column.LOADED_TIME, defaults.hours().loaded())
            : hourOf(loadedText, "loaded_date")
                .or(() -> clock(Column.LOADED_TIME, Optional.empty())));
  }

  private Optional<LocalTime> clock(Column column, Optional<LocalTime> otherwise) {
    String text = text(column);
    return text.isEmpty() ? otherwise : Optional.of(ShipmentWords.clock(text, column.title()));
  }

  private Terms.Sum price(Importer into) {
    String currencyText = text(Column.CURRENCY);
    String currency = into.currency();
    if (!currencyText.isEmpty()) {
      if (!Amounts.isCurrency(currencyText)) {
        throw new UsageError(
            InputName.quoted(currencyText, "currency") + " is not a three-letter code",
            "USD, EUR, CNY");
      }
      currency = Amounts.sum("0" + currencyText, "--currency", currency).currency();
    }
    String text = text(Column.VALUE);
    if (text.isEmpty()) {
      return Amounts.sum(
          defaults
              .value()
              .orElseThrow(() -> new UsageError("the value is empty", "10000, or --value 10000")),
          "--value",
          currency);
    }
    Terms.Sum price = Amounts.sum(text, "value", currency);
    if (!currencyText.isEmpty() && !price.currency().equals(currency)) {
      throw new UsageError(
          InputName.quoted(text, "value") + " has another currency than the column: " + currency,
          "the currency once");
    }
    return price;
  }

  private Terms terms(String currency, Importer into) {
    Terms usual = columns.termsIn(currency);
    String incoterm = text(Column.INCOTERM);
    String exported = text(Column.EXPORTED_DATE);
    String perDollar = text(Column.PER_DOLLAR);
    if (!saysTerms()) {
      return usual;
    }
    return new Terms(
        currency,
        incoterm.isEmpty()
            ? usual.incoterm()
            : Optional.of(ShipmentWords.incoterm(incoterm, "incoterm")),
        sum(Column.FREIGHT, currency, usual.freight()),
        sum(Column.INSURANCE, currency, usual.insurance()),
        sum(Column.PRE_CARRIAGE, currency, usual.preCarriage()),
        sum(Column.INLAND, currency, usual.inland()),
        otherCosts(currency, usual.otherCosts()),
        perDollar.isEmpty()
            ? usual.fx()
            : Amounts.givenRates(List.of(perDollar.split(";", -1)), "per_dollar"),
        exported.isEmpty() ? usual.exported() : Optional.of(day(exported, "exported_date", into)));
  }

  private boolean saysTerms() {
    for (Column each : TERMS) {
      if (!text(each).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Terms.Sum> sum(Column column, String currency, Optional<Terms.Sum> usual) {
    String text = text(column);
    return text.isEmpty() ? usual : Optional.of(Amounts.sum(text, column.title(), currency));
  }

  private List<Terms.OtherCost> otherCosts(String currency, List<Terms.OtherCost> usual) {
    String text = text(Column.OTHER_COSTS);
    if (text.isEmpty()) {
      return usual;
    }
    List<Terms.OtherCost> costs = new ArrayList<>();
    for (String each : text.split("\n", -1)) {
      costs.add(TermsWords.otherCost(each, "other_costs", currency));
    }
    return costs;
  }

  private Quantities quantities() {
    List<Quantity> all = new ArrayList<>(2);
    UnitWords.quantity(text(Column.QUANTITY), text(Column.UNIT), "quantity").ifPresent(all::add);
    UnitWords.quantity(text(Column.QUANTITY2), text(Column.UNIT2), "quantity2").ifPresent(all::add);
    for (String each : text(Column.QUANTITIES).split(";", -1)) {
      if (!each.isBlank()) {
        all.add(UnitWords.any(each.strip()));
      }
    }
    return all.isEmpty() ? new Quantities(defaults.quantities()) : new Quantities(all);
  }

  private static List<String> unknownUnits(Quantities quantities) {
    List<String> unknown = new ArrayList<>(0);
    for (Quantity each : quantities.all()) {
      if (UnitWords.isUnknown(each)) {
        unknown.add(each.toString());
      }
    }
    return unknown;
  }

  private List<String> headings(Column column, List<String> otherwise, boolean china) {
    String text = text(column);
    if (text.isEmpty()) {
      return otherwise.isEmpty()
          ? otherwise
          : ShipmentWords.headings(otherwise, column.title(), china);
    }
    List<String> typed = new ArrayList<>();
    for (String each : text.split(";", -1)) {
      if (!each.isBlank()) {
        typed.add(each.strip());
      }
    }
    return ShipmentWords.headings(typed, column.title(), china);
  }

  private static Optional<String> or(String text, Optional<String> otherwise) {
    return text.isEmpty() ? otherwise : Optional.of(text);
  }
}
