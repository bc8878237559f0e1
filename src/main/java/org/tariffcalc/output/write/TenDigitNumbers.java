package org.tariffcalc.output.write;

import java.util.List;
import org.tariffcalc.customs.CommodityCode;

/** Ten-digit numbers of one tariff line, in few words. */
public final class TenDigitNumbers {

  private static final int TARIFF_LINE = 8;
  private static final int TEN = 10;

  private TenDigitNumbers() {}

  /**
   * {@code 9401.61.60.11, .31}: the first of a line in full, of the others the last two digits;
   * eight digits are any other number of the line, or the line where no group names ten of it.
   *
   * @param numbers those of one group
   * @param all those of every group
   */
  public static String text(List<CommodityCode> numbers, List<CommodityCode> all) {
    StringBuilder text = new StringBuilder();
    String line = "";
    for (CommodityCode each : numbers) {
      String before = line;
      line = each.digits().substring(0, TARIFF_LINE);
      boolean isFirst = !line.equals(before);
      text.append(text.isEmpty() ? "" : ", ");
      if (each.length() < TEN && isDivided(each, all)) {
        text.append("any other number");
        text.append(isFirst && !before.isEmpty() ? " of " + each.dotted() : "");
      } else {
        text.append(isFirst ? each.dotted() : ending(each));
      }
    }
    return text.toString();
  }

  private static boolean isDivided(CommodityCode line, List<CommodityCode> all) {
    for (CommodityCode each : all) {
      if (each.length() == TEN && each.digits().startsWith(line.digits())) {
        return true;
      }
    }
    return false;
  }

  /** {@code .31}: the last two of ten digits. */
  public static String ending(CommodityCode number) {
    return "." + number.digits().substring(TARIFF_LINE);
  }
}
