package org.tariffcalc.output.audit;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private final PrintWriter out;

  AuditCsv(PrintWriter out) {
    this.out = out;
    CsvTable.write(out, HEADER, List.of());
  }

  @Override
  public Audit.Part part() {
    return new Rows();
  }

  @Override
  public void take(Audit.Part part) {
    RowBytes rows = ((Rows) part).rows;
    BytePrinter.print(out, rows.array(), rows.length());
  }

  @Override
  public void finish(AuditSums sums) {
    out.flush();
  }

  /** Some rows. */
  private static final class Rows implements Audit.Part {
    private final RowBytes rows = new RowBytes();

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
      cell(audited.status().word());
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
      cell(plain(fees.declared()));
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
      String separator = "";
      for (HeadingAmounts each : headings) {
        rows.append(separator);
        rows.append(each.heading());
        rows.append(' ');
        rows.append(each.declared().isPresent() ? plain(each.declared().get()) : "?");
        rows.append('/');
        rows.append(plain(each.expected()));
        separator = ";";
      }
      end(begin);
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
      if (findings.size() == 1) {
        join(findings.get(0).legalBasis());
      } else if (findings.size() > 1) {
        Set<String> acts = new LinkedHashSet<>();
        findings.forEach(each -> acts.addAll(each.legalBasis()));
        join(acts);
      }
      end(begin);
    }

    private void join(Collection<String> acts) {
      String separator = "";
      for (String each : acts) {
        rows.append(separator);
        rows.append(each);
        separator = "; ";
      }
    }

    private void claims(List<Saving> savings) {
      int begin = rows.length();
      String separator = "";
      for (Saving each : savings) {
        rows.append(separator);
        rows.append(each.claim());
        rows.append(' ');
        rows.append(plain(each.saves()));
        separator = ";";
      }
      end(begin);
    }

    private void day(Optional<LocalDate> day) {
      cell(day.isPresent() ? day.get().toString() : "");
    }

    private void amount(Optional<BigDecimal> amount) {
      cell(amount.isPresent() ? plain(amount.get()) : "");
    }

    private void amount(boolean isSaid, BigDecimal amount) {
      cell(isSaid ? plain(amount) : "");
    }

    private void cell(String text) {
      rows.appendCell(text);
      rows.append(',');
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
        rows.append(each.until().isPresent() ? " until " + each.until().get() + ": " : ": ");
        join(each.legalBasis());
        separator = "; ";
      }
      rows.endCell(begin);
      rows.append('\n');
    }

    /** The digits of an amount; those of one in cents are the shortest way to write it. */
    private static String plain(BigDecimal amount) {
      return amount.scale() == CENTS ? amount.toString() : amount.toPlainString();
    }
  }
}
