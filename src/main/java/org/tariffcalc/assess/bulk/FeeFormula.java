package org.tariffcalc.assess.bulk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.assess.us.EntryFee;
import org.tariffcalc.customs.duty.AdValorem;

/**
 * A fee of an entry made ready for whole dollars and cents.
 *
 * @param percentage the percentage of the customs value
 * @param leastCents the least that is due
 * @param mostCents the most that is due
 * @param isOwedByFreeGoods whether also goods owe it that are free of the processing fee
 */
record FeeFormula(
    Percentage percentage, long leastCents, long mostCents, boolean isOwedByFreeGoods) {

  private static FeeFormula of(EntryFee fee) {
    return new FeeFormula(
        Percentage.of(AdValorem.ofPercent(fee.percent())).orElseThrow(),
        cents(fee.least()),
        fee.most().map(FeeFormula::cents).orElse(Long.MAX_VALUE),
        fee.isOwedByFreeGoods());
  }

  private static long cents(BigDecimal dollars) {
    return dollars.movePointRight(2).longValueExact();
  }

  /** The fee in cents on a customs value in whole dollars. */
  long on(long dollars) {
    return Math.max(leastCents, Math.min(mostCents, percentage.of(dollars)));
  }

  /** Those of the fees that the importer owes. */
  static List<FeeFormula> all(List<EntryFee> concerned) {
    List<FeeFormula> formulas = new ArrayList<>();
    for (EntryFee each : concerned) {
      if (each.fee().isOwedByImporter()) {
        formulas.add(of(each));
      }
    }
    return List.copyOf(formulas);
  }
}
