package org.tariffcalc.intake.row;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.io.InputName;
import org.tariffcalc.tables.schedule.UsSchedule;

/**
 * Commodity codes as spreadsheets leave them: read as numbers they lose the zero in front, and may
 * get decimals or an exponent.
 */
final class CodeColumn {

  private static final String AS_TEXT = "9503.00.00; keep the column as text in the spreadsheet";

  /** Longer texts are no words for goods. */
  private static final int LONGEST_WORDS = 100;

  private final UsSchedule schedule;

  private final UnaryOperator<String> finds;

  /**
   * A column of codes.
   *
   * @param finds codes with names that fit words in place of a code; empty for none
   */
  CodeColumn(UsSchedule schedule, UnaryOperator<String> finds) {
    this.schedule = schedule;
    this.finds = finds;
  }

  /**
   * The code of a cell.
   *
   * @param repairs takes what was mended
   * @throws UsageError when the cell holds no code
   */
  CommodityCode read(String cell, List<String> repairs) {
    String typed = cell.strip();
    return mended(cell, repairs).orElseThrow(() -> notACode(InputName.quoted(cell, "code"), typed));
  }

  /**
   * What to say of a cell that is not a code.
   *
   * @param quoted the cell as an error names it
   */
  UsageError notACode(String quoted, String typed) {
    if (!isWords(typed)) {
      return new UsageError(quoted + " is not a commodity code: 8 or 10 digits are", AS_TEXT);
    }
    String found = finds.apply(typed);
    return new UsageError(
        quoted
            + " is not a commodity code"
            + (found.isEmpty() ? ": 8 or 10 digits are" : "; its words are found in " + found),
        "tariff find " + typed);
  }

  /**
   * The code of a cell, of any number of digits; empty when the cell holds none.
   *
   * @param repairs takes what was mended
   * @throws UsageError when a spreadsheet has shortened it
   */
  Optional<CommodityCode> mended(String cell, List<String> repairs) {
    String typed = cell.strip();
    if (typed.startsWith("'")) {
      typed = typed.substring(1);
    }
    if (isExponential(typed)) {
      throw new UsageError(
          InputName.quoted(cell, "code") + " is a number that a spreadsheet has shortened",
          AS_TEXT);
    }
    boolean hasDecimal = isWholeNumberWithDecimal(typed);
    if (hasDecimal) {
      typed = typed.substring(0, typed.length() - 2);
    }
    Optional<CommodityCode> code = CommodityCode.parse(typed);
    if (code.isPresent()) {
      if (hasDecimal) {
        repairs.add(
            "code " + cell + " is a number with a decimal and was read as " + code.get().dotted());
      }
      return code;
    }
    Optional<CommodityCode> withZero = withLeadingZero(typed);
    if (withZero.isPresent()) {
      repairs.add(
          "code "
              + typed
              + " had lost its leading zero and was read as "
              + withZero.get().dotted());
    }
    return withZero;
  }

  /** The code of 8 or 10 digits that a number of 7 or 9 was, if the schedule ever had it. */
  private Optional<CommodityCode> withLeadingZero(String typed) {
    return CommodityCode.parse('0' + typed)
        .filter(code -> code.length() >= 8 && code.digits().charAt(1) != '0')
        .filter(code -> !schedule.history(code.upTo(8)).isEmpty());
  }

  /** Letters, blanks and hyphens alone: what somebody calls the goods. */
  static boolean isWords(String typed) {
    return typed.length() <= LONGEST_WORDS
        && typed.chars().anyMatch(Character::isLetter)
        && typed.chars().allMatch(each -> Character.isLetter(each) || each == ' ' || each == '-')
        && !typed.startsWith("-");
  }

  private static boolean isExponential(String typed) {
    int e = Math.max(typed.indexOf('E'), typed.indexOf('e'));
    return e > 0
        && e < typed.length() - 1
        && Character.isDigit(typed.charAt(0))
        && Character.isDigit(typed.charAt(typed.length() - 1));
  }

  /** {@code 9503000000.0}: a column of numbers with an empty cell in it, saved by a program. */
  private static boolean isWholeNumberWithDecimal(String typed) {
    int point = typed.indexOf('.');
    return point >= 7 && point == typed.length() - 2 && typed.endsWith(".0");
  }
}
