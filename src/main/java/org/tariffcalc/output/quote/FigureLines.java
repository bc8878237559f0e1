package org.tariffcalc.output.quote;

import java.io.PrintWriter;
import java.util.List;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;

/**
 * The charges and totals of an answer under each other: what it is, its heading, the arithmetic,
 * and flush right the amount. A line that does not fit the screen is broken before its arithmetic,
 * so that the amounts stay in their column.
 */
final class FigureLines {

  private static final int USUAL_AMOUNT = 14;

  private final int width = Screen.width();
  private final int label;
  private final int heading;
  private final int amount;

  /**
   * One line.
   *
   * @param label what is charged
   * @param heading the number that is filed, or nothing
   * @param arithmetic rate times base
   * @param amount the result
   */
  record Row(String label, String heading, String arithmetic, String amount) {}

  /**
   * Lines that share their columns.
   *
   * @param rows the lines
   * @param largest the widest amount among the totals
   */
  FigureLines(List<Row> rows, String largest) {
    int label = 0;
    int heading = 0;
    int amount = Math.max(USUAL_AMOUNT, largest.length() + 1);
    for (Row row : rows) {
      heading = Math.max(heading, row.heading().length());
      amount = Math.max(amount, row.amount().length() + 1);
      if (row.label().length() <= longestLabel()) {
        label = Math.max(label, row.label().length());
      }
    }
    this.label = label;
    this.heading = heading;
    this.amount = amount;
  }

  /** A longer name has lines of its own; the others stay near their figures. */
  private int longestLabel() {
    return width * 9 / 20;
  }

  /** Writes a charge. */
  void line(PrintWriter out, Row row) {
    String name = row.label();
    if (name.length() > longestLabel()) {
      out.print(Paragraph.of("  ", "    ", name, width));
      name = "";
    }
    String left =
        "  "
            + TableAssessmentRenderer.pad(name, label)
            + "  "
            + TableAssessmentRenderer.pad(row.heading(), heading)
            + "  ";
    String sum = row.arithmetic() + " =";
    int room = width - left.length() - amount;
    if (sum.length() <= room) {
      out.println(left + TableAssessmentRenderer.pad(sum, room) + right(row.amount()));
      return;
    }
    if (!left.isBlank()) {
      out.println(left.stripTrailing());
    }
    int narrow = width - 4 - amount;
    List<String> parts = Paragraph.broken(sum, narrow);
    for (String part : parts.subList(0, parts.size() - 1)) {
      out.println("    " + part);
    }
    out.println(
        "    "
            + TableAssessmentRenderer.pad(parts.get(parts.size() - 1), narrow)
            + right(row.amount()));
  }

  /** Writes a total. */
  void total(PrintWriter out, String name, String figure) {
    List<String> parts = Paragraph.broken(name, width - 2 - amount);
    for (String part : parts.subList(0, parts.size() - 1)) {
      out.println("  " + part);
    }
    out.println(
        Screen.total(
            "  "
                + TableAssessmentRenderer.pad(parts.get(parts.size() - 1), width - 2 - amount)
                + right(figure)));
  }

  private String right(String figure) {
    return TableAssessmentRenderer.padLeft(figure, amount);
  }
}
