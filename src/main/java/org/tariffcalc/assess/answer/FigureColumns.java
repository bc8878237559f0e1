package org.tariffcalc.assess.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.customs.ChargeKind;

/** The figures of an assessment as the columns of a batch, the same in a quote's CSV. */
public final class FigureColumns {

  /** The columns between those of the input and {@code error}. */
  public static final List<String> NAMES =
      List.of(
          "customs_value",
          "base_rate",
          "base_duty",
          "additional_percent",
          "additional_duty",
          "total_duty",
          "effective_rate_percent",
          "taxes_and_fees",
          "landed_cost",
          "headings",
          "edition");

  /** The columns behind {@code error}. */
  public static final List<String> LAST = List.of("total_duty_low", "undecided", "refundable");

  private FigureColumns() {}

  /**
   * The cells. Amounts to the cent in the currency of the customs value; percentages of the customs
   * value, four decimals at most without zeros at the end; headings in the order of filing, parted
   * by semicolons.
   */
  public static List<String> of(Assessment a) {
    BigDecimal base = BigDecimal.ZERO.setScale(2);
    String baseRate = "";
    for (Charge charge : a.charges()) {
      if (charge.kind() == ChargeKind.BASE) {
        base = base.add(charge.amount());
        baseRate = charge.duty();
      }
    }
    BigDecimal additional = a.totalDuty().subtract(base);
    List<String> cells = new ArrayList<>(NAMES.size() + 1);
    cells.add(a.customsValue().toPlainString());
    cells.add(baseRate);
    cells.add(base.toPlainString());
    cells.add(percent(Assessment.percentOf(additional, a.customsValue())));
    cells.add(additional.toPlainString());
    cells.add(a.totalDuty().toPlainString());
    cells.add(percent(a.dutyPercent()));
    cells.add(a.totalFees().toPlainString());
    cells.add(a.landedCost().toPlainString());
    cells.add(String.join(";", a.filing()));
    cells.add(a.edition() + a.premise().remark());
    return cells;
  }

  /**
   * The cells of {@link #LAST}: the least duty where ten-digit numbers of a line differ, else all
   * duty; the names of what is undecided; the part of all duty that was later held unlawful.
   */
  public static List<String> last(Assessment a) {
    return List.of(a.lowestDuty().toPlainString(), a.undecided(), a.refundable().toPlainString());
  }

  private static String percent(BigDecimal percent) {
    BigDecimal stripped = percent.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
