package org.tariffcalc.analysis.refund;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.RefundInterest;
import org.tariffcalc.assess.RefundInterest.Growth;
import org.tariffcalc.assess.RefundInterest.Payer;
import org.tariffcalc.assess.RefundInterest.Step;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.tables.fee.InterestRate;

/**
 * How the deposits of one day grow to the day of the claim.
 *
 * @param corporate for a corporation
 * @param other for anyone else
 * @param reduced for what a corporation deposited above a large refund, if the rule of tax held
 */
public record DepositInterest(Growth corporate, Growth other, Growth reduced) {

  /** From the deposit to the claim; empty where the rates do not reach over the days. */
  static Optional<DepositInterest> of(
      List<InterestRate> rates, LocalDate deposited, LocalDate asOf) {
    if (asOf.isBefore(deposited)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new DepositInterest(
              RefundInterest.growth(rates, deposited, asOf, Payer.CORPORATION),
              RefundInterest.growth(rates, deposited, asOf, Payer.OTHER),
              RefundInterest.growth(rates, deposited, asOf, Payer.CORPORATION_ABOVE_LIMIT)));
    } catch (NoAnswer e) {
      return Optional.empty();
    }
  }

  /** What a corporation gets less on a refund if the rule of tax held, to the cent. */
  BigDecimal reduction(BigDecimal refund) {
    return RefundInterest.reduction(refund, corporate, reduced);
  }

  /** The interest on a refund by quarter; the quarters add up to the whole. */
  List<QuarterInterest> byQuarter(BigDecimal refund) {
    List<BigDecimal> ofCorporation = corporate.byStep(refund);
    List<BigDecimal> ofOther = other.byStep(refund);
    List<QuarterInterest> quarters = new ArrayList<>();
    for (int i = 0; i < ofCorporation.size(); i++) {
      Step step = corporate.steps().get(i);
      quarters.add(
          new QuarterInterest(
              step.from(),
              step.from().plusDays(step.days() - 1),
              step.rate(),
              ofCorporation.get(i),
              ofOther.get(i)));
    }
    return quarters;
  }
}
