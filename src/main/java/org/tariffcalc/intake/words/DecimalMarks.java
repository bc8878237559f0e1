package org.tariffcalc.intake.words;

import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.io.InputName;

/**
 * Numbers of a file that one country reads a thousand times larger than another: {@code 1,234} and
 * {@code 1.234,56}. A person at the command line sees the amount in the answer; in a million rows
 * nobody does, so they are refused.
 */
public final class DecimalMarks {

  private static final String PLAIN = "a point for decimals and no other mark: 1234 or 1234.56";

  private static final char NO_MARK = 0;
  private static final char NO_NUMBER = 1;

  private DecimalMarks() {}

  /**
   * Refuses an amount of money with a decimal comma, with points between thousands, or with one
   * mark before exactly three digits. {@code 1,234.56} and {@code 1,234,567} can be read in one way
   * only.
   */
  static void refuseDoubtfulMoney(String number, String column) {
    refuseDoubtfulComma(number, column);
    int point = number.indexOf('.');
    if (point > 0
        && point <= 3
        && number.length() - point == 4
        && number.charAt(0) != '0'
        && number.charAt(0) != '-'
        && number.indexOf(',') < 0) {
      throw twoWays(number, column);
    }
  }

  /** The same for a quantity, in which three decimals (grams of a kilogram) are usual. */
  public static void refuseDoubtfulComma(String number, String column) {
    int comma = number.indexOf(',');
    int point = number.indexOf('.');
    boolean pointsPartThousands = point >= 0 && point != number.lastIndexOf('.');
    if (pointsPartThousands || point >= 0 && point < comma) {
      throw new UsageError(
          InputName.quoted(number, column) + " has points between thousands or a decimal comma",
          PLAIN);
    }
    if (comma < 0 || point > comma) {
      return;
    }
    boolean oneComma = comma == number.lastIndexOf(',');
    if (oneComma && number.length() - comma == 4) {
      throw twoWays(number, column);
    }
    if (oneComma) {
      throw new UsageError(InputName.quoted(number, column) + " has a decimal comma", PLAIN);
    }
  }

  /**
   * The number in a text with a point before its decimals and no mark between thousands, where a
   * list parts its cells by other marks than commas, so that the comma may part decimals: {@code
   * 1.250,50} and {@code 1,250.50} are 1250.50, {@code 1250,5} is 1250.5. What stands around the
   * number stays.
   *
   * @param column column in which it stands, for the error
   * @throws UsageError for one mark before exactly three digits, which has two readings
   */
  public static String pointed(String text, String column) {
    int from = 0;
    while (from < text.length() && !isDigit(text.charAt(from))) {
      from++;
    }
    int to = text.length();
    while (to > from && !isDigit(text.charAt(to - 1))) {
      to--;
    }
    String number = text.substring(from, to);
    int comma = number.lastIndexOf(',');
    int point = number.lastIndexOf('.');
    char between = between(number);
    if (between == NO_NUMBER || between == NO_MARK && comma < 0 && point < 0) {
      return text;
    }
    int last = Math.max(comma, point);
    boolean isOnly = Math.min(comma, point) < 0;
    boolean isSingle = isOnly && last >= 0 && number.indexOf(number.charAt(last)) == last;
    if (between == NO_MARK
        && isSingle
        && number.length() - last == 4
        && last <= 3
        && number.charAt(0) != '0') {
      throw new UsageError(
          InputName.quoted(text, column)
              + " has two readings: "
              + number.substring(0, last)
              + number.substring(last + 1)
              + " and "
              + number.substring(0, last)
              + '.'
              + number.substring(last + 1),
          "no mark between thousands, or two decimals: 1250 or 1250,00");
    }
    boolean partsThousandsOnly = last < 0 || isOnly && !isSingle;
    String whole = partsThousandsOnly ? number : number.substring(0, last);
    String decimals = partsThousandsOnly ? "" : '.' + number.substring(last + 1);
    char mark =
        between != NO_MARK
            ? between
            : partsThousandsOnly ? number.charAt(last) : comma > point ? '.' : ',';
    StringBuilder joined = new StringBuilder();
    int group = 0;
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (c == mark) {
        if (!joined.isEmpty() && group != 3 && joined.length() != group || group == 0) {
          return text;
        }
        group = 0;
      } else if (isDigit(c)) {
        joined.append(c);
        group++;
      } else {
        return text;
      }
    }
    boolean isGrouped = joined.length() > group;
    return isGrouped && group != 3
        ? text
        : text.substring(0, from) + joined + decimals + text.substring(to);
  }

  /** What parts thousands beside points and commas: a blank, as in France, or an apostrophe. */
  private static char between(String number) {
    char between = NO_MARK;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      boolean isMark = c == ' ' || c == '\'' || c == '\u2019';
      if (!isMark && !isDigit(c) && c != '.' && c != ','
          || isMark && between != NO_MARK && between != c) {
        return NO_NUMBER;
      }
      between = isMark ? c : between;
    }
    return between;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static UsageError twoWays(String number, String column) {
    return new UsageError(
        InputName.quoted(number, column)
            + " can be read in two ways, as thousands and as a fraction of three digits",
        PLAIN);
  }
}
