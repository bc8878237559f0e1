package org.tariffcalc.analysis.lock;

import java.util.Optional;
import org.tariffcalc.analysis.change.AssessmentFigures;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.tables.RateTables;

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

  /**
   * {@code SKU-1, 9503.00.00 from China into the United States}; without the identifier where it
   * says no more.
   *
   * @param tables the tables with the names of countries
   */
  public String title(RateTables tables) {
    return title(id, Optional.empty(), shipment, tables);
  }

  /** The same with what the goods are called. */
  public String fullTitle(RateTables tables) {
    return title(id, name, shipment, tables);
  }

  static String title(String id, Optional<String> name, Shipment shipment, RateTables tables) {
    String code = shipment.code().map(Object::toString).orElse("no code");
    String goods =
        code
            + name.map(each -> " (" + each + ")").orElse("")
            + " from "
            + tables.countries().inSentence(shipment.origin())
            + " into "
            + tables.countries().inSentence(shipment.importer());
    String shown = id.replaceAll("\\p{Cntrl}", " ").strip();
    return shown.equals(code + ' ' + shipment.origin()) ? goods : shown + ", " + goods;
  }
}
