package org.tariffcalc.intake.row;

/**
 * How often something was met, and where first.
 *
 * @param count how many rows
 * @param firstLine line of the first of them, counted from 1
 * @param first what was said of the first
 */
public record RowCounts(long count, long firstLine, String first) {

  /** Both, the first of which comes before the other. */
  public RowCounts plus(RowCounts later) {
    return new RowCounts(count + later.count, firstLine, first);
  }

  /**
   * How often it was met and where first, a sentence without full stop.
   *
   * @param one what is said of one row, behind the number
   * @param many what is said of several
   */
  public String told(String one, String many) {
    return count
        + " "
        + (count == 1 ? one : many)
        + " (line "
        + firstLine
        + (first.isEmpty() ? "" : ": " + first)
        + ")";
  }

  /** The same where the lines are counted from another one. */
  public RowCounts behind(long lines) {
    return new RowCounts(count, firstLine + lines, first);
  }
}
