package org.tariffcalc.output.audit;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.analysis.audit.Audit;
import org.tariffcalc.analysis.audit.AuditSums;
import org.tariffcalc.analysis.audit.AuditedFees;
import org.tariffcalc.analysis.audit.AuditedLine;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.output.write.TextTable;
import org.tariffcalc.tables.RateTables;

/** What differs, line by line, then the sums. */
final class AuditText implements AuditOutput {

  private final RateTables tables;
  private final PrintWriter out;

  /** Written by the thread that prints, read by those that prepare what it will print. */
  private volatile int shown;

  private long hidden;

  AuditText(RateTables tables, PrintWriter out) {
    this.tables = tables;
    this.out = out;
  }

  @Override
  public Audit.Part part() {
    return new Paragraphs(shown < AuditWords.MOST_SHOWN);
  }

  @Override
  public void take(Audit.Part part) {
    ShownPart more = (ShownPart) part;
    int already = shown;
    for (String each : more.shown()) {
      if (already < AuditWords.MOST_SHOWN) {
        already++;
        out.print(each);
      } else {
        hidden++;
      }
    }
    shown = already;
    hidden += more.hidden();
  }

  /** Lines and fees, each over an empty line. */
  private static final class Paragraphs extends ShownPart {

    Paragraphs(boolean isShown) {
      super(isShown);
    }

    @Override
    String text(AuditedLine line) {
      StringBuilder text = new StringBuilder(paragraph("", AuditWords.title(line)));
      text.append(amounts(line.status().word(), line.declared(), line.expected()));
      line.findings().forEach(each -> text.append(paragraph("  - ", AuditWords.sentence(each))));
      line.remarks().forEach(each -> text.append(paragraph("  - ", each)));
      return text.append('\n').toString();
    }

    @Override
    String text(AuditedFees fees) {
      StringBuilder text = new StringBuilder(paragraph("", fees.entry() + ", fees"));
      text.append(amounts(AuditWords.status(fees), Optional.of(fees.declared()), fees.expected()));
      fees.finding().ifPresent(each -> text.append(paragraph("  - ", AuditWords.sentence(each))));
      if (!fees.remark().isEmpty()) {
        text.append(paragraph("  - ", fees.remark()));
      }
      return text.append('\n').toString();
    }

    private static String amounts(
        String status, Optional<BigDecimal> paid, Optional<BigDecimal> due) {
      return paragraph(
          "  ", status + ": paid " + AuditWords.money(paid) + ", due " + AuditWords.money(due));
    }
  }

  private static String paragraph(String first, String text) {
    return Paragraph.of(first, " ".repeat(first.length() + 2), text, Screen.width());
  }

  @Override
  public void finish(AuditSums sums) {
    if (hidden > 0) {
      out.print(paragraph("", "Not shown: " + hidden + " more; --format csv has all."));
      out.println();
    }
    out.print(paragraph("", AuditWords.counts(sums)));
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

  private void savings(Map<String, AuditSums.Claims> savings) {
    if (savings.isEmpty()) {
      return;
    }
    out.println();
    out.println("If the goods qualify, to claim:");
    savings.forEach(
        (claim, sum) -> {
          String acts =
              sum.legalBasis().isEmpty() ? "" : " (" + String.join(", ", sum.legalBasis()) + ")";
          out.print(paragraph("  - ", AuditWords.claim(claim, sum) + acts));
        });
  }

  private void total(String name, String figure) {
    out.println(name + " ".repeat(Math.max(1, 50 - name.length() - figure.length())) + figure);
  }
}
