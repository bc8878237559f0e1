package org.tariffcalc.spark;

import java.math.BigDecimal;
import java.sql.Timestamp;

/** Values of Spark as the cells of a file would have them. */
final class Cells {

  private Cells() {}

  /** The text of a value; empty for null. Numbers are plain: no exponent, a point, no grouping. */
  static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Double number) {
      return Double.isFinite(number) ? plain(BigDecimal.valueOf(number)) : number.toString();
    }
    if (value instanceof Float number) {
      return Float.isFinite(number) ? plain(new BigDecimal(number.toString())) : number.toString();
    }
    if (value instanceof Timestamp time) {
      return time.toLocalDateTime().toString();
    }
    return value.toString();
  }

  /** A binary number, {@code 10000.0}, without the zero that it always ends in. */
  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
