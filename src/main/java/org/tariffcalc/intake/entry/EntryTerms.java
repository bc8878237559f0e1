package org.tariffcalc.intake.entry;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tariffcalc.assess.shipment.Hours;
import org.tariffcalc.assess.shipment.Incoterm;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.shipment.Terms;
import org.tariffcalc.customs.EntryType;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.intake.row.Column;
import org.tariffcalc.intake.row.ShipmentDefaults;

/** What an entry has once, whichever of its lines says it: they and the options must agree. */
final class EntryTerms {

  private final String source;
  private final ShipmentDefaults defaults;
  private final boolean isDated;

  EntryTerms(String source, ShipmentDefaults defaults, boolean isDated) {
    this.source = source;
    this.defaults = defaults;
    this.isDated = isDated;
  }

  /**
   * The shipments with the hour of entry on which they agree.
   *
   * @throws InputError when they contradict each other or the options
   */
  List<Shipment> agreed(List<EntryFile.Line> lines, List<Shipment> shipments) {
    String importer = shipments.get(0).importer();
    refuseTwo(
        Column.IMPORTER, lines, shipments, Shipment::importer, defaults.importer(), "--importer");
    refuseTwo(
        Column.ENTRY_DATE,
        lines,
        shipments,
        line -> line.entryDate().toString(),
        isDated ? Optional.of(defaults.entryDate().apply(importer).toString()) : Optional.empty(),
        "--date");
    refuseTwo(
        Column.MODE,
        lines,
        shipments,
        line -> line.mode().map(TransportMode::word).orElse(""),
        defaults.mode().map(TransportMode::word),
        "--mode");
    refuseTwo(
        Column.ENTRY_TYPE,
        lines,
        shipments,
        line -> line.entry().map(EntryType::word).orElse(""),
        defaults.entry().map(EntryType::word),
        "--entry");
    Terms usual = defaults.terms().apply(Importer.reading(importer).currency());
    refuseTwo(
        Column.INCOTERM,
        lines,
        shipments,
        line -> line.terms().incoterm().map(Incoterm::name).orElse(""),
        usual.incoterm().map(Incoterm::name),
        "--incoterm");
    refuseTwo(
        Column.EXPORTED_DATE,
        lines,
        shipments,
        line -> line.terms().exported().map(Object::toString).orElse(""),
        usual.exported().map(Object::toString),
        "--exported");
    for (Column column : List.of(Column.FREIGHT, Column.INSURANCE, Column.PER_DOLLAR)) {
      refuseCostOfOneLine(column, lines);
    }
    return atOneHour(shipments);
  }

  /** The terms of the whole: costs of the options, delivery and export as the lines have them. */
  Terms costs(Shipment line) {
    Terms usual = defaults.terms().apply(line.customsCurrency());
    return new Terms(
        usual.currency(),
        line.terms().incoterm(),
        usual.freight(),
        usual.insurance(),
        usual.preCarriage(),
        usual.inland(),
        usual.otherCosts(),
        usual.fx(),
        line.terms().exported());
  }

  private void refuseTwo(
      Column column,
      List<EntryFile.Line> lines,
      List<Shipment> shipments,
      Function<Shipment, String> said,
      Optional<String> option,
      String name) {
    Set<String> all = new LinkedHashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean isSaid = !lines.get(i).text(column).isEmpty() || option.isPresent();
      all.add(isSaid || column == Column.IMPORTER ? said.apply(shipments.get(i)) : "none");
    }
    if (all.size() > 1) {
      throw new InputError(
          source + ": the lines differ in " + column.title() + ": " + String.join(", ", all),
          "one " + column.title() + " on every line, or a file for each entry");
    }
    String one = all.iterator().next();
    if (option.isPresent() && !option.get().equals(one)) {
      throw new InputError(
          source + " says " + column.title() + ' ' + one + ", " + name + " says " + option.get(),
          name + ' ' + one + ", or no " + name);
    }
  }

  private void refuseCostOfOneLine(Column column, List<EntryFile.Line> lines) {
    for (EntryFile.Line line : lines) {
      if (!line.text(column).isEmpty()) {
        String option =
            column == Column.PER_DOLLAR ? "--fx" : "--" + column.title().toLowerCase(Locale.ROOT);
        throw new InputError(
            source
                + ", line "
                + line.number()
                + ": "
                + column.title()
                + " is one of the whole entry and not a column of a line",
            option + " with the sum of the entry; --allocate divides it");
      }
    }
  }

  /** An hour that one line names is that of all. */
  private List<Shipment> atOneHour(List<Shipment> shipments) {
    Set<LocalTime> hours = new LinkedHashSet<>();
    shipments.forEach(line -> line.hours().entry().ifPresent(hours::add));
    if (shipments.get(0).isIntoChina()) {
      defaults.hours().entry().ifPresent(hours::add);
    }
    if (hours.size() > 1) {
      throw new InputError(
          source + ": the hours of entry differ: " + String.join(", ", texts(hours)),
          "one hour on every line, or a file for each entry");
    }
    Optional<LocalTime> hour = hours.stream().findFirst();
    List<Shipment> all = new ArrayList<>();
    for (Shipment line : shipments) {
      all.add(line.withHours(new Hours(hour, line.hours().loaded())));
    }
    return all;
  }

  private static List<String> texts(Set<LocalTime> hours) {
    return hours.stream().map(LocalTime::toString).toList();
  }
}
