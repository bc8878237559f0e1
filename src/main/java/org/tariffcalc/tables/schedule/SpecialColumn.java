package org.tariffcalc.tables.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.customs.duty.RateText;

/**
 * The special column of one line: which preference programs lower the rate, and to what. {@code
 * Free (AU,KR) 1.7% (JP) See 9822.04.01 (S+)} has three entries.
 *
 * @param entries in printed order
 */
public record SpecialColumn(List<Entry> entries) {

  private static final SpecialColumn NONE = new SpecialColumn(List.of());

  /** Copies the list. */
  public SpecialColumn {
    entries = List.copyOf(entries);
  }

  /**
   * One rate with the programs that it is for.
   *
   * @param symbols in printed order; none in chapter 98 where the provision itself names who may
   *     use it
   * @param rate may send the reader to a provision of chapter 98 or 99
   */
  public record Entry(List<String> symbols, DutyExpression rate) {

    /** Copies the list. */
    public Entry {
      symbols = List.copyOf(symbols);
    }

    @Override
    public String toString() {
      return symbols.isEmpty() ? rate.toString() : rate + " (" + String.join(",", symbols) + ")";
    }
  }

  /**
   * Reads the column as printed: stray blanks, full stops and a bracket too many do not matter. A
   * bracket that holds anything but symbols belongs to the text of the rate.
   */
  public static SpecialColumn parse(String printed) {
    String text = RateText.tidy(printed);
    if (text.isEmpty()) {
      return NONE;
    }
    List<Entry> entries = new ArrayList<>(2);
    int begin = 0;
    int open = text.indexOf('(');
    while (open >= 0) {
      int close = text.indexOf(')', open);
      List<String> symbols = close < 0 ? List.of() : symbols(text, open + 1, close);
      if (!symbols.isEmpty()) {
        entries.add(new Entry(symbols, DutyExpression.parse(text.substring(begin, open))));
        begin = close + 1;
      }
      open = text.indexOf('(', open + 1 > begin ? open + 1 : begin);
    }
    String rest = text.substring(begin).strip();
    if (!rest.isEmpty()) {
      entries.add(new Entry(List.of(), DutyExpression.parse(rest)));
    }
    return new SpecialColumn(entries);
  }

  /** The symbols between two places, or none when something else stands there. */
  private static List<String> symbols(String text, int from, int to) {
    List<String> symbols = new ArrayList<>();
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (isUpperCase(c)) {
        int end = at + 1;
        while (end < to && (isUpperCase(text.charAt(end)) || "*+".indexOf(text.charAt(end)) >= 0)) {
          end++;
        }
        String symbol = text.substring(at, end);
        if (symbol.length() > 3) {
          return List.of();
        }
        if (!symbols.contains(symbol)) {
          symbols.add(symbol);
        }
        at = end;
      } else if (" ,.(".indexOf(c) >= 0) {
        at++;
      } else {
        return List.of();
      }
    }
    return symbols;
  }

  private static boolean isUpperCase(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** The rate for a program; empty when the column does not name its symbol. */
  public Optional<DutyExpression> rateOf(String symbol) {
    for (Entry entry : entries) {
      if (entry.symbols().contains(symbol)) {
        return Optional.of(entry.rate());
      }
    }
    return Optional.empty();
  }

  /** All symbols, in printed order. */
  public List<String> symbols() {
    List<String> symbols = new ArrayList<>();
    for (Entry entry : entries) {
      symbols.addAll(entry.symbols());
    }
    return symbols;
  }

  /** The column in canonical spelling; reading it again gives an equal column. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (Entry entry : entries) {
      out.append(out.isEmpty() ? "" : " ").append(entry);
    }
    return out.toString();
  }
}
