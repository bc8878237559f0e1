package org.tariffcalc.analysis.time;

import java.util.Optional;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.RateTables;

/**
 * What is known to come for one product of a list.
 *
 * @param id what the user calls it
 * @param outlook what comes; empty when the product has no figure
 * @param undecided why it has none; empty when it has one
 */
public record ProductOutlook(String id, Optional<UpcomingChanges> outlook, String undecided) {

  /** Looks ahead for a product. */
  public static ProductOutlook of(String id, Shipment shipment, RateTables tables, boolean all) {
    try {
      return new ProductOutlook(id, Optional.of(UpcomingChanges.of(tables, shipment, all)), "");
    } catch (NoAnswer | UsageError e) {
      return new ProductOutlook(id, Optional.empty(), e.wrong());
    }
  }

  /** Whether there is a figure that leaves nothing open. */
  public boolean isDecided() {
    return outlook.filter(each -> each.today().isComplete()).isPresent();
  }
}
