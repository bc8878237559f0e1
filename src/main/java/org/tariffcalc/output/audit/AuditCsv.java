package org.tariffcalc.output.audit;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.tariffcalc.analysis.audit.Saving;
import org.tariffcalc.intake.paid.PaidLine;
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
          "drawback");

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
    Rows more = (Rows) part;
    more.rows.finish();
    out.print(more.text);
  }

  @Override
  public void finish(AuditSums sums) {
    out.flush();
  }

  /** Some rows. */
  private static final class Rows implements Audit.Part {
    private final StringWriter text = new StringWriter();
    private final CsvTable.Rows rows = CsvTable.rows(text);

    @Override
    public void line(AuditedLine audited) {
      PaidLine line = audited.line();
      boolean isSaid = audited.expected().isPresent();
      Set<String> reasons = new LinkedHashSet<>();
      Set<String> acts = new LinkedHashSet<>();
      for (Finding each : audited.findings()) {
        reasons.add(each.reason().word());
        acts.addAll(each.legalBasis());
      }
      List<String> headings = new ArrayList<>();
      for (HeadingAmounts each : audited.headings()) {
        headings.add(
            each.heading()
                + " "
                + each.declared().map(BigDecimal::toPlainString).orElse("?")
                + "/"
                + each.expected().toPlainString());
      }
      List<String> claims = new ArrayList<>();
      for (Saving each : audited.savings()) {
        claims.add(each.claim() + " " + each.saves().toPlainString());
      }
      rows.write(
          List.of(
              line.entry(),
              line.line(),
              line.importer(),
              line.entryDate().map(Object::toString).orElse(""),
              AuditWords.goods(line),
              line.origin(),
              plain(line.value()),
              audited.status().word(),
              plain(audited.declared()),
              plain(audited.expected()),
              isSaid ? audited.difference().toPlainString() : "",
              String.join(";", reasons),
              String.join(";", headings),
              audited.words(),
              String.join("; ", acts),
              String.join(";", claims),
              isSaid ? audited.refundable().toPlainString() : "",
              isSaid ? audited.drawback().toPlainString() : ""));
    }

    @Override
    public void fees(AuditedFees fees) {
      Optional<Finding> finding = fees.finding();
      rows.write(
          List.of(
              fees.entry(),
              "fees",
              fees.importer(),
              fees.entryDate().map(Object::toString).orElse(""),
              "",
              "",
              "",
              AuditWords.status(fees),
              fees.declared().toPlainString(),
              plain(fees.expected()),
              fees.expected()
                  .map(each -> fees.declared().subtract(each).toPlainString())
                  .orElse(""),
              finding.map(each -> each.reason().word()).orElse(""),
              "",
              finding.map(Finding::words).orElse(fees.remark()),
              finding.map(each -> String.join("; ", each.legalBasis())).orElse(""),
              "",
              "",
              ""));
    }

    private static String plain(Optional<BigDecimal> amount) {
      return amount.map(BigDecimal::toPlainString).orElse("");
    }
  }
}
