package org.tariffcalc.customs;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of calendar days, both ends included; the last day may be open. Where the law names an
 * hour the days are those at whose end it holds, and the hours say what came before and after.
 *
 * @param from first day at whose end it holds
 * @param to last day at whose end it holds, empty while no end is known
 * @param fromHour hour of the first day at which it begins, in the importer's zone; empty for
 *     midnight
 * @param untilHour hour of the day after the last at which it ends, itself outside; empty for
 *     midnight
 */
public record Period(
    LocalDate from,
    Optional<LocalDate> to,
    Optional<OffsetTime> fromHour,
    Optional<OffsetTime> untilHour) {

  /** Refuses a period that ends before it begins. */
  public Period {
    if (to.isPresent() && to.get().isBefore(from)) {
      throw new IllegalArgumentException("period ends " + to.get() + ", before it begins " + from);
    }
  }

  /** A period of whole days. */
  public Period(LocalDate from, Optional<LocalDate> to) {
    this(from, to, Optional.empty(), Optional.empty());
  }

  /** The period between two days, both included. */
  public static Period of(LocalDate from, LocalDate to) {
    return new Period(from, Optional.of(to));
  }

  /** The period from a day on, without a known end. */
  public static Period since(LocalDate from) {
    return new Period(from, Optional.empty());
  }

  /** Whether the end of the day lies in the period; that of the first and of the last day do. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && (to.isEmpty() || !day.isAfter(to.get()));
  }

  /** Whether the moment lies in the period; its first moment does, the hour of its end does not. */
  public boolean contains(LocalDateTime moment) {
    return hasBegun(moment) && !isOver(moment);
  }

  private boolean hasBegun(LocalDateTime moment) {
    LocalTime hour = fromHour.map(OffsetTime::toLocalTime).orElse(LocalTime.MIN);
    return !moment.isBefore(from.atTime(hour));
  }

  private boolean isOver(LocalDateTime moment) {
    LocalTime hour = untilHour.map(OffsetTime::toLocalTime).orElse(LocalTime.MIN);
    return to.isPresent() && !moment.isBefore(to.get().plusDays(1).atTime(hour));
  }

  /** Whether the end of at least one day lies in both periods. */
  public boolean overlaps(Period other) {
    return (to.isEmpty() || !other.from.isAfter(to.get()))
        && (other.to.isEmpty() || !from.isAfter(other.to.get()));
  }

  /** The whole days from the first of both periods to the last of both. */
  public Period spanning(Period other) {
    LocalDate first = from.isBefore(other.from) ? from : other.from;
    if (to.isEmpty() || other.to.isEmpty()) {
      return since(first);
    }
    return of(first, to.get().isAfter(other.to.get()) ? to.get() : other.to.get());
  }

  /** The parts of this period that lie outside the other, in order: none, one or two. */
  public List<Period> without(Period other) {
    if (!overlaps(other)) {
      return List.of(this);
    }
    List<Period> rest = new ArrayList<>(2);
    if (from.isBefore(other.from)) {
      rest.add(new Period(from, Optional.of(other.from.minusDays(1)), fromHour, other.fromHour));
    }
    if (other.to.isPresent() && (to.isEmpty() || other.to.get().isBefore(to.get()))) {
      rest.add(new Period(other.to.get().plusDays(1), to, other.untilHour, untilHour));
    }
    return rest;
  }

  /** The part of this period that lies in the other, if any. */
  public Optional<Period> within(Period other) {
    if (!overlaps(other)) {
      return Optional.empty();
    }
    boolean beginsLater = from.isBefore(other.from);
    boolean endsEarlier =
        other.to.isPresent() && (to.isEmpty() || other.to.get().isBefore(to.get()));
    return Optional.of(
        new Period(
            beginsLater ? other.from : from,
            endsEarlier ? other.to : to,
            beginsLater ? other.fromHour : fromHour,
            endsEarlier ? other.untilHour : untilHour));
  }

  /** The beginning as the tables write it: {@code 2025-04-12}, {@code 2025-04-10T12:01+08:00}. */
  public String begins() {
    return from + fromHour.map(hour -> "T" + hour).orElse("");
  }

  /**
   * The end as the tables write it: the last day, included, or the moment from which it no longer
   * holds; empty while open.
   */
  public Optional<String> ends() {
    return to.map(
        day -> untilHour.map(hour -> day.plusDays(1) + "T" + hour).orElseGet(day::toString));
  }

  @Override
  public String toString() {
    return begins() + ".." + ends().orElse("");
  }
}
