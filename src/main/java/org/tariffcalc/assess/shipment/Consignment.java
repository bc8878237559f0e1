package org.tariffcalc.assess.shipment;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * The entry of which a shipment is one line, where the law looks at the whole.
 *
 * @param value value of all lines in the currency of the customs value
 * @param origins origins of all lines
 * @param enteredValue value of this line in whole dollars, as the lines of one invoice are rounded
 *     together; empty to round it alone
 * @param uncollected duties and taxes of the whole that are too small to be collected: {@code
 *     duty}, {@code cn.consumption-tax}, {@code cn.vat}
 * @param solved customs value of this line under a duty-paid price; empty for other prices
 */
public record Consignment(
    BigDecimal value,
    Set<String> origins,
    Optional<BigDecimal> enteredValue,
    Set<String> uncollected,
    Optional<BigDecimal> solved) {

  /** Copies the sets. */
  public Consignment {
    origins = Set.copyOf(origins);
    uncollected = Set.copyOf(uncollected);
  }

  /** The same with the value that this line is entered at. */
  public Consignment entered(BigDecimal wholeDollars) {
    return new Consignment(value, origins, Optional.of(wholeDollars), uncollected, solved);
  }

  /** The same of which some are not collected. */
  public Consignment uncollected(Set<String> others) {
    return new Consignment(value, origins, enteredValue, others, solved);
  }
}
