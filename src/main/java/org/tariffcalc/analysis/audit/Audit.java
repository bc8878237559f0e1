package org.tariffcalc.analysis.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.intake.paid.PaidLine;
import org.tariffcalc.tables.RateTables;

/**
 * Audits lines as they are read, the entries of some thousand lines at a time on all cores, and
 * hands them on in their order. Nothing of a line is kept but what its entry needs until it is
 * whole: the memory is that of the largest entry, and 16 to 32 bytes for each entry. Lines of one
 * entry stand together, else its fees are not audited.
 */
public final class Audit {

  /** What writes the answers. */
  public interface Writer {

    /** An empty part of the answer; several threads may ask at once. */
    Part part();

    /** Takes the parts in the order of the file. */
    void take(Part part);
  }

  /** A part of the answer, which one thread fills. */
  public interface Part {

    /** Takes a line. */
    void line(AuditedLine line);

    /** Takes the fees of an entry, behind its lines. */
    void fees(AuditedFees fees);
  }

  /** Lines that are worked on while the next ones are read. */
  private static final int AT_ONCE = 2048;

  /** Lines of a part. */
  private static final int OF_A_PART = 128;

  private final LineAudit lines;
  private final FeeAudit fees;
  private final BigDecimal tolerance;
  private final Writer writer;
  private final AuditSums sums = new AuditSums();
  private final ForkJoinPool pool = new ForkJoinPool(Runtime.getRuntime().availableProcessors());
  private final EntryNumbers done = new EntryNumbers();
  private List<Entry> waiting = new ArrayList<>();
  private int waitingLines;
  private @Nullable ForkJoinTask<List<Done>> running;
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

  /** Entries that are audited: their answer and their sums. */
  private final class Done {
    private final Part part = writer.part();
    private final AuditSums ofPart = new AuditSums();
    private boolean isPartBeyond;

    Done(List<Entry> entries) {
      for (Entry entry : entries) {
        List<LineAudit.Outcome> outcomes = new ArrayList<>(entry.lines.size());
        for (PaidLine each : entry.lines) {
          LineAudit.Outcome outcome = lines.of(each);
          outcomes.add(outcome);
          ofPart.add(outcome.line());
          isPartBeyond |= outcome.line().largestDifference().compareTo(tolerance) > 0;
          part.line(outcome.line());
        }
        fees.of(outcomes, entry.isDivided).ifPresent(this::close);
      }
    }

    private void close(AuditedFees entry) {
      ofPart.add(entry);
      entry
          .finding()
          .ifPresent(found -> isPartBeyond |= found.difference().abs().compareTo(tolerance) > 0);
      part.fees(entry);
    }
  }

  /**
   * An audit.
   *
   * @param tolerance US dollars by which a line or the fees of an entry may differ
   */
  public Audit(RateTables tables, BigDecimal tolerance, Writer writer) {
    this.lines = new LineAudit(tables);
    this.fees = new FeeAudit(tables);
    this.tolerance = tolerance;
    this.writer = writer;
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
    take();
    pool.shutdown();
    return sums;
  }

  /** Whether a line or the fees of an entry differ by more than the tolerance. */
  public boolean isBeyondTolerance() {
    return isBeyond;
  }

  /** Hands on what was worked on, and begins with what was read meanwhile. */
  private void work() {
    take();
    List<List<Entry>> parts = parts(waiting);
    waiting = new ArrayList<>();
    waitingLines = 0;
    running = pool.submit(() -> parts.parallelStream().map(each -> new Done(each)).toList());
  }

  private void take() {
    ForkJoinTask<List<Done>> task = running;
    running = null;
    if (task != null) {
      for (Done each : task.join()) {
        sums.add(each.ofPart);
        isBeyond |= each.isPartBeyond;
        writer.take(each.part);
      }
    }
  }

  private static List<List<Entry>> parts(List<Entry> entries) {
    List<List<Entry>> parts = new ArrayList<>();
    int first = 0;
    int lines = 0;
    for (int i = 0; i < entries.size(); i++) {
      lines += entries.get(i).lines.size();
      if (lines >= OF_A_PART || i == entries.size() - 1) {
        parts.add(entries.subList(first, i + 1));
        first = i + 1;
        lines = 0;
      }
    }
    return parts;
  }
}
