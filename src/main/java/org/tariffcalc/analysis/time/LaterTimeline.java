package org.tariffcalc.analysis.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.tariffcalc.analysis.change.DutyChange;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.tables.RateTables;

/**
 * On which days the duty of a timeline that was drawn as of a day of knowledge is another one by
 * all that is known today.
 *
 * @param spans the days, in order
 */
public record LaterTimeline(List<Span> spans) {

  /** Copies the spans. */
  public LaterTimeline {
    spans = List.copyOf(spans);
  }

  /**
   * Days, both included, on which both answers stay the same and are not the same.
   *
   * @param known the answer as of the day of knowledge
   * @param today the answer by all that is known today
   */
  public record Span(
      LocalDate from, LocalDate to, DutyTimeline.Step known, DutyTimeline.Step today) {

    /** What acts since the day of knowledge changed. */
    public List<DutyChange> changes() {
      return known.assessment().isPresent() && today.assessment().isPresent()
          ? DutyChange.between(known.assessment().get(), today.assessment().get())
          : List.of();
    }
  }

  /** Holds a timeline against the tables with all that was published since. */
  public static LaterTimeline of(DutyTimeline known, RateTables tables) {
    List<Span> spans = new ArrayList<>();
    DutyTimeline today;
    try {
      today = DutyTimeline.of(tables.asPublishedSince(), known.goods(), known.from(), known.to());
    } catch (NoAnswer e) {
      return new LaterTimeline(spans);
    }
    NavigableSet<LocalDate> days = new TreeSet<>();
    known.steps().forEach(each -> days.add(each.from()));
    today.steps().forEach(each -> days.add(each.from()));
    for (LocalDate day : days) {
      DutyTimeline.Step before = known.on(day).orElseThrow();
      DutyTimeline.Step after = today.on(day).orElseThrow();
      if (!before.chargesLike(after)) {
        LocalDate next = days.higher(day);
        spans.add(new Span(day, next == null ? known.to() : next.minusDays(1), before, after));
      }
    }
    return new LaterTimeline(spans);
  }
}
