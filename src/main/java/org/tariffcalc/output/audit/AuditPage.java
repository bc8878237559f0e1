package org.tariffcalc.output.audit;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tariffcalc.analysis.audit.Audit;
import org.tariffcalc.analysis.audit.AuditSums;
import org.tariffcalc.analysis.audit.AuditedFees;
import org.tariffcalc.analysis.audit.AuditedLine;
import org.tariffcalc.analysis.audit.Finding;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.Html;
import org.tariffcalc.output.write.HtmlTable;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.tables.RateTables;

/** A page for a client that needs nothing beside itself. */
final class AuditPage implements AuditOutput {

  private static final List<String> LINES = List.of("Line", "Status", "Paid", "Due", "Why");

  private final RateTables tables;
  private final PrintWriter out;
  private final List<String> rows = new ArrayList<>();
  private volatile boolean isFull;
  private long hidden;

  AuditPage(RateTables tables, PrintWriter out) {
    this.tables = tables;
    this.out = out;
  }

  @Override
  public Audit.Part part() {
    return new Rows(!isFull);
  }

  @Override
  public void take(Audit.Part part) {
    ShownPart more = (ShownPart) part;
    for (String each : more.shown()) {
      if (rows.size() < AuditWords.MOST_SHOWN) {
        rows.add(each);
      } else {
        hidden++;
      }
    }
    hidden += more.hidden();
    isFull = rows.size() >= AuditWords.MOST_SHOWN;
  }

  /** Rows of lines and fees. */
  private static final class Rows extends ShownPart {

    Rows(boolean isShown) {
      super(isShown);
    }

    @Override
    String text(AuditedLine line) {
      List<String> why = new ArrayList<>();
      line.findings().forEach(each -> why.add(html(each)));
      line.remarks().forEach(each -> why.add(Html.text(each)));
      return HtmlTable.row(
          LINES,
          List.of(
              Html.text(AuditWords.title(line)),
              line.status().word(),
              AuditWords.money(line.declared()),
              AuditWords.money(line.expected()),
              String.join("<br>", why)));
    }

    @Override
    String text(AuditedFees fees) {
      return HtmlTable.row(
          LINES,
          List.of(
              Html.text(fees.entry()) + ", fees",
              AuditWords.status(fees),
              FigureText.money(fees.declared()),
              AuditWords.money(fees.expected()),
              fees.finding().map(AuditPage::html).orElse(Html.text(fees.remark()))));
    }
  }

  private static String html(Finding finding) {
    String acts = acts(finding.legalBasis());
    return Html.text(
            finding.reason().word()
                + ": "
                + finding.words()
                + "; "
                + (finding.difference().signum() > 0 ? "overpaid " : "underpaid ")
                + FigureText.money(finding.difference().abs()))
        + (acts.isEmpty() ? "" : " (" + acts + ")");
  }

  @Override
  public void finish(AuditSums sums) {
    String title = "Audit of entries";
    StringBuilder body = new StringBuilder("<main>\n<h1>").append(title).append("</h1>\n<p>");
    body.append(AuditWords.counts(sums))
        .append(" Overpaid ")
        .append(FigureText.money(sums.all().overpaid()))
        .append(" USD, underpaid ")
        .append(FigureText.money(sums.all().underpaid()))
        .append(" USD.</p>\n");
    table(body, "Reason", AuditWords.rows(AuditWords.byReason(sums), ""));
    table(body, "Importer", AuditWords.rows(sums.byImporter(), "not stated"));
    table(body, "Month", AuditWords.rows(sums.byMonth(), "not stated"));
    if (!rows.isEmpty()) {
      HtmlTable lines = new HtmlTable(LINES);
      rows.forEach(lines::withRow);
      body.append(lines.html());
    }
    if (hidden > 0) {
      body.append("<p>Not shown: ").append(hidden).append(" more.</p>\n");
    }
    savings(body, sums.savings());
    body.append("<footer>").append(Html.text(Screen.tables(tables))).append("</footer>\n</main>\n");
    out.print(Html.page(title, body.toString(), ""));
  }

  private static void savings(StringBuilder body, Map<String, AuditSums.Claims> savings) {
    if (savings.isEmpty()) {
      return;
    }
    body.append("<p>If the goods qualify, to claim:</p>\n<ul>\n");
    savings.forEach(
        (claim, sum) -> {
          String acts = acts(sum.legalBasis());
          body.append("<li>")
              .append(Html.text(AuditWords.claim(claim, sum)))
              .append(acts.isEmpty() ? "" : " (" + acts + ")")
              .append("</li>\n");
        });
    body.append("</ul>\n");
  }

  private static String acts(List<String> legalBasis) {
    return legalBasis.stream().map(Html::act).collect(Collectors.joining(", "));
  }

  private static void table(StringBuilder body, String title, List<String[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    HtmlTable table = new HtmlTable(List.of(title, "Findings", "Overpaid", "Underpaid"));
    for (String[] row : rows) {
      table.with(Arrays.stream(row).map(Html::text).toList());
    }
    body.append(table.html());
  }
}
