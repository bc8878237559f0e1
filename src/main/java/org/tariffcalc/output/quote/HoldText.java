package org.tariffcalc.output.quote;

import java.time.LocalDate;
import java.util.StringJoiner;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.DutyHold;
import org.tariffcalc.assess.answer.RangeHold;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.output.write.FigureText;

/** Until when a duty holds and what comes then, as a sentence. */
final class HoldText {

  /** Lines that are named; the others are counted. */
  private static final int NAMED = 3;

  private HoldText() {}

  /**
   * {@code Holds until 31 December 2026, then 30% (5,400.00) under Proclamation 11000.}
   *
   * @param a the assessment whose duty it is
   */
  static String of(DutyHold hold, Assessment a) {
    if (hold.until().isEmpty()) {
      return "No later change of this duty is known.";
    }
    LocalDate last = hold.until().get();
    String until = "Holds until " + FigureText.day(last);
    if (hold.next().isEmpty()) {
      return until + "; no figure from the next day: " + hold.undecided() + ".";
    }
    DutyHold.Next next = hold.next().get();
    return (next.from().equals(last) ? "Holds for a part of this day only" : until)
        + ", then "
        + duty(next, a)
        + because(next)
        + ".";
  }

  /** {@code Holds until 31 December 2026; the day after, the duty of 9401.61.60 is another.} */
  static String of(RangeHold hold) {
    StringJoiner codes = new StringJoiner(", ");
    for (CommodityCode each : hold.codes().subList(0, Math.min(NAMED, hold.codes().size()))) {
      codes.add(each.dotted());
    }
    int others = hold.codes().size() - NAMED;
    return "Holds until "
        + FigureText.day(hold.until())
        + ". On the next day the duty of "
        + codes
        + (others > 0 ? " and " + others + (others == 1 ? " other line" : " other lines") : "")
        + " changes (tariff next CODE).";
  }

  private static String duty(DutyHold.Next next, Assessment a) {
    boolean isDivided = next.lowestPercent().compareTo(next.dutyPercent()) != 0;
    return (isDivided ? FigureText.percent(next.lowestPercent()) + "% to " : "")
        + FigureText.percent(next.dutyPercent())
        + (isDivided ? "% (up to " : "% (")
        + FigureText.money(next.totalDuty(), a.valuation().isApproximate())
        + ")";
  }

  private static String because(DutyHold.Next next) {
    if (!next.acts().isEmpty()) {
      return " under " + String.join(" and ", next.acts());
    }
    return next.ended().isEmpty()
        ? ""
        : ", since "
            + String.join(" and ", next.ended())
            + (next.ended().size() == 1 ? " ends" : " end");
  }
}
