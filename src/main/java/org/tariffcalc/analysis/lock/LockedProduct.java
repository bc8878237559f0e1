package org.tariffcalc.analysis.lock;

import org.tariffcalc.analysis.change.AssessmentFigures;
import org.tariffcalc.assess.shipment.Shipment;

/**
 * A product as a lock holds it.
 *
 * @param id what the user calls it
 * @param isDated whether its row named an entry date of its own, which it keeps when it is checked
 * @param shipment the question
 * @param figures the answer when the lock was made
 */
public record LockedProduct(
    String id, boolean isDated, Shipment shipment, AssessmentFigures figures) {

  /** {@code SKU-1, 9503.00.00 of CN into US}; without the name where it says no more. */
  public String title() {
    return title(id, shipment);
  }

  static String title(String id, Shipment shipment) {
    String goods = shipment.code().map(Object::toString).orElse("no code");
    String named = goods + " of " + shipment.origin() + " into " + shipment.importer();
    String name = id.replaceAll("\\p{Cntrl}", " ").strip();
    return name.equals(goods + ' ' + shipment.origin()) ? named : name + ", " + named;
  }
}
