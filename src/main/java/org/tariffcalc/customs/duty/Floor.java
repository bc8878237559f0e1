package org.tariffcalc.customs.duty;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.Figures;
import org.tariffcalc.customs.quantity.Unit;

/**
 * An all-in rate: base duty and addition together reach it, and where the base duty alone does,
 * nothing is added.
 *
 * @param percent of the customs value, 15 means 15%
 */
public record Floor(BigDecimal percent) implements DutyExpression {

  /** Takes trailing zeros off the percentage. */
  public Floor {
    percent = Figures.plain(percent);
    if (percent.signum() < 0) {
      throw new IllegalArgumentException("floor " + percent);
    }
  }

  /**
   * The whole duty including the base duty; what is added to a given base duty is for the engine to
   * work out.
   */
  @Override
  public DutyResult evaluate(ChargeBase base) {
    return new DutyResult.Amount(
        base.value().multiply(percent).movePointLeft(2),
        percent.toPlainString() + "% × " + Figures.grouped(base.value(), 2));
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
  public String toString() {
    return "floor " + percent.toPlainString() + '%';
  }
}
