package org.tariffcalc.assess.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;

/**
 * Values of the lines of one invoice in whole dollars (19 CFR 159.3(a)): lines at one rate are
 * added before they are rounded, and the total moves by no more than its own rounding; where a
 * fraction must give way for that, the smallest half or more is dropped and the largest less than a
 * half is taken up, of equal ones that at the lower rate.
 */
public final class InvoiceRounding {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private InvoiceRounding() {}

  /** Lines at one rate: their sum, and what it is rounded to. */
  private static final class Unit {
    private final BigDecimal ratePercent;
    private final List<Integer> lines = new ArrayList<>();
    private BigDecimal exact = BigDecimal.ZERO;
    private BigDecimal rounded = BigDecimal.ZERO;

    Unit(BigDecimal ratePercent) {
      this.ratePercent = ratePercent;
    }

    BigDecimal fraction() {
      return exact.subtract(exact.setScale(0, RoundingMode.DOWN));
    }
  }

  /**
   * The entered values in the order of the lines.
   *
   * @param lines the lines, each assessed by itself
   */
  public static List<BigDecimal> wholeDollars(List<Assessment> lines) {
    Map<BigDecimal, Unit> units = new LinkedHashMap<>();
    BigDecimal total = BigDecimal.ZERO;
    for (int i = 0; i < lines.size(); i++) {
      Unit unit = units.computeIfAbsent(ratePercent(lines.get(i)), Unit::new);
      unit.lines.add(i);
      unit.exact = unit.exact.add(lines.get(i).valuation().dutiable());
      total = total.add(lines.get(i).valuation().dutiable());
    }
    BigDecimal moved = total.setScale(0, RoundingMode.HALF_UP);
    for (Unit unit : units.values()) {
      unit.rounded = unit.exact.setScale(0, RoundingMode.HALF_UP);
      moved = moved.subtract(unit.rounded);
    }
    giveWay(new ArrayList<>(units.values()), moved.intValueExact());
    BigDecimal[] values = new BigDecimal[lines.size()];
    for (Unit unit : units.values()) {
      divide(unit, lines, values);
    }
    return List.of(values);
  }

  /** The sum of the rates as printed, so that rounding of amounts plays no part. */
  private static BigDecimal ratePercent(Assessment line) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Charge charge : line.charges()) {
      sum = sum.add(charge.ratePercent());
    }
    return sum.stripTrailingZeros();
  }

  /** Moves units by a dollar until the total fits: up when {@code moved} is above zero. */
  private static void giveWay(List<Unit> units, int moved) {
    Comparator<Unit> byFraction =
        moved > 0
            ? Comparator.comparing(Unit::fraction).reversed()
            : Comparator.comparing(Unit::fraction);
    units.sort(byFraction.thenComparing(unit -> unit.ratePercent));
    BigDecimal step = BigDecimal.valueOf(Integer.signum(moved));
    int left = Math.abs(moved);
    for (Unit unit : units) {
      boolean isRoundedUp = unit.fraction().compareTo(HALF) >= 0;
      if (left > 0 && unit.fraction().signum() > 0 && isRoundedUp == moved < 0) {
        unit.rounded = unit.rounded.add(step);
        left--;
      }
    }
  }

  /** Divides the dollars of a unit among its lines, the largest fractions taking what is left. */
  private static void divide(Unit unit, List<Assessment> lines, BigDecimal[] values) {
    BigDecimal left = unit.rounded;
    List<Integer> byFraction = new ArrayList<>(unit.lines);
    for (int line : unit.lines) {
      BigDecimal exact = lines.get(line).valuation().dutiable();
      values[line] = exact.setScale(0, RoundingMode.DOWN).setScale(2);
      left = left.subtract(values[line]);
    }
    byFraction.sort(
        Comparator.comparing(
                (Integer line) -> lines.get(line).valuation().dutiable().remainder(BigDecimal.ONE))
            .reversed());
    for (int line : byFraction) {
      if (left.signum() > 0) {
        values[line] = values[line].add(BigDecimal.ONE);
        left = left.subtract(BigDecimal.ONE);
      }
    }
  }
}
