package org.tariffcalc.assess.bulk;

import java.math.BigDecimal;
import java.util.Optional;
import org.tariffcalc.customs.duty.AdValorem;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.customs.duty.Floor;

/**
 * A percentage as a fraction in lowest terms of a cent per dollar, so that most duties are one
 * multiplication and one division of numbers of 32 bits: the quick compiler calls a routine for
 * each longer division.
 *
 * @param numerator cents of duty on as many dollars as the denominator says
 * @param denominator at least one
 * @param mostForInt the most dollars on which 32 bits are enough
 */
record Percentage(long numerator, int denominator, long mostForInt) {

  private static final int FINEST = 6;
  private static final long PER_PERCENT = 1_000_000;

  private static Percentage ofMillionths(long millionths) {
    long divisor = millionths == 0 ? PER_PERCENT : greatestCommon(millionths, PER_PERCENT);
    long numerator = millionths / divisor;
    int denominator = (int) (PER_PERCENT / divisor);
    return new Percentage(
        numerator,
        denominator,
        numerator == 0 ? Integer.MAX_VALUE : (Integer.MAX_VALUE - denominator) / numerator);
  }

  private static long greatestCommon(long one, long other) {
    return other == 0 ? one : greatestCommon(other, one % other);
  }

  /**
   * A percentage or floor; empty for all else, and where it is finer than a millionth of a percent.
   */
  static Optional<Percentage> of(DutyExpression duty) {
    BigDecimal percent;
    if (duty instanceof Floor floor) {
      percent = floor.percent();
    } else if (duty instanceof AdValorem rate && rate.numerator() == 0) {
      percent = rate.whole();
    } else {
      return duty.adValoremPercent()
          .filter(each -> each.signum() == 0)
          .map(zero -> ofMillionths(0));
    }
    BigDecimal scaled = percent.movePointRight(FINEST).stripTrailingZeros();
    return scaled.scale() <= 0 && scaled.precision() - scaled.scale() < 11
        ? Optional.of(ofMillionths(scaled.longValueExact()))
        : Optional.empty();
  }

  /** Nothing at all. */
  static Percentage zero() {
    return ofMillionths(0);
  }

  /** The percentage of whole dollars in cents, half up. */
  long of(long dollars) {
    // An odd denominator never leaves just a half, so half of it, rounded down, is the same.
    if (dollars <= mostForInt) {
      int product = (int) dollars * (int) numerator;
      return denominator == 1 ? product : (product + (denominator >> 1)) / denominator;
    }
    return (dollars * numerator + (denominator >> 1)) / denominator;
  }
}
