package org.tariffcalc.assess.us;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.schedule.ScheduleRevision;
import org.tariffcalc.tables.schedule.UsSchedule;

/**
 * A code that the schedule does not print on the entry date and that has one reading all the same:
 * filled up with zeros, or a ten-digit number that is younger than the tables.
 *
 * @param asked the code of the shipment
 * @param read the code that stands for it, shorter
 * @param isFilledUp whether the rest are zeros; else a number that the tables may not have yet
 */
public record UnprintedCode(CommodityCode asked, CommodityCode read, boolean isFilledUp) {

  /** The reading of a shipment's code; empty when its code is printed, or has no reading. */
  public static Optional<UnprintedCode> of(RateTables tables, Shipment shipment) {
    if (shipment.isIntoChina() || shipment.code().isEmpty()) {
      return Optional.empty();
    }
    CommodityCode code = shipment.code().get();
    if (code.length() < 8) {
      return Optional.empty();
    }
    UsSchedule schedule = tables.schedule();
    LocalDate day = shipment.entryDate();
    boolean endsWithZeros = code.digits().endsWith("00");
    var line = schedule.line(code.upTo(8), day);
    if (line.isEmpty()) {
      return endsWithZeros ? ofSixDigits(tables, shipment, code) : Optional.empty();
    }
    if (code.length() < 10
        || line.get().isExtrapolatedOn(day)
        || schedule.hasStatistical(code, day)) {
      return Optional.empty();
    }
    if (endsWithZeros && schedule.statisticalHistory(code).isEmpty()) {
      return Optional.of(new UnprintedCode(code, code.upTo(8), true));
    }
    return shipment.baseRate().isEmpty() && isYounger(schedule, code, day)
        ? Optional.of(new UnprintedCode(code, code.upTo(8), false))
        : Optional.empty();
  }

  /** Six digits with zeros behind, under which the schedule never had a line. */
  private static Optional<UnprintedCode> ofSixDigits(
      RateTables tables, Shipment shipment, CommodityCode code) {
    CommodityCode six = code.upTo(6);
    boolean isFilledUp = code.digits().endsWith(code.length() == 10 ? "0000" : "00");
    return isFilledUp
            && shipment.baseRate().isEmpty()
            && tables.schedule().history(code.upTo(8)).isEmpty()
            && FormerCode.of(tables, shipment).isEmpty()
            && !tables.schedule().linesUnder(six, shipment.entryDate()).isEmpty()
        ? Optional.of(new UnprintedCode(code, six, true))
        : Optional.empty();
  }

  /** Whether a number could have begun since the last revision in the tables. */
  private static boolean isYounger(UsSchedule schedule, CommodityCode code, LocalDate day) {
    List<ScheduleRevision> revisions = schedule.revisions();
    return !revisions.isEmpty()
        && !day.isBefore(revisions.get(revisions.size() - 1).from())
        && schedule.statisticalHistory(code).isEmpty();
  }

  /** How the code was read, a clause without full stop. */
  public String reading() {
    return isFilledUp
        ? asked.dotted() + " is padded with zeros and was read as " + read.dotted()
        : asked.dotted()
            + " is not in these tables and was priced as "
            + read.dotted()
            + ", whose ten-digit numbers all pay the same";
  }
}
