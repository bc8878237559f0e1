package org.tariffcalc.output.write;

import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.customs.Legible;

/**
 * Rows under headings, as narrow as they can be. A cell may have several lines; where the table is
 * wider than the screen, its flexible columns break their cells at blanks, commas and full stops.
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
    /** First of the columns; a name that does not fit has a line to itself, unbroken. */
    NAME
  }

  private static final int NARROWEST = 9;
  private static final String GAP = "  ";

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
    int[] widths = widths();
    StringBuilder out = new StringBuilder();
    line(titles, widths, out);
    for (List<String> row : rows) {
      if (row.size() == 1 && columns.size() > 1) {
        out.append(row.get(0)).append('\n');
      } else {
        row(row, widths, out);
      }
    }
    return out.toString();
  }

  private int[] widths() {
    int[] widths = new int[columns.size()];
    int total = GAP.length() * (columns.size() - 1);
    for (int i = 0; i < widths.length; i++) {
      widths[i] = titles.get(i).length();
      for (List<String> row : rows) {
        if (row.size() == widths.length) {
          for (String line : row.get(i).split("\n", -1)) {
            widths[i] = Math.max(widths[i], line.length());
          }
        }
      }
      total += widths[i];
    }
    for (int wide = widest(widths); total > width && wide >= 0; wide = widest(widths)) {
      widths[wide]--;
      total--;
    }
    return widths;
  }

  /** The widest column that may still be made narrower, or -1. */
  private int widest(int[] widths) {
    int widest = -1;
    for (int i = 0; i < widths.length; i++) {
      boolean flexible = columns.get(i) == Column.FLEXIBLE || columns.get(i) == Column.NAME;
      if (flexible && widths[i] > NARROWEST && (widest < 0 || widths[i] > widths[widest])) {
        widest = i;
      }
    }
    return widest;
  }

  private void row(List<String> row, int[] widths, StringBuilder out) {
    List<List<String>> cells = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      List<String> lines = new ArrayList<>();
      if (columns.get(i) == Column.NAME && row.get(i).length() > widths[i]) {
        out.append(row.get(i)).append('\n');
      } else {
        for (String line : row.get(i).split("\n", -1)) {
          lines.addAll(Paragraph.broken(line, widths[i]));
        }
      }
      cells.add(lines);
      height = Math.max(height, lines.size());
    }
    for (int y = 0; y < height; y++) {
      List<String> line = new ArrayList<>();
      for (List<String> cell : cells) {
        line.add(y < cell.size() ? cell.get(y) : "");
      }
      line(line, widths, out);
    }
  }

  private void line(List<String> cells, int[] widths, StringBuilder out) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String blanks = " ".repeat(Math.max(0, widths[i] - cells.get(i).length()));
      line.append(i == 0 ? "" : GAP);
      if (columns.get(i) == Column.NUMBER) {
        line.append(blanks).append(cells.get(i));
      } else {
        line.append(cells.get(i)).append(blanks);
      }
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }
}
