package org.tariffcalc.output.audit;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.tariffcalc.analysis.audit.AuditSums;
import org.tariffcalc.analysis.audit.AuditedFees;
import org.tariffcalc.analysis.audit.AuditedLine;
import org.tariffcalc.analysis.audit.Finding;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.output.write.TextTable;
import org.tariffcalc.tables.RateTables;

/** What differs, line by line, then the sums. */
final class AuditText implements AuditOutput {

  private final RateTables tables;
  private final PrintWriter out;
  private long shown;
  private long hidden;

  AuditText(RateTables tables, PrintWriter out) {
    this.tables = tables;
    this.out = out;
  }

  @Override
  public void line(AuditedLine line) {
    if (line.status() == AuditedLine.Status.AGREES && !line.differs()) {
      return;
    }
    if (shown >= AuditWords.MOST_SHOWN) {
      hidden++;
      return;
    }
    shown++;
    paragraph("", AuditWords.title(line));
    paragraph(
        "  ",
        line.status().word()
            + ": paid "
            + AuditWords.money(line.declared())
            + ", due "
            + AuditWords.money(line.expected()));
    line.findings().forEach(each -> paragraph("  - ", AuditWords.sentence(each)));
    line.remarks().forEach(each -> paragraph("  - ", each));
    out.println();
  }

  @Override
  public void fees(AuditedFees fees) {
    if (fees.finding().isEmpty() && fees.remark().isEmpty()) {
      return;
    }
    if (shown >= AuditWords.MOST_SHOWN) {
      hidden++;
      return;
    }
    shown++;
    paragraph("", fees.entry() + ", fees");
    paragraph(
        "  ",
        AuditWords.status(fees)
            + ": paid "
            + FigureText.money(fees.declared())
            + ", due "
            + AuditWords.money(fees.expected()));
    for (Finding each : fees.finding().stream().toList()) {
      paragraph("  - ", AuditWords.sentence(each));
    }
    if (!fees.remark().isEmpty()) {
      paragraph("  - ", fees.remark());
    }
    out.println();
  }

  private void paragraph(String first, String text) {
    out.print(Paragraph.of(first, " ".repeat(first.length() + 2), text, Screen.width()));
  }

  @Override
  public void finish(AuditSums sums) {
    if (hidden > 0) {
      paragraph("", "Not shown: " + hidden + " more; --format csv has all.");
      out.println();
    }
    paragraph("", AuditWords.counts(sums));
    table("Reason", AuditWords.rows(AuditWords.byReason(sums), ""));
    table("Importer", AuditWords.rows(sums.byImporter(), "not stated"));
    table("Month", AuditWords.rows(sums.byMonth(), "not stated"));
    out.println();
    total("Duty paid, where it can be said", FigureText.money(sums.declared()));
    total("Duty due", FigureText.money(sums.expected()));
    total("Overpaid, with fees", FigureText.money(sums.all().overpaid()));
    total("Underpaid, with fees", FigureText.money(sums.all().underpaid()));
    total("Of the duty due refundable", FigureText.money(sums.refundable()));
    total("Of the rest reached by drawback", FigureText.money(sums.drawback()));
    savings(sums.savings());
    out.println();
    out.println(Screen.tables(tables));
  }

  private void table(String title, List<String[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    TextTable table =
        new TextTable(Screen.width())
            .column(title, TextTable.Column.FLEXIBLE)
            .column("Findings", TextTable.Column.NUMBER)
            .column("Overpaid", TextTable.Column.NUMBER)
            .column("Underpaid", TextTable.Column.NUMBER);
    rows.forEach(table::row);
    out.println();
    out.print(table.text());
  }

  private void savings(Map<String, AuditSums.Money> savings) {
    if (savings.isEmpty()) {
      return;
    }
    out.println();
    out.println("If the goods qualify, to claim:");
    savings.forEach(
        (claim, money) ->
            paragraph(
                "  - ",
                claim
                    + " on "
                    + money.count()
                    + (money.count() == 1 ? " line" : " lines")
                    + " would save "
                    + FigureText.money(money.overpaid())));
  }

  private void total(String name, String figure) {
    out.println(name + " ".repeat(Math.max(1, 50 - name.length() - figure.length())) + figure);
  }
}
