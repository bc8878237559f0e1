package org.tariffcalc.assess.shipment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.EntryType;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.customs.quantity.Quantities;

/**
 * What is imported: the question that an assessment answers.
 *
 * @param code commodity code; empty for goods on no product list
 * @param origin country of origin, ISO 3166-1 alpha-2
 * @param importer importing country, ISO 3166-1 alpha-2
 * @param entryDate day whose rates apply, in the importer's zone: of entry for consumption, of
 *     withdrawal from a warehouse, or of privileged foreign status in a zone
 * @param value price of the goods in the currency of the terms, zero or more
 * @param loaded day of loading on the final means of transport
 * @param mode how they come; empty when not known
 * @param entry how they are entered; empty to decide by value
 * @param quantities what is known of weight, number and parts
 * @param program symbol of the preference claimed
 * @param claims headings of chapter 99 claimed by the importer
 * @param denials headings of which the importer says that the goods are not what they describe
 * @param contentPercent declared contents in percent of the customs value, {@code us}, {@code
 *     steel} …
 * @param baseRate base rate that stands in for the schedule's
 * @param adcvd antidumping and countervailing deposit rate
 * @param hours times of day where they matter
 * @param terms currency of the price, how it was agreed, costs beside it
 * @param taxRates Chinese tax rates given by the user
 * @param storage where the goods lay before, if the entry date is not that of their arrival
 */
