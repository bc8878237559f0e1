package org.tariffcalc.analysis.audit;

import java.math.BigDecimal;
import java.util.List;

/**
 * One difference between what was paid and what was due.
 *
 * @param reason why
 * @param heading the heading that was due, or that was paid and is not due; empty for a sum
 * @param declared US dollars
 * @param expected US dollars
 * @param words what is wrong, a phrase
 * @param legalBasis the acts behind it
 */
public record Finding(
    Reason reason,
    String heading,
    BigDecimal declared,
    BigDecimal expected,
    String words,
    List<String> legalBasis) {

  /** Copies the acts. */
  public Finding {
    legalBasis = List.copyOf(legalBasis);
  }

  /** What was paid too much; below zero what was paid too little. */
  public BigDecimal difference() {
    return declared.subtract(expected);
  }
}
