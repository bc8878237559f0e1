package org.tariffcalc.cli.option;

import java.time.LocalDate;
import java.time.ZoneId;
import org.tariffcalc.intake.words.ShipmentWords;

/** Dates as a user types them. */
public final class Dates {

  private Dates() {}

  /** Today where United States customs keeps its calendar. */
  public static LocalDate todayInWashington() {
    return LocalDate.now(ZoneId.of("America/New_York"));
  }

  /** Today where Chinese customs keeps its calendar. */
  static LocalDate todayInBeijing() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai"));
  }

  /** An ISO date, with or without a time of day; the time plays no part in US entry dates. */
  public static LocalDate parsed(String text, String option) {
    return ShipmentWords.day(text, option);
  }
}
