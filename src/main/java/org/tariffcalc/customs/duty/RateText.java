package org.tariffcalc.customs.duty;

/**
 * Takes out of a printed rate what is only print: markup, odd blanks, hyphens at line ends, raised
 * figures.
 */
public final class RateText {

  private RateText() {}

  /**
   * The text with tags, zero-width characters and soft hyphens removed, every run of white space
   * made one blank, words that were broken at a line end ({@code appli- cable}) joined, {@code m²}
   * written {@code m2}, no blank before or behind a slash, and nothing in front or behind. A text
   * that is clean already is returned as it is.
   */
  public static String tidy(String printed) {
    return isTidy(printed) ? printed : joinBrokenWords(withoutMarkup(printed));
  }

  private static boolean isTidy(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean plain = (c > ' ' && c < 0x7f && c != '<') || c == '¢';
      boolean blank =
          c == ' '
              && i > 0
              && i < length - 1
              && !isTrouble(text.charAt(i - 1))
              && !isTrouble(text.charAt(i + 1));
      if (!plain && !blank) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTrouble(char neighbor) {
    return neighbor == ' ' || neighbor == '/' || neighbor == '-';
  }

  private static String withoutMarkup(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int tagEnd = c == '<' ? text.indexOf('>', i) : -1;
      if (tagEnd > 0) {
        i = tagEnd;
      } else if (c == '²' || c == '³') {
        out.append(c == '²' ? '2' : '3');
      } else if (isBlank(c)) {
        blank(out);
      } else if (!isInvisible(c)) {
        if (c == '/' && endsWith(out, ' ')) {
          out.setLength(out.length() - 1);
        }
        out.append(c);
      }
      i++;
    }
    while (endsWith(out, ' ') || endsWith(out, '/')) {
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }

  private static void blank(StringBuilder out) {
    if (!out.isEmpty() && !endsWith(out, ' ') && !endsWith(out, '/')) {
      out.append(' ');
    }
  }

  private static String joinBrokenWords(String text) {
    int hyphen = text.indexOf("- ");
    if (hyphen < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    while (hyphen >= 0) {
      boolean broken =
          hyphen > 0
              && hyphen + 2 < out.length()
              && isSmallLetter(out.charAt(hyphen - 1))
              && isSmallLetter(out.charAt(hyphen + 2));
      if (broken) {
        boolean compound = out.indexOf("internal- revenue") == hyphen - 8;
        out.delete(compound ? hyphen + 1 : hyphen, hyphen + 2);
      }
      hyphen = out.indexOf("- ", hyphen + 1);
    }
    return out.toString();
  }

  private static boolean isSmallLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isBlank(char c) {
    return c == ' '
        || c == '\n'
        || c == '\r'
        || c == '\t'
        || c == '\u00a0'
        || (c >= '\u2002' && c <= '\u200a')
        || c == '\u202f';
  }

  private static boolean isInvisible(char c) {
    return c == '\u00ad'
        || (c >= '\u200b' && c <= '\u200f')
        || c == '\u2060'
        || c == '\ufeff'
        || c < ' ';
  }

  private static boolean endsWith(StringBuilder out, char c) {
    return !out.isEmpty() && out.charAt(out.length() - 1) == c;
  }
}
