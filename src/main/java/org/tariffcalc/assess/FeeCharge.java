package org.tariffcalc.assess;

import java.math.BigDecimal;
import java.util.List;

/**
 * A fee beside duty.
 *
 * @param id identifier, {@code us.mpf}
 * @param name plain name
 * @param rate rate or fixed amount as the table says it
 * @param base what it is charged on, US dollars
 * @param amount rounded to the cent, half up
 * @param arithmetic the calculation as a clerk can redo it, without the result
 * @param legalBasis the acts
 * @param verified whether a primary source was seen
 */
public record FeeCharge(
    String id,
    String name,
    String rate,
    BigDecimal base,
    BigDecimal amount,
    String arithmetic,
    List<String> legalBasis,
    boolean verified) {

  /** Copies the acts. */
  public FeeCharge {
    legalBasis = List.copyOf(legalBasis);
  }
}
