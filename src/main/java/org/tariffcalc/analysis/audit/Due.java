package org.tariffcalc.analysis.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.assess.answer.Charge;

/**
 * What is due under one number.
 *
 * @param isBase whether it is the base rate
 * @param program word of the program
 * @param authority the power under which it is charged
 * @param duty the duty expression
 * @param arithmetic the calculation without the result
 * @param base what it is charged on, US dollars
 * @param amount US dollars
 * @param drawback whether drawback reaches it
 * @param legalBasis the acts
 */
record Due(
    boolean isBase,
    String program,
    String authority,
    String duty,
    String arithmetic,
    BigDecimal base,
    BigDecimal amount,
    String drawback,
    List<String> legalBasis) {

  static Due of(Charge charge) {
    return new Due(
        charge.measure().equals("us.base"),
        charge.program(),
        charge.authority(),
        charge.duty(),
        charge.arithmetic(),
        charge.base(),
        charge.amount(),
        charge.drawback().reach().word(),
        charge.legalBasis());
  }

  /** Both charges of a number. */
  Due plus(Due other) {
    List<String> acts = new ArrayList<>(legalBasis);
    acts.addAll(other.legalBasis);
    return new Due(
        isBase,
        program,
        authority,
        duty + " + " + other.duty,
        arithmetic + " + " + other.arithmetic,
        base,
        amount.add(other.amount),
        drawback,
        List.copyOf(acts));
  }
}
