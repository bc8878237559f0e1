package org.tariffcalc.assess.answer;

/** What an answer can lack that others must know again, in the words in which it says so. */
public final class Missing {

  /** Goods without a code have no base rate, unless one is given. */
  public static final String BASE_RATE_WITHOUT_CODE =
      "base rate: no commodity code and no --base-rate";

  private Missing() {}
}
