package org.tariffcalc.tables.country;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * An entry of Annex I as it stands on a day.
 *
 * @param entry the entry
 * @param day the day
 */
public record PauseOnDay(AnnexEntry entry, LocalDate day) {

  /** Where the entry stands. */
  public enum State {
    /** The rate was published and not yet collected. */
    ANNOUNCED("announced"),
    /** The rate of the annex is collected. */
    COLLECTED("collected"),
    /** A lower rate is collected in its place. */
    PAUSED("paused"),
    /** The pause is over. */
    ENDED("ended"),
    /** The entry was never paused. */
    NEVER_PAUSED("never-paused");

    private final String word;

    State(String word) {
      this.word = word;
    }

    /** The word of the listings. */
    public String word() {
      return word;
    }
  }

  /** Where the entry stands on the day. */
  public State state() {
    if (entry.pausedFrom().isEmpty()) {
      return State.NEVER_PAUSED;
    }
    if (entry.isPausedOn(day)) {
      return State.PAUSED;
    }
    if (!day.isBefore(entry.pausedFrom().get())) {
      return State.ENDED;
    }
    return entry.collectedFrom().filter(day::isBefore).isPresent()
        ? State.ANNOUNCED
        : State.COLLECTED;
  }

  /**
   * The last day of the pause as ordered for that day: of the end that was ordered first, the
   * extension and the actual end the first one that is not over. Empty when there is no pause on
   * the day.
   */
  public Optional<LocalDate> lastDay() {
    if (state() != State.PAUSED) {
      return Optional.empty();
    }
    for (Optional<LocalDate> end :
        List.of(entry.pauseTo(), entry.pauseExtendedTo(), entry.pauseEndedOn())) {
      if (end.filter(last -> !last.isBefore(day)).isPresent()) {
        return end;
      }
    }
    return Optional.empty();
  }

  /** Days of the pause that are left, the day itself counted; 0 when there is no pause. */
  public long daysLeft() {
    return lastDay().map(last -> ChronoUnit.DAYS.between(day, last) + 1).orElse(0L);
  }
}
