package org.tariffcalc.assess.bulk;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.EntryType;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.TransportMode;

/**
 * Which shipments are plain: into the United States, and nothing said of them but code, origin,
 * entry date, price in dollars, day of loading, weight and number, a mode of transport and a type
 * of entry by which the duty does not go. These a formula can price; every other one, whatever it
 * says more, is the engine's.
 */
public final class PlainShipment {

  /** Places of a mode of transport: that of the template or none, and the plain ones. */
  public static final int PLACES = 6;

  /**
   * Modes of transport under which goods pay the duty that they pay under any other; only the fees
   * of an entry hang on them.
   */
  private static final List<TransportMode> MODES =
      List.of(
          TransportMode.OCEAN,
          TransportMode.AIR,
          TransportMode.TRUCK,
          TransportMode.RAIL,
          TransportMode.EXPRESS);

  private static final String IMPORTER = Importer.US.word();
  private static final Set<EntryType> ENTRIES =
      EnumSet.of(EntryType.FORMAL, EntryType.INFORMAL, EntryType.FORMAL_MANUAL);

  private PlainShipment() {}

  /** Whether a shipment is plain. */
  public static boolean is(Shipment shipment) {
    return shipment.mode().map(MODES::contains).orElse(true)
        && shipment.entry().map(ENTRIES::contains).orElse(true)
        && shipment.equals(bare(shipment));
  }

  /** The mode of transport at a place; empty at the first, which is that of the template. */
  public static Optional<TransportMode> mode(int place) {
    return place == 0 ? Optional.empty() : Optional.of(MODES.get(place - 1));
  }

  /** The place of a mode of transport, 1 or more; below zero when it is left to the engine. */
  public static int placeOf(TransportMode mode) {
    int place = MODES.indexOf(mode);
    return place < 0 ? place : place + 1;
  }

  /** The place of the mode that a word names; below zero for another word or mode. */
  public static int placeOf(String word) {
    for (int i = 0; i < MODES.size(); i++) {
      if (MODES.get(i).word().equals(word)) {
        return i + 1;
      }
    }
    return -1;
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
