package org.tariffcalc.fuzz;

/** Hostile text as it can be read in a report and pasted into a shell or a test. */
final class Shown {

  private static final int LONGEST = 400;

  private Shown() {}

  /** A word of a command line, in quotes where it needs them. */
  static String word(String word) {
    String text = text(word);
    return text.matches("[-\\w.=,:;/+%@]+") ? text : "'" + text + "'";
  }

  /** A text with every character but those of ASCII as its escape, cut where it is very long. */
  static String text(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (out.length() > LONGEST) {
        return out.append("... (").append(text.length()).append(" characters)").toString();
      }
      if (c == '\n') {
        out.append("\\n");
      } else if (c < ' ' || c > '~') {
        String digits = Integer.toHexString(c);
        out.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
