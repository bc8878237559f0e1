package org.tariffcalc.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.measure.EndOfProgram;

/**
 * What was known on a day of things that hold for a time. A thing is known from its day of
 * publication. Its end is known with it, unless an act published later set that end: a later rate
 * that takes over on the day after or before it, or an {@link EndOfProgram} of its program. Then
 * the thing goes on until the next one that was known.
 *
 * @param day the last day whose publications are known
 * @param endings by last day, when it could be known that this was the last day
 */
record KnownOnDay(LocalDate day, Map<LocalDate, LocalDate> endings) {

  /**
   * How one kind of thing is read and changed.
   *
   * @param period its entry dates
   * @param published when it could be known
   * @param over the same over other entry dates
   * @param takesOver whether a later one ends an earlier one
   */
  record Shape<T>(
      Function<T, Period> period,
      Function<T, LocalDate> published,
      BiFunction<T, Period, T> over,
      boolean takesOver) {}

  boolean isKnown(LocalDate published) {
    return !published.isAfter(day);
  }

  /** The things that were known, each as long as it was known to last. */
  <T> List<T> of(List<T> all, Shape<T> shape) {
    List<T> known = new ArrayList<>();
    List<Period> unknown = new ArrayList<>();
    for (T each : all) {
      if (isKnown(shape.published.apply(each))) {
        known.add(each);
      } else {
        unknown.add(shape.period.apply(each));
      }
    }
    List<Period> periods = known.stream().map(shape.period).toList();
    List<T> view = new ArrayList<>();
    for (T each : known) {
      Period period = shape.period.apply(each);
      boolean putOff =
          period.to().isPresent()
              && (!isKnown(endings.getOrDefault(period.to().get(), LocalDate.MIN))
                  || shape.takesOver && isEndedBy(period.to().get().plusDays(1), unknown));
      view.add(
          putOff
              ? shape.over.apply(each, prolonged(period, shape.takesOver ? periods : List.of()))
              : each);
    }
    return view;
  }

  private static boolean isEndedBy(LocalDate next, List<Period> unknown) {
    for (Period period : unknown) {
      if (!period.from().isAfter(next) && period.to().filter(next::isAfter).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Over the days up to the next known one, or without an end. */
  private static Period prolonged(Period period, List<Period> known) {
    LocalDate last = period.to().orElse(LocalDate.MAX);
    Optional<Period> next =
        known.stream()
            .filter(other -> other.from().isAfter(last))
            .min((one, other) -> one.from().compareTo(other.from()));
    return new Period(
        period.from(),
        next.map(other -> other.from().minusDays(1)),
        period.fromHour(),
        next.flatMap(Period::fromHour));
  }
}
