package org.tariffcalc.cli;

import java.math.BigDecimal;
import java.util.Locale;
import org.tariffcalc.assess.Terms;
import org.tariffcalc.customs.TariffException.UsageError;

/** Amounts of money as a user types them. */
final class Amounts {

  private static final BigDecimal LARGEST = new BigDecimal("1e13");

  private Amounts() {}

  /**
   * An amount of money: {@code 10000}, {@code 10,000.00}, {@code USD 10,000}, {@code 70000CNY}.
   *
   * @param currency what a bare number is counted in
   */
  static Terms.Sum sum(String text, String option, String currency) {
    String typed = text.strip();
    String counted = currency;
    if (typed.length() > 3 && isCurrency(typed.substring(0, 3))) {
      counted = typed.substring(0, 3).toUpperCase(Locale.ROOT);
      typed = typed.substring(3).strip();
    } else if (typed.length() > 3 && isCurrency(typed.substring(typed.length() - 3))) {
      counted = typed.substring(typed.length() - 3).toUpperCase(Locale.ROOT);
      typed = typed.substring(0, typed.length() - 3).strip();
    } else if (typed.startsWith("$")) {
      counted = "USD";
      typed = typed.substring(1).strip();
    }
    BigDecimal amount = number(typed, option, option + " 10000 or " + option + " 10,000.50");
    return new Terms.Sum(amount, counted.equals("RMB") ? "CNY" : counted);
  }

  /** Whether the letters can be a code of ISO 4217. */
  static boolean isCurrency(String letters) {
    if (letters.length() != 3) {
      return false;
    }
    for (int i = 0; i < letters.length(); i++) {
      char c = Character.toUpperCase(letters.charAt(i));
      if (c < 'A' || c > 'Z') {
        return false;
      }
    }
    return true;
  }

  /** A number of zero or more; commas may part thousands, a point parts the decimals. */
  static BigDecimal number(String text, String option, String remedy) {
    String digits = ungrouped(text.strip());
    if (digits.isEmpty() || !isDecimal(digits)) {
      throw new UsageError(
          "'"
              + text.strip()
              + "' after "
              + option
              + " is no amount"
              + (text.indexOf(',') >= 0 ? "; a comma parts thousands only" : ""),
          remedy);
    }
    BigDecimal number = new BigDecimal(digits);
    if (number.signum() < 0) {
      throw new UsageError("'" + text.strip() + "' after " + option + " is less than zero", remedy);
    }
    if (number.compareTo(LARGEST) >= 0) {
      throw new UsageError(
          "'" + text.strip() + "' after " + option + " is larger than any shipment",
          "an amount below 10,000,000,000,000");
    }
    return number;
  }

  private static boolean isDecimal(String digits) {
    int points = 0;
    int figures = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c == '.') {
        points++;
      } else if (c >= '0' && c <= '9') {
        figures++;
      } else if (c != '-' || i > 0) {
        return false;
      }
    }
    return figures > 0 && points <= 1;
  }

  /** Takes out commas that part groups of three; leaves any other, which is then no number. */
  private static String ungrouped(String text) {
    if (text.indexOf(',') < 0) {
      return text;
    }
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    String[] groups = whole.split(",", -1);
    for (int i = 0; i < groups.length; i++) {
      if (groups[i].length() > 3 || groups[i].isEmpty() || i > 0 && groups[i].length() != 3) {
        return text;
      }
    }
    return String.join("", groups) + (point < 0 ? "" : text.substring(point));
  }
}
