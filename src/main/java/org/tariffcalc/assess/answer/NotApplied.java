package org.tariffcalc.assess.answer;

import java.util.List;

/**
 * A measure that was looked at and is not due.
 *
 * @param measure identifier of the measure
 * @param program word of the closed list of programs
 * @param heading heading that says so: the exemption's, or the measure's own
 * @param reason why it is not due
 * @param isDeclared whether the importer declares the heading, since it is what frees the goods
 * @param legalBasis the acts behind the reason
 */
public record NotApplied(
    String measure,
    String program,
    String heading,
    String reason,
    boolean isDeclared,
    List<String> legalBasis) {

  /** Copies the acts. */
  public NotApplied {
    legalBasis = List.copyOf(legalBasis);
  }
}
