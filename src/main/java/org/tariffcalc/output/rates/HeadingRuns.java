package org.tariffcalc.output.rates;

import java.util.ArrayList;
import java.util.List;

/** Headings that follow each other, written as the first and the last of them. */
public final class HeadingRuns {

  private HeadingRuns() {}

  /** {@code 9903.01.43 to 9903.01.62} for twenty headings; two that follow each other stay two. */
  public static List<String> of(List<String> headings) {
    List<String> runs = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= headings.size(); i++) {
      if (i == headings.size() || !follows(headings.get(i), headings.get(i - 1))) {
        if (i - begin > 2) {
          runs.add(headings.get(begin) + " to " + headings.get(i - 1));
        } else {
          runs.addAll(headings.subList(begin, i));
        }
        begin = i;
      }
    }
    return runs;
  }

  private static boolean follows(String heading, String before) {
    int last = heading.length() - 2;
    return heading.length() == before.length()
        && last > 0
        && heading.startsWith(before.substring(0, last))
        && number(heading) == number(before) + 1;
  }

  private static int number(String heading) {
    return Integer.parseInt(heading, heading.length() - 2, heading.length(), 10);
  }
}
