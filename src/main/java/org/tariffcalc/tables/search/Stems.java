package org.tariffcalc.tables.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tartarus.snowball.ext.PorterStemmer;

/** Takes a text apart into the stems of its words: lower case, no accents, no small words. */
final class Stems {

  /** Words that say nothing of goods. */
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to",
          "with", "other", "not", "up", "over", "under", "than", "only", "all", "kind", "kinds");

  private final PorterStemmer stemmer = new PorterStemmer();

  /** The stems of a text, in its order. */
  List<String> of(String text) {
    String plain = folded(text);
    List<String> stems = new ArrayList<>();
    int begin = 0;
    while (begin < plain.length()) {
      int end = end(plain, begin);
      if (end > begin) {
        add(plain.substring(begin, end), stems);
      }
      begin = Math.max(end, begin + 1);
    }
    return stems;
  }

  private void add(String written, List<String> stems) {
    String word = written.endsWith("'s") ? written.substring(0, written.length() - 2) : written;
    if (!SMALL.contains(word)) {
      stemmer.setCurrent(word);
      stemmer.stem();
      stems.add(stemmer.getCurrent());
    }
  }

  /** Behind the word that begins at a place; a point between digits and an apostrophe belong. */
  private static int end(String text, int begin) {
    int at = begin;
    while (at < text.length()) {
      char each = text.charAt(at);
      boolean isInside = at > begin && at + 1 < text.length();
      boolean joins =
          isInside
              && (each == '\'' && isWord(text.charAt(at + 1))
                  || (each == '.' || each == ',')
                      && isDigit(text.charAt(at - 1))
                      && isDigit(text.charAt(at + 1)));
      if (!isWord(each) && !joins) {
        break;
      }
      at++;
    }
    return at;
  }

  private static boolean isWord(char each) {
    return each < 128
        ? each >= 'a' && each <= 'z' || isDigit(each)
        : Character.isLetterOrDigit(each);
  }

  private static boolean isDigit(char each) {
    return each >= '0' && each <= '9';
  }

  private static String folded(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) >= 128) {
        return withoutAccents(lower);
      }
    }
    return lower;
  }

  private static String withoutAccents(String text) {
    String parted = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(parted.length());
    for (int i = 0; i < parted.length(); i++) {
      if (Character.getType(parted.charAt(i)) != Character.NON_SPACING_MARK) {
        plain.append(parted.charAt(i));
      }
    }
    return plain.toString();
  }
}
