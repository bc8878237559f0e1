package org.tariffcalc.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.bulk.FormulaFigures;
import org.tariffcalc.assess.bulk.ListedGoods;
import org.tariffcalc.assess.bulk.PlainShipment;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.customs.quantity.Quantity;
import org.tariffcalc.intake.record.JsonText;
import org.tariffcalc.intake.row.CsvRows;
import org.tariffcalc.intake.row.RowBytes;
import org.tariffcalc.intake.row.ShipmentColumns;
import org.tariffcalc.tables.RateTables;

/**
 * Writes some members of the JSON of an assessment from the figures of a formula: the bytes that
 * are written of the assessment itself.
 */
public final class FigureJson implements FigureWriter {

  /** The members that can be written so. */
  public static final Set<String> MEMBERS =
      Set.of(
          "row",
          "schemaVersion",
          "name",
          "shipment",
          "customsValue",
          "totals",
          "filingOrder",
          "complete",
          "missing",
          "tables");

  private static final byte[] ORIGIN = bytes("\",\"origin\":\"");
  private static final byte[] ENTRY_DATE = bytes("\",\"importer\":\"US\",\"entryDate\":\"");
  private static final byte[] SHIPMENT = bytes(",\"shipment\":{\"code\":\"");
  private static final byte[] PRICE = bytes("\",\"value\":");
  private static final byte[] CURRENCY = bytes(",\"currency\":\"USD\"");
  private static final byte[] CUSTOMS_VALUE = bytes(",\"customsValue\":");
  private static final byte[] DUTY_PERCENT = bytes(",\"totals\":{\"dutyPercent\":");
  private static final byte[] TOTAL_DUTY = bytes(",\"totalDuty\":");
  private static final byte[] REFUNDABLE = bytes(",\"refundable\":");
  private static final byte[] DRAWBACK = bytes(",\"drawback\":");
  private static final byte[] DRAWBACK_OPEN = bytes(",\"drawbackOpen\":");
  private static final byte[] TAXES_AND_FEES = bytes(",\"totalTaxesAndFees\":");
  private static final byte[] EFFECTIVE_RATE = bytes(",\"effectiveRatePercent\":");
  private static final byte[] LANDED_COST = bytes(",\"landedCost\":");
  private static final byte[] LOWEST = bytes(",\"lowest\":{\"dutyPercent\":");
  private static final byte[] FILING_ORDER = bytes(",\"filingOrder\":[\"");
  private static final byte[] ROW = bytes(",\"row\":");
  private static final byte[] END = bytes("}\n");
  private static final byte[] NOTHING = {};
  private static final int DAYS_KEPT = 1 << 14;

  private final RateTables source;
  private final CsvRows.OtherCells others;
  private final boolean showsRow;
  private final byte[] version;
  private final boolean showsName;
  private final boolean showsShipment;
  private final boolean showsValue;
  private final boolean showsTotals;
  private final boolean showsFiling;
  private final boolean showsComplete;
  private final boolean showsMissing;
  private final byte[] tables;
  private final byte[][] modes = new byte[PlainShipment.PLACES][];
  private final byte[] entry;
  private final IdentityHashMap<ListedGoods, byte[]> names = new IdentityHashMap<>();
  private final byte[] @Nullable [] days = new byte[DAYS_KEPT] @Nullable [];

  /**
   * A writer.
   *
   * @param members which of {@link #MEMBERS} are written
   * @param version the member schemaVersion
   * @param ofTables the member tables, without brackets around it
   */
  public FigureJson(
      Set<String> members,
      RateTables tables,
      ShipmentColumns columns,
      String version,
      String ofTables) {
    this.source = tables;
    this.others = CsvRows.OtherCells.of(columns);
    this.showsRow = members.contains("row");
    this.version = members.contains("schemaVersion") ? bytes(',' + version) : NOTHING;
    this.showsName = members.contains("name");
    this.showsShipment = members.contains("shipment");
    this.showsValue = members.contains("customsValue");
    this.showsTotals = members.contains("totals");
    this.showsFiling = members.contains("filingOrder");
    this.showsComplete = members.contains("complete");
    this.showsMissing = members.contains("missing");
    this.tables = members.contains("tables") ? bytes(',' + ofTables) : NOTHING;
    for (int i = 0; i < modes.length; i++) {
      Optional<TransportMode> mode = PlainShipment.mode(i).or(columns.defaults()::mode);
      modes[i] = bytes(mode.map(each -> ",\"mode\":\"" + each + '"').orElse(""));
    }
    this.entry =
        bytes(columns.defaults().entry().map(each -> ",\"entry\":\"" + each + '"').orElse(""));
  }

  @Override
  public boolean append(PlainRow row, FormulaFigures figures, RowBytes out) {
    long total = figures.baseDutyCents() + figures.additionalCents();
    if (showsTotals && !figures.areFeesAlike() || showsMissing && figures.isUndecided()) {
      return false;
    }
    int begin = out.length();
    if (showsRow) {
      row(row, out);
    }
    out.append(version);
    if (showsName) {
      name(row.goods(), out);
    }
    if (showsShipment) {
      shipment(row, out);
    }
    if (showsValue) {
      money(CUSTOMS_VALUE, figures.customsDollars() * 100, out);
    }
    if (showsTotals) {
      totals(row, figures, total, out);
    }
    if (showsFiling) {
      filing(row.goods(), figures.filedBefore(), out);
    }
    if (showsComplete) {
      out.append(figures.isUndecided() ? ",\"complete\":false" : ",\"complete\":true");
    }
    if (showsMissing) {
      out.append(",\"missing\":[]");
    }
    out.append(tables);
    if (out.length() == begin) {
      out.append('{');
    } else {
      out.array()[begin] = '{';
    }
    out.append(END);
    return true;
  }

