package org.tariffcalc.assess.stacking;

import java.math.BigDecimal;
import java.util.Optional;
import org.tariffcalc.assess.answer.Charge;

/**
 * The ordinary customs duty of a shipment.
 *
 * @param charge the charge for it; empty when the base rate is not known
 * @param exact its amount, US dollars, not rounded
 * @param generalExact the amount at the column 1 general rate, which floors may look at; empty when
 *     another rate is charged and the general one asks for a quantity that was not given
 */
public record OrdinaryDuty(
    Optional<Charge> charge, BigDecimal exact, Optional<BigDecimal> generalExact) {

  public static final OrdinaryDuty UNKNOWN =
      new OrdinaryDuty(Optional.empty(), BigDecimal.ZERO, Optional.of(BigDecimal.ZERO));
}
