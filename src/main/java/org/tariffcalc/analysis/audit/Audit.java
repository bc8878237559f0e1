package org.tariffcalc.analysis.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.tariffcalc.intake.paid.PaidLine;
import org.tariffcalc.tables.RateTables;

/**
 * Audits lines as they are read, the entries of some thousand lines at a time on all cores, and
 * hands them on in their order. Nothing of a line is kept but what its entry needs until it is
 * whole: the memory is that of the largest entry. Lines of one entry stand together, else its fees
 * are not audited.
 */
public final class Audit {

  /** What takes the answers, in the order of the file. */
  public interface Reader {

    /** Takes a line. */
    void line(AuditedLine line);

    /** Takes the fees of an entry, behind its lines. */
    void fees(AuditedFees fees);
  }

  private static final int AT_ONCE = 2048;

  private final LineAudit lines;
  private final FeeAudit fees;
  private final BigDecimal tolerance;
  private final Reader reader;
  private final AuditSums sums = new AuditSums();
  private final List<Entry> waiting = new ArrayList<>();
  private final Set<String> done = new HashSet<>();
  private int waitingLines;
  private boolean isBeyond;

  /** Lines of one entry that stand together. */
  private static final class Entry {
    private final List<PaidLine> lines = new ArrayList<>(4);
    private final String number;
    private final boolean isDivided;

    Entry(String number, boolean isDivided) {
      this.number = number;
      this.isDivided = isDivided;
    }
  }

  /** What came of an entry. */
  private record Outcome(List<LineAudit.Outcome> lines, Optional<AuditedFees> fees) {}

  /**
   * An audit.
   *
   * @param tolerance US dollars by which a line or the fees of an entry may differ
   */
  public Audit(RateTables tables, BigDecimal tolerance, Reader reader) {
    this.lines = new LineAudit(tables);
    this.fees = new FeeAudit(tables);
    this.tolerance = tolerance;
    this.reader = reader;
  }

  /** Takes a line. */
  public void add(PaidLine line) {
    Entry last = waiting.isEmpty() ? null : waiting.get(waiting.size() - 1);
    if (last == null || line.entry().isEmpty() || !line.entry().equals(last.number)) {
      if (waitingLines >= AT_ONCE) {
        work();
      }
      last = new Entry(line.entry(), !line.entry().isEmpty() && !done.add(line.entry()));
      waiting.add(last);
    }
    last.lines.add(line);
    waitingLines++;
  }

  /** Ends the audit after the last line. */
  public AuditSums finish() {
    work();
    return sums;
  }

  /** Whether a line or the fees of an entry differ by more than the tolerance. */
  public boolean isBeyondTolerance() {
    return isBeyond;
  }

  private void work() {
    List<Outcome> outcomes =
        IntStream.range(0, waiting.size())
            .parallel()
            .mapToObj(i -> outcome(waiting.get(i)))
            .toList();
    waiting.clear();
    waitingLines = 0;
    for (Outcome entry : outcomes) {
      for (LineAudit.Outcome each : entry.lines()) {
        sums.add(each.line());
        isBeyond |= each.line().largestDifference().compareTo(tolerance) > 0;
        reader.line(each.line());
      }
      entry.fees().ifPresent(this::close);
    }
  }

  private Outcome outcome(Entry entry) {
    List<LineAudit.Outcome> outcomes = new ArrayList<>(entry.lines.size());
    entry.lines.forEach(each -> outcomes.add(lines.of(each)));
    return new Outcome(outcomes, fees.of(outcomes, entry.isDivided));
  }

  private void close(AuditedFees entry) {
    sums.add(entry);
    entry
        .finding()
        .ifPresent(found -> isBeyond |= found.difference().abs().compareTo(tolerance) > 0);
    reader.fees(entry);
  }
}
