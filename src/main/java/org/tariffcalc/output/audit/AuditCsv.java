package org.tariffcalc.output.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.tariffcalc.analysis.audit.Audit;
import org.tariffcalc.analysis.audit.AuditSums;
import org.tariffcalc.analysis.audit.AuditedFees;
import org.tariffcalc.analysis.audit.AuditedLine;
import org.tariffcalc.analysis.audit.Finding;
import org.tariffcalc.analysis.audit.HeadingAmounts;
import org.tariffcalc.analysis.audit.Reason;
import org.tariffcalc.analysis.audit.Saving;
import org.tariffcalc.intake.paid.PaidLine;
import org.tariffcalc.intake.row.RowBytes;
import org.tariffcalc.output.write.BytePrinter;
import org.tariffcalc.output.write.CsvTable;

/** A row for each line, and one with {@code fees} as its line for the fees of an entry. */
final class AuditCsv implements AuditOutput {

  private static final List<String> HEADER =
      List.of(
          "entry",
          "line",
          "importer",
          "entry_date",
          "code",
          "origin",
          "value",
          "status",
          "declared",
          "expected",
          "difference",
          "reasons",
          "by_heading",
          "words",
          "legal_basis",
          "could_claim",
          "refundable",
          "drawback",
          "claim_basis");

  private static final int CENTS = 2;

  /** Bytes that the rows of a part mostly fit in. */
  private static final int ROOM = 80 * 1024;

  /** How many lists of acts a thread keeps in writing; each takes some hundred bytes. */
  private static final int MOST_TEXTS = 1000;

  private final PrintWriter out;

  /** Parts that were printed, for the next rows. */
  private final Queue<Rows> printed = new ConcurrentLinkedQueue<>();

  /** What each thread knows of acts. */
  private final ThreadLocal<ActTexts> acts = ThreadLocal.withInitial(ActTexts::new);

  AuditCsv(PrintWriter out) {
    this.out = out;
    CsvTable.write(out, HEADER, List.of());
  }

  @Override
  public Audit.Part part() {
    Rows again = printed.poll();
    return again == null ? new Rows(acts) : again;
  }

  @Override
  public void take(Audit.Part part) {
    Rows whole = (Rows) part;
    BytePrinter.print(out, whole.rows.array(), whole.rows.length());
    whole.rows.truncate(0);
    printed.add(whole);
  }

  @Override
  public void finish(AuditSums sums) {
    out.flush();
  }

  /**
   * Acts as a cell has them, made once for lists that follow each other: rules share their lists.
   */
  private static final class ActTexts {
    private final Node root = new Node(Set.of());
    private int size;

    /** Some lists, each of which may go on with another. */
    private static final class Node {
      private final IdentityHashMap<List<String>, Node> longer = new IdentityHashMap<>(2);
      private final Set<String> acts;
      private final byte[] text;

      Node(Set<String> acts) {
        this.acts = acts;
        this.text = String.join("; ", acts).getBytes(UTF_8);
      }
    }

    /** The acts of a list. */
    byte[] of(List<String> acts) {
      return next(root, acts).text;
    }

    /** The acts of all findings, each once. */
    byte[] ofAll(List<Finding> findings) {
      Node node = root;
      for (Finding each : findings) {
        node = next(node, each.legalBasis());
      }
      return node.text;
    }

    private Node next(Node node, List<String> more) {
      Node known = node.longer.get(more);
      if (known == null) {
        Set<String> all = new LinkedHashSet<>(node.acts);
        all.addAll(more);
        known = new Node(all);
        if (size >= MOST_TEXTS) {
          root.longer.clear();
          size = 0;
        }
        node.longer.put(more, known);
        size++;
      }
      return known;
    }
  }

  /** Some rows. */
  private static final class Rows implements Audit.Part {
    private final RowBytes rows = new RowBytes(ROOM);
    private final ThreadLocal<ActTexts> acts;

    Rows(ThreadLocal<ActTexts> acts) {
      this.acts = acts;
    }

    @Override
    public void line(AuditedLine audited) {
      PaidLine line = audited.line();
      boolean isSaid = audited.expected().isPresent();
      cell(line.entry());
      cell(line.line());
      cell(line.importer());
      day(line.entryDate());
      cell(AuditWords.goods(line));
      cell(line.origin());
      amount(line.value());
      plain(audited.status().word());
      amount(audited.declared());
      amount(audited.expected());
      amount(isSaid, audited.difference());
      reasons(audited.findings());
      headings(audited.headings());
      words(audited);
      acts(audited.findings());
      claims(audited.savings());
      amount(isSaid, audited.refundable());
      amount(isSaid, audited.drawback());
      bases(audited.savings());
    }

