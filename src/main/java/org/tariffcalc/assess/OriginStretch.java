package org.tariffcalc.assess;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods of one origin on entry dates between which nothing changes: what decides about them beside
 * the code, and the formulas found so far.
 */
final class OriginStretch {

  private final boolean isCovered;
  private final boolean paysColumn2;
  private final boolean looksAtLoading;
  private final Deciding deciding;
  private final String rules;
  private final DayMeasures measures;
  private final Entry entry;
  private @Nullable Formula[] byShape = new Formula[64];

  /**
   * A stretch.
   *
   * @param isCovered whether the tables reach back so far
   * @param looksAtLoading whether the day of loading may matter
   * @param deciding what of a code's standing matters
   * @param rules what else decides, in words that are the same when it is the same
   * @param measures the measures that reach the origin
   */
  OriginStretch(
      boolean isCovered,
      boolean paysColumn2,
      boolean looksAtLoading,
      Deciding deciding,
      String rules,
      DayMeasures measures,
      Entry entry) {
    this.isCovered = isCovered;
    this.paysColumn2 = paysColumn2;
    this.looksAtLoading = looksAtLoading;
    this.deciding = deciding;
    this.rules = rules;
    this.measures = measures;
    this.entry = entry;
  }

  /**
   * What an entry costs beside duty.
   *
   * @param informalCents value up to which it is informal
   * @param chapter99Cents the same for goods under a heading of chapter 99
   * @param formal fees of a formal entry
   * @param informal fees of an informal one
   * @param isKnown whether all rates are known
   */
  record Entry(
      long informalCents,
      long chapter99Cents,
      List<FeeFormula> formal,
      List<FeeFormula> informal,
      boolean isKnown) {

    /** Adds the fees for a price in cents. */
    void addTo(PlainFigures figures, long priceCents, boolean isUnderChapter99) {
      boolean isFormal = priceCents > (isUnderChapter99 ? chapter99Cents : informalCents);
      for (FeeFormula fee : isFormal ? formal : informal) {
        figures.fee(fee.on(figures.customsDollars()));
      }
    }
  }

  /** A formula, or the knowledge that there is none. */
  record Formula(@Nullable DutyFormula duty) {}

  boolean isCovered() {
    return isCovered;
  }

  boolean paysColumn2() {
    return paysColumn2;
  }

  boolean looksAtLoading() {
    return looksAtLoading;
  }

  /** The measures that reach the origin. */
  DayMeasures measures() {
    return measures;
  }

  Entry entry() {
    return entry;
  }

  /** The formula for goods of a shape, if it was found before. */
  @Nullable Formula known(int shape) {
    @Nullable Formula[] found = byShape;
    return shape < found.length ? found[shape] : null;
  }

  /** Keeps a formula. One that gets lost to another thread is only looked up again. */
  void keep(int shape, Formula formula) {
    if (shape >= byShape.length) {
      byShape = Arrays.copyOf(byShape, Math.max(shape + 1, byShape.length * 2));
    }
    byShape[shape] = formula;
  }

  /** What decides about goods of a standing, the same text when it is the same. */
  String question(int[] standing) {
    return rules + deciding.of(standing);
  }
}
