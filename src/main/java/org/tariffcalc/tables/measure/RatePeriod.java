package org.tariffcalc.tables.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.Worded;
import org.tariffcalc.customs.duty.DutyExpression;

/**
 * A stretch of entry dates in which one measure has one duty.
 *
 * @param period entry dates, both ends included
 * @param published the day from which it could be known; may be later than the first day of the
 *     period
 * @param heading chapter 99 heading under which it is filed
 * @param headingAtFloor heading that says "the ordinary duty reaches the floor, nothing is added"
 * @param duty the duty
 * @param metal the metal on whose content the duty is charged where the list says so, {@code
 *     steel}; empty for a duty on the customs value
 * @param floorCounts with a floor, which ordinary duty counts
 * @param declaredMetalCounts whether a declared content counts, for the programs that yield only to
 *     the content, even where the duty is charged on the full value
 * @param status in force, announced, paused or refundable
 * @param verified whether a primary source was seen
 * @param legalBasis the acts, one citation each
 * @param note a remark for the reader, may be empty
 */
public record RatePeriod(
    Period period,
    LocalDate published,
    String heading,
    Optional<String> headingAtFloor,
    DutyExpression duty,
    String metal,
    Optional<FloorCounts> floorCounts,
    boolean declaredMetalCounts,
    Status status,
    boolean verified,
    List<String> legalBasis,
    String note) {

  /** Copies the acts. */
  public RatePeriod {
    legalBasis = List.copyOf(legalBasis);
  }

  /** The same rate over other days. */
  public RatePeriod over(Period other) {
    return new RatePeriod(
        other,
        published,
        heading,
        headingAtFloor,
        duty,
        metal,
        floorCounts,
        declaredMetalCounts,
        status,
        verified,
        legalBasis,
        note);
  }

  /** What is left of some rates outside a period. */
  public static List<RatePeriod> without(List<RatePeriod> rates, Period cut) {
    List<RatePeriod> left = new ArrayList<>();
    for (RatePeriod rate : rates) {
      rate.period().without(cut).forEach(rest -> left.add(rate.over(rest)));
    }
    return left;
  }

  /** The same rate, not charged in a scenario. */
  public RatePeriod pausedIn(String scenario) {
    return new RatePeriod(
        period,
        published,
        heading,
        headingAtFloor,
        duty,
        metal,
        floorCounts,
        declaredMetalCounts,
        Status.PAUSED,
        verified,
        legalBasis,
        "in the scenario " + scenario);
  }

  /** The same rate before anyone held it unlawful. */
  public RatePeriod undisputed() {
    return status == Status.REFUNDABLE
        ? new RatePeriod(
            period,
            published,
            heading,
            headingAtFloor,
            duty,
            metal,
            floorCounts,
            declaredMetalCounts,
            Status.IN_FORCE,
            verified,
            legalBasis,
            note)
        : this;
  }

  /** How a rate stands in law. */
  public enum Status implements Worded {
    /** Due. */
    IN_FORCE("in-force"),
    /** A text exists, its first day has not come or was never ordered; not charged. */
    ANNOUNCED("announced"),
    /** Suspended before or while it was in force; not charged. */
    PAUSED("paused"),
    /** Was charged, later held unlawful; can be claimed back. */
    REFUNDABLE("refundable");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    /** The word of the tables and of the JSON contract. */
    @Override
    public String word() {
      return word;
    }

    /** Whether the duty is charged. */
    public boolean isCharged() {
      return this == IN_FORCE || this == REFUNDABLE;
    }

    static Optional<Status> of(String word) {
      return Worded.of(values(), word);
    }
  }
}
