package org.tariffcalc.assess.shipment;

import java.time.LocalTime;
import java.util.Optional;

/**
 * Times of day, in the importer's zone, where the law looks at them.
 *
 * @param entry hour of entry; empty for the end of the entry date
 * @param loaded hour of loading; empty when not known
 */
public record Hours(Optional<LocalTime> entry, Optional<LocalTime> loaded) {

  /** Nothing is known beyond the days. */
  public static final Hours UNKNOWN = new Hours(Optional.empty(), Optional.empty());
}
