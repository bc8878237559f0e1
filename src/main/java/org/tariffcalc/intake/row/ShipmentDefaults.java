package org.tariffcalc.intake.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tariffcalc.assess.shipment.Hours;
import org.tariffcalc.assess.shipment.TaxRates;
import org.tariffcalc.assess.shipment.Terms;
import org.tariffcalc.customs.EntryType;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.customs.quantity.Quantity;

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
}
