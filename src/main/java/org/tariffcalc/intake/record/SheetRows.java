package org.tariffcalc.intake.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What spreadsheets leave in the cells and rows of a file and what is no part of it. */
public final class SheetRows {

  private static final Set<String> TOTALS =
      Set.of(
          "total",
          "totals",
          "subtotal",
          "sub total",
          "sub-total",
          "grand total",
          "sum",
          "total:",
          "合计",
          "总计",
          "小计",
          "总和");

  private static final int LONGEST_TOTAL =
      TOTALS.stream().mapToInt(String::length).max().orElseThrow();

  private SheetRows() {}

  /**
   * A cell without what a spreadsheet wraps it in: blanks of any width, {@code ="9503"} of a column
   * kept as text. {@code N/A}, {@code NIL}, {@code NONE}, {@code NULL} and a dash are empty.
   */
  public static String plain(String cell) {
    String text =
        cell.indexOf('\u00a0') < 0 && cell.indexOf('\u202f') < 0
            ? cell
            : cell.replace('\u00a0', ' ').replace('\u202f', ' ');
    text = text.strip();
    if (text.length() >= 3 && text.startsWith("=\"") && text.endsWith("\"")) {
      text = text.substring(2, text.length() - 1).strip();
    }
    return isNothing(text) ? "" : text;
  }

  /** Whether a text says that there is nothing to say. */
  private static boolean isNothing(String text) {
    return switch (text.length()) {
      case 1 -> text.charAt(0) == '-' || text.charAt(0) == '–' || text.charAt(0) == '—';
      case 2 -> text.equals("--");
      case 3 -> text.equalsIgnoreCase("N/A") || text.equalsIgnoreCase("NIL");
      case 4 ->
          text.equalsIgnoreCase("NONE")
              || text.equalsIgnoreCase("NULL")
              || text.equalsIgnoreCase("N.A.");
      default -> false;
    };
  }

  /** The cells without the empty ones behind the last column. */
  public static List<String> fitted(List<String> cells, int width) {
    for (int i = width; i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        return cells;
      }
    }
    return cells.size() <= width ? cells : cells.subList(0, width);
  }

  /** Whether a cell says that its row adds up others: Total, Grand total:, 合计. */
  public static boolean isTotal(String cell) {
    String text = plain(cell);
    if (text.length() > LONGEST_TOTAL + 1) {
      return false;
    }
    String word = text.toLowerCase(Locale.ROOT);
    return TOTALS.contains(word.endsWith(":") ? word.substring(0, word.length() - 1) : word);
  }

  /**
   * Why a row is none of the goods.
   *
   * @param goods what it says of code and origin
   * @return empty for a row that is to be read
   */
  public static Optional<String> skipped(List<String> cells, List<String> goods) {
    boolean isEmpty = cells.stream().allMatch(cell -> plain(cell).isEmpty());
    if (isEmpty) {
      return Optional.of("a row of empty cells");
    }
    boolean isOfGoods = goods.stream().anyMatch(each -> !each.isEmpty());
    List<String> asked = isOfGoods ? goods : new ArrayList<>(cells);
    return asked.stream().anyMatch(SheetRows::isTotal)
        ? Optional.of("a row of totals")
        : Optional.empty();
  }
}
