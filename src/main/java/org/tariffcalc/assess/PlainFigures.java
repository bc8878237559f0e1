package org.tariffcalc.assess;

/**
 * The figures of one plain shipment, filled anew for each one so that a stream of them leaves
 * nothing behind. Amounts are US cents.
 */
public final class PlainFigures {

  private long customsDollars;
  private long baseDutyCents;
  private long additionalCents;
  private long feeCents;
  private String baseRate = "";
  private String headings = "";

  void begin(long dollars) {
    customsDollars = dollars;
    baseDutyCents = 0;
    additionalCents = 0;
    feeCents = 0;
    baseRate = "";
    headings = "";
  }

  void base(String rate, long cents) {
    baseRate = rate;
    baseDutyCents = cents;
  }

  void additional(long cents) {
    additionalCents += cents;
  }

  void fee(long cents) {
    feeCents += cents;
  }

  void headings(String joined) {
    headings = joined;
  }

  /** Customs value in whole dollars. */
  public long customsDollars() {
    return customsDollars;
  }

  /** The base rate as the schedule prints it; empty where another duty is charged in its place. */
  public String baseRate() {
    return baseRate;
  }

  /** The base duty. */
  public long baseDutyCents() {
    return baseDutyCents;
  }

  /** Every other duty. */
  public long additionalCents() {
    return additionalCents;
  }

  /** All fees. */
  public long feeCents() {
    return feeCents;
  }

  /** Headings of the charges, the goods' own line first, with semicolons between them. */
  public String headings() {
    return headings;
  }
}
