package org.tariffcalc.tables.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.tariffcalc.tables.search.GoodsWords.Word;

/**
 * One walk through an index: in which field of which subheading words were met, how often, and
 * which phrases were met as a whole. What stands in a heading counts for each of its subheadings.
 */
final class GoodsHits {

  private final GoodsIndex index;

  /** For each stem the words that it stands for, one bit each. */
  private final int[] meant;

  private final int words;
  private final int pairs;
  private final List<int[]> phrases;

  /** Six digits as a number, by entry. */
  private final int[] codes;

  /** Length in stems by field and entry. */
  private final char[][] lengths;

  /** How often by counter (words, then pairs of neighbors), field and entry. */
  private final char[][][] times;

  /** In how many entries at all, by counter and field. */
  private final int[][] spread;

  /** Phrases that were met as a whole, one bit each, by entry: of the heading, of the rest. */
  private final long[][] whole;

  /** The entries in which anything was met. */
  private final BitSet met;

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
    this.pairs = Math.max(0, asked.size() - 1);
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
    // What is met in a heading is counted one place behind its last subheading, until the next one.
    int places = index.subheadings() + 1;
    this.codes = new int[places];
    this.lengths = new char[GoodsField.COUNT][places];
    this.times = new char[words + pairs][GoodsField.COUNT][places];
    this.spread = new int[words + pairs][GoodsField.COUNT];
    this.whole = new long[2][places];
    this.met = new BitSet(places);
    walk();
  }

  private void walk() {
    char[] tokens = index.tokens();
    int heading = index.subheadings();
    int entry = heading;
    int field = 0;
    int number = 0;
    int begin = 0;
    int length = 0;
    int last = 0;
    boolean isMet = false;
    for (int at = 0; at < tokens.length; at++) {
      char token = tokens[at];
      if (token < GoodsIndex.FIRST_MARK) {
        length++;
        int here = meant[token];
        if (here != 0) {
          isMet = true;
          count(here & (1 << words) - 1, field, entry, 0);
          count(last & here >> 1 & (1 << pairs) - 1, field, entry, words);
        }
        last = here;
        continue;
      }
      if (isMet && GoodsField.at(field).hasPhrases()) {
        whole(field, entry, begin, at);
      }
      begin = at + 1;
      last = 0;
      isMet = false;
      if (token == GoodsIndex.COMMA) {
        continue;
      }
      lengths[field][entry] = (char) length;
      length = 0;
      if (token == GoodsIndex.NEXT_FIELD) {
        field++;
        continue;
      }
      int digits = tokens[++at];
      begin = at + 1;
      if (token == GoodsIndex.HEADING) {
        number = 100 * digits;
        entry = heading;
        field = 0;
        forget(heading);
      } else {
        entry = entries++;
        codes[entry] = number + digits;
        field = GoodsField.OF_HEADING;
        inherit(heading, entry);
      }
    }
    lengths[field][entry] = (char) length;
  }

  private void count(int bits, int field, int entry, int first) {
    for (int left = bits; left != 0; left &= left - 1) {
      int counter = first + Integer.numberOfTrailingZeros(left);
      if (times[counter][field][entry]++ == 0 && entry < index.subheadings()) {
        spread[counter][field]++;
      }
      met.set(entry);
    }
  }

  private void whole(int field, int entry, int begin, int end) {
    for (int i = 0; i < phrases.size(); i++) {
      int[] phrase = phrases.get(i);
      int at = 0;
      while (at < phrase.length
          && begin + phrase.length == end
          && index.tokens()[begin + at] == phrase[at]) {
        at++;
      }
      if (at == phrase.length) {
        whole[field < GoodsField.OF_HEADING ? 0 : 1][entry] |= 1L << i;
        met.set(entry);
      }
    }
  }

  private void forget(int heading) {
    for (int field = 0; field < GoodsField.OF_HEADING; field++) {
      lengths[field][heading] = 0;
    }
    if (met.get(heading)) {
      for (char[][] each : times) {
        for (int field = 0; field < GoodsField.OF_HEADING; field++) {
          each[field][heading] = 0;
        }
      }
      whole[0][heading] = 0;
      met.clear(heading);
    }
  }

  private void inherit(int heading, int entry) {
    for (int field = 0; field < GoodsField.OF_HEADING; field++) {
      lengths[field][entry] = lengths[field][heading];
    }
    if (met.get(heading)) {
      for (int counter = 0; counter < times.length; counter++) {
        for (int field = 0; field < GoodsField.OF_HEADING; field++) {
          char often = times[counter][field][heading];
          times[counter][field][entry] = often;
          spread[counter][field] += often > 0 ? 1 : 0;
        }
      }
      whole[0][entry] = whole[0][heading];
      met.set(entry);
    }
  }

  /** The first entry from a place on in which anything was met; -1 when there is none. */
  int next(int from) {
    int entry = met.nextSetBit(from);
    return entry < index.subheadings() ? entry : -1;
  }

  /** Six digits as a number. */
  int code(int entry) {
    return codes[entry];
  }

  /** The length of a field in stems. */
  int length(int field, int entry) {
    return lengths[field][entry];
  }

  /** How often a word was met. */
  int times(int word, int field, int entry) {
    return times[word][field][entry];
  }

  /** In how many entries a word was met. */
  int spread(int word, int field) {
    return spread[word][field];
  }

  /** How often a word was met with the next one beside it. */
  int pairs(int word, int field, int entry) {
    return times[words + word][field][entry];
  }

  /** The phrases that were met as a whole, of the heading or of the rest, one bit each. */
  long whole(boolean ofHeading, int entry) {
    return whole[ofHeading ? 0 : 1][entry];
  }
}
