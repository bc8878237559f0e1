package org.tariffcalc.analysis.change;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.FeeCharge;

/**
 * One duty, tax or fee in short form: what a later assessment is compared with.
 *
 * @param measure identifier of the measure, or of the tax or fee
 * @param program word of the closed list of programs; {@code tax} or {@code fee} for those
 * @param name authority of the duty, name of the tax or fee
 * @param heading heading under which it is filed; empty for taxes and fees
 * @param duty the duty expression, or the rate of the tax or fee
 * @param ratePercent amount in percent of what it is charged on
 * @param amount in the currency of the customs value
 * @param from first day of the rate, with the hour where the law names one; empty for taxes and
 *     fees
 * @param to last day of the rate; empty while open
 * @param legalBasis the acts
 * @param status how sure it is that it is owed; in force for taxes and fees
 * @param verified whether a primary source was seen, and nothing open may have changed the rate
 * @param unseen what of the rate was not seen in an official text; empty where all was, for taxes
 *     and fees, and in a lock
 */
public record ChargeFigures(
    String measure,
    String program,
    String name,
    String heading,
    String duty,
    BigDecimal ratePercent,
    BigDecimal amount,
    String from,
    Optional<String> to,
    List<String> legalBasis,
    Charge.Status status,
    boolean verified,
    String unseen) {

  /** Copies the acts. */
  public ChargeFigures {
    legalBasis = List.copyOf(legalBasis);
  }

  static ChargeFigures of(Charge charge) {
    return new ChargeFigures(
        charge.measure(),
        charge.program(),
        charge.authority(),
        charge.heading(),
        charge.duty(),
        charge.ratePercent(),
        charge.amount(),
        charge.from(),
        charge.to(),
        charge.legalBasis(),
        charge.status(),
        charge.verified(),
        charge.unseen());
  }

  static ChargeFigures of(FeeCharge fee) {
    return new ChargeFigures(
        fee.id(),
        fee.kind().inAnswers(),
        fee.name(),
        "",
        fee.rate(),
        Assessment.percentOf(fee.amount(), fee.base()),
        fee.amount(),
        "",
        Optional.empty(),
        fee.legalBasis(),
        Charge.Status.IN_FORCE,
        fee.verified(),
        "");
  }

  /** Whether a tax or fee, not a duty. */
  public boolean isBesideDuty() {
    return program.equals("tax") || program.equals("fee");
  }

  /** Whether heading, rate and amount are the same; a fee's rate plays no part of its own. */
  public boolean paysAs(ChargeFigures other) {
    return heading.equals(other.heading)
        && amount.compareTo(other.amount) == 0
        && (isBesideDuty() || duty.equals(other.duty));
  }
}
