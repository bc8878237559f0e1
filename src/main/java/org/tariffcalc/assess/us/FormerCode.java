package org.tariffcalc.assess.us;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Scope;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.file.Manifest;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.measure.Measure;

/**
 * A code of which only product lists are left: it was replaced before the first day of the schedule
 * in these tables.
 */
final class FormerCode {

  private final RateTables tables;
  private final Shipment shipment;
  private final CommodityCode line;
  private @Nullable LocalDate first;
  private @Nullable LocalDate last;
  private boolean isOpen;
  private String listed = "";

  private FormerCode(RateTables tables, Shipment shipment, CommodityCode line) {
    this.tables = tables;
    this.shipment = shipment;
    this.line = line;
  }

  /** The code of a shipment, if lists name it, all of them to a last day, and no schedule does. */
  static Optional<FormerCode> of(RateTables tables, Shipment shipment) {
    CommodityCode code = shipment.code().orElseThrow();
    if (code.length() < 8 || !tables.schedule().history(code.upTo(8)).isEmpty()) {
      return Optional.empty();
    }
    FormerCode former = new FormerCode(tables, shipment, code.upTo(8));
    former.look();
    return former.last == null || former.isOpen ? Optional.empty() : Optional.of(former);
  }

  private void look() {
    Set<String> seen = new HashSet<>();
    for (Measure measure : tables.measures(shipment.importer(), shipment.origin())) {
      if (measure.scope() instanceof Scope.Listed scope && seen.add(scope.list())) {
        for (ProductList.Group group : tables.list(scope.list()).naming(line)) {
          look(tables.list(scope.list()), group);
        }
      }
    }
  }

  private void look(ProductList list, ProductList.Group group) {
    LocalDate from = group.period().from();
    LocalDate to = group.period().to().orElse(null);
    if (first == null || from.isBefore(first)) {
      first = from;
    }
    if (to == null) {
      isOpen = true;
    } else if (last == null || to.isAfter(last)) {
      last = to;
    }
    if (group.period().contains(shipment.entryDate())) {
      listed = list.id() + (group.heading().isEmpty() ? "" : ", " + group.heading());
    }
  }

  /** Whether the schedule had the code on the entry date. */
  boolean isStanding() {
    return !isUnborn() && last != null && !shipment.entryDate().isAfter(last);
  }

  /** A list may be younger than its codes; only one that begins at a renumbering dates them. */
  private boolean isUnborn() {
    return first != null
        && shipment.entryDate().isBefore(first)
        && tables.manifest().renumbering(shipment.importer(), first).isPresent();
  }

  /** The code stood, but its base rate is not in the tables. */
  NoAnswer unpriced() {
    return new NoAnswer(
        line.dotted()
            + " was a code of the US schedule until "
            + last
            + (listed.isEmpty() ? "" : ", on the list " + listed)
            + ", but the schedule in these tables begins on "
            + tables.schedule().revisions().get(0).from(),
        "--base-rate RATE, with the rate that "
            + line.dotted()
            + " had on "
            + shipment.entryDate());
  }

  /** Why there is no such code on the entry date. */
  String whyNot() {
    if (isUnborn() && first != null) {
      return ": it begins on " + first;
    }
    Optional<String> act =
        Optional.ofNullable(last)
            .flatMap(day -> tables.manifest().renumbering(shipment.importer(), day.plusDays(1)))
            .map(Manifest.Renumbering::act);
    return ": it was retired or split after "
        + last
        + act.map(text -> " (" + text + ")").orElse("");
  }
}
