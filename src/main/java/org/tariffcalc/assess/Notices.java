package org.tariffcalc.assess;

import org.tariffcalc.tables.Notice;
import org.tariffcalc.tables.RateTables;

/** What an importer should know of these goods and what is not priced. */
final class Notices {

  private Notices() {}

  /** Warns of each notice of the tables that is about the shipment. */
  static void tell(RateTables tables, Shipment shipment, Trail trail) {
    TaxScope scope = new TaxScope(tables, shipment);
    for (Notice notice : tables.notices(shipment.importer())) {
      boolean fits =
          notice.period().contains(shipment.entryMoment())
              && tables
                  .countries()
                  .coversAny(notice.origins(), shipment.origin(), shipment.entryDate())
              && (notice.modes().isEmpty()
                  || shipment.mode().filter(notice.modes()::contains).isPresent())
              && scope.covers(notice.scope());
      if (fits) {
        trail.warn(notice.text());
      }
    }
  }
}
