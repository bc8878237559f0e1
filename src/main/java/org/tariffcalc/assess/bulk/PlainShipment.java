package org.tariffcalc.assess.bulk;

import java.util.List;
import java.util.Set;
import org.tariffcalc.assess.shipment.Shipment;

/**
 * Which shipments are plain: into the United States, and nothing said of them but code, origin,
 * entry date, price in dollars, day of loading, weight and number, a mode of transport and a type
 * of entry by which the duty does not go. These a formula can price; every other one, whatever it
 * says more, is the engine's.
 */
public final class PlainShipment {

  /**
   * Modes of transport under which goods pay the duty that they pay under any other; only the fees
   * of an entry hang on them. The first is the mode of the template, or none.
   */
  public static final List<String> MODES = List.of("", "ocean", "air", "truck", "rail", "express");

  private static final String IMPORTER = "US";
  private static final Set<String> ENTRIES = Set.of("formal", "informal", "formal-manual");

  private PlainShipment() {}

  /** Whether a shipment is plain. */
  public static boolean is(Shipment shipment) {
    return shipment.mode().map(MODES::contains).orElse(true)
        && shipment.entry().map(ENTRIES::contains).orElse(true)
        && shipment.equals(bare(shipment));
  }

  /**
   * Whether a shipment is plain and leaves to others what they say of themselves: day of loading,
   * weight and number.
   */
  public static boolean isTemplate(Shipment shipment) {
    return is(shipment) && shipment.loaded().isEmpty() && shipment.quantities().isEmpty();
  }

  /** What a plain shipment can say, as this one says it. */
  private static Shipment bare(Shipment shipment) {
    Shipment bare =
        Shipment.ofUnlistedGoods(
                shipment.origin(), IMPORTER, shipment.entryDate(), shipment.value())
            .withTransport(shipment.mode(), shipment.entry())
            .withLoaded(shipment.loaded())
            .withQuantities(shipment.quantities());
    return shipment.code().map(bare::withCode).orElse(bare);
  }
}
