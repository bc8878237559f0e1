package org.tariffcalc.intake.paid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.TariffException;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.intake.record.CsvRecords;
import org.tariffcalc.intake.record.SheetRows;
import org.tariffcalc.intake.words.Amounts;
import org.tariffcalc.intake.words.DateOrder;
import org.tariffcalc.intake.words.DateWords;
import org.tariffcalc.intake.words.DecimalMarks;
import org.tariffcalc.intake.words.ShipmentWords;

/** What the cells of the row say on which the walk over a report stands. */
final class PaidCells {

  private final String source;

  /** The place of each column in a row, of those that the file has. */
  private final Map<PaidColumn, Integer> places = new EnumMap<>(PaidColumn.class);

  private final DateOrder order;
  private final boolean hasDecimalCommas;

  /** What was read of the row. */
  private final Map<PaidColumn, String> texts = new EnumMap<>(PaidColumn.class);

  private @Nullable CsvRecords records;
  private long line;

  PaidCells(
      String source, Map<PaidColumn, Integer> columns, DateOrder order, boolean hasDecimalCommas) {
    this.source = source;
    places.putAll(columns);
    this.order = order;
    this.hasDecimalCommas = hasDecimalCommas;
  }

  /** Goes to a row. */
  void standOn(CsvRecords row, long lineOfRow) {
    records = row;
    line = lineOfRow;
    texts.clear();
  }

  /** Whether the file has a column. */
  boolean has(PaidColumn column) {
    return places.containsKey(column);
  }

  /** The line of the file in which the row begins, counted from 1. */
  long line() {
    return line;
  }

  /** Refuses a row whose quotation marks are not in order. */
  void refuseBroken() {
    if (records != null && !records.defect().isEmpty()) {
      throw fault(records.defect(), "a row with its quotation marks closed");
    }
  }

  /** Whether the row has no tariff number, or is a sum of others. */
  boolean isOfNoGoods() {
    String code = text(PaidColumn.CODE);
    return code.isEmpty()
        || isTotal(code)
        || records != null && isTotal(SheetRows.plain(records.cell(0)));
  }

  private static boolean isTotal(String cell) {
    if (cell.isEmpty() || cell.charAt(0) >= '0' && cell.charAt(0) <= '9') {
      return false;
    }
    return SheetRows.isTotal(cell)
        || beginsWith(cell, "total ")
        || beginsWith(cell, "subtotal ")
        || beginsWith(cell, "grand total ");
  }

  private static boolean beginsWith(String cell, String words) {
    return cell.regionMatches(true, 0, words, 0, words.length());
  }

  /** A text without what a spreadsheet wraps it in; empty when the row does not say it. */
  String text(PaidColumn column) {
    Integer at = places.get(column);
    if (records == null || at == null || at >= records.size()) {
      return "";
    }
    String known = texts.get(column);
    if (known == null) {
      known = SheetRows.plain(records.cell(at));
      // The mark by which a spreadsheet keeps a number as text.
      known = known.startsWith("'") ? known.substring(1) : known;
      texts.put(column, known);
    }
    return known;
  }

  /** A day. */
  Optional<LocalDate> day(PaidColumn column) {
    String text = text(column);
    try {
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(DateWords.day(text, column.title(), order, Importer.US));
    } catch (TariffException e) {
      throw fault(e.wrong(), e.remedy());
    }
  }

  /**
   * An amount in US dollars, below zero where it is written so: {@code (12.50)}, {@code -12.50}.
   */
  Optional<BigDecimal> amount(PaidColumn column) {
    String text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    boolean isInBrackets = text.startsWith("(") && text.endsWith(")");
    String typed = isInBrackets ? text.substring(1, text.length() - 1).strip() : text;
    boolean isNegative = isInBrackets || typed.startsWith("-");
    typed = typed.startsWith("-") ? typed.substring(1).strip() : typed;
    typed = typed.startsWith("USD") ? typed.substring(3).strip() : typed;
    typed = typed.startsWith("$") ? typed.substring(1).strip() : typed;
    try {
      if (hasDecimalCommas) {
        typed = DecimalMarks.pointed(typed, column.title());
      }
      BigDecimal amount = Amounts.number(typed, column.title(), "12,345.67 or 12345.67");
      return Optional.of(isNegative ? amount.negate() : amount);
    } catch (TariffException e) {
      throw fault(e.wrong(), e.remedy());
    }
  }

  /** Whether a flag is set or a number of something open is named. */
  boolean flag(PaidColumn column) {
    String text = text(column);
    if (text.isEmpty()) {
      return false;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "n", "no", "0", "false", "none", "closed", "denied", "approved" -> false;
      default -> true;
    };
  }

  /** The two letters of the country of origin; as it is written where no country is called so. */
  String origin() {
    String text = text(PaidColumn.ORIGIN);
    try {
      return text.isEmpty() ? "" : ShipmentWords.country(text, PaidColumn.ORIGIN.title());
    } catch (UsageError e) {
      return text.toUpperCase(Locale.ROOT);
    }
  }

  private InputError fault(String wrong, String remedy) {
    return new InputError(source + ", line " + line + ": " + wrong, remedy);
  }
}
