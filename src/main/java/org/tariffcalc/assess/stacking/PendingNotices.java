package org.tariffcalc.assess.stacking;

import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.measure.PendingNotice;

/** What an importer should know of these goods and what is not priced. */
public final class PendingNotices {

  private PendingNotices() {}

  /** Warns of each notice of the tables that is about the shipment. */
  public static void tell(RateTables tables, Shipment shipment, AssessmentNotes trail) {
    TaxScope scope = new TaxScope(tables, shipment);
    for (PendingNotice notice : tables.notices(shipment.importer())) {
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
