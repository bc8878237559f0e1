package org.tariffcalc.assess.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Until when the duty of an assessment holds, as far as the tables know.
 *
 * @param until the last day; the entry date itself where the duty changes at an hour of it; empty
 *     where no later change is known
 * @param next what is due from then on; empty where no change is known, or no figure
 * @param undecided why there is no figure from then on; empty where there is one
 */
public record DutyHold(Optional<LocalDate> until, Optional<Next> next, String undecided) {

  /** The duty of which no later change is known. */
  public static final DutyHold OPEN = new DutyHold(Optional.empty(), Optional.empty(), "");

  /**
   * What is due from the first day of a change.
   *
   * @param from first day
   * @param dutyPercent total duty in percent of the customs value, four decimals
   * @param lowestPercent the same of the least group of a divided line
   * @param totalDuty total duty on the value of the question
   * @param acts the acts that bring the change about, those of the rates that come or change; empty
   *     where duties only end
   * @param ended duties that end without another in their place, by their names
   */
  public record Next(
      LocalDate from,
      BigDecimal dutyPercent,
      BigDecimal lowestPercent,
      BigDecimal totalDuty,
      List<String> acts,
      List<String> ended) {
    /** Copies the lists. */
    public Next {
      acts = List.copyOf(acts);
      ended = List.copyOf(ended);
    }
  }
}
