package org.tariffcalc.assess.bulk;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.stacking.AssessmentNotes;
import org.tariffcalc.assess.stacking.DutyPlan;
import org.tariffcalc.assess.stacking.DutyStep;
import org.tariffcalc.assess.stacking.OpenFact;
import org.tariffcalc.assess.us.Fees;
import org.tariffcalc.assess.us.FilingOrder;
import org.tariffcalc.customs.duty.Floor;

/**
 * A plan of duties made ready for whole dollars and cents: percentages and at most one floor, each
 * on the whole customs value. A plan that holds anything else gives {@link #NONE}.
 */
final class DutyFormula implements FormulaFigures.LeftOpen {

  private static final Percentage[] NOTHING = {};

  /** The knowledge that there is no formula. */
  static final DutyFormula NONE = new DutyFormula(null, List.of(), false);

  private final @Nullable Content content;
  private final byte[] replacingText;
  private final @Nullable Percentage replacing;
  private final Percentage[] rates;
  private final Percentage[] refundable;
  private final @Nullable Percentage floor;
  private final boolean isFloorRefundable;
  private final Filed above;
  private final Filed atFloor;
  private final List<OpenFact> open;
  private final List<String> openMetals;
  private final boolean isDivided;
  private final DrawbackShares drawback;
  private final List<DutyFormula> sides;

  /** What is filed before the goods' own code, each heading with a semicolon behind it. */
  private static final class Filed {
    private final byte[] headings;
    private final boolean isUnderChapter99;

    private Filed(byte[] headings, boolean isUnderChapter99) {
      this.headings = headings;
      this.isUnderChapter99 = isUnderChapter99;
    }

    static Filed of(List<String> headings, boolean isUnderChapter99) {
      StringBuilder text = new StringBuilder();
      headings.forEach(heading -> text.append(heading).append(';'));
      return new Filed(text.toString().getBytes(US_ASCII), isUnderChapter99);
    }
  }

  /** All that a formula says; formulas of equal content are interchangeable. */
  private record Content(
      @Nullable DutyTerm replacing,
      List<Percentage> rates,
      List<Percentage> refundable,
      @Nullable Percentage floor,
      boolean isFloorRefundable,
      boolean isUnderChapter99,
      boolean isUnderChapter99AtFloor,
      List<String> filed,
      List<String> filedAtFloor,
      List<OpenFact> open,
      List<String> openMetals,
      DrawbackShares drawback) {}

  /** A duty in place of the ordinary one, with the words in which it is printed. */
  private record DutyTerm(Percentage rate, String text) {}

  private DutyFormula(@Nullable Content content, List<DutyFormula> sides, boolean isDivided) {
    this.content = content;
    this.sides = sides;
    DutyTerm inPlaceOfBase = content == null ? null : content.replacing();
    this.replacingText = (inPlaceOfBase == null ? "" : inPlaceOfBase.text()).getBytes(US_ASCII);
    this.replacing = inPlaceOfBase == null ? null : inPlaceOfBase.rate();
    this.rates = content == null ? NOTHING : content.rates().toArray(Percentage[]::new);
    this.refundable = content == null ? NOTHING : content.refundable().toArray(Percentage[]::new);
    this.floor = content == null ? null : content.floor();
    this.isFloorRefundable = content != null && content.isFloorRefundable();
    this.above =
        content == null
            ? Filed.of(List.of(), false)
            : Filed.of(content.filed(), content.isUnderChapter99());
    this.atFloor =
        content == null
            ? above
            : Filed.of(content.filedAtFloor(), content.isUnderChapter99AtFloor());
    this.open = content == null ? List.of() : content.open();
    this.openMetals = content == null ? List.of() : content.openMetals();
    this.isDivided = isDivided;
    this.drawback = content == null ? DrawbackShares.NONE : content.drawback();
  }

  /**
   * The formula of goods that facts which the code does not tell put on one side or another.
   *
   * @param all the formulas of the sides, those first that count among equals
   * @return {@link #NONE} when that is the formula of one of them
   */
  static DutyFormula ofSides(List<DutyFormula> all) {
    DutyFormula first = all.get(0);
    List<DutyFormula> sides = all.stream().distinct().toList();
    if (sides.size() == 1) {
      return first;
    }
    if (sides.contains(NONE)) {
      return NONE;
    }
    return new DutyFormula(first.content, sides, sides.stream().anyMatch(DutyFormula::isDivided));
  }

