package org.tariffcalc.intake.row;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tariffcalc.intake.record.FieldNames;

/**
 * What a column of a file can say of a shipment. The names that people give it stand in {@code
 * columns.txt}; capitals, blanks and marks of a header make no difference: {@code "Country of
 * Origin"} is {@code country_of_origin}.
 */
public enum Column {
  /** What the user calls the row. */
  ID,
  /** Commodity code of 8 or 10 digits. */
  CODE,
  /** Country of origin. */
  ORIGIN,
  /** Importing country. */
  IMPORTER,
  /** Price of the goods. */
  VALUE,
  /** Currency of the price. */
  CURRENCY,
  /** Entry date. */
  ENTRY_DATE,
  /** Loading date. */
  LOADED_DATE,
  /** First quantity, with its unit or before the column of the unit. */
  QUANTITY,
  /** Unit of the first quantity. */
  UNIT,
  /** Second quantity. */
  QUANTITY2,
  /** Unit of the second quantity. */
  UNIT2,
  /** Term of delivery. */
  INCOTERM,
  /** International freight. */
  FREIGHT,
  /** International insurance. */
  INSURANCE,
  /** Mode of transport. */
  MODE,
  /** Preference claimed. */
  PROGRAM,
  /** Headings claimed, parted by semicolons. */
  CLAIMS,
  /** Content of US origin in percent of the value. */
  US_CONTENT,
  /** Steel content in percent of the value. */
  STEEL_CONTENT,
  /** Aluminum content in percent of the value. */
  ALUMINUM_CONTENT,
  /** Copper content in percent of the value. */
  COPPER_CONTENT,
  /** Amount of the value that is of US origin. */
  US_VALUE,
  /** Value of the steel. */
  STEEL_VALUE,
  /** Value of the aluminum. */
  ALUMINUM_VALUE,
  /** Value of the copper. */
  COPPER_VALUE,
  /** Part of the value repaired or processed abroad, in percent. */
  ABROAD_CONTENT,
  /** Value of what was repaired or processed abroad. */
  ABROAD_VALUE,
  /** Type of entry. */
  ENTRY_TYPE,
  /** Day of exportation. */
  EXPORTED_DATE,

  // Said by the objects of NDJSON only: as headers of CSV these names mean other things elsewhere,
  // base_rate among them, which is a column of the output.

  /** Any number of quantities with their units, parted by semicolons. */
  QUANTITIES,
  /** Headings that do not describe the goods, parted by semicolons. */
  DENIALS,
  /** Base rate instead of the schedule's. */
  BASE_RATE,
  /** Antidumping and countervailing deposit rate. */
  ADCVD,
  /** Units of currencies for one US dollar, {@code CNY=7.1}, parted by semicolons. */
  PER_DOLLAR,
  /** Hour of entry. */
  ENTRY_TIME,
  /** Hour of loading. */
  LOADED_TIME,
  /** Transport to the port of export that the buyer pays beside the price. */
  PRE_CARRIAGE,
  /** Transport after importation. */
  INLAND,
  /** Other costs, {@code broker=150USD}, parted by line feeds. */
  OTHER_COSTS,
  /** Chinese value added tax instead of the tables'. */
  VAT,
  /** Chinese consumption tax instead of the tables'. */
  CONSUMPTION_TAX,
  /** Whether the goods come into China for the importer's own use. */
  OWN_USE;

  private static final FieldNames NAMES = FieldNames.beside(Column.class, "columns.txt");

  /** Where objects of NDJSON lay it out, counted from 0. */
  @SuppressWarnings("EnumOrdinal")
  public // of this run only, written nowhere
  int place() {
    return ordinal();
  }

  /** The name of the column in messages and in a header. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its names in a header, its own first; empty for what only an object of NDJSON says. */
  public List<String> names() {
    return NAMES.names(title());
  }

  /** The column of a header; empty for one that says nothing of a shipment. */
  public static Optional<Column> ofHeader(String header) {
    return NAMES.field(header).map(Column::ofField);
  }

  /** The column of a field of {@link #fields()}. */
  public static Column ofField(String field) {
    return valueOf(field.toUpperCase(Locale.ROOT));
  }

  /** The names of all columns of a header. */
  public static FieldNames fields() {
    return NAMES;
  }

  /** Lower case, with one underscore for everything that parts words. */
  static String plain(String header) {
    return FieldNames.plain(header);
  }
}
