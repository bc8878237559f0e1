package org.tariffcalc.customs.duty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.Figures;
import org.tariffcalc.customs.quantity.Constituent;
import org.tariffcalc.customs.quantity.Unit;

/**
 * A percentage of the value of one or two parts: {@code 6% on the case}, {@code 3.9% on the
 * movement and case}.
 *
 * @param percent 6 means 6%
 * @param parts whose values are added up, at least one
 */
public record PartRate(BigDecimal percent, List<Constituent> parts) implements DutyExpression {

  /** Copies the list and takes trailing zeros off the percentage. */
  public PartRate {
    percent = Figures.plain(percent);
    parts = List.copyOf(parts);
    if (parts.isEmpty() || percent.signum() < 0) {
      throw new IllegalArgumentException(percent + "% on " + parts);
    }
  }

  @Override
  public DutyResult evaluate(ChargeBase base) {
    BigDecimal value = BigDecimal.ZERO;
    StringBuilder values = new StringBuilder();
    List<Unit> missing = new ArrayList<>(0);
    for (Constituent part : parts) {
      Optional<BigDecimal> known = base.valueOf(part);
      if (known.isEmpty()) {
        missing.add(part.unit());
      } else {
        value = value.add(known.get());
        values.append(values.isEmpty() ? "" : " + ").append(Figures.grouped(known.get(), 2));
      }
    }
    if (!missing.isEmpty()) {
      return new DutyResult.NeedsQuantity(missing);
    }
    return new DutyResult.Amount(
        value.multiply(percent).movePointLeft(2),
        this + " × " + (parts.size() == 1 ? values.toString() : "(" + values + ")"));
  }

  @Override
  public List<Unit> unitsNeeded() {
    List<Unit> units = new ArrayList<>(parts.size());
    for (Constituent part : parts) {
      if (part != Constituent.SET) {
        units.add(part.unit());
      }
    }
    return units;
  }

  @Override
  public Optional<BigDecimal> adValoremPercent() {
    return parts.size() == 1 && parts.get(0) == Constituent.SET
        ? Optional.of(percent)
        : Optional.empty();
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(percent.toPlainString()).append("% on the ");
    for (int i = 0; i < parts.size(); i++) {
      out.append(i == 0 ? "" : " and ").append(parts.get(i).printed());
    }
    return out.toString();
  }
}
