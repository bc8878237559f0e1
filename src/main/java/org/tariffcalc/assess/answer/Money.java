package org.tariffcalc.assess.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounding and display of US dollars. */
public final class Money {

  private Money() {}

  /** To the cent, half up (19 CFR 159.3 and CBP's worked examples). */
  public static BigDecimal roundedToCent(BigDecimal exact) {
    return exact.setScale(2, RoundingMode.HALF_UP);
  }

  /** Entered value: whole dollars, half up (19 CFR 159.3(a)), shown with cents. */
  public static BigDecimal roundedToDollar(BigDecimal value) {
    return value.setScale(0, RoundingMode.HALF_UP).setScale(2);
  }

  /** {@code 10,000.00}. */
  public static String grouped(BigDecimal amount) {
    String plain = roundedToCent(amount).toPlainString();
    int point = plain.indexOf('.');
    StringBuilder out = new StringBuilder(plain);
    int first = plain.charAt(0) == '-' ? 1 : 0;
    for (int at = point - 3; at > first; at -= 3) {
      out.insert(at, ',');
    }
    return out.toString();
  }
}