  /**
   * The formula of a plan.
   *
   * @param order the order in which headings are filed
   * @return {@link #NONE} unless every duty is a percentage of the whole customs value, with at
   *     most one floor, and none beside a duty in place of the ordinary one
   */
  static DutyFormula of(DutyPlan plan, FilingOrder order) {
    DutyTerm replacing = null;
    Percentage floor = null;
    boolean isFloorRefundable = false;
    boolean isUnderChapter99 = false;
    boolean isUnderChapter99AtFloor = false;
    List<Percentage> rates = new ArrayList<>();
    List<Percentage> refundable = new ArrayList<>();
    for (DutyStep step : plan.steps()) {
      if (!(step instanceof DutyStep.Charged charged)) {
        continue;
      }
      Percentage rate = Percentage.of(charged.duty()).orElse(null);
      if (rate == null || !charged.isOnWholeValue()) {
        return NONE;
      }
      boolean isUnder = Fees.isUnderChapter99(charged.heading());
      isUnderChapter99 |= isUnder;
      isUnderChapter99AtFloor |= isUnder && charged.role() != DutyStep.Role.TOP_UP;
      switch (charged.role()) {
        case IN_PLACE_OF_BASE -> {
          if (replacing != null || charged.duty() instanceof Floor) {
            return NONE;
          }
          replacing = new DutyTerm(rate, charged.duty().toString());
        }
        case TOP_UP -> {
          if (floor != null) {
            return NONE;
          }
          floor = rate;
          isFloorRefundable = charged.isRefundable();
        }
        case ADD_ON -> (charged.isRefundable() ? refundable : rates).add(rate);
      }
    }
    if (floor != null && replacing != null) {
      return NONE;
    }
    AssessmentNotes notes = plan.notes();
    return new DutyFormula(
        new Content(
            replacing,
            List.copyOf(rates),
            List.copyOf(refundable),
            floor,
            isFloorRefundable,
            isUnderChapter99,
            isUnderChapter99AtFloor,
            order.beforeCode(plan.steps(), false),
            order.beforeCode(plan.steps(), true),
            notes.open(),
            notes.openContents(),
            DrawbackShares.of(plan.steps())),
        List.of(),
        notes.isDivided());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DutyFormula formula
        && Objects.equals(content, formula.content)
        && isDivided == formula.isDivided
        && sides.equals(formula.sides);
  }

  @Override
  public int hashCode() {
    return content == null ? 0 : content.hashCode();
  }

  /** Whether a formula cannot express the plan, so that the full assessment must be asked. */
  boolean isNone() {
    return content == null;
  }

  /** Whether the goods are a line of which each ten-digit number has a formula of its own. */
  boolean isDivided() {
    return isDivided;
  }

  /** The formulas of all sides, the first of which this is like; empty where there is one side. */
  List<DutyFormula> sides() {
    return sides;
  }

  /** Whether something is left open. */
  boolean leavesOpen() {
    return !open.isEmpty();
  }

  /** What is left open for a code on a day. */
  @Override
  public String of(ListedGoods goods, int epochDay) {
    StringBuilder names = new StringBuilder();
    for (OpenFact each : open) {
      String about = each.about(goods.dotted(), LocalDate.ofEpochDay(epochDay));
      names.append(names.isEmpty() ? "" : ";").append(about.replace(';', ','));
    }
    return names.toString();
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
      long cents = inPlaceOfBase.of(dollars);
      figures.base(replacingText, cents);
      figures.drawback(drawback.inPlaceOfBase(), cents);
    }
    drawback.addTo(figures);
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
        figures.fileBefore(atFloor.headings);
        return atFloor.isUnderChapter99;
      }
      figures.additional(topUp);
      figures.drawback(drawback.floor(), topUp);
      if (isFloorRefundable) {
        figures.refundable(topUp);
      }
    }
    figures.fileBefore(above.headings);
    return above.isUnderChapter99;
  }
}
