package org.tariffcalc.intake.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tariffcalc.assess.shipment.GivenRates;
import org.tariffcalc.assess.shipment.Terms;
import org.tariffcalc.customs.Limits;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.io.InputName;

/** Amounts of money and other numbers as a user types them or a column holds them. */
public final class Amounts {

  private static final String APPROXIMATE = "approximate";
  private static final BigDecimal LARGEST = new BigDecimal("1e13");

  /** Compiled for the first number in a column, so that no quote waits for it. */
  private static final class Exponential {
    /** As a program writes a large number; not more than any shipment is worth. */
    static final Pattern FORM = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,12})?[eE]\\+?0*[0-9]{1,2}");
  }

  /** Loaded only for an amount that is shortened. */
  private static final class Shortened {
    static final Pattern FORM = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,6})?[kKmM]");
  }

  private Amounts() {}

  /**
   * An amount of money: {@code 10000}, {@code 10,000.00}, {@code USD 10,000}, {@code 70000CNY}.
   *
   * @param place option or column in which it stands
   * @param currency what a bare number is counted in
   * @throws UsageError when it is none, or stands in a column and could be read in two ways
   */
  public static Terms.Sum sum(String text, String place, String currency) {
    String typed = text.strip();
    String counted = currency;
    if (typed.startsWith("US$")) {
      typed = typed.substring(2);
    }
    if (isWithoutDigits(typed)) {
      throw new UsageError(
          InputName.quoted(text, place) + " is not an amount",
          place + " 10000 or " + place + " 10,000.50");
    }
    if (typed.length() > 3
        && isCurrency(typed.substring(0, 3))
        && !Character.isLetter(typed.charAt(3))) {
      counted = typed.substring(0, 3).toUpperCase(Locale.ROOT);
      typed = typed.substring(3).strip();
    } else if (typed.length() > 3
        && isCurrency(typed.substring(typed.length() - 3))
        && !Character.isLetter(typed.charAt(typed.length() - 4))) {
      counted = typed.substring(typed.length() - 3).toUpperCase(Locale.ROOT);
      typed = typed.substring(0, typed.length() - 3).strip();
    } else if (typed.startsWith("$")) {
      counted = "USD";
      typed = typed.substring(1).strip();
    }
    if (typed.startsWith("$")) {
      typed = typed.substring(1).strip();
    }
    if (!InputName.isOption(place) && Exponential.FORM.matcher(typed).matches()) {
      return new Terms.Sum(
          number(new BigDecimal(typed).toPlainString(), place, place + " 10000"),
          counted.equals("RMB") ? "CNY" : counted);
    }
    if (!InputName.isOption(place)) {
      DecimalMarks.refuseDoubtfulMoney(typed, place);
    }
    BigDecimal amount = number(typed, place, meant(typed, place));
    return new Terms.Sum(amount, counted.equals("RMB") ? "CNY" : counted);
  }

  /** What to write for an amount that is none: {@code 10k} is spelled out. */
  private static String meant(String typed, String place) {
    int last = typed.length() - 1;
    if (last > 0
        && "kKmM".indexOf(typed.charAt(last)) >= 0
        && Shortened.FORM.matcher(typed).matches()) {
      boolean isThousand = Character.toLowerCase(typed.charAt(last)) == 'k';
      return place
          + " "
          + new BigDecimal(typed.substring(0, last))
              .movePointRight(isThousand ? 3 : 6)
              .stripTrailingZeros()
              .toPlainString();
    }
    return place + " 10000 or " + place + " 10,000.50";
  }

  private static boolean isWithoutDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return false;
      }
    }
    return true;
  }

  /** Whether the letters can be a code of ISO 4217. */
  public static boolean isCurrency(String letters) {
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

  /**
   * A number of zero or more; commas may part thousands, a point parts the decimals.
   *
   * @param place option or column in which it stands
   * @throws UsageError when it is none
   */
  public static BigDecimal number(String text, String place, String remedy) {
    String digits = ungrouped(text.strip());
    if (digits.isEmpty() || !isDecimal(digits)) {
      throw new UsageError(
          InputName.quoted(text, place)
              + " is not an amount"
              + (text.indexOf(',') >= 0 ? "; a comma separates thousands only" : ""),
          remedy);
    }
    if (digits.length() - (digits.indexOf('.') < 0 ? 0 : 1) > Limits.MOST_DIGITS) {
      throw new UsageError(
          InputName.quoted(text, place) + " has more than " + Limits.MOST_DIGITS + " digits",
          remedy);
    }
    BigDecimal number = new BigDecimal(digits);
    if (number.signum() < 0) {
      throw new UsageError(InputName.quoted(text, place) + " is less than zero", remedy);
    }
    if (number.compareTo(LARGEST) >= 0) {
      throw new UsageError(
          InputName.quoted(text, place) + " is larger than any shipment",
          "an amount below 10,000,000,000,000");
    }
    return number;
  }

  /**
   * Rates of exchange as {@link #perDollar} reads them, among them the word {@code approximate},
   * which lets a market rate stand in for a Chinese customs rate that the tables do not hold.
   *
   * @param place option or column in which they stand
   */
  public static GivenRates givenRates(List<String> texts, String place) {
    List<String> rates = new ArrayList<>();
    for (String text : texts) {
      String word = text.strip().toLowerCase(Locale.ROOT);
      if (!word.equals(APPROXIMATE) && !word.equals(APPROXIMATE + "=true")) {
        rates.add(text);
      }
    }
    return new GivenRates(perDollar(rates, place), rates.size() < texts.size(), Optional.empty());
  }

  /**
   * Rates of exchange, each as {@code CNY=7.10}: units of the currency for one US dollar.
   *
   * @param place option or column in which they stand
   * @throws UsageError when the currency is the dollar itself, or the rate is no number above zero
   */
  public static Map<String, BigDecimal> perDollar(List<String> texts, String place) {
    Map<String, BigDecimal> rates = new LinkedHashMap<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      String currency = text.substring(0, Math.max(0, equals)).strip().toUpperCase(Locale.ROOT);
      String remedy = place + " CNY=7.10";
      if (!isCurrency(currency)) {
        throw new UsageError(
            InputName.quoted(text, place) + " has no code of three letters before '='", remedy);
      }
      if (currency.equals("USD")) {
        throw new UsageError(
            InputName.quoted(text, place)
                + " is a dollar rate for the dollar: rates are units of another currency for one"
                + " US dollar",
            remedy);
      }
      BigDecimal rate = number(text.substring(equals + 1), place, remedy);
      if (rate.signum() == 0) {
        throw new UsageError(InputName.quoted(text, place) + " is not a rate of exchange", remedy);
      }
      rates.put(currency.equals("RMB") ? "CNY" : currency, rate);
    }
    return rates;
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
