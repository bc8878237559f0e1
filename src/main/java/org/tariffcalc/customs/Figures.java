package org.tariffcalc.customs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Numbers as the schedule and a calculation write them; the same in every locale. */
public final class Figures {

  private Figures() {}

  /**
   * The same number without trailing zeros and never in exponent form, so that equal numbers are
   * equal records.
   */
  public static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * Reads digits with an optional sign, one decimal point and commas between groups of three.
   *
   * @return empty when the text is anything else
   */
  public static Optional<BigDecimal> parse(String text) {
    int length = text.length();
    StringBuilder digits = new StringBuilder(length);
    int point = -1;
    int lastComma = -1;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (c == '.' && point < 0) {
        point = i;
        digits.append(c);
      } else if (c == ',' && point < 0 && i > 0 && (lastComma < 0 ? i <= 3 : i - lastComma == 4)) {
        lastComma = i;
      } else if ((c == '-' || c == '+') && i == 0) {
        digits.append(c);
      } else {
        return Optional.empty();
      }
    }
    int wholeEnd = point < 0 ? length : point;
    boolean hasDigit = length > 0 && isDigit(text.charAt(length - 1));
    if (!hasDigit
        || digits.length() - (point < 0 ? 0 : 1) > Limits.MOST_DIGITS
        || (lastComma >= 0 && wholeEnd - lastComma != 4)) {
      return Optional.empty();
    }
    return Optional.of(plain(new BigDecimal(digits.toString())));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The number with commas between thousands and at least so many decimals: {@code 10,000.00}. */
  public static String grouped(BigDecimal number, int leastDecimals) {
    BigDecimal plain = plain(number);
    String text =
        (plain.scale() < leastDecimals ? plain.setScale(leastDecimals) : plain).toPlainString();
    int point = text.indexOf('.');
    int wholeEnd = point < 0 ? text.length() : point;
    int begin = text.startsWith("-") ? 1 : 0;
    StringBuilder out = new StringBuilder(text.length() + 4);
    out.append(text, 0, begin);
    for (int i = begin; i < wholeEnd; i++) {
      if (i > begin && (wholeEnd - i) % 3 == 0) {
        out.append(',');
      }
      out.append(text.charAt(i));
    }
    return out.append(text, wholeEnd, text.length()).toString();
  }

  /**
   * The quotient, exact where it ends and to 20 decimals where it does not (a third of a sum,
   * single pieces at a rate by the dozen): far finer than the cent that comes last, and never on
   * the border between two cents.
   */
  public static BigDecimal divided(BigDecimal number, BigDecimal divisor) {
    BigDecimal quotient = number.divide(divisor, 20, RoundingMode.HALF_UP);
    return plain(quotient);
  }

  /**
   * An amount of US dollars as a rate prints it: {@code 4.4¢}, {@code $1.035}, {@code $4.50},
   * {@code $3}.
   */
  public static String rate(BigDecimal dollars) {
    if (dollars.compareTo(BigDecimal.ONE) < 0) {
      return plain(dollars.movePointRight(2)).toPlainString() + '¢';
    }
    BigDecimal plain = plain(dollars);
    return '$' + (plain.scale() == 1 ? plain.setScale(2) : plain).toPlainString();
  }
}
