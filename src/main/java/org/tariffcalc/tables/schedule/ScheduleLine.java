package org.tariffcalc.tables.schedule;

import java.time.LocalDate;
import java.util.List;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.duty.DutyExpression;

/**
 * One line of the US schedule while its rates stay the same.
 *
 * @param code eight digits; ten where a statistical line has a rate of its own, which no edition so
 *     far has
 * @param period entry dates, both ends included
 * @param general column 1 general rate
 * @param special column 1 special rates
 * @param column2 column 2 rate
 * @param units units of quantity that an entry reports under the line, as the schedule spells them
 * @param revision the first revision of the schedule that prints these rates: {@code 2025 Basic}
 * @param published when that revision was published
 */
public record ScheduleLine(
    CommodityCode code,
    Period period,
    DutyExpression general,
    SpecialColumn special,
    DutyExpression column2,
    List<String> units,
    String revision,
    LocalDate published) {

  /** Copies the units. */
  public ScheduleLine {
    units = List.copyOf(units);
  }

  /** The same line over other days. */
  ScheduleLine over(Period other) {
    return new ScheduleLine(code, other, general, special, column2, units, revision, published);
  }

  /**
   * Whether the day lies before the first revision that the tables hold, so that its rate is only
   * carried back.
   */
  public boolean isExtrapolatedOn(LocalDate day) {
    return day.isBefore(period.from());
  }
}
