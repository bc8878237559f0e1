package org.tariffcalc.assess.bulk;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.us.BaseRate;
import org.tariffcalc.assess.us.Fees;
import org.tariffcalc.customs.ChargeKind;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.customs.duty.Floor;

/**
 * What shipments pay that differ in value and base rate only: percentages and at most one floor,
 * each on the whole customs value. Taken from assessments, so that the rules stand in one place; an
 * assessment that cannot be put this way gives {@link #NONE}.
 */
final class DutyFormula implements FormulaFigures.LeftOpen {

  private static final String CODE = "\u0001";
  private static final String DAY = "\u0002";
  private static final Percentage[] NOTHING = {};

  /** The knowledge that there is no formula. */
  static final DutyFormula NONE =
      new DutyFormula(
          "",
          null,
          NOTHING,
          NOTHING,
          null,
          false,
          Filed.of(List.of()),
          Filed.of(List.of()),
          "none",
          List.of(),
          false);

  private final String said;
  private final byte[] replacingText;
  private final @Nullable Percentage replacing;
  private final Percentage[] rates;
  private final Percentage[] refundable;
  private final @Nullable Percentage floor;
  private final boolean isFloorRefundable;
  private final byte[] headings;
  private final boolean isUnderChapter99;
  private final byte[] headingsAtFloor;
  private final boolean isUnderChapter99AtFloor;
  private final String open;
  private final List<String> openMetals;
  private final boolean isDivided;

  /**
   * What is filed before the goods' own code.
   *
   * @param headings each with a semicolon behind it
   */
  private record Filed(String headings, boolean isUnderChapter99) {

    static Filed of(Assessment assessment) {
      List<String> filing = assessment.filing();
      Filed filed = of(filing.subList(0, filing.size() - 1));
      boolean isUnderChapter99 = false;
      for (Charge charge : assessment.charges()) {
        isUnderChapter99 |= Fees.isUnderChapter99(charge.heading());
      }
      return new Filed(filed.headings, isUnderChapter99);
    }

    static Filed of(List<String> filing) {
      StringBuilder headings = new StringBuilder();
      for (String heading : filing) {
        headings.append(heading).append(';');
      }
      return new Filed(headings.toString(), false);
    }
  }

  private DutyFormula(
      String replacingText,
      @Nullable Percentage replacing,
      Percentage[] rates,
      Percentage[] refundable,
      @Nullable Percentage floor,
      boolean isFloorRefundable,
      Filed above,
      Filed atFloor,
      String open,
      List<String> openMetals,
      boolean isDivided) {
    this.replacingText = replacingText.getBytes(US_ASCII);
    this.replacing = replacing;
    this.rates = rates;
    this.refundable = refundable;
    this.floor = floor;
    this.isFloorRefundable = isFloorRefundable;
    this.headings = above.headings.getBytes(US_ASCII);
    this.isUnderChapter99 = above.isUnderChapter99;
    this.headingsAtFloor = atFloor.headings.getBytes(US_ASCII);
    this.isUnderChapter99AtFloor = atFloor.isUnderChapter99;
    this.open = open;
    this.openMetals = openMetals;
    this.isDivided = isDivided;
    this.said =
        String.join(
            "\n",
            replacingText,
            String.valueOf(replacing),
            List.of(rates).toString(),
            List.of(refundable).toString(),
            String.valueOf(floor),
            String.valueOf(isFloorRefundable),
            above.toString(),
            atFloor.toString(),
            open,
            openMetals.toString(),
            String.valueOf(isDivided));
  }

  /**
   * The formula behind two assessments of the same goods.
   *
   * @param goods the goods
   * @param free with a base rate given as free, so that a floor is charged whole
   * @param dear with a base rate above any floor
   * @param isDivided whether lists tell ten-digit numbers of these goods apart
   * @return {@link #NONE} unless every charge is a percentage of the whole customs value
   */
  static DutyFormula of(ListedGoods goods, Assessment free, Assessment dear, boolean isDivided) {
    String replacingText = "";
    Percentage replacing = null;
    Percentage floor = null;
    boolean isFloorRefundable = false;
    List<Percentage> rates = new ArrayList<>();
    List<Percentage> refundable = new ArrayList<>();
    for (Charge charge : free.charges()) {
      if (charge.measure().equals(BaseRate.MEASURE)) {
        continue;
      }
      DutyExpression duty = DutyExpression.parse(charge.duty());
      Percentage rate = Percentage.of(duty).orElse(null);
      boolean isBase = charge.kind() == ChargeKind.BASE;
      boolean isSecond = isBase && replacing != null || duty instanceof Floor && floor != null;
      if (charge.base().compareTo(free.customsValue()) != 0 || rate == null || isSecond) {
        return NONE;
      }
      if (isBase) {
        replacing = rate;
        replacingText = duty.toString();
      } else if (duty instanceof Floor) {
        floor = rate;
        isFloorRefundable = charge.isRefundable();
      } else if (charge.isRefundable()) {
        refundable.add(rate);
      } else {
        rates.add(rate);
      }
    }
    return new DutyFormula(
        replacingText,
        replacing,
        rates.toArray(Percentage[]::new),
        refundable.toArray(Percentage[]::new),
        floor,
        isFloorRefundable,
        Filed.of(free),
        Filed.of(dear),
        leftOpen(goods, free),
        free.openMetals(),
        isDivided);
  }

  /** What an assessment leaves open, with marks where the code and the day stand. */
  private static String leftOpen(ListedGoods goods, Assessment assessment) {
    return assessment
        .undecided()
        .replace(goods.dotted(), CODE)
        .replace(assessment.shipment().entryDate().toString(), DAY);
  }

  /** All that it says; formulas that say the same are interchangeable. */
  String said() {
    return said;
  }

  /** Whether the goods are a line of which each ten-digit number has a formula of its own. */
  boolean isDivided() {
    return isDivided;
  }

  /** Whether something is left open. */
  boolean leavesOpen() {
    return !open.isEmpty();
  }

  /** What is left open for a code on a day. */
  @Override
  public String of(ListedGoods goods, int epochDay) {
    return open.replace(CODE, goods.dotted())
        .replace(DAY, LocalDate.ofEpochDay(epochDay).toString());
  }

  /** Whether a measure is charged in place of the base rate. */
  boolean replacesBase() {
    return replacing != null;
  }

  /**
   * Adds the duties, the one in place of the base rate among them.
   *
   * @return whether a charge is under a heading of chapter 99
   */
  boolean addTo(FormulaFigures figures) {
    long dollars = figures.customsDollars();
    figures.countInFull(openMetals);
    Percentage inPlaceOfBase = replacing;
    if (inPlaceOfBase != null) {
      figures.base(replacingText, inPlaceOfBase.of(dollars));
    }
    for (Percentage rate : rates) {
      figures.additional(rate.of(dollars));
    }
    for (Percentage rate : refundable) {
      long cents = rate.of(dollars);
      figures.additional(cents);
      figures.refundable(cents);
    }
    Percentage least = floor;
    if (least != null) {
      long topUp = least.of(dollars) - figures.baseDutyCents();
      if (topUp <= 0) {
        figures.fileBefore(headingsAtFloor);
        return isUnderChapter99AtFloor;
      }
      figures.additional(topUp);
      if (isFloorRefundable) {
        figures.refundable(topUp);
      }
    }
    figures.fileBefore(headings);
    return isUnderChapter99;
  }
}
