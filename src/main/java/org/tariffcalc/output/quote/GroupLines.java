package org.tariffcalc.output.quote;

import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.LineGroup;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.TenDigitNumbers;

/** The groups of a tariff line whose ten-digit numbers pay different duties, a line for each. */
final class GroupLines {

  /** A group of more numbers than this, the largest of all, is named as the others. */
  private static final int MOST_NAMED = 12;

  /** A group of more numbers than this would hide its figures behind the names of its goods. */
  private static final int MOST_NAMES = 5;

  private GroupLines() {}

  /** The percentage of the headline: that of the duty, or the range of the groups. */
  static String percent(Assessment a) {
    // An unknown base rate is more than nothing: the figure is without it.
    String dearest = FigureText.percent(a.dutyPercent()) + (a.isBaseRateUnknown() ? "% + ?" : "%");
    return a.groups().isEmpty()
        ? dearest
        : FigureText.percent(a.lowestPercent()) + "% to " + dearest;
  }

  /** The groups, the dearest first: numbers, percentage, duty, headings, names of few numbers. */
  static List<String> of(Assessment a, GoodsTitles titles) {
    int largest = 0;
    for (LineGroup each : a.groups()) {
      largest = Math.max(largest, each.numbers().size());
    }
    List<String> lines = new ArrayList<>();
    boolean isNamed = false;
    for (LineGroup each : a.groups()) {
      boolean isRest = !isNamed && each.numbers().size() == largest && largest > MOST_NAMED;
      isNamed |= isRest;
      lines.add(
          (isRest
                  ? "the other " + largest + " numbers"
                  : TenDigitNumbers.text(each.numbers(), a.groupedNumbers()))
              + ": "
              + FigureText.percent(Assessment.percentOf(each.totalDuty(), a.customsValue()))
              + "% ("
              + FigureText.money(each.totalDuty())
              + ")"
              + (each.headings().isEmpty() ? "" : " under " + String.join(", ", each.headings()))
              + names(each, titles));
    }
    return lines;
  }

  private static String names(LineGroup group, GoodsTitles titles) {
    if (group.numbers().size() > MOST_NAMES) {
      return "";
    }
    List<String> names = new ArrayList<>();
    for (CommodityCode number : group.numbers()) {
      titles
          .ofNumber(number)
          .ifPresent(
              name ->
                  names.add(
                      group.numbers().size() == 1
                          ? name
                          : TenDigitNumbers.ending(number) + " " + name));
    }
    return names.isEmpty() ? "" : " (" + String.join("; ", names) + ")";
  }
}
