package org.tariffcalc.tables.file;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Reads ISO dates by position: a formatter costs thirty times as much, and most of it before the
 * first date.
 */
public final class IsoDay {

  private IsoDay() {}

  /**
   * The day of a text such as {@code 2025-04-11}.
   *
   * @throws DateTimeException when it is none
   */
  public static LocalDate of(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      throw new DateTimeException("'" + text + "' is not an ISO date");
    }
    return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        throw new DateTimeException("'" + text + "' is not an ISO date");
      }
      number = 10 * number + c - '0';
    }
    return number;
  }
}
