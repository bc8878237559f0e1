package org.tariffcalc.tables.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tariffcalc.tables.search.GoodsWords.Word;

/**
 * One walk through an index: in which field of which subheading words were met, how often, and
 * which phrases were met as a whole. What stands in a heading counts for each of its subheadings.
 */
final class GoodsHits {

  private final GoodsIndex index;
  private final Counts counts;

  /** For each stem the words that it stands for, one bit each. */
  private final int[] meant;

  private final int words;
  private final List<int[]> phrases;

  /** What was met in the heading that the walk is in. */
  private final Counts heading;

  /** Whatever is counted for a number of entries. */
  private static final class Counts {
    private final int[] codes;

    /** Length in stems by field and entry. */
    private final char[][] lengths;

    /** How often by counter (words, then pairs of neighbors), field and entry. */
    private final char[][][] times;

    /** Phrases that were met as a whole, one bit each, by entry: of the heading, of the rest. */
    private final long[][] whole;

    Counts(int counters, int entries) {
      this.codes = new int[entries];
      this.lengths = new char[GoodsField.COUNT][entries];
      this.times = new char[counters][GoodsField.COUNT][entries];
      this.whole = new long[2][entries];
    }
  }

  private int entries;

  /**
   * Walks through the index.
   *
   * @param asked the words, of which neighbors are also looked for side by side
   * @param ones words that are looked for alone
   * @param phrases stems that are to stand between two commas, and nothing else
   */
  GoodsHits(GoodsIndex index, List<Word> asked, List<Word> ones, List<int[]> phrases) {
    this.index = index;
    this.phrases = phrases;
    List<Word> all = new ArrayList<>(asked);
    all.addAll(ones);
    this.words = all.size();
    this.meant = new int[index.size()];
    for (int word = 0; word < words; word++) {
      for (int number : all.get(word).numbers()) {
        meant[number] |= 1 << word;
      }
    }
    for (int[] phrase : phrases) {
      for (int number : phrase) {
        meant[number] |= 1 << words;
      }
    }
    int counters = words + Math.max(0, asked.size() - 1);
    this.counts = new Counts(counters, index.subheadings());
    this.heading = new Counts(counters, 1);
    walk(asked.size());
  }

  private void walk(int asked) {
    char[] tokens = index.tokens();
    int pairs = (1 << Math.max(0, asked - 1)) - 1;
    Counts in = heading;
    int entry = 0;
    int field = 0;
    int number = 0;
    int begin = 0;
    int last = 0;
    boolean isMet = false;
    for (int at = 0; at < tokens.length; at++) {
      char token = tokens[at];
      if (token < GoodsIndex.FIRST_MARK) {
        in.lengths[field][entry]++;
        int here = meant[token];
        if (here != 0) {
          isMet = true;
          count(in, here, field, entry, 0);
          count(in, last & here >> 1 & pairs, field, entry, words);
        }
        last = here;
        continue;
      }
      if (isMet && GoodsField.at(field).hasPhrases()) {
        whole(in, field, entry, begin, at);
      }
      last = 0;
      isMet = false;
      if (token == GoodsIndex.NEXT_FIELD) {
        field++;
      } else if (token == GoodsIndex.HEADING) {
        number = tokens[++at];
        in = heading;
        clear();
        entry = 0;
        field = 0;
      } else if (token == GoodsIndex.SUBHEADING) {
        in = counts;
        entry = entries++;
        in.codes[entry] = 100 * number + tokens[++at];
        inherit(entry);
        field = GoodsField.OF_HEADING;
      }
      begin = at + 1;
    }
  }

  private static void count(Counts in, int bits, int field, int entry, int first) {
    for (int left = bits; left != 0; left &= left - 1) {
      int counter = first + Integer.numberOfTrailingZeros(left);
      if (counter < in.times.length) {
        in.times[counter][field][entry]++;
      }
    }
  }

  private void whole(Counts in, int field, int entry, int begin, int end) {
    for (int i = 0; i < phrases.size(); i++) {
      int[] phrase = phrases.get(i);
      int at = 0;
      while (at < phrase.length
          && begin + phrase.length == end
          && index.tokens()[begin + at] == phrase[at]) {
        at++;
      }
      if (at == phrase.length) {
        in.whole[field < GoodsField.OF_HEADING ? 0 : 1][entry] |= 1L << i;
      }
    }
  }

  private void clear() {
    for (int field = 0; field < GoodsField.OF_HEADING; field++) {
      heading.lengths[field][0] = 0;
      for (char[][] each : heading.times) {
        each[field][0] = 0;
      }
    }
    heading.whole[0][0] = 0;
  }

  private void inherit(int entry) {
    for (int field = 0; field < GoodsField.OF_HEADING; field++) {
      counts.lengths[field][entry] = heading.lengths[field][0];
      for (int counter = 0; counter < counts.times.length; counter++) {
        counts.times[counter][field][entry] = heading.times[counter][field][0];
      }
    }
    counts.whole[0][entry] = heading.whole[0][0];
  }

  int entries() {
    return entries;
  }

  /** Six digits as a number. */
  int code(int entry) {
    return counts.codes[entry];
  }

  /** How many stems a field of an entry has. */
  int length(GoodsField field, int entry) {
    return counts.lengths[field.ordinal()][entry];
  }

  /** How often a word was met. */
  int times(int word, GoodsField field, int entry) {
    return counts.times[word][field.ordinal()][entry];
  }

  /** How often a word was met with the next one beside it. */
  int pairs(int word, GoodsField field, int entry) {
    return counts.times[words + word][field.ordinal()][entry];
  }

  /** The phrases that were met as a whole, of the heading or of the rest, one bit each. */
  long whole(boolean ofHeading, int entry) {
    return counts.whole[ofHeading ? 0 : 1][entry];
  }
}
