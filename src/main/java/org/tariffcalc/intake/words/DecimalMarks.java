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

  private static UsageError twoWays(String number, String column) {
    return new UsageError(
        InputName.quoted(number, column)
            + " can be read in two ways, as thousands and as a fraction of three digits",
        PLAIN);
  }
}