public record Shipment(
    Optional<CommodityCode> code,
    String origin,
    String importer,
    LocalDate entryDate,
    BigDecimal value,
    Optional<LocalDate> loaded,
    Optional<TransportMode> mode,
    Optional<EntryType> entry,
    Quantities quantities,
    Optional<String> program,
    List<String> claims,
    List<String> denials,
    Map<String, BigDecimal> contentPercent,
    Optional<DutyExpression> baseRate,
    Optional<DutyExpression> adcvd,
    Hours hours,
    Terms terms,
    TaxRates taxRates,
    Optional<Storage> storage) {

  /** Copies the collections and refuses a negative value. */
  public Shipment {
    claims = List.copyOf(claims);
    denials = List.copyOf(denials);
    contentPercent = Map.copyOf(contentPercent);
    if (value.signum() < 0) {
      throw new IllegalArgumentException("value " + value);
    }
  }

  /** Goods that come straight to entry. */
  public Shipment(
      Optional<CommodityCode> code,
      String origin,
      String importer,
      LocalDate entryDate,
      BigDecimal value,
      Optional<LocalDate> loaded,
      Optional<TransportMode> mode,
      Optional<EntryType> entry,
      Quantities quantities,
      Optional<String> program,
      List<String> claims,
      List<String> denials,
      Map<String, BigDecimal> contentPercent,
      Optional<DutyExpression> baseRate,
      Optional<DutyExpression> adcvd,
      Hours hours,
      Terms terms,
      TaxRates taxRates) {
    this(
        code,
        origin,
        importer,
        entryDate,
        value,
        loaded,
        mode,
        entry,
        quantities,
        program,
        claims,
        denials,
        contentPercent,
        baseRate,
        adcvd,
        hours,
        terms,
        taxRates,
        Optional.empty());
  }

  /** Goods on no product list, of which nothing else is known. */
  public static Shipment ofUnlistedGoods(
      String origin, String importer, LocalDate entryDate, BigDecimal value) {
    return new Shipment(
        Optional.empty(),
        origin,
        importer,
        entryDate,
        value,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Quantities.none(),
        Optional.empty(),
        List.of(),
        List.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Hours.UNKNOWN,
        Terms.of(Importer.reading(importer).currency()),
        TaxRates.OF_THE_TABLES);
  }

  /** The same shipment under another code. */
  public Shipment withCode(CommodityCode other) {
    return edited(draft -> draft.code = Optional.of(other));
  }

  /** The same shipment from another country of origin. */
  public Shipment withOrigin(String other) {
    return edited(draft -> draft.origin = other);
  }

  /** The same shipment entered on another day, at no particular hour of it. */
  public Shipment withEntryDate(LocalDate other) {
    return edited(
        draft -> {
          draft.entryDate = other;
          draft.hours = new Hours(Optional.empty(), hours.loaded());
        });
  }

  /** The same goods, withdrawn from a bonded warehouse: the rates of that day apply. */
  public Shipment withdrawnOn(LocalDate day) {
    return edited(
        draft -> {
          draft.entryDate = day;
          draft.storage = Optional.of(new Storage(Storage.Place.WAREHOUSE, entryDate));
        });
  }

  /** The same goods, from a zone in privileged foreign status of a day, whose rates apply. */
  public Shipment withPrivilegedStatusOf(LocalDate day) {
    return edited(
        draft -> {
          draft.entryDate = day;
          draft.storage = Optional.of(new Storage(Storage.Place.ZONE, entryDate));
        });
  }

  /** The same goods, come straight to entry on the day on which they are entered. */
  public Shipment withoutStorage() {
    return edited(
        draft -> {
          draft.entryDate = enteredOn();
          draft.storage = Optional.empty();
        });
  }

  /** Day of entry for consumption, by which fees go: not always that of the rates. */
  public LocalDate enteredOn() {
    return storage.filter(Storage::isZone).map(Storage::entered).orElse(entryDate);
  }

  /** The same shipment claimed otherwise: preference, headings, and what the goods are not. */
  public Shipment withAssertions(
      Optional<String> otherProgram, List<String> otherClaims, List<String> otherDenials) {
    return edited(
        draft -> {
          draft.program = otherProgram;
          draft.claims = otherClaims;
          draft.denials = otherDenials;
        });
  }

  /** The same shipment of other weights and numbers. */
  public Shipment withQuantities(Quantities others) {
    return edited(draft -> draft.quantities = others);
  }

  /** The same shipment loaded on a day. */
  public Shipment withLoaded(Optional<LocalDate> day) {
    return edited(draft -> draft.loaded = day);
  }

  /** The same shipment with a preference claimed. */
  public Shipment withProgram(String symbol) {
    return edited(draft -> draft.program = Optional.of(symbol));
  }

  /** The same shipment with one more heading claimed. */
  public Shipment withClaim(String heading) {
    List<String> more = new ArrayList<>(claims);
    more.add(heading);
    return edited(draft -> draft.claims = more);
  }

  /** The same shipment with one more heading that does not describe it. */
  public Shipment withDenial(String heading) {
    List<String> more = new ArrayList<>(denials);
    more.add(heading);
    return edited(draft -> draft.denials = more);
  }

  /** The same shipment with no heading claimed or denied. */
  public Shipment withoutClaims() {
    return edited(
        draft -> {
          draft.claims = List.of();
          draft.denials = List.of();
        });
  }

  /** The same shipment from another origin, on another day, at another price. */
  public Shipment of(String otherOrigin, LocalDate otherDate, BigDecimal otherValue) {
    return edited(
        draft -> {
          draft.origin = otherOrigin;
          draft.entryDate = otherDate;
          draft.value = otherValue;
        });
  }

  /** The same shipment at a base rate that stands in for the schedule's. */
  public Shipment withBaseRate(DutyExpression rate) {
    return edited(draft -> draft.baseRate = Optional.of(rate));
  }

  /** The same shipment at another price. */
  public Shipment withValue(BigDecimal other) {
    return edited(draft -> draft.value = other);
  }

  /** The same shipment at a moment of its day. */
  public Shipment withHours(Hours other) {
    return edited(draft -> draft.hours = other);
  }

  /** The same shipment on other terms. */
  public Shipment withTerms(Terms other) {
    return edited(draft -> draft.terms = other);
  }

  /** By whose rules it is read; see {@link Importer#reading}. */
  public Importer into() {
    return Importer.reading(importer);
  }

  /** Whether China is the importing country. */
  public boolean isIntoChina() {
    return into() == Importer.CN;
  }

  /** Currency of the customs value and of every amount of the assessment. */
  public String customsCurrency() {
    return into().currency();
  }

  /** The moment of entry: the end of the entry date when no hour is given. */
  public LocalDateTime entryMoment() {
    return entryDate.atTime(hours.entry().orElse(LocalTime.MAX));
  }

  /** The same shipment with a content declared. */
  public Shipment withContent(String kind, BigDecimal percent) {
    Map<String, BigDecimal> more = new HashMap<>(contentPercent);
    more.put(kind, percent);
    return withContents(more);
  }

  /** The same shipment without a word about a content. */
  public Shipment withoutContent(String kind) {
    Map<String, BigDecimal> fewer = new HashMap<>(contentPercent);
    fewer.remove(kind);
    return withContents(fewer);
  }

  private Shipment withContents(Map<String, BigDecimal> contents) {
    return edited(draft -> draft.contentPercent = contents);
  }

  /** The same shipment by another mode of transport and type of entry. */
  public Shipment withTransport(Optional<TransportMode> otherMode, Optional<EntryType> otherEntry) {
    return edited(
        draft -> {
          draft.mode = otherMode;
          draft.entry = otherEntry;
        });
  }

  /** The same shipment with Chinese tax rates given by the user. */
  public Shipment withTaxRates(TaxRates other) {
    return edited(draft -> draft.taxRates = other);
  }

  private Shipment edited(Consumer<Draft> edit) {
    Draft draft = new Draft(this);
    edit.accept(draft);
    return draft.shipment();
  }

  /**
   * A shipment whose parts can still change: the one place that names them all when one differs.
   */
  private static final class Draft {
    private Optional<CommodityCode> code;
    private String origin;
    private String importer;
    private LocalDate entryDate;
    private BigDecimal value;
    private Optional<LocalDate> loaded;
    private Optional<TransportMode> mode;
    private Optional<EntryType> entry;
    private Quantities quantities;
    private Optional<String> program;
    private List<String> claims;
    private List<String> denials;
    private Map<String, BigDecimal> contentPercent;
    private Optional<DutyExpression> baseRate;
    private Optional<DutyExpression> adcvd;
    private Hours hours;
    private Terms terms;
    private TaxRates taxRates;
    private Optional<Storage> storage;

    Draft(Shipment from) {
      code = from.code;
      origin = from.origin;
      importer = from.importer;
      entryDate = from.entryDate;
      value = from.value;
      loaded = from.loaded;
      mode = from.mode;
      entry = from.entry;
      quantities = from.quantities;
      program = from.program;
      claims = from.claims;
      denials = from.denials;
      contentPercent = from.contentPercent;
      baseRate = from.baseRate;
      adcvd = from.adcvd;
      hours = from.hours;
      terms = from.terms;
      taxRates = from.taxRates;
      storage = from.storage;
    }

    Shipment shipment() {
      return new Shipment(
          code,
          origin,
          importer,
          entryDate,
          value,
          loaded,
          mode,
          entry,
          quantities,
          program,
          claims,
          denials,
          contentPercent,
          baseRate,
          adcvd,
          hours,
          terms,
          taxRates,
          storage);
    }
  }
}
