package org.tariffcalc.analysis.lock;

import java.util.Optional;
import org.tariffcalc.analysis.change.AssessmentFigures;
import org.tariffcalc.assess.shipment.Shipment;

/**
 * A product as a lock holds it.
 *
 * @param id what the user calls it
 * @param name what its goods are called; empty where the tables do not say
 * @param isDated whether its row named an entry date of its own, which it keeps when it is checked
 * @param shipment the question
 * @param figures the answer when the lock was made
 */
public record LockedProduct(
    String id,
    Optional<String> name,
    boolean isDated,
    Shipment shipment,
    AssessmentFigures figures) {

  /** {@code SKU-1, 9503.00.00 of CN into US}; without the identifier where it says no more. */
  public String title() {
    return title(id, Optional.empty(), shipment);
  }

  /** The same with what the goods are called. */
  public String fullTitle() {
    return title(id, name, shipment);
  }

  static String title(String id, Optional<String> name, Shipment shipment) {
    String code = shipment.code().map(Object::toString).orElse("no code");
    String goods =
        code
            + name.map(each -> " (" + each + ")").orElse("")
            + " of "
            + shipment.origin()
            + " into "
            + shipment.importer();
    String shown = id.replaceAll("\\p{Cntrl}", " ").strip();
    return shown.equals(code + ' ' + shipment.origin()) ? goods : shown + ", " + goods;
  }
}
