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
    if (comma < 0 && point < 0) {
      return text;
    }
    int last = Math.max(comma, point);
    boolean isOnly = Math.min(comma, point) < 0;
    boolean isSingle = isOnly && number.indexOf(number.charAt(last)) == last;
    boolean areThreeBehind = number.length() - last == 4;
    if (isSingle && areThreeBehind && last <= 3 && number.charAt(0) != '0') {
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
    boolean partsThousandsOnly = isOnly && !isSingle;
    String whole = partsThousandsOnly ? number : number.substring(0, last);
    String decimals = partsThousandsOnly ? "" : '.' + number.substring(last + 1);
    char grouping = partsThousandsOnly ? number.charAt(last) : comma > point ? '.' : ',';
    String[] groups = whole.split(grouping == '.' ? "\\." : ",", -1);
    for (int i = 1; i < groups.length; i++) {
      if (groups[i].length() != 3) {
        return text;
      }
    }
    return text.substring(0, from) + String.join("", groups) + decimals + text.substring(to);
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
