package org.tariffcalc.tables.measure;

import java.time.LocalDate;
import java.util.List;

/**
 * What a day is called on which the duties of a program changed, {@code Geneva truce}.
 *
 * @param on first entry date of the change
 * @param name a few words for a picture
 * @param origins the origins for which the day has this name; empty for all
 */
public record NamedDay(LocalDate on, String name, List<String> origins) {

  /** Copies the list. */
  public NamedDay {
    origins = List.copyOf(origins);
  }

  /** Whether the day has this name for an origin. */
  public boolean concerns(String origin) {
    return origins.isEmpty() || origins.contains(origin);
  }
}
