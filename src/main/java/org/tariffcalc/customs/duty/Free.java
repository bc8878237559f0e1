package org.tariffcalc.customs.duty;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.quantity.Unit;

/**
 * No duty.
 *
 * @param condition what the schedule adds to the word ({@code under bond}), mostly empty
 */
public record Free(String condition) implements DutyExpression {

  private static final Free ALWAYS = new Free("");
  private static final Optional<BigDecimal> ZERO = Optional.of(BigDecimal.ZERO);

  /** Free without a condition. */
  public static Free always() {
    return ALWAYS;
  }

  @Override
  public DutyResult evaluate(ChargeBase base) {
    return new DutyResult.Amount(BigDecimal.ZERO, toString());
  }

  @Override
  public List<Unit> unitsNeeded() {
    return List.of();
  }

  @Override
  public Optional<BigDecimal> adValoremPercent() {
    return ZERO;
  }

  @Override
  public String toString() {
    return condition.isEmpty() ? "Free" : "Free, " + condition;
  }
}
