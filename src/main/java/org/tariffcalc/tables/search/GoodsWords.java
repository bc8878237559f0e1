package org.tariffcalc.tables.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The words that a person types, as stems of an index. A word that nobody wrote is taken for two
 * that were written together, else for a misspelling; two that are only known as one are that one.
 */
final class GoodsWords {

  /** Whoever types more says the same again. */
  private static final int MOST = 10;

  /** Shorter words have too many neighbors to be taken for a misspelling. */
  private static final int SHORTEST_MISSPELLED = 4;

  /** From here on two letters may be wrong. */
  private static final int LONG_WORD = 7;

  private static final float MISSPELLED = 0.7f;

  private final GoodsIndex index;
  private final Stems stemmer = new Stems();
  private final List<Word> words = new ArrayList<>();

  /**
   * One word.
   *
   * @param stem its stem
   * @param numbers the stems of the index that it stands for; none when nothing resembles it
   * @param worth how much of a word it is: 1 for one that was met, less for a misspelling
   */
  record Word(String stem, List<Integer> numbers, float worth) {
    Word {
      numbers = List.copyOf(numbers);
    }
  }

  GoodsWords(GoodsIndex index, String text) {
    this.index = index;
    List<String> stems = new ArrayList<>();
    for (String stem : stemmer.of(text)) {
      stems.addAll(known(stem));
    }
    join(stems);
    for (String stem : stems.subList(0, Math.min(MOST, stems.size()))) {
      words.add(word(stem));
    }
  }

  List<Word> all() {
    return words;
  }

  /** The word that two neighbors are when written as one. */
  Word asOne(int first) {
    return word(asOne(words.get(first).stem(), words.get(first + 1).stem()));
  }

  private Word word(String stem) {
    int number = index.number(stem);
    if (number >= 0) {
      return new Word(stem, List.of(number), 1);
    }
    return misspelled(stem);
  }

  /** The word itself when the index has it, or the two that it is made of. */
  private List<String> known(String stem) {
    if (index.number(stem) >= 0) {
      return List.of(stem);
    }
    for (int i = stem.length() - 3; i >= 3; i--) {
      List<String> first = stemmer.of(stem.substring(0, i));
      List<String> second = stemmer.of(stem.substring(i));
      if (first.size() == 1
          && second.size() == 1
          && index.number(first.get(0)) >= 0
          && index.number(second.get(0)) >= 0) {
        return List.of(first.get(0), second.get(0));
      }
    }
    return List.of(stem);
  }

  /** Two words that nobody wrote side by side, but as one, are that one. */
  private void join(List<String> stems) {
    for (int i = 1; i < stems.size(); i++) {
      String one = asOne(stems.get(i - 1), stems.get(i));
      if (index.number(one) >= 0 && !isPair(stems.get(i - 1), stems.get(i))) {
        stems.set(i - 1, one);
        stems.remove(i);
      }
    }
  }

  private String asOne(String first, String second) {
    List<String> one = stemmer.of(first + second);
    return one.isEmpty() ? first + second : one.get(0);
  }

  /** Whether two words, and nothing else, stand between two commas somewhere. */
  private boolean isPair(String first, String second) {
    int one = index.number(first);
    int two = index.number(second);
    char[] tokens = index.tokens();
    if (one >= 0 && two >= 0) {
      for (int i = 1; i < tokens.length - 2; i++) {
        if (tokens[i] == one
            && tokens[i + 1] == two
            && tokens[i - 1] >= GoodsIndex.FIRST_MARK
            && tokens[i + 2] == GoodsIndex.COMMA) {
          return true;
        }
      }
    }
    return false;
  }

  /** The stems that differ in the fewest letters and begin alike. */
  private Word misspelled(String stem) {
    byte[] wanted = stem.getBytes(StandardCharsets.UTF_8);
    int nearest = stem.length() >= LONG_WORD ? 2 : stem.length() >= SHORTEST_MISSPELLED ? 1 : 0;
    List<Integer> found = new ArrayList<>();
    int at = nearest == 0 ? index.size() : index.firstAtLeast(new byte[] {wanted[0]});
    for (; at < index.size(); at++) {
      byte[] letters = index.letters(at);
      if (letters[0] != wanted[0]) {
        break;
      }
      int edits = edits(wanted, letters, nearest);
      if (edits < nearest) {
        nearest = edits;
        found.clear();
      }
      if (edits == nearest) {
        found.add(at);
      }
    }
    return new Word(stem, found, MISSPELLED * (1 - (float) nearest / wanted.length));
  }

  /** Letters to change, add, leave out or swap with their neighbor; one more than most at most. */
  private static int edits(byte[] from, byte[] to, int most) {
    if (Math.abs(from.length - to.length) > most) {
      return most + 1;
    }
    int[] before = new int[to.length + 1];
    int[] last = new int[to.length + 1];
    int[] row = new int[to.length + 1];
    for (int j = 0; j <= to.length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= from.length; i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= to.length; j++) {
        int change = from[i - 1] == to[j - 1] ? 0 : 1;
        row[j] = Math.min(last[j - 1] + change, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[to.length];
  }
}
