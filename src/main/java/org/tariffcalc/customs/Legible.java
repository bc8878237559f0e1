package org.tariffcalc.customs;

/**
 * Text from outside made fit for a person's eyes: what a terminal would act upon instead of showing
 * it, or what turns the direction of reading, stands as its escape, {@code \x1b} or {@code \u202e}.
 */
public final class Legible {

  private Legible() {}

  /** A text of one line or several: line feeds and tabs stay. */
  public static String text(String text) {
    return of(text, false);
  }

  /** A text of one line: what would end it is a blank. */
  public static String line(String text) {
    return of(text, true);
  }

  private static String of(String text, boolean isLine) {
    int at = 0;
    while (at < text.length() && isPlain(text.charAt(at), isLine)) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 8).append(text, 0, at);
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (isPlain(c, isLine)) {
        out.append(c);
      } else if (isLine && endsLine(c)) {
        out.append(' ');
      } else {
        append(c, out);
      }
    }
    return out.toString();
  }

  private static boolean isPlain(char c, boolean isLine) {
    return !isActedUpon(c) || !isLine && (c == '\n' || c == '\t');
  }

  private static boolean endsLine(char c) {
    return c == '\n' || c == '\r' || c == '\t' || c == '\u2028' || c == '\u2029' || c == '\u0085';
  }

  /**
   * Whether a character is none that is seen: a control of C0 or C1, DEL, a mark of direction, an
   * end of a line.
   */
  public static boolean isActedUpon(char c) {
    return c < ' '
        || c >= '\u007f' && c <= '\u009f'
        || c == '\u061c'
        || c == '\u200e'
        || c == '\u200f'
        || c >= '\u2028' && c <= '\u202e'
        || c >= '\u2066' && c <= '\u2069';
  }

  /** Appends the escape of a character. */
  private static void append(char c, StringBuilder out) {
    String digits = Integer.toHexString(c);
    boolean isByte = c < 0x100;
    out.append(isByte ? "\\x" : "\\u");
    out.append("0".repeat((isByte ? 2 : 4) - digits.length())).append(digits);
  }
}
