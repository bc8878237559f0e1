package org.tariffcalc.intake.row;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.us.UnprintedCode;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.RateTables;

/** What is told of the rows of a list that could be read, each kind once, as a batch tells it. */
public final class RowNotes {

  private final RateTables tables;
  private final Map<RowRemark, RowCounts> remarks = new EnumMap<>(RowRemark.class);
  private Optional<RowCounts> repairs = Optional.empty();

  /** Nothing yet. */
  public RowNotes(RateTables tables) {
    this.tables = tables;
  }

  /** Adds a row: its quantities in units that nobody knows, and how its code was read. */
  public void add(long line, RowReading.Understood row) {
    tellOfCode(tables, row.shipment(), (remark, what) -> add(line, remark, what));
    row.unknownUnits().forEach(unit -> add(line, RowRemark.UNKNOWN_UNIT, unit));
  }

  /** Adds how a code was read that the schedule does not print. */
  void addUnprinted(long line, Shipment shipment) {
    tellOfUnprinted(tables, shipment, (remark, what) -> add(line, remark, what));
  }

  /** Adds what was mended in a row. */
  public void addRepairs(long line, List<String> mended) {
    for (String each : mended) {
      RowCounts one = new RowCounts(1, line, each);
      repairs = Optional.of(repairs.isPresent() ? repairs.get().plus(one) : one);
    }
  }

  /** Tells what is to be said of a code, with how it was read. */
  public static void tellOfCode(
      RateTables tables, Shipment shipment, BiConsumer<RowRemark, String> told) {
    tellOfUnprinted(tables, shipment, told);
    new Assessor(tables)
        .ofSeveralLines(shipment)
        .map(CommodityCode::dotted)
        .ifPresent(code -> told.accept(RowRemark.SHORT_CODE, code));
  }

  private static void tellOfUnprinted(
      RateTables tables, Shipment shipment, BiConsumer<RowRemark, String> told) {
    UnprintedCode.of(tables, shipment)
        .ifPresent(
            code ->
                told.accept(
                    code.isFilledUp() ? RowRemark.FILLED_UP_CODE : RowRemark.NEWER_CODE,
                    code.reading()));
  }

  private void add(long line, RowRemark remark, String what) {
    remarks.merge(remark, new RowCounts(1, line, what), RowCounts::plus);
  }

  /** Whole sentences for stderr. */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    repairs.ifPresent(all -> sentences.add(all.told("mended cell", "mended cells")));
    remarks.forEach((remark, all) -> sentences.add(all.told(remark.words(1), remark.words(2))));
    return sentences;
  }
}
