package org.tariffcalc.customs;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A stretch of calendar days, both ends included; the last day may be open.
 *
 * @param from first day on which it holds
 * @param to last day on which it holds, empty while no end is known
 */
public record Period(LocalDate from, Optional<LocalDate> to) {

  /** Refuses a period that ends before it begins. */
  public Period {
    if (to.isPresent() && to.get().isBefore(from)) {
      throw new IllegalArgumentException("period ends " + to.get() + ", before it begins " + from);
    }
  }

  /** The period between two days, both included. */
  public static Period of(LocalDate from, LocalDate to) {
    return new Period(from, Optional.of(to));
  }

  /** The period from a day on, without a known end. */
  public static Period since(LocalDate from) {
    return new Period(from, Optional.empty());
  }

  /** Whether the day lies in the period; the first and the last day do. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && (to.isEmpty() || !day.isAfter(to.get()));
  }

  /** Whether at least one day lies in both periods. */
  public boolean overlaps(Period other) {
    return (to.isEmpty() || !other.from.isAfter(to.get()))
        && (other.to.isEmpty() || !from.isAfter(other.to.get()));
  }

  @Override
  public String toString() {
    return from + ".." + to.map(LocalDate::toString).orElse("");
  }
}
