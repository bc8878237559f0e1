package org.tariffcalc.intake.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.shipment.Hours;
import org.tariffcalc.assess.shipment.TaxRates;
import org.tariffcalc.assess.shipment.Terms;
import org.tariffcalc.customs.EntryType;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.customs.quantity.Quantity;
import org.tariffcalc.intake.form.FileReading;
import org.tariffcalc.intake.words.Amounts;
import org.tariffcalc.intake.words.ShipmentWords;
import org.tariffcalc.intake.words.UnitWords;

/**
 * What holds for every row that says nothing else: the options of the command line.
 *
 * @param origin country of origin
 * @param importer importing country; empty for the US
 * @param value price as typed, {@code 10000} or {@code "USD 10,000"}
 * @param entryDate the entry date of an importing country
 * @param hours times of day
 * @param loaded loading date
 * @param mode mode of transport
 * @param entry type of entry
 * @param quantities quantities
 * @param program preference claimed
 * @param claims headings claimed, as typed
 * @param denials headings that do not describe the goods, as typed
 * @param contentPercent contents in percent of the value, by kind
 * @param baseRate base rate instead of the schedule's, as typed
 * @param adcvd deposit rate, as typed
 * @param terms the terms of a price in a currency
 * @param taxRates Chinese taxes given by the user
 * @param reading what the user says of the form of the file
 */
public record ShipmentDefaults(
    Optional<String> origin,
    Optional<String> importer,
    Optional<String> value,
    Function<String, LocalDate> entryDate,
    Hours hours,
    Optional<LocalDate> loaded,
    Optional<TransportMode> mode,
    Optional<EntryType> entry,
    List<Quantity> quantities,
    Optional<String> program,
    List<String> claims,
    List<String> denials,
    Map<String, BigDecimal> contentPercent,
    Optional<String> baseRate,
    Optional<String> adcvd,
    Function<String, Terms> terms,
    TaxRates taxRates,
    FileReading reading) {

  /** Copies the collections. */
  public ShipmentDefaults {
    quantities = List.copyOf(quantities);
    claims = List.copyOf(claims);
    denials = List.copyOf(denials);
    contentPercent = Map.copyOf(contentPercent);
  }

  /** The same for a file of another form. */
  public ShipmentDefaults withReading(FileReading form) {
    return new ShipmentDefaults(
        origin,
        importer,
        value,
        entryDate,
        hours,
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
        terms,
        taxRates,
        form);
  }

  /** Nothing but an entry date. */
  public static ShipmentDefaults onDay(LocalDate entryDate) {
    return new ShipmentDefaults(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        importer -> entryDate,
        Hours.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Terms::of,
        TaxRates.OF_THE_TABLES,
        FileReading.NONE);
  }

  /**
   * The words typed beside a list, read into what holds for its rows: a word that no row could use
   * is refused here, once, and not in every row.
   */
  public static final class Words {

    private final Function<String, LocalDate> entryDate;
    private final FileReading reading;
    private Optional<String> origin = Optional.empty();
    private Optional<String> importer = Optional.empty();
    private Optional<String> value = Optional.empty();
    private Hours hours = Hours.UNKNOWN;
    private Optional<LocalDate> loaded = Optional.empty();
    private Optional<TransportMode> mode = Optional.empty();
    private Optional<EntryType> entry = Optional.empty();
    private List<Quantity> quantities = List.of();
    private Optional<String> program = Optional.empty();
    private List<String> claims = List.of();
    private List<String> denials = List.of();
    private Map<String, BigDecimal> contentPercent = Map.of();
    private Optional<String> baseRate = Optional.empty();
    private Optional<String> adcvd = Optional.empty();
    private Function<String, Terms> terms = Terms::of;
    private TaxRates taxRates = TaxRates.OF_THE_TABLES;

    /**
     * Nothing said yet.
     *
     * @param entryDate the entry date of an importing country
     * @param reading what the user says of the form of the list
     */
    public Words(Function<String, LocalDate> entryDate, FileReading reading) {
      this.entryDate = entryDate;
      this.reading = reading;
    }

    /** The goods: where they come from, where they go, what they cost; empty where not said. */
    public Words goods(
        @Nullable String typedOrigin, Optional<String> country, @Nullable String typedValue) {
      origin = said(typedOrigin).map(text -> ShipmentWords.country(text, "--origin"));
      importer = country;
      value = said(typedValue);
      return this;
    }

    /** How and when they travel. */
    public Words carried(@Nullable String typedMode, Optional<LocalDate> day, Hours at) {
      mode = Optional.ofNullable(typedMode).map(text -> ShipmentWords.mode(text, "--mode"));
      loaded = day;
      hours = at;
      return this;
    }

    /** How they are entered and in what quantity. */
    public Words entered(@Nullable String typedEntry, List<String> typedQuantities) {
      entry = Optional.ofNullable(typedEntry).map(text -> ShipmentWords.entry(text, "--entry"));
      List<Quantity> known = new ArrayList<>();
      for (String text : typedQuantities) {
        known.add(UnitWords.known(text));
      }
      quantities = known;
      return this;
    }

    /** What is claimed for them, and what they contain. */
    public Words claimed(
        @Nullable String typedProgram,
        List<String> headings,
        List<String> otherHeadings,
        List<String> contents) {
      program =
          Optional.ofNullable(typedProgram).map(text -> ShipmentWords.program(text, "--program"));
      claims = headings;
      denials = otherHeadings;
      contentPercent = ShipmentWords.contents(contents, "--content");
      return this;
    }

    /** Rates of the user. */
    public Words rated(@Nullable String typedBaseRate, @Nullable String typedAdcvd) {
      baseRate = Optional.ofNullable(typedBaseRate);
      adcvd = Optional.ofNullable(typedAdcvd);
      return this;
    }

    /** The terms of a price in a currency, and Chinese taxes given by the user. */
    public Words agreed(Function<String, Terms> termsOf, TaxRates taxes) {
      terms = termsOf;
      taxRates = taxes;
      return this;
    }

    private static Optional<String> said(@Nullable String typed) {
      return Optional.ofNullable(typed).filter(text -> !text.isEmpty());
    }

    /**
     * What holds for rows that say nothing else.
     *
     * @throws UsageError when a word cannot be read
     */
    public ShipmentDefaults defaults() {
      Importer into = importer.map(Importer::reading).orElse(Importer.US);
      boolean china = into == Importer.CN;
      String currency = into.currency();
      value.ifPresent(text -> Amounts.sum(text, "--value", currency));
      ShipmentWords.headings(claims, "--claim", china);
      ShipmentWords.headings(denials, "--not", china);
      baseRate.ifPresent(text -> ShipmentWords.rate(text, "--base-rate", china));
      adcvd.ifPresent(text -> ShipmentWords.rate(text, "--adcvd", china));
      // Read for what it refuses; each row reads its own.
      Terms unused = terms.apply(currency);
      return new ShipmentDefaults(
          origin,
          importer,
          value,
          entryDate,
          hours,
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
          terms,
          taxRates,
          reading);
    }
  }
}
