package org.tariffcalc.intake.form;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tariffcalc.intake.record.FieldNames;
import org.tariffcalc.intake.record.HeaderChoices;
import org.tariffcalc.intake.words.DateOrder;

/**
 * What a user says of the form of a file.
 *
 * @param header which column holds what
 * @param dates in which order days and months stand
 * @param sheet the sheet of a workbook; empty for the first that has a header
 * @param finds codes with names that fit words in place of a code, in one text; empty for none
 */
public record FileReading(
    HeaderChoices header, DateOrder dates, Optional<String> sheet, UnaryOperator<String> finds) {

  /** Nothing is said. */
  public static final FileReading NONE =
      new FileReading(HeaderChoices.NONE, DateOrder.UNKNOWN, Optional.empty(), words -> "");

  /** What is said of the form, with the codes found for words as here. */
  public FileReading of(HeaderChoices columns, DateOrder order, Optional<String> name) {
    return new FileReading(columns, order, name, finds);
  }

  /** The same, with codes found for words. */
  public FileReading finding(UnaryOperator<String> other) {
    return new FileReading(header, dates, sheet, other);
  }

  /** By what the header of a file is known whose columns have some names. */
  public ListForm form(FieldNames names) {
    return new ListForm(names, header, sheet);
  }
}
