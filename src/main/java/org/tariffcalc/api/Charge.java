package org.tariffcalc.api;

import java.math.BigDecimal;
import java.util.List;

/**
 * One duty, tax or fee that is due.
 *
 * @param id identifier of the measure or fee in the tables, {@code us.base}, {@code us.mpf}
 * @param kind of a duty base, additional, floor, retaliatory or antidumping; else tax or fee
 * @param heading heading under which it is filed; empty for taxes and fees
 * @param rate the rate as the tables say it, {@code 20%}, {@code 4.4¢/kg}
 * @param base what it is charged on, zero or more
 * @param amount what is due, zero or more
 * @param arithmetic the calculation as a clerk can redo it
 * @param legalBasis the acts
 * @since 0.2
 */
public record Charge(
    String id,
    String kind,
    String heading,
    String rate,
    BigDecimal base,
    BigDecimal amount,
    String arithmetic,
    List<String> legalBasis) {

  /** Copies the acts. */
  public Charge {
    legalBasis = List.copyOf(legalBasis);
  }
}
