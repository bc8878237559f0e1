package org.tariffcalc.intake.words;

import java.math.BigDecimal;
import org.tariffcalc.customs.Limits;

/** A number of JSON as a cell of a list would have it. */
public final class JsonNumber {

  private JsonNumber() {}

  /**
   * Without exponent. A number that nobody means stays as it is, and is refused where it is read.
   */
  public static String plain(String number) {
    String text = number;
    int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
    if (exponent >= 0) {
      if (text.length() - exponent > Limits.LONGEST_EXPONENT + 1
          || exponent > 2 * Limits.MOST_DIGITS) {
        return text;
      }
      BigDecimal exact = new BigDecimal(text);
      if (Math.abs((long) exact.scale()) > Limits.MOST_DIGITS) {
        return text;
      }
      text = exact.toPlainString();
    }
    return text;
  }

  /**
   * Begins a number of three decimals with a zero, which no number with parted thousands begins
   * with: a JSON number has one reading only.
   */
  public static String withOneReading(String number) {
    int point = number.indexOf('.');
    return point > 0 && number.length() - point == 4 && number.charAt(0) != '-'
        ? '0' + number
        : number;
  }
}
