package org.tariffcalc.customs.duty;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.quantity.Unit;

/**
 * No rate of its own: the schedule sends the reader elsewhere, or says nothing.
 *
 * @param text what the schedule says, blank where it says nothing
 * @param kind why there is no rate
 */
public record Refer(String text, Kind kind) implements DutyExpression {

  /** Why a place in the schedule holds no rate that can be computed. */
  public enum Kind {
    /** The place is empty: quota lines, provisions of chapter 98. */
    NO_RATE,
    /** The rate of another provision, a note, or a value that is not the customs value. */
    ELSEWHERE,
    /** A text of a shape that this program has not met. */
    NOT_UNDERSTOOD
  }

  private static final Refer NOTHING = new Refer("", Kind.NO_RATE);

  /** An empty place. */
  public static Refer nothing() {
    return NOTHING;
  }

  @Override
  public DutyResult evaluate(ChargeBase base) {
    return new DutyResult.Refers(text);
  }

  @Override
  public List<Unit> unitsNeeded() {
    return List.of();
  }

  @Override
  public Optional<BigDecimal> adValoremPercent() {
    return Optional.empty();
  }

  @Override
  public boolean isComputable() {
    return false;
  }

  @Override
  public String toString() {
    return text;
  }
}
