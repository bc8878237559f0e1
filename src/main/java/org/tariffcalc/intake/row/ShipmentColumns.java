package org.tariffcalc.intake.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tariffcalc.assess.shipment.Terms;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.intake.record.FieldNames;
import org.tariffcalc.intake.record.HeaderReading;
import org.tariffcalc.intake.record.SheetRows;
import org.tariffcalc.intake.row.RowFault.Kind;
import org.tariffcalc.tables.RateTables;

/**
 * Turns the cells of a row into a shipment by the names of the columns ({@link Column} has them).
 * An empty cell and a missing column leave the default. May be used by several threads at once.
 */
public final class ShipmentColumns {

  private static final List<Column> REQUIRED = List.of(Column.CODE, Column.ORIGIN, Column.VALUE);

  private final List<String> header;
  private final int[] places;
  private final int[] kept;
  private final ShipmentDefaults defaults;
  private final MemberNames memberNames;
  private final RateTables tables;
  private final CodeColumn codes;
  private final boolean isCodeNeeded;
  private final boolean hasDecimalCommas;
  private final List<String> notes;
  private final Map<String, Terms> termsByCurrency = new ConcurrentHashMap<>();

  private ShipmentColumns(
      List<String> header,
      int[] places,
      ShipmentDefaults defaults,
      RateTables tables,
      boolean isCodeNeeded,
      boolean hasDecimalCommas,
      List<String> notes) {
    this.notes = List.copyOf(notes);
    this.header = List.copyOf(header);
    this.places = places;
    this.kept = OwnColumns.kept(header, places[Column.VALUE.place()]);
    this.defaults = defaults;
    this.memberNames = MemberNames.of(defaults.reading().header());
    this.tables = tables;
    this.codes = new CodeColumn(tables.schedule(), defaults.reading().finds());
    this.isCodeNeeded = isCodeNeeded;
    this.hasDecimalCommas = hasDecimalCommas;
  }

  /**
   * The columns of a header, in any order; those that say nothing of a shipment are passed by.
   *
   * @param source what to call the file in an error
   * @throws InputError when a required column is missing, or two columns say the same
   */
  public static ShipmentColumns of(
      List<String> header, String source, ShipmentDefaults defaults, RateTables tables) {
    return of(header, source, defaults, tables, Column.fields());
  }

  /**
   * The columns of a header that may have other names.
   *
   * @param names the fields and what they are called
   */
  static ShipmentColumns of(
      List<String> header,
      String source,
      ShipmentDefaults defaults,
      RateTables tables,
      FieldNames names) {
    int[] places = new int[Column.values().length];
    Arrays.fill(places, -1);
    HeaderReading read =
        HeaderReading.of(header, source, names, defaults.reading().header(), OwnColumns.in(header));
    read.places().forEach((field, at) -> places[Column.ofField(field).place()] = at);
    for (Column column : REQUIRED) {
      boolean isGiven =
          column == Column.ORIGIN && defaults.origin().isPresent()
              || column == Column.VALUE && defaults.value().isPresent();
      if (places[column.place()] < 0 && !isGiven) {
        throw new InputError(
            source + " has no column " + column.title() + " in its header",
            "a first line such as code,origin,value,entry_date ("
                + column.title()
                + " is also "
                + String.join(", ", column.names().subList(1, Math.min(5, column.names().size())))
                + ")");
      }
    }
    return new ShipmentColumns(header, places, defaults, tables, true, false, read.notes());
  }

  /** What is to be said of the header once, whole sentences. */
  public List<String> notes() {
    return notes;
  }

  /** What is to be said of the members of objects once, when all of them are read. */
  public List<String> notesOfMembers() {
    return memberNames.notes();
  }

  /** The same columns, where a row of an origin may be without a code: goods on no product list. */
  public ShipmentColumns allowingNoCode() {
    return new ShipmentColumns(header, places, defaults, tables, false, hasDecimalCommas, notes);
  }

  /** The same columns of a file whose cells no commas part, so that they may part decimals. */
  public ShipmentColumns withDecimalCommas(boolean may) {
    return new ShipmentColumns(header, places, defaults, tables, isCodeNeeded, may, notes);
  }

  /** Whether a comma may stand before decimals. */
  public boolean hasDecimalCommas() {
    return hasDecimalCommas;
  }

  /** Whether every row needs a code. */
  boolean isCodeNeeded() {
    return isCodeNeeded;
  }

  /** Columns in the order of {@link Column}, as objects of NDJSON are laid out. */
  public static ShipmentColumns ofObjects(ShipmentDefaults defaults, RateTables tables) {
    int[] places = new int[Column.values().length];
    List<String> header = new ArrayList<>();
    for (Column column : Column.values()) {
      places[column.place()] = column.place();
      header.add(column.title());
    }
    return new ShipmentColumns(header, places, defaults, tables, true, false, List.of());
  }

  /** The header as it stands in the file. */
  public List<String> header() {
    return header;
  }

  /** The columns that come back: all but the figures of a batch before. */
  public List<String> kept() {
    List<String> names = new ArrayList<>(kept.length);
    for (int place : kept) {
      names.add(header.get(place));
    }
    return names;
  }

  /** The places of the columns that come back. */
  int[] keptPlaces() {
    return kept;
  }

  /** Where a column stands, counted from 0; -1 when the file does not have it. */
  public int placeOf(Column column) {
    return places[column.place()];
  }

  /** Whether a column of the file says something of the shipment itself. */
  boolean isUnderstood(int place) {
    for (Column column : Column.values()) {
      if (places[column.place()] == place) {
        return column != Column.ID;
      }
    }
    return false;
  }

  public ShipmentDefaults defaults() {
    return defaults;
  }

  /** What the members of objects are called. */
  MemberNames memberNames() {
    return memberNames;
  }

  RateTables tables() {
    return tables;
  }

  CodeColumn codes() {
    return codes;
  }

  /** What holds of a price in a currency when the row says nothing of its terms. */
  Terms termsIn(String currency) {
    return termsByCurrency.computeIfAbsent(currency, defaults.terms());
  }

  /** What a row says, empty when it or its file does not say it. */
  String text(List<String> cells, Column column) {
    int place = places[column.place()];
    return place < 0 || place >= cells.size() ? "" : SheetRows.plain(cells.get(place));
  }

  /** Why a row is none of the goods; empty for one that is to be read. */
  public Optional<String> skipped(List<String> cells) {
    return SheetRows.skipped(cells, List.of(text(cells, Column.CODE), text(cells, Column.ORIGIN)));
  }

  /**
   * Reads a row.
   *
   * @param cells one for each column of the header
   */
  public RowReading read(List<String> cells) {
    if (cells.size() != header.size()) {
      return new RowReading.Faulty(
          new RowFault(
              Kind.BROKEN_ROW,
              "the row has "
                  + cells.size()
                  + (cells.size() == 1 ? " cell" : " cells")
                  + ", the header "
                  + header.size(),
              "quotation marks around a cell that holds a comma"));
    }
    return new ShipmentRow(this, cells).read();
  }
}
