package org.tariffcalc.assess.us;

import java.math.BigDecimal;
import java.util.Optional;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.tables.fee.Fee;

/**
 * A fee of an entry at its rate of a day: a percentage of a value between two bounds, or a fixed
 * sum. Every pricer works it out by what stands here.
 *
 * @param fee the fee
 * @param rate its rate of the entry date
 */
public record EntryFee(Fee fee, Fee.Rate rate) {

  /**
   * Whether goods owe a fee of their entry.
   *
   * @param areFreeOfProcessingFee whether the goods owe no merchandise processing fee (19 CFR
   *     24.23(c))
   */
  static boolean isOwedOn(boolean areFreeOfProcessingFee, Fee fee) {
    return !(areFreeOfProcessingFee && fee.kind().isProcessing());
  }

  /** Whether also goods owe it that are free of the merchandise processing fee. */
  public boolean isOwedByFreeGoods() {
    return isOwedOn(true, fee);
  }

  /** The percentage of the value; zero for a fixed sum. */
  public BigDecimal percent() {
    return rate.percent().orElse(BigDecimal.ZERO);
  }

  /** The least that is due, US dollars: of a fixed sum all of it. */
  public BigDecimal least() {
    return isFixed() ? Money.roundedToCent(rate.fixed()) : rate.min().orElse(BigDecimal.ZERO);
  }

  /** The most that is due, US dollars: of a fixed sum all of it; empty without a bound. */
  public Optional<BigDecimal> most() {
    return isFixed() ? Optional.of(least()) : rate.max();
  }

  /** Whether it is a fixed sum for each entry. */
  boolean isFixed() {
    return rate.percent().isEmpty();
  }

  /** What is due on a value, US dollars. */
  BigDecimal on(BigDecimal value) {
    BigDecimal share = share(value).max(least());
    return most().map(share::min).orElse(share);
  }

  /** The percentage alone, without the bounds. */
  private BigDecimal share(BigDecimal value) {
    return Money.roundedToCent(value.multiply(percent()).movePointLeft(2));
  }

  /** How it is worked out on a value, as a clerk can redo it. */
  String arithmetic(BigDecimal value) {
    if (isFixed()) {
      return "per entry";
    }
    BigDecimal share = share(value);
    BigDecimal due = on(value);
    int difference = due.compareTo(share);
    return rate.rate()
        + " × "
        + Money.grouped(value)
        + (difference > 0
            ? ", at least " + Money.grouped(due)
            : difference < 0 ? ", at most " + Money.grouped(due) : "");
  }
}
