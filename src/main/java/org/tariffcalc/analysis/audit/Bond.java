package org.tariffcalc.analysis.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.intake.paid.PaidLine;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.refund.RefundLaw;

/**
 * Estimates the continuous bond of the importers of some entries: a share of the duties, taxes and
 * fees of the twelve months that end with the last entry of the file (19 CFR 113.13), as paid, and
 * as the same goods would pay on another day. The sums of a day are kept, and no line. Fees are
 * those of an entry whose lines stand together.
 */
public final class Bond {

  private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

  private final RefundLaw.BondRule rule;
  private final LocalDate day;
  private final LaterDuty later;
  private final TreeMap<String, TreeMap<LocalDate, Sums>> importers = new TreeMap<>();
  private @Nullable EntryFees entry;
  private long undated;

  /** A bond priced again by the law of a day. */
  public Bond(RateTables tables, LocalDate day) {
    this.rule = tables.refundLaw().bond();
    this.day = day;
    this.later = new LaterDuty(tables, day);
  }

  /** What the lines of one importer and entry date add up to. */
  private static final class Sums {
    private BigDecimal paid = NOTHING;
    private BigDecimal due = NOTHING;
    private BigDecimal fees = NOTHING;
    private long lines;
    private long unpaid;
    private long withoutFees;
    private long unpriced;

    void add(Sums other) {
      paid = paid.add(other.paid);
      due = due.add(other.due);
      fees = fees.add(other.fees);
      lines += other.lines;
      unpaid += other.unpaid;
      withoutFees += other.withoutFees;
      unpriced += other.unpriced;
    }
  }

  /**
   * The fees of an entry. Lines of different value that state the same fees state those of the
   * entry, which count once.
   */
  private static final class EntryFees {
    private final PaidLine first;
    private final Sums sums;
    private BigDecimal sum = NOTHING;
    private long lines;
    private boolean isStated;
    private boolean isSame = true;
    private boolean hasOtherValues;

    EntryFees(PaidLine first, Sums sums) {
      this.first = first;
      this.sums = sums;
    }

    boolean goesOn(PaidLine line) {
      return !line.entry().isEmpty() && line.entry().equals(first.entry());
    }

    void add(PaidLine line) {
      lines++;
      isStated |= line.fees().isPresent();
      isSame &=
          line.fees().isPresent()
              && first.fees().isPresent()
              && line.fees().get().compareTo(first.fees().get()) == 0;
      hasOtherValues |= !line.value().equals(first.value());
      sum = sum.add(line.fees().orElse(NOTHING));
    }

    void close() {
      sums.fees = sums.fees.add(isSame && hasOtherValues ? first.fees().orElse(NOTHING) : sum);
      sums.withoutFees += isStated ? 0 : lines;
    }
  }

  /**
   * The bond of one importer.
   *
   * @param importer importer of record; empty where the file names none
   * @param lines lines of the twelve months
   * @param paid duty paid, US dollars
   * @param fees fees stated
   * @param was bond by what was paid
   * @param due duty of the same goods by the law of the day
   * @param willBe bond by it
   * @param unpaid lines whose duty is not stated
   * @param withoutFees lines of entries whose fees are not stated
   * @param unpriced lines that cannot be priced, which count with what they paid
   */
  public record OfImporter(
      String importer,
      long lines,
      BigDecimal paid,
      BigDecimal fees,
      BigDecimal was,
      BigDecimal due,
      BigDecimal willBe,
      long unpaid,
      long withoutFees,
      long unpriced) {}

  /**
   * The estimate.
   *
   * @param rule how it is made
   * @param day day whose law prices the goods again
   * @param from first day of the twelve months
   * @param to last day of them, that of the last entry
   * @param outside lines before them, or without a date
   * @param importers the bonds, by importer
   */
  public record Estimate(
      RefundLaw.BondRule rule,
      LocalDate day,
      LocalDate from,
      LocalDate to,
      long outside,
      List<OfImporter> importers) {

    /** Copies the bonds. */
    public Estimate {
      importers = List.copyOf(importers);
    }
  }

  /** Takes a line. */
  public void add(PaidLine line) {
    if (line.entryDate().isEmpty()) {
      undated++;
      return;
    }
    Sums sums =
        importers
            .computeIfAbsent(line.importer(), each -> new TreeMap<>())
            .computeIfAbsent(line.entryDate().get(), each -> new Sums());
    EntryFees open = entry;
    if (open == null || !open.goesOn(line)) {
      closeEntry();
      open = new EntryFees(line, sums);
      entry = open;
    }
    open.add(line);
    BigDecimal paid = DeclaredLine.total(line).orElse(null);
    sums.lines++;
    sums.unpaid += paid == null ? 1 : 0;
    sums.paid = sums.paid.add(paid == null ? NOTHING : paid);
    BigDecimal due = later.of(line).orElse(null);
    sums.unpriced += due == null ? 1 : 0;
    sums.due = sums.due.add(due != null ? due : paid == null ? NOTHING : paid);
  }

  private void closeEntry() {
    if (entry != null) {
      entry.close();
    }
  }

  /** The estimate after the last line. */
  public Estimate finish() {
    closeEntry();
    LocalDate to =
        importers.values().stream().map(TreeMap::lastKey).max(LocalDate::compareTo).orElse(day);
    LocalDate from = to.minusYears(1).plusDays(1);
    long outside = undated;
    List<OfImporter> bonds = new ArrayList<>();
    for (var each : importers.entrySet()) {
      Sums year = new Sums();
      each.getValue().tailMap(from, true).values().forEach(year::add);
      Sums before = new Sums();
      each.getValue().headMap(from, false).values().forEach(before::add);
      outside += before.lines;
      if (year.lines > 0) {
        bonds.add(bond(each.getKey(), year));
      }
    }
    return new Estimate(rule, day, from, to, outside, bonds);
  }

  private OfImporter bond(String importer, Sums year) {
    return new OfImporter(
        importer,
        year.lines,
        year.paid,
        year.fees,
        rule.amount(year.paid.add(year.fees)),
        year.due,
        rule.amount(year.due.add(year.fees)),
        year.unpaid,
        year.withoutFees,
        year.unpriced);
  }
}
