package org.tariffcalc.customs;

import java.util.Optional;

/** The countries on imports into which the tables have duties. */
public enum Importer implements Worded {
  /** The United States. */
  US("US", "USD", "America/New_York"),
  /** China. */
  CN("CN", "CNY", "Asia/Shanghai");

  private final String word;
  private final String currency;
  private final String zone;

  Importer(String word, String currency, String zone) {
    this.word = word;
    this.currency = currency;
    this.zone = zone;
  }

  /** The importer of an ISO code; empty for another country. */
  public static Optional<Importer> of(String word) {
    return Worded.of(values(), word);
  }

  /**
   * By whose rules a shipment into a country is read: one into a third country as one into the
   * United States, until it is refused because the tables have no duties for it.
   *
   * @param country ISO code
   */
  public static Importer reading(String country) {
    return country.equals(CN.word) ? CN : US;
  }

  /** The importer into which goods of an origin go when nothing is said: each into the other. */
  public static Importer usualFor(String origin) {
    return origin.equals(US.word) ? CN : US;
  }

  /** The ISO code of options, rows, the tables and JSON. */
  @Override
  public String word() {
    return word;
  }

  /** Currency in which its customs counts. */
  public String currency() {
    return currency;
  }

  /** Time zone by which its customs dates an entry. */
  public String zone() {
    return zone;
  }

  /** The ISO code. */
  @Override
  public String toString() {
    return word;
  }
}
