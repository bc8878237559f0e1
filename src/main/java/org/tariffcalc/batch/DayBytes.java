package org.tariffcalc.batch;

/** Reads {@code 2025-04-11} from bytes: a formatter would cost more than all duties of the row. */
final class DayBytes {

  /** What stands for a text that is no such day. */
  static final int NONE = Integer.MIN_VALUE;

  private static final int[] DAYS_BEFORE = {
    0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365
  };
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2199;

  private DayBytes() {}

  /** Days since 1970-01-01 of a day from then to 2199; {@link #NONE} for anything else. */
  static int epochDay(byte[] bytes, int start, int end) {
    if (end - start != 10 || bytes[start + 4] != '-' || bytes[start + 7] != '-') {
      return NONE;
    }
    int year = number(bytes, start, 4);
    int month = number(bytes, start + 5, 2);
    int day = number(bytes, start + 8, 2);
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
      return NONE;
    }
    boolean isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    int leapDay = isLeap && month == 2 ? 1 : 0;
    if (day > DAYS_BEFORE[month] - DAYS_BEFORE[month - 1] + leapDay) {
      return NONE;
    }
    int before = year - 1;
    int leaps = before / 4 - before / 100 + before / 400 - 477;
    return (year - FIRST_YEAR) * 365
        + leaps
        + DAYS_BEFORE[month - 1]
        + (isLeap && month > 2 ? 1 : 0)
        + day
        - 1;
  }

  private static int number(byte[] bytes, int start, int length) {
    int number = 0;
    for (int i = 0; i < length; i++) {
      int digit = bytes[start + i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
