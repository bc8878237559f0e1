package org.tariffcalc.assess.answer;

import java.math.BigDecimal;
import java.util.List;
import org.tariffcalc.customs.FeeKind;

/**
 * A fee or tax beside duty.
 *
 * @param id identifier, {@code us.mpf}
 * @param kind what it is for
 * @param name plain name
 * @param rate rate or fixed amount as the table says it
 * @param base what it is charged on, in the currency of the customs value
 * @param amount rounded to the cent, half up
 * @param arithmetic the calculation as a clerk can redo it, without the result
 * @param legalBasis the acts
 * @param verified whether a primary source was seen
 */
public record FeeCharge(
    String id,
    FeeKind kind,
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

  /** This fee and that of another line together. */
  public FeeCharge plus(FeeCharge other) {
    return new FeeCharge(
        id,
        kind,
        name,
        rate.equals(other.rate) ? rate : "by line",
        base.add(other.base),
        amount.add(other.amount),
        "sum of the lines",
        legalBasis,
        verified && other.verified);
  }

  /** The same on another value, its amount not worked out anew: that is one of the whole entry. */
  public FeeCharge on(BigDecimal otherBase) {
    return new FeeCharge(id, kind, name, rate, otherBase, amount, arithmetic, legalBasis, verified);
  }

  /** The same of which nothing is collected. */
  public FeeCharge waived(String why) {
    return new FeeCharge(
        id,
        kind,
        name,
        rate,
        base,
        BigDecimal.ZERO.setScale(2),
        arithmetic + ", " + why,
        legalBasis,
        verified);
  }
}
