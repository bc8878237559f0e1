package org.tariffcalc.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.AdValorem;
import org.tariffcalc.customs.DutyExpression;
import org.tariffcalc.customs.Floor;

/**
 * What shipments pay that differ in value and base rate only: the percentages and floors of their
 * measures, each on the whole customs value. Taken from an assessment, so that the rules stand in
 * one place; an assessment that cannot be put this way gives no formula.
 */
final class DutyFormula {

  /** Percentages are kept in millionths of a percent of the value. */
  static final long PER_PERCENT = 1_000_000;

  private static final long HALF = PER_PERCENT / 2;
  private static final String BASE = "base";
  private static final DutyExpression NOTHING_MORE = AdValorem.ofPercent(BigDecimal.ZERO);

  private final boolean replacesBase;
  private final String replacingRate;
  private final long replacingMillionths;
  private final long[] rates;
  private final boolean[] isFloor;
  private final String[] headings;
  private final boolean hasFloor;
  private final boolean isUnderChapter99;
  private final String allHeadings;

  private DutyFormula(
      Optional<DutyExpression> replacing, List<Charge> charges, List<DutyExpression> duties) {
    this.replacesBase = replacing.isPresent();
    this.replacingRate = replacing.map(DutyExpression::toString).orElse("");
    this.replacingMillionths = replacing.flatMap(DutyFormula::millionths).orElse(0L);
    this.rates = new long[charges.size()];
    this.isFloor = new boolean[charges.size()];
    this.headings = new String[charges.size()];
    StringBuilder all = new StringBuilder();
    boolean floors = false;
    boolean chapter99 = false;
    for (int i = 0; i < rates.length; i++) {
      isFloor[i] = duties.get(i) instanceof Floor;
      floors |= isFloor[i];
      rates[i] = millionths(duties.get(i)).orElseThrow();
      headings[i] = charges.get(i).heading();
      chapter99 |= !isFloor[i] && Fees.isUnderChapter99(headings[i]);
      append(all, headings[i]);
    }
    this.hasFloor = floors;
    this.isUnderChapter99 = chapter99;
    this.allHeadings = all.toString();
  }

  /**
   * The formula behind an assessment of goods whose base rate was given as free.
   *
   * @return empty when a charge is no percentage of the whole customs value, or something is
   *     missing
   */
  static Optional<DutyFormula> of(Assessment free) {
    if (!free.isComplete()) {
      return Optional.empty();
    }
    Optional<DutyExpression> replacing = Optional.empty();
    List<Charge> charges = new ArrayList<>();
    List<DutyExpression> duties = new ArrayList<>();
    for (Charge charge : free.charges()) {
      if (charge.measure().equals(BaseRate.MEASURE)) {
        continue;
      }
      DutyExpression duty = DutyExpression.parse(charge.duty());
      if (charge.base().compareTo(free.customsValue()) != 0
          || millionths(duty).isEmpty()
          || replacing.isPresent() && charge.kind().equals(BASE)) {
        return Optional.empty();
      }
      if (charge.kind().equals(BASE)) {
        replacing = Optional.of(duty);
      }
      charges.add(charge);
      duties.add(charge.kind().equals(BASE) ? NOTHING_MORE : duty);
    }
    return Optional.of(new DutyFormula(replacing, charges, duties));
  }

  /** A percentage or floor in millionths of a percent; empty for all else and where it is finer. */
  static Optional<Long> millionths(DutyExpression duty) {
    BigDecimal percent;
    if (duty instanceof Floor floor) {
      percent = floor.percent();
    } else if (duty instanceof AdValorem rate && rate.numerator() == 0) {
      percent = rate.whole();
    } else {
      return duty.adValoremPercent().filter(each -> each.signum() == 0).map(BigDecimal::longValue);
    }
    BigDecimal scaled = percent.movePointRight(6).stripTrailingZeros();
    return scaled.scale() <= 0 && scaled.precision() - scaled.scale() < 11
        ? Optional.of(scaled.longValueExact())
        : Optional.empty();
  }

  /** A percentage of whole dollars in cents, half up. */
  static long cents(long dollars, long millionths) {
    return (dollars * millionths + HALF) / PER_PERCENT;
  }

  /** Whether a measure is charged in place of the base rate. */
  boolean replacesBase() {
    return replacesBase;
  }

  /**
   * Adds the duties.
   *
   * @param ownHeading the goods' line, charged at the base rate; empty where that is replaced
   * @return whether the goods are under a heading of chapter 99
   */
  boolean addTo(PlainFigures figures, String ownHeading) {
    long dollars = figures.customsDollars();
    if (replacesBase) {
      figures.base(replacingRate, cents(dollars, replacingMillionths));
    }
    if (!hasFloor) {
      for (long rate : rates) {
        figures.additional(cents(dollars, rate));
      }
      figures.headings(ownHeading.isEmpty() ? withoutFirst(allHeadings) : ownHeading + allHeadings);
      return isUnderChapter99;
    }
    boolean chapter99 = isUnderChapter99;
    StringBuilder filed = new StringBuilder(ownHeading);
    for (int i = 0; i < rates.length; i++) {
      long cents = cents(dollars, rates[i]);
      if (isFloor[i]) {
        cents -= figures.baseDutyCents();
        if (cents <= 0) {
          continue;
        }
        chapter99 |= Fees.isUnderChapter99(headings[i]);
      }
      figures.additional(cents);
      append(filed, headings[i]);
    }
    figures.headings(ownHeading.isEmpty() ? withoutFirst(filed.toString()) : filed.toString());
    return chapter99;
  }

  private static void append(StringBuilder joined, String heading) {
    if (!heading.isEmpty()) {
      joined.append(';').append(heading);
    }
  }

  private static String withoutFirst(String joined) {
    return joined.isEmpty() ? joined : joined.substring(1);
  }
}
