package org.tariffcalc.assess.bulk;

import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.stacking.DayMeasures;

/**
 * Goods of one origin on entry dates between which nothing changes: what decides about them beside
 * the code, and the formulas found so far.
 */
final class OriginPeriod {

  private final boolean isCovered;
  private final boolean paysColumn2;
  private final boolean looksAtLoading;
  private final Supplier<Law> source;
  private volatile SoftReference<Law> law;
  private final Formulas formulas;
  private final @Nullable Entry[] entries = new @Nullable Entry[FormulaAssessor.MODES.size()];

  /**
   * A stretch.
   *
   * @param isCovered whether the tables reach back so far
   * @param law what decides beside the goods
   * @param source finds it again
   * @param formulas the formulas of all stretches in which the same decides
   */
  OriginPeriod(
      boolean isCovered, boolean paysColumn2, Law law, Supplier<Law> source, Formulas formulas) {
    this.isCovered = isCovered;
    this.paysColumn2 = paysColumn2;
    this.looksAtLoading = law.looksAtLoading();
    this.law = new SoftReference<>(law);
    this.source = source;
    this.formulas = formulas;
  }

  /**
   * What decides about goods of the origin on these days: asked for only while formulas are still
   * found, and by far the largest part of a stretch. It is let go when memory runs short, and found
   * again.
   *
   * @param deciding what decides beside the goods
   * @param measures the measures that reach the origin
   * @param looksAtLoading whether the day of loading may matter
   * @param same equal for stretches in which the same decides
   */
  record Law(DecidingRules deciding, DayMeasures measures, boolean looksAtLoading, Object same) {}

  private Law law() {
    Law known = law.get();
    if (known == null) {
      known = source.get();
      law = new SoftReference<>(known);
    }
    return known;
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

    /** Whether the entry of goods at a price in cents is a formal one. */
    boolean isFormal(long priceCents, boolean isUnderChapter99) {
      return priceCents > (isUnderChapter99 ? chapter99Cents : informalCents);
    }

    /** Adds the fees, the one for processing unless the goods are free of it. */
    void addTo(FormulaFigures figures, boolean isFormal, boolean isFreeOfProcessingFee) {
      for (FeeFormula fee : isFormal ? formal : informal) {
        if (!(isFreeOfProcessingFee && fee.isProcessing())) {
          figures.fee(fee.on(figures.customsDollars()));
        }
      }
    }
  }

  boolean isCovered() {
    return isCovered;
  }

  boolean paysColumn2() {
    return paysColumn2;
  }

  boolean looksAtLoading() {
    return looksAtLoading;
  }

  /** The measures that decide about goods of a standing. */
  DayMeasures measuresOn(int[] standing) {
    Law now = law();
    return now.measures.only(now.deciding.measuresOn(standing));
  }

  /** What an entry by a mode of transport costs beside duty; null when nobody asked before. */
  @Nullable Entry entry(int mode) {
    return entries[mode];
  }

  /** Keeps what an entry by a mode costs. One that gets lost to another thread is made again. */
  void keep(int mode, Entry entry) {
    entries[mode] = entry;
  }

  /** The formulas found so far, by the shape of the goods. */
  Formulas formulas() {
    return formulas;
  }

  /**
   * Numbers of formulas by the shape of the goods; stretches in which the same decides have them in
   * common. Small numbers, since there is one for each pair of both.
   */
  static final class Formulas {
    private char[] byShape = new char[64];

    /** The number of the formula for goods of a shape; zero when it was not found before. */
    int of(int shape) {
      char[] found = byShape;
      return shape < found.length ? found[shape] : 0;
    }

    /** Keeps the number of a formula. One that gets lost to another thread is looked up again. */
    void keep(int shape, int number) {
      if (number > Character.MAX_VALUE) {
        return;
      }
      if (shape >= byShape.length) {
        byShape = Arrays.copyOf(byShape, Math.max(shape + 64, byShape.length * 2));
      }
      byShape[shape] = (char) number;
    }
  }

  /** What decides about goods of a standing, the same when it is the same. */
  DecidingRules.Question question(int[] standing) {
    return law().deciding.of(standing);
  }
}
