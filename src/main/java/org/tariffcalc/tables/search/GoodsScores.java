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

  private final GoodsIndex index;
  private final List<Word> words;
  private final List<Word> ones = new ArrayList<>();
  private final List<int[]> phrases = new ArrayList<>();
  private final List<Float> phraseWorths = new ArrayList<>();
  private final GoodsHits hits;

  /** How much of BM25's weight a word has in each field: of each word, then of each pair. */
  private final float[][] rarities;

  GoodsScores(GoodsIndex index, String text) {
    this.index = index;
    GoodsWords asked = new GoodsWords(index, text);
    this.words = asked.all();
    phrases();
    for (int i = 0; i + 1 < words.size(); i++) {
      Word one = asked.asOne(i);
      if (one.worth() == 1) {
        ones.add(one);
      }
    }
    this.hits = new GoodsHits(index, words, ones, phrases);
    this.rarities = new float[words.size() + ones.size()][GoodsField.COUNT];
    for (int word = 0; word < rarities.length; word++) {
      for (int field = 0; field < GoodsField.COUNT; field++) {
        rarities[word][field] = rarity(word, field);
      }
    }
  }

  /**
   * The subheadings in which any of the words is, each after the other.
   *
   * @param from the first entry that may be the answer
   * @return an entry; -1 when there are no more
   */
  int next(int from) {
    return hits.next(from);
  }

  /** Six digits as a number. */
  int code(int entry) {
    return hits.code(entry);
  }

  /** How well an entry fits. */
  float score(int entry) {
    float score = 0;
    int met = 0;
    for (int word = 0; word < words.size(); word++) {
      float fit = words.get(word).worth() * fit(word, entry);
      score += word == words.size() - 1 ? LAST_WORD * fit : fit;
      met += fit > 0 ? 1 : 0;
    }
    if (words.size() > 1 && met == words.size()) {
      score += ALL_WORDS;
    }
    for (int one = 0; one < ones.size(); one++) {
      score += AS_ONE * fit(words.size() + one, entry);
    }
    for (int first = 0; first + 1 < words.size(); first++) {
      score += fitOfPair(first, entry);
    }
    for (int side = 0; side < 2; side++) {
      for (long left = hits.whole(side == 0, entry); left != 0; left &= left - 1) {
        score += phraseWorths.get(Long.numberOfTrailingZeros(left));
      }
    }
    return score;
  }

  /** What is looked for as a whole: all that was typed, or two and more words of it. */
  private void phrases() {
    for (int from = 0; from < words.size(); from++) {
      int[] numbers = new int[words.size() - from];
      for (int to = from; to < words.size(); to++) {
        Word word = words.get(to);
        if (word.worth() < 1) {
          break;
        }
        numbers[to - from] = word.numbers().get(0);
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

  /** A word counts in its best field, and a little in the others. */
  private float fit(int word, int entry) {
    float best = 0;
    float sum = 0;
    for (int field = 0; field < GoodsField.COUNT; field++) {
      int times = hits.times(word, field, entry);
      if (times > 0) {
        float here = rarities[word][field] * fit(times, field, entry);
        best = Math.max(best, here);
        sum += here;
      }
    }
    return best + TIE * (sum - best);
  }

  /** So does a word with the next one beside it. */
  private float fitOfPair(int first, int entry) {
    float best = 0;
    float sum = 0;
    for (int field = 0; field < GoodsField.COUNT; field++) {
      int times = hits.pairs(first, field, entry);
      if (times > 0) {
        float rarity = rarities[first][field] + rarities[first + 1][field];
        float here = rarity * fit(times, field, entry);
        best = Math.max(best, here);
        sum += here;
      }
    }
    return best + TIE * (sum - best);
  }

  /** BM25's weight of a word that is in few entries. */
  private float rarity(int word, int field) {
    int with = hits.spread(word, field);
    return (float) Math.log(1 + (index.filled(field) - with + 0.5) / (with + 0.5));
  }

  /** BM25's weight of a word that is met often in a short field. */
  private float fit(int times, int field, int entry) {
    float length = hits.length(field, entry) / index.average(field);
    float often = times / (times + REPEATED * (1 - LONGER + LONGER * length));
    return GoodsField.at(field).worth() * often;
  }
}
