package org.tariffcalc.tables.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tariffcalc.tables.search.GoodsWords.Word;

/**
 * How well subheadings fit the words that a person types: BM25 for each word where it is worth
 * most. All words together, words that stand side by side and a search word that is met as a whole
 * count more, and so does the last word, which in English names the thing.
 */
final class GoodsScores {

  private static final float ALL_WORDS = 6f;
  private static final float WHOLE = 9f;
  private static final float PART = 5f;
  private static final float LAST_WORD = 1.35f;
  private static final float AS_ONE = 2f;

  /** How much a word counts in a field in which it is worth less than elsewhere. */
  private static final float TIE = 0.15f;

  /** BM25: how soon a repeated word stops to count. */
  private static final float REPEATED = 1.2f;

  /** BM25: how much a word counts for less in a longer field. */
  private static final float LONGER = 0.35f;

  private final List<Word> words;
  private final List<Word> ones = new ArrayList<>();
  private final List<int[]> phrases = new ArrayList<>();
  private final List<Float> phraseWorths = new ArrayList<>();
  private final GoodsHits hits;
  private final float[] averages = new float[GoodsField.COUNT];
  private final int[] filled = new int[GoodsField.COUNT];
  private final float[] scores;

  GoodsScores(GoodsIndex index, String text) {
    GoodsWords asked = new GoodsWords(index, text);
    this.words = asked.all();
    phrases(index);
    for (int i = 0; i + 1 < words.size(); i++) {
      Word one = asked.asOne(i);
      if (one.worth() == 1) {
        ones.add(one);
      }
    }
    this.hits = new GoodsHits(index, words, ones, phrases);
    this.scores = new float[hits.entries()];
    if (!words.isEmpty()) {
      averages();
      words();
      pairs();
      phrases();
    }
  }

  /** How many subheadings there are. */
  int size() {
    return scores.length;
  }

  /** Six digits as a number. */
  int code(int entry) {
    return hits.code(entry);
  }

  /** How well it fits; 0 when no word is in it. */
  float score(int entry) {
    return scores[entry];
  }

  /** What is looked for as a whole: all that was typed, or two and more words of it. */
  private void phrases(GoodsIndex index) {
    for (int from = 0; from < words.size(); from++) {
      int[] numbers = new int[words.size() - from];
      for (int to = from; to < words.size(); to++) {
        Word word = words.get(to);
        if (word.worth() < 1) {
          break;
        }
        numbers[to - from] = word.numbers()[0];
        int length = to - from + 1;
        float worth = length == words.size() ? WHOLE : PART;
        if (length > 1 || words.size() == 1) {
          phrase(Arrays.copyOf(numbers, length), worth);
        }
        // Some write as one word what others write as two.
        int one = length == 2 ? index.number(words.get(from).stem() + word.stem()) : -1;
        if (one >= 0) {
          phrase(new int[] {one}, worth);
        }
      }
    }
  }

  private void phrase(int[] stems, float worth) {
    phrases.add(stems);
    phraseWorths.add(worth);
  }

  private void averages() {
    for (int i = 0; i < GoodsField.COUNT; i++) {
      long sum = 0;
      for (int entry = 0; entry < scores.length; entry++) {
        int length = hits.length(GoodsField.at(i), entry);
        sum += length;
        filled[i] += length == 0 ? 0 : 1;
      }
      averages[i] = filled[i] == 0 ? 1 : (float) sum / filled[i];
    }
  }

  private void words() {
    int[] met = new int[scores.length];
    for (int i = 0; i < words.size() + ones.size(); i++) {
      boolean isOne = i >= words.size();
      float worth = isOne ? AS_ONE : words.get(i).worth();
      float[] fit = fit(i, i == words.size() - 1 ? LAST_WORD * worth : worth);
      for (int entry = 0; entry < scores.length; entry++) {
        scores[entry] += fit[entry];
        met[entry] += !isOne && fit[entry] > 0 ? 1 : 0;
      }
    }
    if (words.size() > 1) {
      for (int entry = 0; entry < scores.length; entry++) {
        scores[entry] += met[entry] == words.size() ? ALL_WORDS : 0;
      }
    }
  }

  private float[] fit(int word, float worth) {
    float[] rarity = new float[GoodsField.COUNT];
    for (int i = 0; i < rarity.length; i++) {
      rarity[i] = rarity(word, GoodsField.at(i)) * worth;
    }
    return fit(rarity, (field, entry) -> hits.times(word, field, entry));
  }

  private void pairs() {
    for (int i = 0; i + 1 < words.size(); i++) {
      int first = i;
      float[] rarity = new float[GoodsField.COUNT];
      for (int at = 0; at < rarity.length; at++) {
        GoodsField field = GoodsField.at(at);
        rarity[at] = rarity(first, field) + rarity(first + 1, field);
      }
      float[] fit = fit(rarity, (field, entry) -> hits.pairs(first, field, entry));
      for (int entry = 0; entry < scores.length; entry++) {
        scores[entry] += fit[entry];
      }
    }
  }

  /** How often something was met. */
  private interface Times {
    int of(GoodsField field, int entry);
  }

  /** The fit by entry: that of the best field, and a little of the others. */
  private float[] fit(float[] rarity, Times met) {
    float[] fit = new float[scores.length];
    for (int entry = 0; entry < fit.length; entry++) {
      float best = 0;
      float sum = 0;
      for (int i = 0; i < rarity.length; i++) {
        GoodsField field = GoodsField.at(i);
        int times = met.of(field, entry);
        if (times > 0) {
          float here = rarity[i] * field.worth() * saturated(times, field, entry);
          best = Math.max(best, here);
          sum += here;
        }
      }
      fit[entry] = best + TIE * (sum - best);
    }
    return fit;
  }

  /** BM25's weight of a word that is in few entries. */
  private float rarity(int word, GoodsField field) {
    int with = 0;
    for (int entry = 0; entry < scores.length; entry++) {
      with += hits.times(word, field, entry) > 0 ? 1 : 0;
    }
    int all = filled[field.ordinal()];
    return (float) Math.log(1 + (all - with + 0.5) / (with + 0.5));
  }

  private float saturated(int times, GoodsField field, int entry) {
    float length = hits.length(field, entry) / averages[field.ordinal()];
    return times / (times + REPEATED * (1 - LONGER + LONGER * length));
  }

  private void phrases() {
    for (int entry = 0; entry < scores.length; entry++) {
      for (int side = 0; side < 2; side++) {
        for (long left = hits.whole(side == 0, entry); left != 0; left &= left - 1) {
          scores[entry] += phraseWorths.get(Long.numberOfTrailingZeros(left));
        }
      }
    }
  }
}
