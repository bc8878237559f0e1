package org.tariffcalc.cli.option;

import java.time.LocalDate;
import java.util.TimeZone;
import org.tariffcalc.intake.words.ShipmentWords;

/** Dates as a user types them. */
public final class Dates {

  private static final long MILLISECONDS_OF_A_DAY = 24L * 60 * 60 * 1000;

  private Dates() {}

  /** Today where United States customs keeps its calendar. */
  public static LocalDate todayInWashington() {
    return today("America/New_York");
  }

  /** Today where Chinese customs keeps its calendar. */
  static LocalDate todayInBeijing() {
    return today("Asia/Shanghai");
  }

  /** By the zones of java.util: those of java.time look through every jar for more zones. */
  private static LocalDate today(String zone) {
    long now = System.currentTimeMillis();
    long there = now + TimeZone.getTimeZone(zone).getOffset(now);
    return LocalDate.ofEpochDay(Math.floorDiv(there, MILLISECONDS_OF_A_DAY));
  }

  /** An ISO date, with or without a time of day; the time plays no part in US entry dates. */
  public static LocalDate parsed(String text, String option) {
    return ShipmentWords.day(text, option);
  }
}
