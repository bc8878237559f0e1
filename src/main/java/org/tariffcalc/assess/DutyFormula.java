package org.tariffcalc.assess;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.AdValorem;
import org.tariffcalc.customs.DutyExpression;
import org.tariffcalc.customs.Floor;

/**
 * What shipments pay that differ in value and base rate only: percentages and at most one floor,
 * each on the whole customs value. Taken from assessments, so that the rules stand in one place; an
 * assessment that cannot be put this way gives no formula.
 */
final class DutyFormula {

  /** Percentages are kept in millionths of a percent of the value. */
  static final long PER_PERCENT = 1_000_000;

  private static final long HALF = PER_PERCENT / 2;
  private static final long NONE = -1;
  private static final String BASE = "base";

  private final Optional<DutyExpression> replacing;
  private final long replacingMillionths;
  private final long[] rates;
  private final long floor;
  private final Filed above;
  private final Filed atFloor;

  /** What is filed before the goods' own code, each heading with a semicolon behind it. */
  private static final class Filed {
    private final byte[] headings;
    private final boolean isUnderChapter99;

    private Filed(String headings, boolean isUnderChapter99) {
      this.headings = headings.getBytes(US_ASCII);
      this.isUnderChapter99 = isUnderChapter99;
    }

    static Filed of(Assessment assessment) {
      StringBuilder headings = new StringBuilder();
      List<String> filing = assessment.filing();
      for (String heading : filing.subList(0, filing.size() - 1)) {
        headings.append(heading).append(';');
      }
      boolean isUnderChapter99 = false;
      for (Charge charge : assessment.charges()) {
        isUnderChapter99 |= Fees.isUnderChapter99(charge.heading());
      }
      return new Filed(headings.toString(), isUnderChapter99);
    }
  }

  private DutyFormula(
      Optional<DutyExpression> replacing, long[] rates, long floor, Filed above, Filed atFloor) {
    this.replacing = replacing;
    this.replacingMillionths = replacing.flatMap(DutyFormula::millionths).orElse(0L);
    this.rates = rates;
    this.floor = floor;
    this.above = above;
    this.atFloor = atFloor;
  }

  /**
   * The formula behind two assessments of the same goods.
   *
   * @param free with a base rate given as free, so that a floor is charged whole
   * @param dear with a base rate above any floor
   * @return empty when a charge is no percentage of the whole customs value
   */
  static Optional<DutyFormula> of(Assessment free, Assessment dear) {
    Optional<DutyExpression> replacing = Optional.empty();
    List<Long> rates = new ArrayList<>();
    long floor = NONE;
    for (Charge charge : free.charges()) {
      if (charge.measure().equals(BaseRate.MEASURE)) {
        continue;
      }
      DutyExpression duty = DutyExpression.parse(charge.duty());
      Optional<Long> rate = millionths(duty);
      boolean isSecond =
          charge.kind().equals(BASE) && replacing.isPresent()
              || duty instanceof Floor && floor != NONE;
      if (charge.base().compareTo(free.customsValue()) != 0 || rate.isEmpty() || isSecond) {
        return Optional.empty();
      }
      if (charge.kind().equals(BASE)) {
        replacing = Optional.of(duty);
      } else if (duty instanceof Floor) {
        floor = rate.get();
      } else {
        rates.add(rate.get());
      }
    }
    return Optional.of(
        new DutyFormula(
            replacing,
            rates.stream().mapToLong(Long::longValue).toArray(),
            floor,
            Filed.of(free),
            Filed.of(dear)));
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
    return replacing.isPresent();
  }

  /**
   * Adds the duties, the one in place of the base rate among them.
   *
   * @param ownHeading the code of the goods
   * @return whether a charge is under a heading of chapter 99
   */
  boolean addTo(PlainFigures figures, byte[] ownHeading) {
    long dollars = figures.customsDollars();
    if (replacing.isPresent()) {
      figures.base(replacing.get().toString(), cents(dollars, replacingMillionths));
    }
    for (long rate : rates) {
      figures.additional(cents(dollars, rate));
    }
    Filed filed = above;
    if (floor != NONE) {
      long topUp = cents(dollars, floor) - figures.baseDutyCents();
      if (topUp > 0) {
        figures.additional(topUp);
      } else {
        filed = atFloor;
      }
    }
    figures.headings(filed.headings, ownHeading);
    return filed.isUnderChapter99;
  }
}
