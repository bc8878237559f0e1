package org.tariffcalc.intake.row;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a column of a file can say of a shipment, under its name and other names in use. Capitals,
 * blanks, hyphens and points of a header make no difference: {@code "Country of Origin"} is {@code
 * country_of_origin}. The other names stand beside the constants: {@code hts}, {@code htsus},
 * {@code hs_code}, {@code commodity_code} for the code, {@code coo} for the origin, {@code
 * customs_value} for the value, {@code date} for the entry date, {@code qty} and {@code uom} for
 * the quantity.
 */
public enum Column {
  /** What the user calls the row. */
  ID("id", "sku", "item_id", "product_id", "part_number", "reference", "line_id"),
  /** Commodity code of 8 or 10 digits. */
  CODE(
      "code",
      "hts",
      "hts_code",
      "hts_number",
      "hts_no",
      "htsus",
      "htsus_code",
      "hs",
      "hs_code",
      "hs_number",
      "commodity_code",
      "tariff_code",
      "tariff_number"),
  /** Country of origin. */
  ORIGIN("origin", "country_of_origin", "origin_country", "coo"),
  /** Importing country. */
  IMPORTER("importer", "importing_country", "destination", "destination_country"),
  /** Price of the goods. */
  VALUE("value", "customs_value", "entered_value", "declared_value", "invoice_value", "amount"),
  /** Currency of the price. */
  CURRENCY("currency", "currency_code"),
  /** Entry date. */
  ENTRY_DATE("entry_date", "date", "date_of_entry", "import_date"),
  /** Loading date. */
  LOADED_DATE("loaded_date", "loaded", "loading_date", "load_date", "date_loaded"),
  /** First quantity, with its unit or before the column of the unit. */
  QUANTITY("quantity", "qty", "quantity1", "qty1"),
  /** Unit of the first quantity. */
  UNIT("unit", "uom", "unit_of_measure", "unit1", "uom1"),
  /** Second quantity. */
  QUANTITY2("quantity2", "qty2"),
  /** Unit of the second quantity. */
  UNIT2("unit2", "uom2"),
  /** Term of delivery. */
  INCOTERM("incoterm", "incoterms", "delivery_term", "terms_of_delivery"),
  /** International freight. */
  FREIGHT("freight", "freight_cost"),
  /** International insurance. */
  INSURANCE("insurance", "insurance_cost"),
  /** Mode of transport. */
  MODE("mode", "transport_mode", "mode_of_transport"),
  /** Preference claimed. */
  PROGRAM("program", "programme", "preference", "spi"),
  /** Headings claimed, parted by semicolons. */
  CLAIMS("claims", "claim"),
  /** Content of US origin in percent of the value. */
  US_CONTENT("us_content"),
  /** Steel content in percent of the value. */
  STEEL_CONTENT("steel_content"),
  /** Aluminum content in percent of the value. */
  ALUMINUM_CONTENT("aluminum_content", "aluminium_content"),
  /** Copper content in percent of the value. */
  COPPER_CONTENT("copper_content"),
  /** Type of entry. */
  ENTRY_TYPE("entry_type"),
  /** Day of exportation. */
  EXPORTED_DATE("exported_date", "export_date"),

  // Said by the objects of NDJSON only: as headers of CSV these names mean other things elsewhere,
  // base_rate among them, which is a column of the output.

  /** Part of the value repaired or processed abroad, in percent. */
  ABROAD_CONTENT,
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

  private static final Map<String, Column> BY_NAME = byName();

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> names;

  Column(String... names) {
    this.names = List.of(names);
  }

  /** Where objects of NDJSON lay it out, counted from 0. */
  @SuppressWarnings("EnumOrdinal")
  public // of this run only, written nowhere
  int place() {
    return ordinal();
  }

  /** The name of the column in messages and in a header. */
  public String title() {
    return names.isEmpty() ? name().toLowerCase(Locale.ROOT) : names.get(0);
  }

  /** Its names in a header, its own first; empty for what only an object of NDJSON says. */
  public List<String> names() {
    return names;
  }

  /** The column of a header; empty for one that says nothing of a shipment. */
  public static Optional<Column> ofHeader(String header) {
    return Optional.ofNullable(BY_NAME.get(plain(header)));
  }

  /** Lower case, with one underscore for everything that parts words. */
  static String plain(String header) {
    StringBuilder out = new StringBuilder();
    boolean wasLower = false;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        boolean startsWord = i + 1 < header.length() && Character.isLowerCase(header.charAt(i + 1));
        if (Character.isUpperCase(c) && wasLower && startsWord) {
          out.append('_');
        }
        out.append(Character.toLowerCase(c));
        wasLower = Character.isLowerCase(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '_') {
        out.append('_');
        wasLower = false;
      }
    }
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == '_' ? out.substring(0, end - 1) : out.toString();
  }

  private static Map<String, Column> byName() {
    Map<String, Column> byName = new HashMap<>();
    for (Column column : values()) {
      for (String name : column.names) {
        byName.put(name, column);
      }
    }
    return byName;
  }
}