    @Override
    public void fees(AuditedFees fees) {
      Optional<Finding> finding = fees.finding();
      List<Finding> findings = finding.map(List::of).orElse(List.of());
      cell(fees.entry());
      cell("fees");
      cell(fees.importer());
      day(fees.entryDate());
      cell("");
      cell("");
      cell("");
      cell(AuditWords.status(fees));
      money(fees.declared(), ',');
      amount(fees.expected());
      amount(fees.expected().map(each -> fees.declared().subtract(each)));
      reasons(findings);
      cell("");
      cell(finding.map(Finding::words).orElse(fees.remark()));
      acts(findings);
      cell("");
      cell("");
      cell("");
      bases(List.of());
    }

    private void reasons(List<Finding> findings) {
      for (int i = 0; i < findings.size(); i++) {
        Reason reason = findings.get(i).reason();
        if (isFirst(findings, i, reason)) {
          rows.append(i == 0 ? "" : ";");
          rows.append(reason.word());
        }
      }
      rows.append(',');
    }

    private static boolean isFirst(List<Finding> findings, int place, Reason reason) {
      for (int i = 0; i < place; i++) {
        if (findings.get(i).reason() == reason) {
          return false;
        }
      }
      return true;
    }

    private void headings(List<HeadingAmounts> headings) {
      int begin = rows.length();
      for (HeadingAmounts each : headings) {
        rows.append(each.heading());
        rows.append(' ');
        if (each.declared().isPresent()) {
          money(each.declared().get(), '/');
        } else {
          rows.append("?/");
        }
        money(each.expected(), ';');
      }
      end(begin, headings.isEmpty());
    }

    private void words(AuditedLine audited) {
      int begin = rows.length();
      String separator = "";
      for (Finding each : audited.findings()) {
        rows.append(separator);
        rows.append(each.reason().word());
        rows.append(": ");
        rows.append(each.words());
        separator = "; ";
      }
      for (String each : audited.remarks()) {
        rows.append(separator);
        rows.append(each);
        separator = "; ";
      }
      end(begin);
    }

    private void acts(List<Finding> findings) {
      int begin = rows.length();
      rows.append(acts.get().ofAll(findings));
      end(begin);
    }

    private void claims(List<Saving> savings) {
      int begin = rows.length();
      for (Saving each : savings) {
        rows.append(each.claim());
        rows.append(' ');
        money(each.saves(), ';');
      }
      end(begin, savings.isEmpty());
    }

    private void day(Optional<LocalDate> day) {
      plain(day.isPresent() ? day.get().toString() : "");
    }

    private void amount(Optional<BigDecimal> amount) {
      if (amount.isPresent()) {
        money(amount.get(), ',');
      } else {
        rows.append(',');
      }
    }

    private void amount(boolean isSaid, BigDecimal amount) {
      if (isSaid) {
        money(amount, ',');
      } else {
        rows.append(',');
      }
    }

    /** A cell that needs no quotation marks. */
    private void plain(String text) {
      rows.append(text);
      rows.append(',');
    }

    private void cell(String text) {
      rows.appendCell(text);
      rows.append(',');
    }

    /** Ends a cell of parts that each have a semicolon behind them. */
    private void end(int begin, boolean isEmpty) {
      rows.truncate(isEmpty ? begin : rows.length() - 1);
      end(begin);
    }

    private void end(int begin) {
      rows.endCell(begin);
      rows.append(',');
    }

    /** Last day and acts of each claim, as the last cell. */
    private void bases(List<Saving> savings) {
      int begin = rows.length();
      String separator = "";
      for (Saving each : savings) {
        rows.append(separator);
        rows.append(each.claim());
        if (each.until().isPresent()) {
          rows.append(" until ");
          rows.append(each.until().get().toString());
        }
        rows.append(": ");
        rows.append(acts.get().of(each.legalBasis()));
        separator = "; ";
      }
      rows.endCell(begin);
      rows.append('\n');
    }

    /** The digits of an amount, and what stands behind them. */
    private void money(BigDecimal amount, char behind) {
      BigInteger cents = amount.scale() == CENTS ? amount.unscaledValue() : BigInteger.ZERO;
      if (amount.scale() != CENTS || cents.bitLength() >= Long.SIZE - 1) {
        rows.append(amount.toPlainString());
        rows.append(behind);
        return;
      }
      if (cents.signum() < 0) {
        rows.append('-');
      }
      rows.appendMoney(Math.abs(cents.longValue()), behind);
    }
  }
}
