package org.tariffcalc.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.bulk.FormulaAssessor;
import org.tariffcalc.assess.bulk.FormulaFigures;
import org.tariffcalc.assess.bulk.ListedGoods;
import org.tariffcalc.assess.bulk.PlainShipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.TariffException;
import org.tariffcalc.customs.quantity.Quantities;
import org.tariffcalc.customs.quantity.Quantity;
import org.tariffcalc.intake.record.CsvRecords;
import org.tariffcalc.intake.row.Column;
import org.tariffcalc.intake.row.CsvRows;
import org.tariffcalc.intake.row.RowBytes;
import org.tariffcalc.intake.row.RowFault;
import org.tariffcalc.intake.row.RowFault.Kind;
import org.tariffcalc.intake.row.ShipmentColumns;
import org.tariffcalc.intake.words.ShipmentWords;
import org.tariffcalc.intake.words.UnitWords;

/**
 * Answers rows that give a code, an origin, a date and a price in dollars, and claim nothing, from
 * their bytes. A cell in any other than its plainest form leaves the row to the engine.
 */
final class FormulaRows implements RowAssessor {

  /** The columns that are read here; a row that fills another is left to the engine. */
  static final Set<Column> READ =
      Collections.unmodifiableSet(
          EnumSet.of(
              Column.ID,
              Column.CODE,
              Column.ORIGIN,
              Column.IMPORTER,
              Column.VALUE,
              Column.CURRENCY,
              Column.ENTRY_DATE,
              Column.LOADED_DATE,
              Column.QUANTITY,
              Column.UNIT,
              Column.QUANTITY2,
              Column.UNIT2,
              Column.MODE));

  private static final long NOT_PLAIN = -1;
  private static final int MOST_DIGITS = 11;
  private static final int COUNTRIES = 26 * 26;

  /** More names than modes have: what else stands in the column is left to the engine. */
  private static final int MOST_MODES = 200;

  private static final Function<String, Integer> NAMED = FormulaRows::named;

  private final SharedFormulas formulas;
  private final int[] places;
  private final int[] emptyPlaces;
  private final int readTo;
  private final boolean hasQuantities;
  private boolean isLater;
  private final boolean mayPointsPartThousands;
  private final GoodsByCode goods = new GoodsByCode();
  private final FormulaAssessor assessor;
  private final FormulaAssessor.@Nullable Origin[] origins =
      new FormulaAssessor.@Nullable Origin[COUNTRIES];
  private final IdentityHashMap<TariffException, RowFault> faults = new IdentityHashMap<>();
  private final FormulaFigures figures = new FormulaFigures();
  private final FigureWriter writer;
  private final Map<String, Integer> modes = new HashMap<>();

