package org.tariffcalc.fuzz;

import java.util.Set;

/** What every run of the program promises, whatever it is fed. */
final class Promises {

  static final String CLASS = "ends with an exit code of the list, never with 70";
  static final String QUIET = "no stack trace and no class name on stderr";
  static final String LEGIBLE = "no control character or mark of direction on stderr";
  static final String SAYS =
      "an error says what is wrong and what to try, on stderr or in the answer";
  static final String BOUNDED = "ends in bounded time";

  private static final Set<Integer> CLASSES = Set.of(0, 1, 2, 65, 66, 68, 69, 74, 78, 141);
  private static final long LONGEST_MILLIS = 60_000;

  private Promises() {}

  static void ofEveryRun(Ran ran, Tally tally) {
    tally.holds(CLASS, CLASSES.contains(ran.exitCode()), ran);
    tally.holds(QUIET, isQuiet(ran.err()), ran);
    tally.holds(LEGIBLE, ran.err().chars().noneMatch(Promises::isActedUpon), ran);
    tally.holds(BOUNDED, ran.millis() < LONGEST_MILLIS, ran);
    if (ran.exitCode() > 1 && ran.exitCode() != 141) {
      boolean isSaid =
          ran.err().startsWith("tariff: ") && ran.err().contains("\n  try: ")
              || areNotes(ran.err()) && !ran.out().isEmpty()
              || ran.err().startsWith("{")
                  && Ran.json(ran.err()).filter(each -> each.has("error")).isPresent();
      tally.holds(SAYS, isSaid, ran);
    }
  }

  /**
   * Nothing but notes, such as on columns that are not read: the answer itself names the errors.
   */
  private static boolean areNotes(String err) {
    return err.lines().allMatch(line -> line.startsWith("tariff: note: "));
  }

  private static boolean isQuiet(String err) {
    return !err.contains("\tat ") && !err.contains("Exception") && !err.contains("org.tariffcalc");
  }

  /** Controls of C0 and C1, marks of direction, separators of lines; but for a line feed. */
  private static boolean isActedUpon(int c) {
    return c != '\n' && c != '\t' && Character.isISOControl(c)
        || c == 0x61c
        || c == 0x200e
        || c == 0x200f
        || c >= 0x2028 && c <= 0x202e
        || c >= 0x2066 && c <= 0x2069;
  }
}
