package org.tariffcalc.customs;

import java.util.Objects;
import java.util.Optional;

/**
 * A commodity code of 2 to 10 digits: a chapter (2), heading (4), HS subheading (6), tariff line
 * (8) or statistical line (10). Dots and blanks are a matter of display: {@code 9503.00.00}, {@code
 * 95030000} and {@code 9503 00 00} are one code.
 */
public record CommodityCode(String digits) implements Comparable<CommodityCode> {

  /** Checks the digits: 2, 4, 6, 8 or 10 of them, nothing else. */
  public CommodityCode {
    Objects.requireNonNull(digits, "digits");
    int length = digits.length();
    if (length < 2 || length > 10 || length % 2 != 0) {
      throw new IllegalArgumentException("code of " + length + " digits");
    }
    for (int i = 0; i < length; i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        throw new IllegalArgumentException("code with other characters than digits");
      }
    }
  }

  /** The code of the given digits, without dots; for tables and constants. */
  public static CommodityCode of(String digits) {
    return new CommodityCode(digits);
  }

  /**
   * Reads what a person types: digits with optional dots, blanks or hyphens between them.
   *
   * @return empty when the text is no code of 4, 6, 8 or 10 digits
   */
  public static Optional<CommodityCode> parse(String text) {
    StringBuilder digits = new StringBuilder(10);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (c != '.' && c != ' ' && c != '-' && c != '\u00a0') {
        return Optional.empty();
      }
    }
    int length = digits.length();
    return length >= 4 && length <= 10 && length % 2 == 0
        ? Optional.of(new CommodityCode(digits.toString()))
        : Optional.empty();
  }

  /** How many digits the code has: 2, 4, 6, 8 or 10. */
  public int length() {
    return digits.length();
  }

  /** The HS chapter, two digits: {@code 95}. */
  public String chapter() {
    return digits.substring(0, 2);
  }

  /**
   * The first digits of this code; the code itself when it has no more than that.
   *
   * @param length 2, 4, 6, 8 or 10
   */
  public CommodityCode upTo(int length) {
    return digits.length() <= length ? this : new CommodityCode(digits.substring(0, length));
  }

  /**
   * Whether the other code is this one or stands below it: {@code 8507.60} covers {@code
   * 8507.60.00.10}.
   */
  public boolean covers(CommodityCode other) {
    return other.digits.startsWith(digits);
  }

  /**
   * The code as the schedule prints it: {@code 9503}, {@code 9503.00}, {@code 9503.00.00}, {@code
   * 9503.00.00.73}.
   */
  public String dotted() {
    StringBuilder out = new StringBuilder(13);
    for (int i = 0; i < digits.length(); i++) {
      if (i >= 4 && i % 2 == 0) {
        out.append('.');
      }
      out.append(digits.charAt(i));
    }
    return out.toString();
  }

  @Override
  public int compareTo(CommodityCode other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public String toString() {
    return dotted();
  }
}
