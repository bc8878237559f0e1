package org.tariffcalc.intake.row;

import org.tariffcalc.customs.Legible;
import org.tariffcalc.customs.Limits;

/**
 * Why a row has no figures.
 *
 * @param kind the kind of error, by which faults are counted
 * @param wrong what is wrong, one line: the text of the column {@code error}
 * @param remedy what to try
 */
public record RowFault(Kind kind, String wrong, String remedy) {

  /** What a row says of itself is quoted so that it can be shown, and not at any length. */
  public RowFault {
    wrong = shown(wrong);
    remedy = shown(remedy);
  }

  private static String shown(String text) {
    String line = Legible.line(text);
    return line.length() <= Limits.LONGEST_ERROR
        ? line
        : line.substring(0, Limits.LONGEST_ERROR) + "…";
  }

  /** The kinds of error, as they are counted on stderr. */
  public enum Kind {
    /** Cells that do not fit the header, a quotation without end, text that is not UTF-8. */
    BROKEN_ROW("broken row"),
    /** A code that is missing or cannot be read. */
    BAD_CODE("bad code"),
    /** A code that names no line of the schedule on the entry date. */
    UNKNOWN_CODE("unknown code"),
    /** An origin or importer that is missing, cannot be read or is not in the tables. */
    BAD_COUNTRY("bad country"),
    /** A value or currency that is missing, cannot be read or can be read in two ways. */
    BAD_VALUE("bad value"),
    /** A date that cannot be read, or one of loading after the entry. */
    BAD_DATE("bad date"),
    /** An entry date before the first day of the tables. */
    DATE_BEFORE_TABLES("date before the tables"),
    /** A quantity or unit that cannot be read. */
    BAD_QUANTITY("bad quantity"),
    /** A term of delivery, freight, insurance or rate of exchange that cannot be read. */
    BAD_TERMS("bad terms of sale"),
    /** A content that cannot be read. */
    BAD_CONTENT("bad content"),
    /** Mode, entry type, program, claim or rate that cannot be read or does not fit the goods. */
    BAD_CLAIM("bad claim or choice"),
    /** A question that the tables cannot answer, mostly for want of a quantity. */
    NO_ANSWER("no answer");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** The kind in words. */
    public String words() {
      return words;
    }
  }
}
