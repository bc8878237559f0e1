package org.tariffcalc.batch;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.intake.row.OpenMetals;
import org.tariffcalc.intake.row.RowCounts;
import org.tariffcalc.intake.row.RowFault;
import org.tariffcalc.intake.row.RowFault.Kind;
import org.tariffcalc.intake.row.RowRemark;

/** What a batch came to, or the part of it that was written so far. */
public final class BatchSummary {

  private final Map<Kind, RowCounts> faults = new EnumMap<>(Kind.class);
  private final Map<RowRemark, RowCounts> remarks = new EnumMap<>(RowRemark.class);
  private Optional<RowCounts> repairs = Optional.empty();
  private Optional<RowCounts> undecided = Optional.empty();
  private final OpenMetals openMetals = new OpenMetals();
  private Optional<RowCounts> skipped = Optional.empty();
  private List<String> notes = List.of();
  private long rows;
  private long later;
  private long firstLater;
  private long refundableRows;
  private long refundableCents;
  private BigDecimal refundable = BigDecimal.ZERO;

  /** Keeps what is to be said of the file once. */
  void notes(List<String> ofFile) {
    notes = List.copyOf(ofFile);
  }

  /** What is to be said of the file once, whole sentences. */
  public List<String> notes() {
    return notes;
  }

  /** Adds a row that is none of the goods and has no answer. */
  void skipped(long line, String why) {
    skipped = Optional.of(sum(skipped, new RowCounts(1, line, why)));
  }

  /** Rows of empty cells and of totals, which are not among those written. */
  public Optional<RowCounts> skipped() {
    return skipped;
  }

  /** Adds a row whose entry is later than the day to which the law was read. */
  void later(long line) {
    firstLater = later == 0 ? line : firstLater;
    later++;
  }

  /** Rows that are entered later than the law was read. */
  public Optional<RowCounts> later() {
    return later == 0 ? Optional.empty() : Optional.of(new RowCounts(later, firstLater, ""));
  }

  /**
   * Adds a row of which duty was held unlawful after it was collected.
   *
   * @param cents US cents, not below zero
   */
  void refundable(long cents) {
    refundableRows += cents > 0 ? 1 : 0;
    refundableCents += cents;
  }

  /** The same of an amount of any size, in US dollars. */
  void refundable(BigDecimal dollars) {
    refundableRows += dollars.signum();
    refundable = refundable.add(dollars);
  }

  /** How many rows hold duty that was held unlawful after it was collected. */
  public long refundableRows() {
    return refundableRows;
  }

  /** What that comes to in all rows, US dollars and cents. */
  public BigDecimal refundable() {
    return refundable.add(BigDecimal.valueOf(refundableCents, 2));
  }

  /** Adds one row's fault. */
  void fault(long line, RowFault fault) {
    faults.merge(fault.kind(), new RowCounts(1, line, fault.wrong()), RowCounts::plus);
  }

  /** Adds what was mended in a row. */
  void repair(long line, String what) {
    repairs = Optional.of(sum(repairs, new RowCounts(1, line, what)));
  }

  /** Adds what is to be told of a row that has its figures. */
  void remark(long line, RowRemark remark, String what) {
    remarks.merge(remark, new RowCounts(1, line, what), RowCounts::plus);
  }

  /** What is to be told of rows that have their figures, by kind. */
  public Map<RowRemark, RowCounts> remarks() {
    return new EnumMap<>(remarks);
  }

  /** Adds a row whose assessment leaves something open. */
  void undecided(long line, String what) {
    undecided = Optional.of(sum(undecided, new RowCounts(1, line, what)));
  }

  void row() {
    rows++;
  }

  /** Adds the summary of a later part, whose lines are counted from its own beginning. */
  void add(BatchSummary part, long linesBefore) {
    rows += part.rows;
    firstLater = later == 0 ? part.firstLater + linesBefore : firstLater;
    later += part.later;
    refundableRows += part.refundableRows;
    refundableCents += part.refundableCents;
    refundable = refundable.add(part.refundable);
    part.faults.forEach(
        (kind, tally) -> faults.merge(kind, tally.behind(linesBefore), RowCounts::plus));
    part.remarks.forEach(
        (remark, tally) -> remarks.merge(remark, tally.behind(linesBefore), RowCounts::plus));
    openMetals.add(part.openMetals, linesBefore);
    if (part.skipped.isPresent()) {
      skipped = Optional.of(sum(skipped, part.skipped.get().behind(linesBefore)));
    }
    if (part.repairs.isPresent()) {
      repairs = Optional.of(sum(repairs, part.repairs.get().behind(linesBefore)));
    }
    if (part.undecided.isPresent()) {
      undecided = Optional.of(sum(undecided, part.undecided.get().behind(linesBefore)));
    }
  }

  private static RowCounts sum(Optional<RowCounts> before, RowCounts later) {
    return before.isPresent() ? before.get().plus(later) : later;
  }

  /** Rows that pay on a metal whose share they do not declare. */
  public OpenMetals openMetals() {
    return openMetals;
  }

  /** How many rows were written, those with errors included. */
  public long rows() {
    return rows;
  }

  /** Rows without figures by the kind of their error, in the order of the kinds. */
  public Map<Kind, RowCounts> faults() {
    return new EnumMap<>(faults);
  }

  /** How many rows have no figures. */
  public long faulty() {
    long faulty = 0;
    for (RowCounts each : faults.values()) {
      faulty += each.count();
    }
    return faulty;
  }

  /** Codes that were mended. */
  public Optional<RowCounts> repairs() {
    return repairs;
  }

  /** Rows whose figures leave something undecided, with what is missing in the first. */
  public Optional<RowCounts> undecided() {
    return undecided;
  }
}
