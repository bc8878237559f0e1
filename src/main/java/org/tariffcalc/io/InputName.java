package org.tariffcalc.io;

/** Names the place of a faulty text in a message: an option, or the column of a file. */
public final class InputName {

  private InputName() {}

  /** {@code 'x' after --value}, {@code 'x' in column value} or {@code 'x' for AMOUNT}. */
  public static String quoted(String text, String place) {
    String shown = text.strip();
    if (shown.length() > 40) {
      shown = shown.substring(0, 40) + "…";
    }
    return "'"
        + shown
        + "' "
        + (isParameter(place) ? "for " : isOption(place) ? "after " : "in column ")
        + place;
  }

  /** Whether the place is on the command line. */
  public static boolean isOption(String place) {
    return place.startsWith("--") || isParameter(place);
  }

  /** Whether the place is a parameter of the command line, whose name is in capitals. */
  private static boolean isParameter(String place) {
    return Character.isUpperCase(place.charAt(0));
  }
}
