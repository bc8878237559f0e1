package org.tariffcalc.output.write;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A table of a page. On a narrow screen each row is a block under its first cell, the others behind
 * their titles.
 */
public final class HtmlTable {

  private static final Pattern FIGURE = Pattern.compile("-?[0-9][0-9,]*(\\.[0-9]+)?%?");

  private final List<String> titles;
  private final StringBuilder rows = new StringBuilder();

  /**
   * A table without rows.
   *
   * @param titles what stands over the columns, plain text
   */
  public HtmlTable(List<String> titles) {
    this.titles = List.copyOf(titles);
  }

  /**
   * Adds a row.
   *
   * @param cells a cell for each title, HTML
   */
  public HtmlTable with(List<String> cells) {
    rows.append(row(titles, cells));
    return this;
  }

  /**
   * Adds a row that {@link #row} has written.
   *
   * @param row a row under the same titles
   */
  public HtmlTable withRow(String row) {
    rows.append(row);
    return this;
  }

  /**
   * A row of a table with some titles.
   *
   * @param titles plain text
   * @param cells a cell for each title, HTML
   */
  public static String row(List<String> titles, List<String> cells) {
    StringBuilder row = new StringBuilder("<tr><th scope=\"row\">").append(cells.get(0));
    row.append("</th>");
    for (int i = 1; i < cells.size(); i++) {
      String cell = cells.get(i);
      row.append(FIGURE.matcher(cell).matches() ? "<td class=\"number\"" : "<td")
          .append(" data-label=\"")
          .append(Html.text(titles.get(i)))
          .append("\">")
          .append(cell)
          .append("</td>");
    }
    return row.append("</tr>\n").toString();
  }

  /** The table with all its rows. */
  public String html() {
    StringBuilder table = new StringBuilder("<table class=\"listed\">\n<thead><tr>");
    titles.forEach(
        each -> table.append("<th scope=\"col\">").append(Html.text(each)).append("</th>"));
    return table
        .append("</tr></thead>\n<tbody>\n")
        .append(rows)
        .append("</tbody>\n</table>\n")
        .toString();
  }
}
