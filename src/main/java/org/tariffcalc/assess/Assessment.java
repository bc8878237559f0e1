package org.tariffcalc.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The answer: every duty that is due, every measure that is not and why, and the sums.
 *
 * @param shipment the question
 * @param customsValue entered value, whole US dollars
 * @param charges duties, base rate first
 * @param notApplied measures that are not due
 * @param fees fees beside duty
 * @param reliefs what could be claimed and what it would save
 * @param alternatives the other outcomes of facts that were assumed
 * @param filing headings in the order in which they are filed
 * @param warnings assumptions and doubts, whole sentences
 * @param missing what could not be decided; empty when the assessment is complete
 * @param edition edition of the rate tables
 * @param tablesSha256 SHA-256 of the edition
 */
public record Assessment(
    Shipment shipment,
    BigDecimal customsValue,
    List<Charge> charges,
    List<NotApplied> notApplied,
    List<FeeCharge> fees,
    List<Relief> reliefs,
    List<Alternative> alternatives,
    List<String> filing,
    List<String> warnings,
    List<String> missing,
    String edition,
    String tablesSha256) {

  private static final int PERCENT_DECIMALS = 4;

  /** Copies the lists. */
  public Assessment {
    charges = List.copyOf(charges);
    notApplied = List.copyOf(notApplied);
    fees = List.copyOf(fees);
    reliefs = List.copyOf(reliefs);
    alternatives = List.copyOf(alternatives);
    filing = List.copyOf(filing);
    warnings = List.copyOf(warnings);
    missing = List.copyOf(missing);
  }

  /** Sum of all duties, US dollars. */
  public BigDecimal totalDuty() {
    BigDecimal sum = BigDecimal.ZERO.setScale(2);
    for (Charge charge : charges) {
      sum = sum.add(charge.amount());
    }
    return sum;
  }

  /** Sum of the fees, US dollars. */
  public BigDecimal totalFees() {
    BigDecimal sum = BigDecimal.ZERO.setScale(2);
    for (FeeCharge fee : fees) {
      sum = sum.add(fee.amount());
    }
    return sum;
  }

  /** Total duty in percent of the customs value, four decimals; zero when there is no value. */
  public BigDecimal dutyPercent() {
    return percentOf(totalDuty(), customsValue);
  }

  /** Price of the goods, duties and fees, US dollars. */
  public BigDecimal landedCost() {
    return shipment.value().setScale(2, RoundingMode.HALF_UP).add(totalDuty()).add(totalFees());
  }

  /** Whether nothing was left undecided. */
  public boolean isComplete() {
    return missing.isEmpty();
  }

  /** Part in percent of the whole, four decimals, half up; zero when there is no whole. */
  public static BigDecimal percentOf(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? BigDecimal.ZERO.setScale(PERCENT_DECIMALS)
        : part.movePointRight(2).divide(whole, PERCENT_DECIMALS, RoundingMode.HALF_UP);
  }
}
