package org.tariffcalc.tables.usitc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.Period;

/**
 * What the revisions of the schedule say about one code over time. Days that follow each other with
 * the same value make one span, which bears the name of the first revision that says so.
 */
final class LineHistory<T> {

  private static final LocalDate OPEN = LocalDate.MAX;

  /**
   * Days, both included, with the same value.
   *
   * @param to {@link LocalDate#MAX} while no end is known
   */
  record Span<T>(LocalDate from, LocalDate to, T value, String revision) {

    Period period() {
      return new Period(from, to.equals(OPEN) ? Optional.empty() : Optional.of(to));
    }
  }

  /**
   * The days for which one revision is the newest.
   *
   * @param to {@link LocalDate#MAX} when no later revision is known
   * @param revision its name
   * @param next the name of the revision that follows on the day after
   */
  record Window(LocalDate from, LocalDate to, String revision, String next) {}

  private List<Span<T>> spans = new ArrayList<>(1);

  List<Span<T>> spans() {
    return spans;
  }

  /** Adds what a table file says. */
  void add(Period period, T value, String revision) {
    spans.add(new Span<>(period.from(), period.to().orElse(OPEN), value, revision));
  }

  /** The value on a day; {@link LocalDate#MAX} asks for the end of time. */
  Optional<T> on(LocalDate day) {
    for (Span<T> span : spans) {
      if (!day.isBefore(span.from) && !day.isAfter(span.to)) {
        return Optional.of(span.value);
      }
    }
    return Optional.empty();
  }

  /**
   * Lets a revision decide about its days, whatever was known of them; empty where it does not have
   * the code.
   */
  void decide(Window window, Optional<T> value) {
    List<Span<T>> all = new ArrayList<>(spans.size() + 2);
    for (Span<T> span : spans) {
      if (span.to.isBefore(window.from) || span.from.isAfter(window.to)) {
        all.add(span);
        continue;
      }
      if (span.from.isBefore(window.from)) {
        all.add(new Span<>(span.from, window.from.minusDays(1), span.value, span.revision));
      }
      if (span.to.isAfter(window.to)) {
        all.add(new Span<>(window.to.plusDays(1), span.to, span.value, window.next));
      }
    }
    value.ifPresent(v -> all.add(new Span<>(window.from, window.to, v, window.revision)));
    all.sort(Comparator.comparing(Span::from));
    spans = joined(all);
  }

  private static <T> List<Span<T>> joined(List<Span<T>> all) {
    List<Span<T>> joined = new ArrayList<>(all.size());
    for (Span<T> span : all) {
      int last = joined.size() - 1;
      Span<T> before = last < 0 ? span : joined.get(last);
      if (last >= 0 && before.to.plusDays(1).equals(span.from) && before.value.equals(span.value)) {
        joined.set(last, new Span<>(before.from, span.to, before.value, before.revision));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }
}
