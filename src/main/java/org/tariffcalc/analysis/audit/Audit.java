package org.tariffcalc.analysis.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tariffcalc.intake.paid.PaidLine;
import org.tariffcalc.tables.RateTables;

/**
 * Audits lines as they are read, some hundred at a time on all cores, and hands them on in their
 * order. Nothing of a line is kept but what its entry needs until it is whole: the memory is that
 * of the largest entry. Lines of one entry stand together, else its fees are audited by part.
 */
public final class Audit {

  /** What takes the answers, in the order of the file. */
  public interface Reader {

    /** Takes a line. */
    void line(AuditedLine line);

    /** Takes the fees of an entry, behind its lines. */
    void fees(AuditedFees fees);
  }

  private static final int AT_ONCE = 512;

  private final LineAudit lines;
  private final FeeAudit fees;
  private final BigDecimal tolerance;
  private final Reader reader;
  private final AuditSums sums = new AuditSums();
  private final List<PaidLine> waiting = new ArrayList<>(AT_ONCE);
  private final List<LineAudit.Outcome> entry = new ArrayList<>();
  private final Set<String> done = new HashSet<>();
  private boolean isBeyond;

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
    waiting.add(line);
    if (waiting.size() >= AT_ONCE) {
      work();
    }
  }

  /** Ends the audit after the last line. */
  public AuditSums finish() {
    work();
    closeEntry();
    return sums;
  }

  /** Whether a line or the fees of an entry differ by more than the tolerance. */
  public boolean isBeyondTolerance() {
    return isBeyond;
  }

  private void work() {
    List<LineAudit.Outcome> outcomes =
        IntStream.range(0, waiting.size())
            .parallel()
            .mapToObj(i -> lines.of(waiting.get(i)))
            .toList();
    waiting.clear();
    for (LineAudit.Outcome each : outcomes) {
      PaidLine line = each.line().line();
      if (!entry.isEmpty()) {
        PaidLine last = entry.get(0).line().line();
        if (line.entry().isEmpty() || !line.entry().equals(last.entry())) {
          closeEntry();
        }
      }
      sums.add(each.line());
      isBeyond |= each.line().largestDifference().compareTo(tolerance) > 0;
      reader.line(each.line());
      entry.add(each);
    }
  }

  private void closeEntry() {
    if (entry.isEmpty()) {
      return;
    }
    String number = entry.get(0).line().line().entry();
    boolean isDivided = !number.isEmpty() && !done.add(number);
    fees.of(entry, isDivided)
        .ifPresent(
            each -> {
              sums.add(each);
              each.finding()
                  .ifPresent(
                      found -> isBeyond |= found.difference().abs().compareTo(tolerance) > 0);
              reader.fees(each);
            });
    entry.clear();
  }
}
