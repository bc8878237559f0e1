package org.tariffcalc.assess.us;

import java.time.LocalDate;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.shipment.Storage;

/** What the law says of the day that fixes the rate of goods that lay in a warehouse or zone. */
final class StorageRule {

  /** 19 U.S.C. 1557(a). */
  private static final int YEARS_IN_WAREHOUSE = 5;

  private StorageRule() {}

  /** The rule as a whole sentence or several. */
  static String of(Shipment shipment, Storage storage) {
    LocalDate day = shipment.entryDate();
    if (storage.place() == Storage.Place.ZONE) {
      return "Privileged foreign status of "
          + day
          + ": the rates of that day apply to the entry on "
          + storage.entered()
          + " (19 CFR 146.41, 146.65(a)(1)); fees are those of the entry, and the zone pays the"
          + " harbor maintenance fee at admission (19 CFR 24.24). An order may also reach goods"
          + " admitted before it, as Proclamations 9710 and 9711 on steel and aluminum did (CSMS"
          + " 18-000424). Goods admitted on or after the first day of a duty of chapter 99 must"
          + " have this status.";
    }
    String rule =
        "Withdrawn from a bonded warehouse on "
            + day
            + ": the rates of that day apply, not those of the entry for warehouse (19 U.S.C."
            + " 1315(a), 19 CFR 141.69(a), 144.38).";
    return storage.entered().plusYears(YEARS_IN_WAREHOUSE).isBefore(day)
        ? rule
            + " Goods may lie in a bonded warehouse for five years from importation (19 U.S.C."
            + " 1557(a)); these were entered for it on "
            + storage.entered()
            + "."
        : rule;
  }
}
