package org.tariffcalc.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.tariffcalc.assess.answer.FigureColumns;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.intake.record.Block;
import org.tariffcalc.intake.record.CsvRecords;
import org.tariffcalc.intake.row.Column;
import org.tariffcalc.intake.row.CsvRows;
import org.tariffcalc.intake.row.RowBytes;
import org.tariffcalc.intake.row.RowFault;
import org.tariffcalc.intake.row.RowFault.Kind;
import org.tariffcalc.intake.row.ShipmentColumns;
import org.tariffcalc.intake.row.ShipmentDefaults;
import org.tariffcalc.tables.RateTables;

/**
 * Prices single rows of cells: the bytes of each answer are those that a batch of a file writes. A
 * row of empty cells or of totals, which a file passes by, has an answer with an error here, so
 * that every row has one. Several threads may use it at once.
 */
public final class RowPricing {

  private static final RowFault NO_DATE =
      new RowFault(Kind.BAD_DATE, "the entry date is empty", "2025-04-11, or --date 2025-04-11");

  private final BatchPlan plan;
  private final ShipmentColumns columns;
  private final Optional<SharedFormulas> formulas;
  private final int datePlace;
  private final boolean needsDate;
  private final ConcurrentLinkedQueue<Desk> idle = new ConcurrentLinkedQueue<>();

  /** What one thread works with. */
  private static final class Desk {
    private final BlockWorker worker;
    private final RowBytes row = new RowBytes(512);
    private final RowBytes out = new RowBytes(1024);

    Desk(BlockWorker worker) {
      this.worker = worker;
    }
  }

  /**
   * The answer of a row.
   *
   * @param line the line of CSV, with its line feed
   * @param cells the cells behind those of the input: {@link FigureColumns#NAMES}, the error,
   *     {@link FigureColumns#LAST}
   * @param fault why there are no figures; empty when there are
   */
  public record Answer(String line, List<String> cells, Optional<RowFault> fault) {}

  /**
   * Rows with the cells of a header.
   *
   * @param isDated whether the defaults hold an entry date; if not, every row needs one
   * @throws InputError when a column that is needed is missing, or two columns say the same
   */
  public RowPricing(
      RateTables tables, List<String> header, ShipmentDefaults defaults, boolean isDated) {
    this.columns = ShipmentColumns.of(header, "the row", defaults, tables).allowingNoCode();
    this.plan =
        new BatchPlan(
            tables, "the row", false, defaults, new CsvForm(), List.of(), false, false, true);
    this.datePlace = columns.placeOf(Column.ENTRY_DATE);
    this.needsDate = !isDated;
    if (needsDate && datePlace < 0) {
      throw new InputError(
          "the rows have no column entry_date, and no entry date holds for all",
          "a column entry_date, or --date 2025-04-11");
    }
    this.formulas = SharedFormulas.of(tables, defaults);
  }

  /** What is to be said of the header once, whole sentences. */
  public List<String> notes() {
    return columns.notes();
  }

  /** The columns of the input that come back, those of figures of an earlier batch left out. */
  public List<String> kept() {
    return columns.kept();
  }

  /** The header of the answers as a line of CSV, with its line feed. */
  public String header() {
    RowBytes header = new RowBytes(512);
    plan.form().header(columns.kept(), header);
    return text(header);
  }

  /**
   * Prices a row.
   *
   * @param cells one for each column of the header, empty where the row says nothing
   */
  public Answer price(List<String> cells) {
    Desk idling = idle.poll();
    Desk desk = idling == null ? new Desk(worker()) : idling;
    Answer answer = price(cells, desk);
    idle.add(desk);
    return answer;
  }

  private Answer price(List<String> cells, Desk desk) {
    RowBytes row = desk.row;
    row.truncate(0);
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        row.append(',');
      }
      row.appendCell(cells.get(i));
    }
    if (row.length() == 0) {
      // An empty line is no record.
      row.append("\"\"");
    }
    row.append('\n');
    Block block = Block.ofRecord(row.array(), row.length());
    RowBytes out = desk.out;
    out.truncate(0);
    if (needsDate
        && datePlace < cells.size()
        && cells.get(datePlace).isBlank()
        && columns.skipped(cells).isEmpty()) {
      return refused(block, NO_DATE, out);
    }
    BlockResult result = desk.worker.work(new CsvRows(block, columns), out);
    if (result.summary().skipped().isPresent()) {
      return refused(
          block,
          new RowFault(
              Kind.BROKEN_ROW,
              result.summary().skipped().get().first() + " is not priced",
              "a row with a code and an origin"),
          out);
    }
    return new Answer(
        text(out), lastCells(out), result.bad().stream().map(BlockResult.Bad::fault).findFirst());
  }

  private Answer refused(Block block, RowFault fault, RowBytes out) {
    CsvRows rows = new CsvRows(block, columns);
    rows.next();
    plan.form().fault(rows, fault, out);
    return new Answer(text(out), lastCells(out), Optional.of(fault));
  }

  private static String text(RowBytes rows) {
    return new String(rows.array(), 0, rows.length(), StandardCharsets.UTF_8);
  }

  private static List<String> lastCells(RowBytes out) {
    CsvRecords record = new CsvRecords(out.array(), 0, out.length(), (byte) '\n');
    record.next();
    int many = FigureColumns.NAMES.size() + 1 + FigureColumns.LAST.size();
    String[] cells = new String[many];
    for (int i = 0; i < many; i++) {
      cells[i] = record.cell(record.size() - many + i);
    }
    return Arrays.asList(cells);
  }

  private BlockWorker worker() {
    return new BlockWorker(plan, columns, formulas, false);
  }

  /** The names of the columns behind those of the input. */
  public static List<String> figureColumns() {
    List<String> names = new ArrayList<>(FigureColumns.NAMES);
    names.add("error");
    names.addAll(FigureColumns.LAST);
    return List.copyOf(names);
  }
}
