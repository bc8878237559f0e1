package org.tariffcalc.output.write;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How numbers look. */
public final class FigureText {

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private FigureText() {}

  /** {@code 12,500.00}. */
  public static String money(BigDecimal amount) {
    StringBuilder out = new StringBuilder(amount.setScale(2, RoundingMode.HALF_UP).toPlainString());
    int first = out.charAt(0) == '-' ? 1 : 0;
    for (int at = out.length() - 6; at > first; at -= 3) {
      out.insert(at, ',');
    }
    return out.toString();
  }

  /** {@code 12,500.00}, or {@code ~12,500.00} of a figure that is approximate. */
  public static String money(BigDecimal amount, boolean isApproximate) {
    return (isApproximate ? "~" : "") + money(amount);
  }

  /** A percentage without needless zeros: {@code 7.5}, {@code 145}. */
  public static String percent(BigDecimal percent) {
    BigDecimal stripped = percent.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  /**
   * A percentage as a number of at least one decimal, as JSON shows it: {@code 20.0}, {@code
   * 12.3457}.
   */
  public static BigDecimal percentNumber(BigDecimal percent) {
    BigDecimal stripped = percent.stripTrailingZeros();
    return stripped.scale() < 1 ? stripped.setScale(1) : stripped;
  }

  /** A day as a letter writes it: {@code 10 October 2026}. */
  public static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
  }

  /** A code with the name of its goods in brackets, where there is one. */
  public static String named(String code, Optional<String> name) {
    return name.isPresent() ? code + " (" + name.get() + ")" : code;
  }
}
