package org.tariffcalc.assess;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One duty that is due.
 *
 * @param measure identifier of the measure, {@code us.base} for the base rate
 * @param program word of the closed list of programs
 * @param kind base, additional, floor, antidumping
 * @param authority the power under which it is charged
 * @param heading heading under which it is filed
 * @param duty the duty expression
 * @param ratePercent amount in percent of the base, at most four decimals
 * @param base what it is charged on, US dollars
 * @param amount rounded to the cent, half up
 * @param arithmetic the calculation as a clerk can redo it, without the result
 * @param from first day of the rate
 * @param to last day of the rate, empty while open
 * @param legalBasis the acts
 * @param reason why it applies
 * @param status in-force or refundable
 * @param verified whether a primary source was seen and the law was read up to the entry date
 */
public record Charge(
    String measure,
    String program,
    String kind,
    String authority,
    String heading,
    String duty,
    BigDecimal ratePercent,
    BigDecimal base,
    BigDecimal amount,
    String arithmetic,
    LocalDate from,
    Optional<LocalDate> to,
    List<String> legalBasis,
    String reason,
    String status,
    boolean verified) {

  /** Copies the acts. */
  public Charge {
    legalBasis = List.copyOf(legalBasis);
  }

  /** The same charge, marked as not verified. */
  Charge unverified() {
    return new Charge(
        measure,
        program,
        kind,
        authority,
        heading,
        duty,
        ratePercent,
        base,
        amount,
        arithmetic,
        from,
        to,
        legalBasis,
        reason,
        status,
        false);
  }
}
