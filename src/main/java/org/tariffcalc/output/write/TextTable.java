package org.tariffcalc.output.write;

import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.customs.Legible;

/**
 * Rows under headings, as narrow as they can be. A cell may have several lines; where the table is
 * wider than the screen, its flexible columns break their cells at blanks, commas and full stops,
 * then the columns move together, and what still finds no room goes to a second line of the row.
 */
public final class TextTable {

  /** How a column may be laid out. */
  public enum Column {
    /** Never broken. */
    RIGID,
    /** Never broken, flush right. */
    NUMBER,
    /** Broken when the table does not fit. */
    FLEXIBLE,
    /** First of the columns; a name that does not fit has lines to itself. */
    NAME
  }

  private static final int NARROWEST = 9;
  private static final int GAP = 2;
  private static final String INDENT = "    ";

  private final int width;
  private final List<String> titles = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  /** A table that should not be wider than the given number of characters. */
  public TextTable(int width) {
    this.width = width;
  }

  /** Adds a column; before the first row. */
  public TextTable column(String title, Column column) {
    titles.add(title);
    columns.add(column);
    return this;
  }

  /** Adds a row of as many cells as there are columns; line feeds part the lines of a cell. */
  public void row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(cells.length + " cells in " + columns.size() + " columns");
    }
    List<String> legible = new ArrayList<>(cells.length);
    for (String cell : cells) {
      legible.add(Legible.text(cell));
    }
    rows.add(legible);
  }

  /** Adds a line across all columns. */
  public void section(String title) {
    rows.add(List.of(Legible.line(title)));
  }

  /** The table, each line ended by a line feed, without blanks at the ends of lines. */
  public String text() {
    Layout layout = layout();
    StringBuilder out = new StringBuilder();
    part(titles, 0, layout.second, "", layout, out);
    if (layout.second < titles.size()) {
      part(titles, layout.second, titles.size(), INDENT, layout, out);
    }
    for (List<String> row : rows) {
      if (row.size() == 1 && columns.size() > 1) {
        out.append(Paragraph.of("", INDENT, row.get(0), width));
      } else {
        row(row, layout, out);
      }
    }
    return out.toString();
  }

  /** How the columns stand. */
  private static final class Layout {
    private final int[] widths;
    private final int gap;
    private final int second;

    /**
     * Columns side by side.
     *
     * @param widths their widths
     * @param gap blanks between two of them
     * @param second the first column of the second line; their number when there is none
     */
    Layout(int[] widths, int gap, int second) {
      this.widths = widths;
      this.gap = gap;
      this.second = second;
    }

    int total() {
      int total = gap * (widths.length - 1);
      for (int each : widths) {
        total += each;
      }
      return total;
    }
  }

  private Layout layout() {
    int[] widths = new int[columns.size()];
    int[] words = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = titles.get(i).length();
      int least = Math.max(NARROWEST, widths[i]);
      words[i] = least;
      for (List<String> row : rows) {
        if (row.size() == widths.length) {
          for (String line : row.get(i).split("\n", -1)) {
            widths[i] = Math.max(widths[i], line.length());
            words[i] = columns.get(i) == Column.NAME ? least : longest(words[i], line);
          }
        }
      }
    }
    Layout layout = narrowed(new Layout(widths, GAP, widths.length), words);
    if (layout.total() > width) {
      layout = new Layout(widths, 1, widths.length);
    }
    if (layout.total() <= width) {
      return layout;
    }
    int second = widths.length;
    for (int taken = layout.total(); taken > width && second > 1; second--) {
      taken -= widths[second - 1] + 1;
    }
    return new Layout(widths, 1, second);
  }

  /** The longest word of a line that breaks at blanks, commas and full stops. */
  private static int longest(int least, String line) {
    int longest = least;
    int start = 0;
    for (int at = 0; at <= line.length(); at++) {
      if (at == line.length() || " ,.".indexOf(line.charAt(at)) >= 0) {
        longest = Math.max(longest, at - start + (at < line.length() ? 1 : 0));
        start = at + 1;
      }
    }
    return longest;
  }

  /** Makes the widest flexible columns narrower until the table fits or none of them can be. */
  private Layout narrowed(Layout layout, int[] words) {
    int total = layout.total();
    int[] widths = layout.widths;
    for (int wide = widest(widths, words);
        total > width && wide >= 0;
        wide = widest(widths, words)) {
      widths[wide]--;
      total--;
    }
    return layout;
  }

  /** The widest column that may still be made narrower, or -1. */
  private int widest(int[] widths, int[] words) {
    int widest = -1;
    for (int i = 0; i < widths.length; i++) {
      boolean flexible = columns.get(i) == Column.FLEXIBLE || columns.get(i) == Column.NAME;
      if (flexible && widths[i] > words[i] && (widest < 0 || widths[i] > widths[widest])) {
        widest = i;
      }
    }
    return widest;
  }

  private void row(List<String> row, Layout layout, StringBuilder out) {
    List<List<String>> cells = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < columns.size(); i++) {
      int wide = layout.widths[i];
      List<String> lines = new ArrayList<>();
      if (columns.get(i) == Column.NAME && row.get(i).length() > wide) {
        out.append(Paragraph.of("", INDENT, row.get(i), width));
      } else {
        for (String line : row.get(i).split("\n", -1)) {
          lines.addAll(Paragraph.broken(line, wide));
        }
      }
      cells.add(lines);
      height = Math.max(height, lines.size());
    }
    for (int y = 0; y < height; y++) {
      part(at(cells, y), 0, layout.second, "", layout, out);
    }
    for (int y = 0; y < height; y++) {
      List<String> line = at(cells, y);
      if (line.subList(layout.second, line.size()).stream().anyMatch(each -> !each.isEmpty())) {
        part(line, layout.second, line.size(), INDENT, layout, out);
      }
    }
  }

  private static List<String> at(List<List<String>> cells, int line) {
    List<String> texts = new ArrayList<>();
    for (List<String> cell : cells) {
      texts.add(line < cell.size() ? cell.get(line) : "");
    }
    return texts;
  }

  private void part(
      List<String> cells, int from, int to, String indent, Layout layout, StringBuilder out) {
    StringBuilder line = new StringBuilder(indent);
    for (int i = from; i < to; i++) {
      String blanks = " ".repeat(Math.max(0, layout.widths[i] - cells.get(i).length()));
      line.append(" ".repeat(i == from ? 0 : layout.gap));
      if (columns.get(i) == Column.NUMBER) {
        line.append(blanks).append(cells.get(i));
      } else {
        line.append(cells.get(i)).append(blanks);
      }
    }
    String text = line.toString().stripTrailing();
    if (!text.isEmpty() || layout.second == columns.size()) {
      out.append(text).append('\n');
    }
  }
}
