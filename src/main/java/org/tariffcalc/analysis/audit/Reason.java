package org.tariffcalc.analysis.audit;

/** Why what was paid is not what was due. */
public enum Reason {
  /** A duty was not paid because its heading is not on the line. */
  HEADING_MISSING("heading-missing"),
  /** Another rate of the same duty was paid, of another day, origin or kind of goods. */
  WRONG_RATE("wrong-rate"),
  /** A duty was paid of which the goods are free. */
  EXEMPTION_NOT_CLAIMED("exemption-not-claimed"),
  /** A duty was paid that these goods do not owe. */
  NOT_DUE("not-due"),
  /** The rate is right and the amount is not what it comes to. */
  ARITHMETIC("arithmetic"),
  /** A fee is outside its least or largest amount for an entry. */
  FEE_LIMIT("fee-limit"),
  /** Fees differ in another way. */
  FEE("fee"),
  /** Only the sum is stated, and no heading explains the difference. */
  UNEXPLAINED("unexplained");

  private final String word;

  Reason(String word) {
    this.word = word;
  }

  /** Its word in answers. */
  public String word() {
    return word;
  }
}
