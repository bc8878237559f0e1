package org.tariffcalc.tables.usitc;

/**
 * The three rate columns of a line as texts in canonical spelling.
 *
 * @param general column 1 general
 * @param special column 1 special
 * @param column2 column 2
 */
record RateTexts(String general, String special, String column2) {

  static final RateTexts NONE = new RateTexts("", "", "");

  /** Whether a column that these fill says something else in the other. */
  boolean differsFrom(RateTexts other) {
    return isOther(general, other.general)
        || isOther(special, other.special)
        || isOther(column2, other.column2);
  }

  private static boolean isOther(String own, String theirs) {
    return !own.isEmpty() && !own.equals(theirs);
  }
}
