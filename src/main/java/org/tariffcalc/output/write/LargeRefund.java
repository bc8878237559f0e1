package org.tariffcalc.output.write;

import java.math.BigDecimal;

/** What is said of the rule that pays corporations less on large refunds of tax. */
public final class LargeRefund {

  private LargeRefund() {}

  /**
   * That the rule is not applied, and what it would take.
   *
   * @param where on what it would be applied, {@code on each entry by itself }, or nothing
   * @param reduction what it would take off the interest, US dollars
   */
  public static String note(String where, BigDecimal reduction) {
    return "26 U.S.C. 6621(a)(1) pays corporations 1.5 points less on what exceeds $10,000. No"
        + " notice of customs carries it and it is not applied; "
        + where
        + "it would take "
        + FigureText.money(reduction)
        + " off.";
  }
}
