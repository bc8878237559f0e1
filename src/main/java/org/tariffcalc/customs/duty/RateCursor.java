package org.tariffcalc.customs.duty;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.Figures;
import org.tariffcalc.customs.quantity.Basis;
import org.tariffcalc.customs.quantity.PlainUnit;

/**
 * A place in a rate text that moves on as pieces are read; blanks in front of a piece do not
 * matter.
 */
final class RateCursor {

  private static final String[][] OTHER_SPELLINGS = {
    {"pf.liter", "PROOF_LITER"},
    {"pair", "PAIR"},
    {"1,000", "THOUSAND"},
    {"thousand", "THOUSAND"},
    {"THOUSAND", "THOUSAND"},
  };

  private final String text;
  private int at;

  RateCursor(String text) {
    this.text = text;
  }

  /** Where the cursor stands, to come back to. */
  int place() {
    return at;
  }

  void backTo(int place) {
    at = place;
  }

  /** Passes over the expected piece; stays where it is when something else follows. */
  boolean skip(String expected) {
    int start = at;
    blanks();
    if (text.startsWith(expected, at)) {
      at += expected.length();
      return true;
    }
    at = start;
    return false;
  }

  /** Whether the piece follows without blank. */
  boolean isAt(String expected) {
    return text.startsWith(expected, at);
  }

  boolean atEnd() {
    blanks();
    return at == text.length();
  }

  private void blanks() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  /** Digits with a decimal point, or null when there are none here. */
  @Nullable BigDecimal number() {
    blanks();
    int end = at;
    while (end < text.length() && isNumeral(text.charAt(end))) {
      end++;
    }
    while (end > at && !Character.isDigit(text.charAt(end - 1))) {
      end--;
    }
    Optional<BigDecimal> number = Figures.parse(text.substring(at, end));
    if (number.isEmpty()) {
      return null;
    }
    at = end;
    return number.get();
  }

  private static boolean isNumeral(char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == ',';
  }

  /** A unit as rates spell it, or null when there is none here. */
  @Nullable PlainUnit unit() {
    for (PlainUnit unit : PlainUnit.values()) {
      if (unit.isOfGoods() && skipWord(unit.printed())) {
        return unit;
      }
    }
    for (String[] other : OTHER_SPELLINGS) {
      if (skipWord(other[0])) {
        return PlainUnit.valueOf(other[1]);
      }
    }
    return null;
  }

  /**
   * A word that ends where the text ends or something else than a letter or digit begins; "m2of" is
   * two words.
   */
  private boolean skipWord(String word) {
    int end = at + word.length();
    boolean whole =
        end >= text.length()
            || !Character.isLetterOrDigit(text.charAt(end))
            || text.startsWith("of ", end);
    return whole && isAt(word) && skip(word);
  }

  /** The phrase behind a unit that says what is measured; empty when there is none here. */
  String basis() {
    for (String phrase : Basis.phrasesBehindAUnit()) {
      if (skip(phrase)) {
        return phrase;
      }
    }
    int start = at;
    if (skip("on drained weght")) {
      return "on drained weight";
    }
    if (skip("on ")) {
      int end = text.indexOf(" content", at);
      int plus = text.indexOf('+', at);
      if (end > at && (plus < 0 || plus > end)) {
        String content = text.substring(at, end);
        at = end + " content".length();
        return "on " + content + " content";
      }
    }
    at = start;
    return "";
  }
}
