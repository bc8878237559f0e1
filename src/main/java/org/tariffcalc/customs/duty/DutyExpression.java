package org.tariffcalc.customs.duty;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.quantity.Unit;

/**
 * What a rate says. {@code toString()} is the canonical text, and reading it again gives an equal
 * expression; spelling and spacing of the printed schedule do not survive.
 */
public sealed interface DutyExpression
    permits Free, AdValorem, PartRate, Specific, SlidingScale, Compound, Floor, Refer {

  /**
   * Reads a rate as the schedule or a table prints it: {@code Free}, {@code 2.5%}, {@code 33 1/3%},
   * {@code 4.4¢/kg + 3.1%}, {@code floor 15%}. A text without a rate of its own becomes a {@link
   * Refer}, and so does one that nobody has seen yet ({@link Refer.Kind#NOT_UNDERSTOOD}): it is
   * never taken for zero.
   */
  static DutyExpression parse(String rateText) {
    return DutyParser.parse(rateText);
  }

  /**
   * The duty on a base, not rounded. A quantity without a unit counts for the unit that this
   * expression needs when it needs only one.
   */
  default DutyResult on(ChargeBase base) {
    return evaluate(
        base.quantities().isEmpty() ? base : base.with(base.quantities().forUnits(unitsNeeded())));
  }

  /** The duty on a base whose quantities all have units. */
  DutyResult evaluate(ChargeBase base);

  /** The quantities without which there is no amount, in the order in which the rate names them. */
  List<Unit> unitsNeeded();

  /**
   * Percent of the whole value when the rate is nothing but that (25 means 25%); 0 for {@code
   * Free}; empty for every other rate, a floor too.
   */
  Optional<BigDecimal> adValoremPercent();

  /**
   * Whether the rate can be computed, if need be with quantities; false when it sends the reader
   * elsewhere.
   */
  default boolean isComputable() {
    return true;
  }
}
