package org.tariffcalc.assess.bulk;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.Map;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.customs.ChargeKind;
import org.tariffcalc.customs.CommodityCode;

/** The figures of a shipment in a form in which both ways of pricing can be compared. */
final class ComparedFigures {

  private ComparedFigures() {}

  /** What a formula says. */
  static Map<String, Object> of(FormulaFigures figures, CommodityCode code, long priceCents) {
    return Map.of(
        "customs value",
        figures.customsDollars() * 100,
        "base",
        new String(figures.baseRate(), UTF_8) + " " + figures.baseDutyCents(),
        "additional",
        figures.additionalCents(),
        "fees",
        figures.feeCents(),
        "refundable",
        figures.refundableCents(),
        "landed",
        priceCents + figures.baseDutyCents() + figures.additionalCents() + figures.feeCents(),
        "headings",
        new String(figures.filedBefore(), US_ASCII) + code.dotted(),
        "open",
        figures.undecided());
  }

  /** The same of a full assessment. */
  static Map<String, Object> of(Assessment full) {
    BigDecimal base = BigDecimal.ZERO;
    String rate = "";
    for (Charge charge : full.charges()) {
      if (charge.kind() == ChargeKind.BASE) {
        base = charge.amount();
        rate = charge.duty();
      }
    }
    return Map.of(
        "customs value",
        cents(full.customsValue()),
        "base",
        rate + " " + cents(base),
        "additional",
        cents(full.totalDuty().subtract(base)),
        "fees",
        cents(full.totalFees()),
        "landed",
        cents(full.landedCost()),
        "headings",
        String.join(";", full.filing()),
        "refundable",
        cents(full.refundable()),
        "open",
        full.undecided());
  }

  private static long cents(BigDecimal amount) {
    return amount.movePointRight(2).longValueExact();
  }
}
