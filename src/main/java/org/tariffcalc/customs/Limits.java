package org.tariffcalc.customs;

/**
 * How large what comes from outside may be. Whatever is beyond is refused with its row, which comes
 * back whole, and costs no more time and memory than to read it.
 */
public final class Limits {

  /** Digits of a number, those behind the point among them; no customs value has half as many. */
  public static final int MOST_DIGITS = 30;

  /** Characters of the exponent of a number of JSON, its sign among them. */
  public static final int LONGEST_EXPONENT = 4;

  /** Bytes of a row of CSV or of an object of NDJSON with its line end, 1 MB. */
  public static final int LONGEST_ROW = 1024 * 1024;

  /** Columns made of the members of all objects of an NDJSON file. */
  public static final int MOST_COLUMNS = 16_384;

  /** Characters of what a row says that an error quotes. */
  public static final int LONGEST_ERROR = 1000;

  /** Bytes of output that a batch holds for a block of rows before it waits to write them. */
  public static final int MOST_OUTPUT_HELD = 1024 * 1024;

  private Limits() {}
}
