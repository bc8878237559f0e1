package org.tariffcalc.assess.shipment;

import java.time.LocalDate;

/**
 * Where goods lay before they were entered for consumption, which moves the day that fixes their
 * rate.
 *
 * @param place what kind of place
 * @param entered of a zone, the day of entry for consumption; of a warehouse, the day of the entry
 *     for warehouse, or of withdrawal where that is not known
 */
public record Storage(Place place, LocalDate entered) {

  /** The kinds of places under customs control. */
  public enum Place {
    /** A bonded warehouse: the day of withdrawal fixes the rate (19 CFR 141.69(a), 144.38). */
    WAREHOUSE,
    /**
     * A foreign-trade zone, in privileged foreign status: the day of that status fixes the rate (19
     * CFR 146.41, 146.65(a)(1)).
     */
    ZONE
  }

  boolean isZone() {
    return place == Place.ZONE;
  }
}
