package org.tariffcalc.assess;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.DutyExpression;
import org.tariffcalc.customs.Floor;

/**
 * What shipments pay that differ in value and base rate only: percentages and at most one floor,
 * each on the whole customs value. Taken from assessments, so that the rules stand in one place; an
 * assessment that cannot be put this way gives no formula.
 */
final class DutyFormula {

  private static final String BASE = "base";

  private final byte[] replacingText;
  private final @Nullable Percentage replacing;
  private final Percentage[] rates;
  private final @Nullable Percentage floor;
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
      String replacingText,
      @Nullable Percentage replacing,
      Percentage[] rates,
      @Nullable Percentage floor,
      Filed above,
      Filed atFloor) {
    this.replacingText = replacingText.getBytes(US_ASCII);
    this.replacing = replacing;
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
    String replacingText = "";
    Percentage replacing = null;
    Percentage floor = null;
    List<Percentage> rates = new ArrayList<>();
    for (Charge charge : free.charges()) {
      if (charge.measure().equals(BaseRate.MEASURE)) {
        continue;
      }
      DutyExpression duty = DutyExpression.parse(charge.duty());
      Percentage rate = Percentage.of(duty).orElse(null);
      boolean isBase = charge.kind().equals(BASE);
      boolean isSecond = isBase && replacing != null || duty instanceof Floor && floor != null;
      if (charge.base().compareTo(free.customsValue()) != 0 || rate == null || isSecond) {
        return Optional.empty();
      }
      if (isBase) {
        replacing = rate;
        replacingText = duty.toString();
      } else if (duty instanceof Floor) {
        floor = rate;
      } else {
        rates.add(rate);
      }
    }
    return Optional.of(
        new DutyFormula(
            replacingText,
            replacing,
            rates.toArray(Percentage[]::new),
            floor,
            Filed.of(free),
            Filed.of(dear)));
  }

  /** Whether a measure is charged in place of the base rate. */
  boolean replacesBase() {
    return replacing != null;
  }

  /**
   * Adds the duties, the one in place of the base rate among them.
   *
   * @param ownHeading the code of the goods
   * @return whether a charge is under a heading of chapter 99
   */
  boolean addTo(PlainFigures figures, byte[] ownHeading) {
    long dollars = figures.customsDollars();
    Percentage inPlaceOfBase = replacing;
    if (inPlaceOfBase != null) {
      figures.base(replacingText, inPlaceOfBase.of(dollars));
    }
    for (Percentage rate : rates) {
      figures.additional(rate.of(dollars));
    }
    Filed filed = above;
    Percentage least = floor;
    if (least != null) {
      long topUp = least.of(dollars) - figures.baseDutyCents();
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
