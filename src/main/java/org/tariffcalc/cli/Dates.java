package org.tariffcalc.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.tariffcalc.customs.TariffException.UsageError;

/** Dates as a user types them. */
final class Dates {

  private Dates() {}

  /** Today where United States customs keeps its calendar. */
  static LocalDate todayInWashington() {
    return LocalDate.now(ZoneId.of("America/New_York"));
  }

  /** Today where Chinese customs keeps its calendar. */
  static LocalDate todayInBeijing() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai"));
  }

  /** The hour of a date that carries one, in the importer's zone: {@code 2025-05-14T09:00}. */
  static Optional<LocalTime> hour(String text, String option) {
    String typed = text.strip();
    if (typed.length() <= 10) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalTime.parse(typed.substring(11)));
    } catch (DateTimeException e) {
      throw new UsageError(
          "'" + text + "' after " + option + " has no hour of the importer's zone after its date",
          option + " 2025-05-14T09:00, without an offset");
    }
  }

  /** An ISO date, with or without a time of day; the time plays no part in US entry dates. */
  static LocalDate parsed(String text, String option) {
    String typed = text.strip();
    String day = typed.length() > 10 && typed.charAt(10) == 'T' ? typed.substring(0, 10) : typed;
    if (day.length() == 10 && day.charAt(4) == '-' && day.charAt(7) == '-') {
      try {
        return LocalDate.of(number(day, 0, 4), number(day, 5, 7), number(day, 8, 10));
      } catch (DateTimeException | NumberFormatException e) {
        throw wrong(text, option);
      }
    }
    throw wrong(text, option);
  }

  private static int number(String day, int from, int to) {
    if (day.charAt(from) < '0' || day.charAt(from) > '9') {
      throw new NumberFormatException(day);
    }
    return Integer.parseInt(day, from, to, 10);
  }

  private static UsageError wrong(String text, String option) {
    return new UsageError(
        "'" + text + "' after " + option + " is no date of the calendar",
        "year, month, day: " + option + " 2025-04-11");
  }
}