  FormulaRows(SharedFormulas formulas, ShipmentColumns columns, FigureWriter writer) {
    this.formulas = formulas;
    this.assessor = formulas.assessor();
    this.writer = writer;
    this.places = new int[Column.values().length];
    this.readTo = formulas.readTo();
    this.mayPointsPartThousands = columns.hasDecimalCommas();
    List<Integer> empty = new ArrayList<>();
    for (Column column : Column.values()) {
      places[column.place()] = columns.placeOf(column);
      if (columns.placeOf(column) >= 0 && !READ.contains(column)) {
        empty.add(columns.placeOf(column));
      }
    }
    this.hasQuantities =
        columns.placeOf(Column.QUANTITY) >= 0 || columns.placeOf(Column.QUANTITY2) >= 0;
    this.emptyPlaces = empty.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public List<String> openMetals() {
    return figures.openMetals();
  }

  @Override
  public boolean isLater() {
    return isLater;
  }

  @Override
  public String undecided() {
    return figures.undecided();
  }

  @Override
  public long refundableCents() {
    return figures.refundableCents();
  }

  @Override
  public boolean isReleasable() {
    return figures.isReleasable();
  }

  @Override
  public RowFault fault() {
    TariffException refusal = figures.refusal();
    return faults.computeIfAbsent(
        refusal, each -> new RowFault(Kind.NO_ANSWER, each.wrong(), each.remedy()));
  }

  @Override
  public Outcome append(CsvRows rows, RowBytes out) {
    CsvRecords row = rows.record();
    byte[] bytes = row.bytes();
    for (int place : emptyPlaces) {
      if (row.startOf(place) < row.endOf(place)) {
        return Outcome.LEFT;
      }
    }
    if (!row.isAscii()
        || !isEmptyOr(bytes, row, Column.IMPORTER, Importer.US.word())
        || !isEmptyOr(bytes, row, Column.CURRENCY, "USD")) {
      return Outcome.LEFT;
    }
    int mode = mode(row);
    FormulaAssessor.Origin origin = mode < 0 ? null : origin(bytes, row);
    ListedGoods asked = origin == null ? null : goods(bytes, row);
    long cents = asked == null ? NOT_PLAIN : cents(bytes, row);
    int entered = day(bytes, row, Column.ENTRY_DATE, formulas.usualEntryDay());
    int loaded = day(bytes, row, Column.LOADED_DATE, -1);
    isLater = entered > readTo;
    Quantities quantities = hasQuantities ? quantities(row) : Quantities.none();
    if (origin == null
        || asked == null
        || cents < 0
        || entered == DayBytes.NONE
        || loaded == DayBytes.NONE
        || quantities == null) {
      return Outcome.LEFT;
    }
    FormulaAssessor.Outcome outcome =
        assessor.assess(asked, origin, entered, loaded, mode, cents, quantities, figures);
    if (outcome == FormulaAssessor.Outcome.NOT_PLAIN) {
      return Outcome.LEFT;
    }
    if (outcome == FormulaAssessor.Outcome.REFUSED) {
      return Outcome.FAULT;
    }
    PlainRow plain =
        new PlainRow(rows, asked, origin.code(), entered, loaded, mode, cents, quantities);
    if (!writer.append(plain, figures, out)) {
      return Outcome.LEFT;
    }
    return outcome == FormulaAssessor.Outcome.DONE ? Outcome.DONE : Outcome.UNDECIDED;
  }

  /** The place of the mode of transport; below zero when it is not plain. */
  private int mode(CsvRecords row) {
    int place = places[Column.MODE.place()];
    if (place < 0 || row.startOf(place) == row.endOf(place)) {
      return 0;
    }
    String cell = row.cell(place);
    int plain = PlainShipment.placeOf(cell);
    return plain >= 0 || modes.size() > MOST_MODES ? plain : modes.computeIfAbsent(cell, NAMED);
  }

  /** The place of a mode by another name or its code; below zero when it is left to the engine. */
  private static int named(String cell) {
    try {
      return PlainShipment.placeOf(ShipmentWords.mode(cell, "mode"));
    } catch (TariffException e) {
      // The engine says it with the row.
      return -1;
    }
  }

  private boolean isEmptyOr(byte[] bytes, CsvRecords row, Column column, String only) {
    int place = places[column.place()];
    if (place < 0) {
      return true;
    }
    int start = row.startOf(place);
    int length = row.endOf(place) - start;
    if (length != only.length()) {
      return length == 0;
    }
    for (int i = 0; i < length; i++) {
      if (bytes[start + i] != only.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable ListedGoods goods(byte[] bytes, CsvRecords row) {
    int place = places[Column.CODE.place()];
    long number = 0;
    int digits = 0;
    int end = row.endOf(place);
    for (int at = row.startOf(place); at < end; at++) {
      byte b = bytes[at];
      if (b >= '0' && b <= '9' && digits < 10) {
        number = number * 10 + (b - '0');
        digits++;
      } else if (b != '.') {
        return null;
      }
    }
    if (digits != 8 && digits != 10) {
      return null;
    }
    ListedGoods known = goods.get(number, digits);
    if (known == null) {
      String code = Long.toString(number);
      CommodityCode asked = CommodityCode.of("0".repeat(digits - code.length()) + code);
      known = formulas.goods(asked);
      goods.put(known);
    }
    return known;
  }

  private FormulaAssessor.@Nullable Origin origin(byte[] bytes, CsvRecords row) {
    int place = places[Column.ORIGIN.place()];
    if (place < 0 || row.startOf(place) == row.endOf(place)) {
      String origin = formulas.usualOrigin();
      return origin.length() == 2 ? origin(origin.charAt(0), origin.charAt(1)) : null;
    }
    int start = row.startOf(place);
    return row.endOf(place) - start == 2 ? origin(bytes[start], bytes[start + 1]) : null;
  }

  private FormulaAssessor.@Nullable Origin origin(int first, int second) {
    if (first < 'A' || first > 'Z' || second < 'A' || second > 'Z') {
      return null;
    }
    int slot = (first - 'A') * 26 + second - 'A';
    FormulaAssessor.Origin known = origins[slot];
    if (known == null) {
      known = assessor.origin("" + (char) first + (char) second).orElse(null);
      origins[slot] = known;
    }
    return known;
  }

  /** The price in cents: digits, at most two of them behind a point. */
  private long cents(byte[] bytes, CsvRecords row) {
    int place = places[Column.VALUE.place()];
    if (place < 0) {
      return NOT_PLAIN;
    }
    int start = row.startOf(place);
    int end = row.endOf(place);
    if (end - start > MOST_DIGITS || end == start) {
      return NOT_PLAIN;
    }
    long number = 0;
    int point = -1;
    for (int at = start; at < end; at++) {
      byte b = bytes[at];
      if (b >= '0' && b <= '9') {
        number = number * 10 + (b - '0');
      } else if (b == '.' && point < 0 && at > start) {
        point = at;
      } else {
        return NOT_PLAIN;
      }
    }
    int decimals = point < 0 ? 0 : end - point - 1;
    if (point >= 0 && (decimals == 0 || decimals > 2)) {
      return NOT_PLAIN;
    }
    return decimals == 0 ? number * 100 : decimals == 1 ? number * 10 : number;
  }

  private int day(byte[] bytes, CsvRecords row, Column column, int otherwise) {
    int place = places[column.place()];
    return place < 0 || row.startOf(place) == row.endOf(place)
        ? otherwise
        : DayBytes.epochDay(bytes, row.startOf(place), row.endOf(place));
  }

  /** The quantities of the row; null when they are in another form than a number and its unit. */
  private @Nullable Quantities quantities(CsvRecords row) {
    Quantity first = quantity(row, Column.QUANTITY, Column.UNIT);
    Quantity second = quantity(row, Column.QUANTITY2, Column.UNIT2);
    boolean isBroken =
        first == null && isGiven(row, Column.QUANTITY)
            || second == null && isGiven(row, Column.QUANTITY2);
    try {
      return isBroken
          ? null
          : first == null
              ? second == null ? Quantities.none() : Quantities.of(second)
              : second == null ? Quantities.of(first) : Quantities.of(first, second);
    } catch (TariffException e) {
      // The engine says it with the row.
      return null;
    }
  }

  private boolean isGiven(CsvRecords row, Column column) {
    int place = places[column.place()];
    return place >= 0 && row.startOf(place) < row.endOf(place);
  }

  private @Nullable Quantity quantity(CsvRecords row, Column amount, Column unit) {
    if (!isGiven(row, amount) || !isGiven(row, unit)) {
      return null;
    }
    String number = row.cell(places[amount.place()]);
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if ((c != '.' || mayPointsPartThousands) && (c < '0' || c > '9')) {
        return null;
      }
    }
    try {
      return UnitWords.known(number + ' ' + row.cell(places[unit.place()]));
    } catch (TariffException e) {
      // The engine says it with the row.
      return null;
    }
  }
}
