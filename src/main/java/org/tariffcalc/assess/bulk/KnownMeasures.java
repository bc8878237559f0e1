package org.tariffcalc.assess.bulk;

import java.time.LocalTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.stacking.DayMeasures;
import org.tariffcalc.tables.RateTables;

/**
 * The measures of each origin and stretch of its calendar, found once for all shipments of it.
 * Several threads may ask at once.
 */
public final class KnownMeasures implements Function<Shipment, DayMeasures> {

  /** Stretches kept at once, some ten kilobytes each. */
  private static final int MOST = 1024;

  private final RateTables tables;
  private final Map<String, OriginCalendar> calendars = new ConcurrentHashMap<>();
  private final Map<Stretch, DayMeasures> known = new ConcurrentHashMap<>();

  /** None are known of an edition yet. */
  public KnownMeasures(RateTables tables) {
    this.tables = tables;
  }

  /**
   * A stretch.
   *
   * @param isPlain whether nothing is claimed or denied, so that other days do not matter
   */
  private record Stretch(String origin, int place, boolean isPlain) {}

  @Override
  public DayMeasures apply(Shipment shipment) {
    if (shipment.isIntoChina()
        || shipment.storage().isPresent()
        || !shipment.entryMoment().toLocalTime().equals(LocalTime.MAX)) {
      return DayMeasures.ofOne(tables, shipment);
    }
    Stretch stretch =
        new Stretch(
            shipment.origin(),
            calendarOf(shipment.origin()).placeOf(ListedGoods.day(shipment.entryDate())),
            shipment.claims().isEmpty() && shipment.denials().isEmpty());
    DayMeasures found = known.get(stretch);
    if (found == null) {
      found = DayMeasures.ofOne(tables, shipment);
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(stretch, found);
    }
    return found;
  }

  /**
   * The calendar of an origin.
   *
   * @param origin ISO code
   */
  public OriginCalendar calendarOf(String origin) {
    return calendars.computeIfAbsent(origin, each -> OriginCalendar.of(tables, each));
  }
}
