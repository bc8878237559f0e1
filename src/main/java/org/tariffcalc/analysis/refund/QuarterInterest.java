package org.tariffcalc.analysis.refund;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tariffcalc.tables.fee.InterestRate;

/**
 * The interest of one quarter.
 *
 * @param from first day that counts
 * @param to last day that counts
 * @param rate the rates of the quarter
 * @param corporate interest of a corporation, US dollars to the cent
 * @param other interest of anyone else
 */
public record QuarterInterest(
    LocalDate from, LocalDate to, InterestRate rate, BigDecimal corporate, BigDecimal other) {

  /** The interest of several entries by quarter, where it is known, in the order of days. */
  public static List<QuarterInterest> of(List<EntryRefund> entries) {
    Map<LocalDate, QuarterInterest> sums = new TreeMap<>();
    for (EntryRefund entry : entries) {
      for (QuarterInterest each : entry.interestByQuarter()) {
        sums.merge(each.rate.period().from(), each, QuarterInterest::plus);
      }
    }
    return new ArrayList<>(sums.values());
  }

  private QuarterInterest plus(QuarterInterest more) {
    return new QuarterInterest(
        from.isBefore(more.from) ? from : more.from,
        to.isAfter(more.to) ? to : more.to,
        rate,
        corporate.add(more.corporate),
        other.add(more.other));
  }
}
