package org.tariffcalc.intake.row;

/** What is told of rows that have their figures, by kind, once for a file. */
public enum RowRemark {
  /** A quantity in a unit that nobody knows; no duty of the row asked for it. */
  UNKNOWN_UNIT(
      "row has a quantity in a unit that is unknown but not needed for its duty",
      "rows have a quantity in a unit that is unknown but not needed for their duty"),
  /** A code with zeros behind its line or subheading. */
  FILLED_UP_CODE(
      "code is padded with zeros and was read without them",
      "codes are padded with zeros and were read without them"),
  /** A ten-digit number that is younger than the tables. */
  NEWER_CODE(
      "ten-digit number is not in the tables and was priced at its line",
      "ten-digit numbers are not in the tables and were priced at their lines"),
  /** A code of four or six digits, under which stand several lines. */
  SHORT_CODE(
      "code has fewer than eight digits and is priced at the dearest of its lines",
      "codes have fewer than eight digits and are priced at the dearest of their lines"),
  /** Goods that could be released without an entry. */
  RELEASABLE(
      "row is priced as an entry and could be released free of duty without one (19 U.S.C. 1321;"
          + " --entry section-321)",
      "rows are priced as entries and could be released free of duty without one (19 U.S.C. 1321;"
          + " --entry section-321)");

  private final String one;
  private final String many;

  RowRemark(String one, String many) {
    this.one = one;
    this.many = many;
  }

  /** What is said of so many rows, behind their number. */
  public String words(long count) {
    return count == 1 ? one : many;
  }
}
