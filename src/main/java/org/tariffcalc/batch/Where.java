package org.tariffcalc.batch;

/** Names the place of a faulty text in a message: an option, or the column of a file. */
final class Where {

  private Where() {}

  /** {@code 'x' after --value} or {@code 'x' in column value}. */
  static String quoted(String text, String place) {
    String shown = text.strip();
    if (shown.length() > 40) {
      shown = shown.substring(0, 40) + "…";
    }
    return "'" + shown + "' " + (isOption(place) ? "after " : "in column ") + place;
  }

  /** Whether the place is an option of the command line. */
  static boolean isOption(String place) {
    return place.startsWith("--");
  }
}
