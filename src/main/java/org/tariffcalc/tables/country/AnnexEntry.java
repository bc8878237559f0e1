package org.tariffcalc.tables.country;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One entry of Annex I of Executive Order 14257 (2 April 2025): the withheld rate, its day of
 * collection, its pause and what followed. All days are included.
 *
 * @param origin ISO code, or {@code EU}
 * @param name plain name
 * @param members origins that the entry covers
 * @param annexRate the rate of the annex
 * @param heading heading of that rate
 * @param collectedFrom first day on which it was collected
 * @param collectedTo last day on which it was collected
 * @param pausedFrom first day of the pause; empty where there was none
 * @param pauseTo last day of the pause as first ordered
 * @param pauseExtendedTo last day of the pause as extended
 * @param pauseEndedOn last day on which the lower rate was in fact charged
 * @param rateDuringPause rate charged during the pause
 * @param nextRate rate that followed
 * @param nextHeading heading of that rate
 * @param nextFrom first day of that rate
 * @param measure the measure that holds the rates
 * @param legalBasis the acts
 * @param note a remark, may be empty
 */
public record AnnexEntry(
    String origin,
    String name,
    List<String> members,
    String annexRate,
    String heading,
    Optional<LocalDate> collectedFrom,
    Optional<LocalDate> collectedTo,
    Optional<LocalDate> pausedFrom,
    Optional<LocalDate> pauseTo,
    Optional<LocalDate> pauseExtendedTo,
    Optional<LocalDate> pauseEndedOn,
    String rateDuringPause,
    String nextRate,
    String nextHeading,
    Optional<LocalDate> nextFrom,
    String measure,
    List<String> legalBasis,
    String note) {

  /** Copies the lists. */
  public AnnexEntry {
    members = List.copyOf(members);
    legalBasis = List.copyOf(legalBasis);
  }

  /**
   * The entry as it stood on a day of knowledge.
   *
   * @param isKnown whether the rate that begins on a day was known
   * @param returns when the rate of the annex was to come back; empty when it was not
   */
  public AnnexEntry asKnown(Predicate<LocalDate> isKnown, Optional<LocalDate> returns) {
    boolean isCollected = collectedFrom.filter(isKnown).isPresent();
    boolean isPaused = pausedFrom.filter(isKnown).isPresent();
    boolean isFollowed = nextFrom.filter(isKnown).isPresent();
    boolean isBack = isPaused && !isFollowed && returns.isPresent();
    return new AnnexEntry(
        origin,
        name,
        members,
        annexRate,
        heading,
        isCollected ? collectedFrom : Optional.empty(),
        isPaused ? collectedTo : Optional.empty(),
        isPaused ? pausedFrom : Optional.empty(),
        isPaused ? pauseTo : Optional.empty(),
        isPaused && returns.flatMap(day -> pauseTo.filter(day.minusDays(1)::equals)).isEmpty()
            ? pauseExtendedTo
            : Optional.empty(),
        isPaused && isFollowed
            ? pauseEndedOn
            : isBack ? returns.map(day -> day.minusDays(1)) : Optional.empty(),
        isPaused ? rateDuringPause : "",
        isFollowed ? nextRate : isBack ? annexRate : "",
        isFollowed ? nextHeading : isBack ? heading : "",
        isFollowed ? nextFrom : isBack ? returns : Optional.empty(),
        measure,
        legalBasis,
        note);
  }

  /** Whether the lower rate stood in for the annex rate on the day. */
  public boolean isPausedOn(LocalDate day) {
    return pausedFrom.isPresent()
        && !day.isBefore(pausedFrom.get())
        && (pauseEndedOn.isEmpty() || !day.isAfter(pauseEndedOn.get()));
  }
}
