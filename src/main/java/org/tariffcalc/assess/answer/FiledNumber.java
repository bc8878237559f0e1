package org.tariffcalc.assess.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.customs.ChargeKind;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Figures;

/**
 * One tariff number of a line as it is filed, with the duty to report on it. The amounts of a line
 * add up to its duty without a deposit of antidumping or countervailing duty, which is filed under
 * the number of its case.
 *
 * @param number heading of chapter 98 or 99, or the goods' own code, last
 * @param rate the rate as printed; {@code Free} where the number exempts or adds nothing
 * @param base what it is charged on, in the currency of the customs value
 * @param amount duty to report, to the cent
 * @param allInNumber number of the all-in rate on which the duty of this one is reported; empty
 *     when it is reported here
 */
public record FiledNumber(
    String number, String rate, BigDecimal base, BigDecimal amount, String allInNumber) {

  private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final String FREE = "Free";

  /**
   * The numbers of a line in the order in which they are filed. Of an all-in rate the whole duty is
   * reported on the number of chapter 99 and nothing on the goods' own (CSMS 65475725, 65829726,
   * 66242844); where it is charged on a part of the value, the ordinary duty of that part.
   */
  public static List<FiledNumber> of(Assessment a) {
    String own = a.shipment().code().map(CommodityCode::dotted).orElse("");
    FiledNumber ordinary = ordinary(a, own);
    BigDecimal left = ordinary.amount;
    String allIn = "";
    List<FiledNumber> filed = new ArrayList<>();
    for (String number : a.filing()) {
      if (number.equals(own)) {
        continue;
      }
      FiledNumber at = new FiledNumber(number, FREE, a.customsValue(), NOTHING, "");
      for (Charge charge : a.charges()) {
        if (charge.kind() != ChargeKind.BASE && charge.heading().equals(number)) {
          BigDecimal moved =
              charge.kind() == ChargeKind.FLOOR
                  ? part(ordinary.amount, charge, a).min(left)
                  : NOTHING;
          left = left.subtract(moved);
          allIn = charge.kind() == ChargeKind.FLOOR ? number : allIn;
          at = at.with(charge, moved);
        }
      }
      filed.add(at);
    }
    if (!own.isEmpty()) {
      filed.add(new FiledNumber(own, ordinary.rate, ordinary.base, left, allIn));
    }
    return filed;
  }

  /** The duty of the goods' own number before any of it is reported elsewhere. */
  private static FiledNumber ordinary(Assessment a, String own) {
    FiledNumber at = new FiledNumber(own, FREE, a.customsValue(), NOTHING, "");
    for (Charge charge : a.charges()) {
      if (charge.kind() == ChargeKind.BASE) {
        at = at.with(charge, NOTHING);
      }
    }
    return at;
  }

  /** The same with a charge under the number, and the ordinary duty that goes with it. */
  private FiledNumber with(Charge charge, BigDecimal moved) {
    BigDecimal added = charge.amount().add(moved);
    String own = charge.kind() == ChargeKind.FLOOR ? allIn(charge, added) : charge.duty();
    return new FiledNumber(
        number,
        amount.signum() == 0 || rate.equals(FREE) ? own : rate + " + " + own,
        charge.base(),
        amount.add(added),
        "");
  }

  /** The part of the ordinary duty that falls on what a floor is charged on. */
  private static BigDecimal part(BigDecimal ordinary, Charge floor, Assessment a) {
    return floor.base().compareTo(a.customsValue()) == 0
        ? ordinary
        : Money.roundedToCent(
            ordinary
                .multiply(Assessment.percentOf(floor.base(), a.customsValue()))
                .movePointLeft(2));
  }

  /**
   * The all-in rate as printed; where a preference lowers the ordinary duty that it counts in full,
   * what the two come to.
   */
  private static String allIn(Charge floor, BigDecimal whole) {
    String printed = floor.duty().substring(ChargeKind.FLOOR.word().length()).strip();
    BigDecimal percent = new BigDecimal(printed.substring(0, printed.length() - 1));
    BigDecimal due = floor.base().multiply(percent).movePointLeft(2);
    return due.subtract(whole).abs().compareTo(CENT) <= 0
        ? printed
        : Figures.plain(Assessment.percentOf(whole, floor.base())).toPlainString() + '%';
  }
}
