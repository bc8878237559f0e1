package org.tariffcalc.output.write;

import java.math.BigDecimal;
import org.tariffcalc.tables.fee.InterestRate;

/** What is said of the rule that pays corporations less on large refunds of tax. */
public final class LargeRefund {

  private LargeRefund() {}

  /**
   * That the rule is not applied, and what it would take.
   *
   * @param rule the rule
   * @param where on what it would be applied, {@code on each entry by itself }, or nothing
   * @param reduction what it would take off the interest, US dollars
   */
  public static String note(InterestRate.LargeRefund rule, String where, BigDecimal reduction) {
    return rule.legalBasis().get(0)
        + " pays corporations "
        + rule.pointsLess().toPlainString()
        + " points less on what exceeds $"
        + FigureText.money(rule.above()).replaceFirst("\\.00$", "")
        + ". No notice of customs carries it and it is not applied; "
        + where
        + "it would take "
        + FigureText.money(reduction)
        + " off.";
  }
}
