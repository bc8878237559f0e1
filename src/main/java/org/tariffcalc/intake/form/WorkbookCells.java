package org.tariffcalc.intake.form;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/**
 * The cells of a sheet as texts: numbers exact, days as {@code 2025-04-11}, shares with their sign,
 * money of another currency with its code, and of a formula the result that the file keeps.
 */
final class WorkbookCells {

  /**
   * So many digits a spreadsheet holds and shows; those behind are leavings of binary fractions.
   */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

  /** Day numbers below count a day that 1900 did not have. */
  private static final int FIRST_RIGHT_DAY = 61;

  /** The last day that a spreadsheet knows, 9999-12-31. */
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

  private final boolean isFrom1904;
  private final Map<String, NumberFormat> formats = new HashMap<>();

  WorkbookCells(boolean isFrom1904) {
    this.isFrom1904 = isFrom1904;
  }

  /** The texts of a row, without the empty ones behind the last. */
  List<String> texts(Row row) {
    List<String> texts = new ArrayList<>(row.getCellCount());
    int last = 0;
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      String text = cell == null ? "" : text(cell);
      texts.add(text);
      last = text.isBlank() ? last : i + 1;
    }
    return texts.subList(0, last);
  }

  private String text(Cell cell) {
    if (cell.getType() == CellType.FORMULA && cell.getValue() == null) {
      return "=" + oneLine(String.valueOf(cell.getFormula())) + " (its result is not in the file)";
    }
    if (cell.getValue() instanceof BigDecimal number) {
      NumberFormat format = format(cell);
      return switch (format.kind()) {
        case DATE -> day(number);
        case PERCENT -> plain(rounded(number).movePointRight(2)) + "%";
        case MONEY -> format.currency() + " " + plain(rounded(number));
        case PLAIN -> plain(rounded(number));
      };
    }
    return oneLine(cell.getValue() == null ? "" : cell.getText());
  }

  private NumberFormat format(Cell cell) {
    Integer id = cell.getDataFormatId();
    String written = cell.getDataFormatString();
    return id == null
        ? NumberFormat.GENERAL
        : formats.computeIfAbsent(
            id + " " + written, key -> NumberFormat.of(id, written == null ? "" : written));
  }

  /** A line of the list is a row of the sheet. */
  private static String oneLine(String text) {
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
        ? text
        : text.replaceAll("[\\r\\n]+", " ");
  }

  private static BigDecimal rounded(BigDecimal number) {
    return number.precision() > DIGITS.getPrecision()
        ? number.round(DIGITS).stripTrailingZeros()
        : number;
  }

  /** Digits with a point; with a fourth decimal where three could be read as thousands. */
  private static String plain(BigDecimal number) {
    BigDecimal written = number.scale() == 3 ? number.setScale(4) : number;
    return written.toPlainString();
  }

  private String day(BigDecimal number) {
    if (number.signum() < 0 || number.compareTo(LAST_DAY) > 0) {
      return plain(rounded(number));
    }
    BigDecimal seconds = number.multiply(SECONDS_OF_DAY).setScale(0, RoundingMode.HALF_UP);
    long all = seconds.longValueExact();
    long days = all / SECONDS_OF_DAY.longValue();
    long time = all % SECONDS_OF_DAY.longValue();
    LocalDate first =
        isFrom1904
            ? LocalDate.of(1904, 1, 1)
            : days < FIRST_RIGHT_DAY ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
    String day = first.plusDays(days).toString();
    return time == 0
        ? day
        : day + " " + two(time / 3600) + ":" + two(time / 60 % 60) + ":" + two(time % 60);
  }

  private static String two(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }
}
