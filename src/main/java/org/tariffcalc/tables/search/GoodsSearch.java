package org.tariffcalc.tables.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.RateTables;

/** Finds headings by everyday words. It searches words and classifies nothing. */
public final class GoodsSearch {

  /** A subheading is shown when it fits nearly as well as the best of its heading. */
  private static final float NEARLY = 0.8f;

  /** A heading that fits so much less than the best one has only a word in common with it. */
  private static final float WORTH_SHOWING = 0.5f;

  private static final int LAST_CHAPTER = 98;

  private final GoodsIndex index;

  private GoodsSearch(GoodsIndex index) {
    this.index = index;
  }

  /** A subheading, six digits as a number, and how well it fits. */
  private record Fit(int code, float score) {}

  /**
   * A search, which compiles the names once for any number of questions.
   *
   * @param tables whose names are searched
   */
  public static GoodsSearch of(RateTables tables) {
    return new GoodsSearch(GoodsIndex.of(tables, Optional.empty()));
  }

  /**
   * The same where the index of these tables may lie ready.
   *
   * @param ready a file that {@link GoodsIndex#bytes} filled, perhaps for other tables; it need not
   *     be there
   */
  public static GoodsSearch of(RateTables tables, Path ready) {
    return new GoodsSearch(GoodsIndex.of(tables, Optional.of(ready)));
  }

  /**
   * The headings that fit best, best first; none when no word is known. The special provisions of
   * chapter 98 come behind all other chapters.
   *
   * @param words what a person types
   * @param limit how many headings at most
   */
  public List<FoundHeading> find(String words, int limit) {
    Map<Integer, List<CommodityCode>> subheadings = new LinkedHashMap<>();
    Map<Integer, Float> best = new HashMap<>();
    for (Fit each : fits(words, WORTH_SHOWING)) {
      int heading = each.code() / 100;
      Float top = best.putIfAbsent(heading, each.score());
      if (top == null || each.score() >= NEARLY * top) {
        subheadings.computeIfAbsent(heading, first -> new ArrayList<>()).add(code(each.code(), 6));
      }
    }
    List<FoundHeading> ranked = new ArrayList<>();
    List<FoundHeading> last = new ArrayList<>();
    subheadings.forEach(
        (heading, codes) ->
            (heading / 100 == LAST_CHAPTER ? last : ranked)
                .add(new FoundHeading(code(heading, 4), codes)));
    ranked.addAll(last);
    return List.copyOf(ranked.subList(0, Math.min(limit, ranked.size())));
  }

  /**
   * Every subheading that has any of the words, best first, however little fits. Chapter 98 is left
   * out: its provisions are not what goods are called.
   *
   * @param words what a person types
   */
  public List<CommodityCode> subheadings(String words) {
    List<CommodityCode> codes = new ArrayList<>();
    for (Fit each : fits(words, 0)) {
      if (each.code() / 10_000 != LAST_CHAPTER) {
        codes.add(code(each.code(), 6));
      }
    }
    return codes;
  }

  /**
   * Whatever fits well enough, best first.
   *
   * @param worthShowing the least part of the best score that is enough
   */
  private List<Fit> fits(String words, float worthShowing) {
    GoodsScores scores = new GoodsScores(index, words);
    List<Fit> all = new ArrayList<>();
    float top = 0;
    for (int entry = scores.next(0); entry >= 0; entry = scores.next(entry + 1)) {
      Fit fit = new Fit(scores.code(entry), scores.score(entry));
      all.add(fit);
      top = Math.max(top, fit.score());
    }
    List<Fit> fits = new ArrayList<>();
    for (Fit each : all) {
      if (each.score() >= worthShowing * top) {
        fits.add(each);
      }
    }
    // Those that fit alike stay in the order of their codes.
    fits.sort((one, other) -> Float.compare(other.score(), one.score()));
    return fits;
  }

  private static CommodityCode code(int number, int length) {
    String digits = Integer.toString(number);
    return CommodityCode.of("0".repeat(length - digits.length()) + digits);
  }
}
