package org.tariffcalc.assess.bulk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  /** All fees that the importer owes, in an array: each row goes through them. */
  static final class Sum {
    private final FeeFormula[] fees;

    private Sum(List<FeeFormula> fees) {
      this.fees = fees.toArray(FeeFormula[]::new);
    }

    /** Those of the fees that the importer owes. */
    static Sum of(List<EntryFee> concerned) {
      List<FeeFormula> formulas = new ArrayList<>();
      for (EntryFee each : concerned) {
        if (each.fee().isOwedByImporter()) {
          formulas.add(FeeFormula.of(each));
        }
      }
      return new Sum(formulas);
    }

    /**
     * What they come to in cents on a customs value in whole dollars.
     *
     * @param areGoodsFree whether the goods are free of the processing fee
     */
    long on(long dollars, boolean areGoodsFree) {
      long sum = 0;
      for (FeeFormula fee : fees) {
        if (fee.isOwedByFreeGoods || !areGoodsFree) {
          sum += fee.on(dollars);
        }
      }
      return sum;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Sum sum && Arrays.equals(fees, sum.fees);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(fees);
    }
  }
}
