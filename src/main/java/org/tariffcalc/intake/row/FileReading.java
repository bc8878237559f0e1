package org.tariffcalc.intake.row;

import java.util.Optional;
import org.tariffcalc.intake.form.ListForm;
import org.tariffcalc.intake.record.FieldNames;
import org.tariffcalc.intake.record.HeaderChoices;
import org.tariffcalc.intake.words.DateOrder;

/**
 * What a user says of the form of a file.
 *
 * @param header which column holds what
 * @param dates in which order days and months stand
 * @param sheet the sheet of a workbook; empty for the first that has a header
 */
public record FileReading(HeaderChoices header, DateOrder dates, Optional<String> sheet) {

  /** Nothing is said. */
  public static final FileReading NONE =
      new FileReading(HeaderChoices.NONE, DateOrder.UNKNOWN, Optional.empty());

  /** By what the header of a file is known whose columns have some names. */
  public ListForm form(FieldNames names) {
    return new ListForm(names, header, sheet);
  }
}
