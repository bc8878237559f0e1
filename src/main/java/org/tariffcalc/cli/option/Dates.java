package org.tariffcalc.cli.option;

import java.time.LocalDate;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.tariffcalc.customs.TariffException.UsageError;
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
  public static LocalDate todayInBeijing() {
    return today("Asia/Shanghai");
  }

  /** By the zones of java.util: those of java.time look through every jar for more zones. */
  private static LocalDate today(String zone) {
    long now = System.currentTimeMillis();
    long there = now + TimeZone.getTimeZone(zone).getOffset(now);
    return LocalDate.ofEpochDay(Math.floorDiv(there, MILLISECONDS_OF_A_DAY));
  }

  /**
   * A day as it is typed after an option: {@code 2025-04-11}, with or without a time of day, {@code
   * today}, {@code tomorrow}, {@code +30d} or {@code -7d}, counted in Washington.
   */
  public static LocalDate parsed(String text, String option) {
    return parsed(text, option, Dates::todayInWashington);
  }

  /** The same, counted from another day where it is a word. */
  static LocalDate parsed(String text, String option, Supplier<LocalDate> today) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (word.equals("today")) {
      return today.get();
    }
    if (word.equals("tomorrow")) {
      return today.get().plusDays(1);
    }
    return word.startsWith("+") || word.startsWith("-")
        ? today.get().plusDays(days(word, option))
        : ShipmentWords.day(text, option);
  }

  /**
   * A number of days, {@code 30d}, {@code +30d} or {@code -7d}; at most ten thousand either way.
   *
   * @throws UsageError when it is none
   */
  public static int days(String text, String option) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (!word.matches("[+-]?[0-9]{1,4}d")) {
      throw new UsageError(
          "'" + text + "' after " + option + " is not a number of days", option + " 30d");
    }
    return Integer.parseInt(word.substring(0, word.length() - 1));
  }
}
