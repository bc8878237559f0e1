package org.tariffcalc.assess.answer;

/**
 * Whether a duty is paid back when the goods are exported (19 U.S.C. 1313: 99% of it).
 *
 * @param reach whether
 * @param words what the tables say of the program, {@code "yes (CSMS 18-000419)"}
 */
public record Drawback(Reach reach, String words) {

  /** No program says it. */
  public static final Drawback UNKNOWN = new Drawback(Reach.UNKNOWN, "unknown");

  /** Whether drawback reaches a duty. */
  public enum Reach {
    /** Every kind of drawback. */
    YES("yes"),
    /** Some kinds of drawback or some goods. */
    IN_PART("in-part"),
    /** No drawback. */
    NO("no"),
    /** No guidance was seen. */
    UNKNOWN("unknown");

    private final String word;

    Reach(String word) {
      this.word = word;
    }

    /** Its word in answers. */
    public String word() {
      return word;
    }
  }

  /** What the words of a program say. */
  public static Drawback of(String words) {
    if (words.startsWith("yes")) {
      return new Drawback(Reach.YES, words);
    }
    if (words.startsWith("in part")) {
      return new Drawback(Reach.IN_PART, words);
    }
    return words.startsWith("no") && !words.startsWith("not stated")
        ? new Drawback(Reach.NO, words)
        : new Drawback(Reach.UNKNOWN, words);
  }
}
