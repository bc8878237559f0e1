package org.tariffcalc.intake.paid;

import java.util.Locale;
import org.tariffcalc.intake.record.FieldNames;

/**
 * What a column of an entry summary report says. The names that reports give it stand in {@code
 * columns.txt}.
 */
enum PaidColumn {
  ENTRY,
  LINE,
  IMPORTER,
  TYPE,
  ENTRY_DATE,
  DEPOSITED,
  LIQUIDATED,
  ORIGIN,
  PROGRAM,
  QUANTITY,
  UNIT,
  LOADED_DATE,
  CODE,
  VALUE,
  DUTY,
  HEADINGS,
  TOTAL_DUTY,
  FEES,
  MPF,
  HMF,
  MODE,
  RECONCILIATION,
  DRAWBACK,
  PROTEST;

  /** The names of all columns. */
  static final FieldNames NAMES = FieldNames.beside(PaidColumn.class, "columns.txt");

  /** The column of a field. */
  static PaidColumn ofField(String field) {
    return valueOf(field.toUpperCase(Locale.ROOT));
  }

  /** Its name in errors. */
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
