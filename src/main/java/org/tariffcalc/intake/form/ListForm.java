package org.tariffcalc.intake.form;

import java.util.List;
import java.util.Optional;
import org.tariffcalc.intake.record.FieldNames;
import org.tariffcalc.intake.record.HeaderChoices;

/**
 * By what the header of a list is known.
 *
 * @param names the fields and what they are called
 * @param choices what the user says of the columns
 * @param sheet the sheet of a workbook; empty for the first that has a header
 */
public record ListForm(FieldNames names, HeaderChoices choices, Optional<String> sheet) {

  /** How many fields a record names; a record of goods names none. */
  int known(List<String> cells) {
    return (int) cells.stream().map(this::field).flatMap(Optional::stream).distinct().count();
  }

  /** Whether a record names the field of the commodity code, without which there is no list. */
  boolean hasCode(List<String> cells) {
    return cells.stream().anyMatch(each -> field(each).filter("code"::equals).isPresent());
  }

  private Optional<String> field(String cell) {
    String mapped = choices.mapped().get(FieldNames.plain(cell));
    return mapped == null ? names.field(cell) : Optional.of(mapped);
  }
}
