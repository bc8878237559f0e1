package org.tariffcalc.intake.form;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the header of a list stands and what parts its cells: of the first records that one which
 * names the most fields.
 *
 * @param separator what parts the cells
 * @param linesAbove how many lines stand above it
 * @param known how many fields it names
 */
record HeaderPlace(char separator, int linesAbove, int known) {

  /** A header that names fewer may be none: a title, a filter of a report. */
  static final int LEAST_KNOWN = 2;

  /** In so many first rows a header is looked for. */
  static final int MOST_ABOVE = 20;

  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

  private static final String NAMED_SEPARATOR = "sep=";

  private record Line(int above, List<String> cells) {}

  /** The place of the header in the beginning of a list. */
  static HeaderPlace in(String text, ListForm form) {
    HeaderPlace best = new HeaderPlace(',', 0, 0);
    for (char separator : SEPARATORS) {
      if (text.indexOf(separator) >= 0) {
        HeaderPlace place = in(text, separator, form);
        best = place.known > best.known ? place : best;
      }
    }
    return best.known >= LEAST_KNOWN ? best : unnamed(text);
  }

  private static HeaderPlace in(String text, char separator, ListForm form) {
    HeaderPlace best = new HeaderPlace(separator, 0, 0);
    for (Line line : lines(text, separator)) {
      int known = form.known(line.cells);
      if (known > best.known) {
        best = new HeaderPlace(separator, line.above, known);
      }
      if (best.known >= LEAST_KNOWN && form.hasCode(line.cells)) {
        return best;
      }
    }
    return best;
  }

  /** The first line is the header; commas part it unless it has another mark only. */
  private static HeaderPlace unnamed(String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    boolean isNamed =
        first.startsWith(NAMED_SEPARATOR) && first.length() > NAMED_SEPARATOR.length();
    if (isNamed) {
      return new HeaderPlace(first.charAt(NAMED_SEPARATOR.length()), 1, 0);
    }
    if (first.indexOf(',') >= 0) {
      return new HeaderPlace(',', 0, 0);
    }
    long semicolons = first.chars().filter(each -> each == ';').count();
    long tabs = first.chars().filter(each -> each == '\t').count();
    char separator = tabs > semicolons ? '\t' : semicolons > 0 ? ';' : ',';
    return new HeaderPlace(separator, 0, 0);
  }

  /** The first records with how many lines stand above each. */
  private static List<Line> lines(String text, char separator) {
    List<Line> lines = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    char end = text.indexOf('\n') < 0 ? '\r' : '\n';
    boolean isQuoted = false;
    int ended = 0;
    int above = 0;
    for (int i = 0; i < text.length() && lines.size() < MOST_ABOVE; i++) {
      char c = text.charAt(i);
      ended += c == end ? 1 : 0;
      if (c == '"' && (isQuoted || cell.isEmpty())) {
        isQuoted = !isQuoted;
      } else if (c == separator && !isQuoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (c == end && !isQuoted) {
        cells.add(cell.toString());
        lines.add(new Line(above, List.copyOf(cells)));
        cells.clear();
        cell.setLength(0);
        above = ended;
      } else {
        cell.append(c);
      }
    }
    if (lines.size() < MOST_ABOVE) {
      cells.add(cell.toString());
      lines.add(new Line(above, cells));
    }
    return lines;
  }
}
