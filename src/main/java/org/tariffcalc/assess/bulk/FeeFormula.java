package org.tariffcalc.assess.bulk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.us.Fees;
import org.tariffcalc.customs.duty.AdValorem;

/**
 * A fee of an entry: a percentage of the customs value between two bounds, or a fixed sum.
 *
 * @param isProcessing whether it is the merchandise processing fee or its surcharge, which some
 *     goods are free of (19 CFR 24.23(c))
 * @param percentage the percentage
 * @param leastCents the least that is due
 * @param mostCents the most that is due
 */
record FeeFormula(boolean isProcessing, Percentage percentage, long leastCents, long mostCents) {

  static FeeFormula of(Fees.Concerned fee) {
    boolean isProcessing = fee.fee().id().startsWith(Fees.PROCESSING);
    BigDecimal fixed = fee.rate().percent().isPresent() ? BigDecimal.ZERO : fee.rate().fixed();
    return fee.rate().percent().isPresent()
        ? new FeeFormula(
            isProcessing,
            Percentage.of(AdValorem.ofPercent(fee.rate().percent().get())).orElseThrow(),
            fee.rate().min().map(FeeFormula::cents).orElse(0L),
            fee.rate().max().map(FeeFormula::cents).orElse(Long.MAX_VALUE))
        : new FeeFormula(isProcessing, Percentage.zero(), cents(fixed), cents(fixed));
  }

  private static long cents(BigDecimal dollars) {
    return Money.roundedToCent(dollars).movePointRight(2).longValueExact();
  }

  /** The fee in cents on a customs value in whole dollars. */
  long on(long dollars) {
    return Math.max(leastCents, Math.min(mostCents, percentage.of(dollars)));
  }

  /** Those of the fees that the importer owes. */
  static List<FeeFormula> all(List<Fees.Concerned> concerned) {
    List<FeeFormula> formulas = new ArrayList<>();
    for (Fees.Concerned each : concerned) {
      if (each.fee().isOwedByImporter()) {
        formulas.add(of(each));
      }
    }
    return List.copyOf(formulas);
  }
}
