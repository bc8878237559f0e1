package org.tariffcalc.output.refund;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.analysis.refund.EntryRefund;
import org.tariffcalc.analysis.refund.QuarterInterest;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.Html;
import org.tariffcalc.output.write.HtmlTable;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.output.write.TextTable;
import org.tariffcalc.tables.fee.InterestRate;

/** Interest on refunds by quarter, from the first day that counts to the last. */
final class RefundQuarters {

  private static final String TITLE = "Interest by quarter";
  private static final List<String> TITLES =
      List.of("From", "To", "Rate", "Corporation", "Rate", "Anyone else", "Act");

  private RefundQuarters() {}

  /**
   * Writes the quarters of all entries together.
   *
   * @param entries those whose own quarters come first, if any
   */
  static void table(List<EntryRefund> entries, List<QuarterInterest> all, PrintWriter out) {
    if (all.isEmpty()) {
      return;
    }
    TextTable table = new TextTable(Screen.width());
    for (String each : TITLES) {
      table.column(
          each,
          switch (each) {
            case "From", "To" -> TextTable.Column.RIGID;
            case "Act" -> TextTable.Column.FLEXIBLE;
            default -> TextTable.Column.NUMBER;
          });
    }
    if (!entries.isEmpty()) {
      for (EntryRefund entry : entries) {
        List<QuarterInterest> quarters = entry.interestByQuarter();
        table.section(
            entry.entry()
                + (quarters.isEmpty() ? ": unknown" : ", on " + FigureText.money(entry.stated())));
        quarters.forEach(each -> row(table, each, ""));
      }
      table.section("All entries");
    }
    all.forEach(each -> row(table, each, act(each)));
    out.println();
    out.println(TITLE + ":");
    out.print(table.text());
  }

  private static String act(QuarterInterest each) {
    return String.join(", ", each.rate().legalBasis());
  }

  private static void row(TextTable table, QuarterInterest each, String act) {
    table.row(cells(each, act).toArray(String[]::new));
  }

  private static List<String> cells(QuarterInterest each, String act) {
    InterestRate rate = each.rate();
    return List.of(
        each.from().toString(),
        each.to().toString(),
        rate.corporatePercent().toPlainString() + "%",
        FigureText.money(each.corporate()),
        rate.otherPercent().toPlainString() + "%",
        FigureText.money(each.other()),
        act);
  }

  /** The quarters of all entries together for a page; nothing where none is known. */
  static String html(List<QuarterInterest> all) {
    if (all.isEmpty()) {
      return "";
    }
    HtmlTable table = new HtmlTable(TITLES);
    for (QuarterInterest quarter : all) {
      table.with(cells(quarter, act(quarter)).stream().map(Html::text).toList());
    }
    return "<h2>" + TITLE + "</h2>\n" + table.html();
  }

  /** The quarters as objects: with the rates where they are of all entries, else without. */
  static List<JsonObject> objects(List<QuarterInterest> quarters, boolean hasRates) {
    List<JsonObject> objects = new ArrayList<>();
    for (QuarterInterest each : quarters) {
      InterestRate rate = each.rate();
      JsonObject object =
          new JsonObject().with("from", each.from().toString()).with("to", each.to().toString());
      if (hasRates) {
        object
            .with("corporatePercent", rate.corporatePercent())
            .with("otherPercent", rate.otherPercent())
            .with("verified", rate.verified())
            .withTexts("legalBasis", rate.legalBasis());
      }
      objects.add(object.with("corporate", each.corporate()).with("other", each.other()));
    }
    return objects;
  }
}
