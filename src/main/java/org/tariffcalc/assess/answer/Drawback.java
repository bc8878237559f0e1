package org.tariffcalc.assess.answer;

import org.tariffcalc.customs.Worded;

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
  public enum Reach implements Worded {
    /** Every kind of drawback. */
    YES("yes", "yes"),
    /** Some kinds of drawback or some goods. */
    IN_PART("in-part", "in part"),
    /** No drawback. */
    NO("no", "no"),
    /** No guidance was seen. */
    UNKNOWN("unknown", "unknown");

    private final String word;
    private final String inTables;

    Reach(String word, String inTables) {
      this.word = word;
      this.inTables = inTables;
    }

    /** Its word in answers. */
    @Override
    public String word() {
      return word;
    }
  }

  /**
   * What the tables say of a program: the answer, and behind it a source in brackets or what is to
   * be said of it, parted by a colon. {@code not stated} is not known.
   */
  public static Drawback of(String words) {
    String answer = words.substring(0, endOfAnswer(words));
    for (Reach each : Reach.values()) {
      if (each.inTables.equals(answer)) {
        return new Drawback(each, words);
      }
    }
    return new Drawback(Reach.UNKNOWN, words);
  }

  private static int endOfAnswer(String words) {
    int source = words.indexOf(" (");
    int explanation = words.indexOf(": ");
    int first = source < 0 || explanation >= 0 && explanation < source ? explanation : source;
    return first < 0 ? words.length() : first;
  }
}
