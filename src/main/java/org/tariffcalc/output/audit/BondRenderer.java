package org.tariffcalc.output.audit;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.tariffcalc.analysis.audit.Bond;
import org.tariffcalc.output.write.CsvTable;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.output.write.TextTable;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.refund.RefundLaw;

/** Continuous bonds for a person, a spreadsheet and a program. */
public final class BondRenderer {

  private static final List<String> TITLES =
      List.of(
          "importer",
          "lines",
          "duty_paid",
          "fees",
          "bond_paid",
          "duty_on_date",
          "bond_on_date",
          "lines_without_duty",
          "lines_without_fees",
          "lines_not_priced");

  private final RateTables tables;

  /** A renderer for answers of these tables. */
  public BondRenderer(RateTables tables) {
    this.tables = tables;
  }

  /** Writes the estimate for a person. */
  public void table(Bond.Estimate bond, PrintWriter out) {
    out.println("Continuous bond for the entries of " + bond.from() + " to " + bond.to());
    out.println("As it was, and with the duty of " + bond.day());
    out.println();
    if (bond.importers().isEmpty()) {
      out.println("No line has an entry date.");
    } else {
      TextTable table =
          new TextTable(Screen.width())
              .column("Importer", TextTable.Column.FLEXIBLE)
              .column("Lines", TextTable.Column.NUMBER)
              .column("Duty paid", TextTable.Column.NUMBER)
              .column("Fees", TextTable.Column.NUMBER)
              .column("Bond", TextTable.Column.NUMBER)
              .column("Duty then", TextTable.Column.NUMBER)
              .column("Bond then", TextTable.Column.NUMBER);
      for (Bond.OfImporter each : bond.importers()) {
        table.row(
            each.importer().isEmpty() ? "not stated" : each.importer(),
            String.valueOf(each.lines()),
            FigureText.money(each.paid()),
            FigureText.money(each.fees()),
            whole(each.was()),
            FigureText.money(each.due()),
            whole(each.willBe()));
      }
      out.print(table.text());
    }
    out.println();
    out.println("Notes:");
    notes(bond).forEach(each -> out.print(Paragraph.of("  - ", "    ", each, Screen.width())));
    out.println();
    out.println(Screen.tables(tables));
  }

  /** Writes a row for each importer. */
  public void csv(Bond.Estimate bond, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    for (Bond.OfImporter each : bond.importers()) {
      rows.add(
          List.of(
              each.importer(),
              String.valueOf(each.lines()),
              each.paid().toPlainString(),
              each.fees().toPlainString(),
              each.was().toPlainString(),
              each.due().toPlainString(),
              each.willBe().toPlainString(),
              String.valueOf(each.unpaid()),
              String.valueOf(each.withoutFees()),
              String.valueOf(each.unpriced())));
    }
    CsvTable.write(out, TITLES, rows);
  }

  /** Writes one object. */
  public void json(Bond.Estimate bond, PrintWriter out) {
    List<JsonObject> importers = new ArrayList<>();
    for (Bond.OfImporter each : bond.importers()) {
      importers.add(
          new JsonObject()
              .with("importer", each.importer())
              .with("lines", each.lines())
              .with("dutyPaid", each.paid())
              .with("fees", each.fees())
              .with("bondPaid", each.was())
              .with("dutyOnDate", each.due())
              .with("bondOnDate", each.willBe())
              .with("linesWithoutDuty", each.unpaid())
              .with("linesWithoutFees", each.withoutFees())
              .with("linesNotPriced", each.unpriced()));
    }
    JsonObject.versioned()
        .with("date", bond.day().toString())
        .with("from", bond.from().toString())
        .with("to", bond.to().toString())
        .with("linesOutside", bond.outside())
        .withObjects("importers", importers)
        .withTexts("warnings", notes(bond))
        .withTables(tables)
        .print(out);
  }

  /** What is to be said of the answer. */
  private static List<String> notes(Bond.Estimate bond) {
    RefundLaw.BondRule rule = bond.rule();
    List<String> notes = new ArrayList<>();
    notes.add(
        rule.percent().stripTrailingZeros().toPlainString()
            + "% of the duties, taxes and fees of twelve months, rounded up to a multiple of "
            + grouped(rule.step())
            + ", above "
            + grouped(rule.limit())
            + " of "
            + grouped(rule.stepAbove())
            + ", at least "
            + grouped(rule.least())
            + " ("
            + String.join(", ", rule.legalBasis())
            + "). Customs may ask for more.");
    if (!rule.isVerified()) {
      notes.add("No official text confirms the steps of the bond. " + rule.note());
    }
    notes.add(
        "The later duty is that of the same goods as declared, with their preference and no other"
            + " claim; fees stay as stated.");
    if (bond.outside() > 0) {
      notes.add("Lines outside the twelve months or without a date: " + bond.outside() + ".");
    }
    count(
        notes, bond, Bond.OfImporter::unpaid, "Lines without a stated duty", "the bond is too low");
    count(
        notes,
        bond,
        Bond.OfImporter::withoutFees,
        "Lines of entries without stated fees",
        "the bond may be too low");
    count(
        notes,
        bond,
        Bond.OfImporter::unpriced,
        "Lines that cannot be priced for " + bond.day(),
        "they count with what they paid");
    return notes;
  }

  private static void count(
      List<String> notes,
      Bond.Estimate bond,
      ToLongFunction<Bond.OfImporter> lines,
      String what,
      String effect) {
    long sum = bond.importers().stream().mapToLong(lines).sum();
    if (sum > 0) {
      notes.add(what + ": " + sum + "; " + effect + ".");
    }
  }

  private static String whole(BigDecimal dollars) {
    return grouped(dollars.longValueExact());
  }

  private static String grouped(long dollars) {
    String cents = FigureText.money(BigDecimal.valueOf(dollars).setScale(2));
    return cents.substring(0, cents.length() - 3);
  }
}