  private void row(PlainRow plain, RowBytes out) {
    if (plain.row() instanceof CsvRows rows) {
      if (!others.isEmpty()) {
        out.append(ROW);
        others.append(rows.record(), out);
      }
      return;
    }
    Map<String, String> members = plain.row().members(false);
    if (!members.isEmpty()) {
      out.append(',');
      row(members, out);
    }
  }

  /**
   * Appends the member of what a row says, without a bracket before it.
   *
   * @param members JSON values by name
   */
  public static void row(Map<String, String> members, RowBytes out) {
    out.append("\"row\":{");
    String comma = "";
    for (Map.Entry<String, String> each : members.entrySet()) {
      out.append(comma);
      out.append(JsonText.quoted(each.getKey()));
      out.append(':');
      out.append(each.getValue());
      comma = ",";
    }
    out.append('}');
  }

  private void name(ListedGoods goods, RowBytes out) {
    byte[] name = names.get(goods);
    if (name == null) {
      name =
          source
              .goodsName(Optional.of(goods.code()), Importer.US)
              .map(each -> bytes(",\"name\":" + JsonText.quoted(each)))
              .orElse(NOTHING);
      names.put(goods, name);
    }
    out.append(name);
  }

  private void shipment(PlainRow row, RowBytes out) {
    out.append(SHIPMENT);
    out.append(row.goods().heading());
    out.append(ORIGIN);
    out.append(row.origin().charAt(0));
    out.append(row.origin().charAt(1));
    out.append(ENTRY_DATE);
    day(row.entered(), out);
    money(PRICE, row.cents(), out);
    out.append(CURRENCY);
    if (row.loaded() >= 0) {
      out.append(",\"loadedDate\":\"");
      day(row.loaded(), out);
      out.append('"');
    }
    out.append(modes[row.mode()]);
    out.append(entry);
    quantities(row.quantities().all(), out);
    out.append('}');
  }

  private static void quantities(List<Quantity> quantities, RowBytes out) {
    String before = ",\"quantities\":[";
    for (Quantity each : quantities) {
      out.append(before);
      out.append(JsonText.quoted(each.toString()));
      before = ",";
    }
    if (!quantities.isEmpty()) {
      out.append(']');
    }
  }

  private void totals(PlainRow row, FormulaFigures figures, long total, RowBytes out) {
    long landed = row.cents() + total + figures.feeCents();
    percent(DUTY_PERCENT, figures.percent(total), out);
    money(TOTAL_DUTY, total, out);
    money(REFUNDABLE, figures.refundableCents(), out);
    money(DRAWBACK, figures.drawbackCents(), out);
    money(DRAWBACK_OPEN, figures.drawbackOpenCents(), out);
    money(TAXES_AND_FEES, figures.feeCents(), out);
    percent(EFFECTIVE_RATE, figures.percent(total), out);
    money(LANDED_COST, landed, out);
    out.append(CURRENCY);
    List<Quantity> quantities = row.quantities().all();
    if (!quantities.isEmpty()) {
      perUnit(landed, quantities.get(0), out);
    }
    if (figures.lowestDutyCents() < total) {
      lowest(row, figures, out);
    }
    out.append('}');
  }

  /** The least of a divided line. */
  private static void lowest(PlainRow row, FormulaFigures figures, RowBytes out) {
    long duty = figures.lowestDutyCents();
    percent(LOWEST, figures.percent(duty), out);
    money(TOTAL_DUTY, duty, out);
    money(LANDED_COST, row.cents() + duty + figures.feeCents(), out);
    out.append('}');
  }

  private static void perUnit(long landed, Quantity first, RowBytes out) {
    if (first.amount().signum() > 0 && !first.unit().isPartValue()) {
      out.append(",\"landedCostPerUnit\":");
      out.append(
          BigDecimal.valueOf(landed, 2)
              .divide(first.amount(), 2, RoundingMode.HALF_UP)
              .toPlainString());
    }
  }

  /** The headings before the goods' own, each with a semicolon behind it, as texts. */
  private static void filing(ListedGoods goods, byte[] before, RowBytes out) {
    out.append(FILING_ORDER);
    int from = 0;
    for (int at = 0; at < before.length; at++) {
      if (before[at] == ';') {
        out.append(before, from, at);
        out.append("\",\"");
        from = at + 1;
      }
    }
    out.append(goods.heading());
    out.append("\"]");
  }

  private void day(int epochDay, RowBytes out) {
    boolean isKept = epochDay >= 0 && epochDay < DAYS_KEPT;
    byte[] text = isKept ? days[epochDay] : null;
    if (text == null) {
      text = bytes(LocalDate.ofEpochDay(epochDay).toString());
      if (isKept) {
        days[epochDay] = text;
      }
    }
    out.append(text);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static void money(byte[] before, long cents, RowBytes out) {
    out.append(before);
    out.appendMoney(cents, ' ');
    out.truncate(out.length() - 1);
  }

  /** A percentage as a number of at least one decimal. */
  private static void percent(byte[] before, long tenThousandths, RowBytes out) {
    out.append(before);
    if (tenThousandths % 10_000 == 0) {
      out.appendTenThousandths(tenThousandths, '.');
      out.append('0');
    } else {
      out.appendTenThousandths(tenThousandths, ' ');
      out.truncate(out.length() - 1);
    }
  }
}
