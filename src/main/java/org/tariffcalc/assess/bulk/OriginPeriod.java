package org.tariffcalc.assess.bulk;

import java.util.Arrays;
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
  private final Law law;
  private final Supplier<DayMeasures> source;
  private final RecentMeasures recent;
  private volatile @Nullable DayMeasures measures;
  private final EntryCosts.@Nullable Entry[] entries =
      new EntryCosts.@Nullable Entry[PlainShipment.PLACES];

  /**
   * A stretch.
   *
   * @param isCovered whether the tables reach back so far
   * @param law what decides beside the goods
   * @param source finds the measures that reach the origin
   * @param recent the stretches that keep them
   */
  OriginPeriod(
      boolean isCovered,
      boolean paysColumn2,
      Law law,
      Supplier<DayMeasures> source,
      RecentMeasures recent) {
    this.isCovered = isCovered;
    this.paysColumn2 = paysColumn2;
    this.law = law;
    this.source = source;
    this.recent = recent;
  }

  /**
   * What decides about goods beside the code, one for all stretches of all origins in which it is
   * the same: a file of every origin and day has some fifty thousand stretches.
   *
   * @param deciding the rules
   * @param looksAtLoading whether the day of loading may matter
   * @param formulas those found so far
   */
  record Law(DecidingRules deciding, boolean looksAtLoading, Formulas formulas) {}

  boolean isCovered() {
    return isCovered;
  }

  boolean paysColumn2() {
    return paysColumn2;
  }

  boolean looksAtLoading() {
    return law.looksAtLoading();
  }

  /**
   * The measures that decide about goods of a standing. The measures of the origin are asked for
   * only while formulas are still found, and are by far the largest part of a stretch.
   */
  DayMeasures measuresOn(int[] standing) {
    DayMeasures known = measures;
    if (known == null) {
      known = source.get();
      measures = known;
      recent.keep(this);
    }
    return known.only(law.deciding().measuresOn(standing, known.found()));
  }

  /** Lets the measures of the origin go; they are found again when they are asked for. */
  void forgetMeasures() {
    measures = null;
  }

  /** What an entry by a mode of transport costs beside duty; null when nobody asked before. */
  EntryCosts.@Nullable Entry entry(int mode) {
    return entries[mode];
  }

  /** Keeps what an entry by a mode costs. One that gets lost to another thread is made again. */
  void keep(int mode, EntryCosts.Entry entry) {
    entries[mode] = entry;
  }

  /** The formulas found so far, by the shape of the goods. */
  Formulas formulas() {
    return law.formulas();
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
  Situation situation(int[] standing) {
    return law.deciding().of(standing);
  }
}
