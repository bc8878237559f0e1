package org.tariffcalc.intake.form;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the format of a cell says of its number: a day, a share, money of a currency.
 *
 * @param kind which of them
 * @param currency code of ISO 4217 of money, or what stands in its place where no currency is known
 *     by it; empty for other kinds
 */
record NumberFormat(Kind kind, String currency) {

  /** What a number is. */
  enum Kind {
    /** A number. */
    PLAIN,
    /** A day, with or without an hour. */
    DATE,
    /** A share of 1. */
    PERCENT,
    /** Money of a currency that is not the dollar of the United States. */
    MONEY
  }

  /** A number that is nothing else. */
  static final NumberFormat GENERAL = new NumberFormat(Kind.PLAIN, "");

  private static final NumberFormat DATE = new NumberFormat(Kind.DATE, "");
  private static final NumberFormat PERCENT = new NumberFormat(Kind.PERCENT, "");

  /** Formats of days that a file names by number only (ECMA-376 part 1, 18.8.30). */
  private static final Set<Integer> DATES =
      Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern NO_SIGN = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");
  private static final Pattern CURRENCY = Pattern.compile("\\[\\$([^\\]-]*)(?:-([0-9A-Fa-f]+))?]");
  private static final Pattern CODE = Pattern.compile("\\s*([A-Z]{3})\\s*");

  /** Dollars by the country of the format, as Windows numbers countries. */
  private static final Map<String, String> DOLLARS =
      Map.of(
          "409", "USD", "1009", "CAD", "C0C", "CAD", "C09", "AUD", "1409", "NZD", "80A", "MXN",
          "C04", "HKD", "1004", "SGD", "404", "TWD");

  /**
   * The format of a cell.
   *
   * @param id its number
   * @param written how it is written; empty for one that is known by its number
   */
  static NumberFormat of(int id, String written) {
    if (written.isEmpty()) {
      return DATES.contains(id) ? DATE : id == 9 || id == 10 ? PERCENT : GENERAL;
    }
    String section = written.split(";", -1)[0];
    String signs = NO_SIGN.matcher(section).replaceAll("").toLowerCase(Locale.ROOT);
    if (!signs.equals("general") && (signs.indexOf('y') >= 0 || signs.indexOf('d') >= 0)) {
      return DATE;
    }
    if (signs.indexOf('%') >= 0) {
      return PERCENT;
    }
    String currency = currency(section);
    return currency.isEmpty() || currency.equals("USD")
        ? GENERAL
        : new NumberFormat(Kind.MONEY, currency);
  }

  /** The currency of a format; empty where it has none, USD for a dollar without a country. */
  private static String currency(String section) {
    Matcher named = CURRENCY.matcher(section);
    if (named.find() && !named.group(1).isBlank()) {
      String country = named.group(2) == null ? "" : named.group(2).toUpperCase(Locale.ROOT);
      return ofSign(named.group(1).strip(), country.replaceFirst("^0+", ""));
    }
    Matcher quoted = QUOTED.matcher(section);
    while (quoted.find()) {
      Matcher code = CODE.matcher(quoted.group(1));
      if (code.matches()) {
        return code.group(1);
      }
    }
    return section.indexOf('€') >= 0
        ? "EUR"
        : section.indexOf('£') >= 0 ? "GBP" : section.indexOf('¥') >= 0 ? "¥" : "";
  }

  private static String ofSign(String sign, String country) {
    return switch (sign) {
      case "€" -> "EUR";
      case "£" -> "GBP";
      case "¥", "￥" -> country.equals("804") ? "CNY" : country.equals("411") ? "JPY" : sign;
      case "$" ->
          country.isEmpty() ? "USD" : DOLLARS.getOrDefault(country, "$ of country " + country);
      case "US$" -> "USD";
      default -> sign;
    };
  }
}
