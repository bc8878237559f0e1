package org.tariffcalc.output;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.assess.Assessment;
import org.tariffcalc.assess.Charge;
import org.tariffcalc.assess.EntryAssessment;
import org.tariffcalc.assess.FeeCharge;
import org.tariffcalc.assess.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.RateTables;

/** An entry of several lines, for a person or as one JSON object. */
public final class EntryRenderer {

  private final String allocation;

  /**
   * A renderer.
   *
   * @param allocation how costs were divided, {@code value} or {@code weight}
   */
  public EntryRenderer(String allocation) {
    this.allocation = allocation;
  }

  /** Writes the entry as one JSON object. */
  public void json(EntryAssessment entry, RateTables tables, PrintWriter out) {
    Assessment first = entry.lines().get(0).assessment();
    List<JsonObject> lines = new ArrayList<>();
    for (EntryAssessment.Line line : entry.lines()) {
      lines.add(line(line, lines.size() + 1));
    }
    List<JsonObject> fees = new ArrayList<>();
    for (FeeCharge fee : entry.fees()) {
      fees.add(
          new JsonObject()
              .with("id", fee.id())
              .with("name", fee.name())
              .with("kind", fee.kind())
              .with("base", fee.base())
              .with("amount", fee.amount())
              .with("arithmetic", fee.arithmetic()));
    }
    BigDecimal percent = Assessment.percentOf(entry.totalDuty(), entry.customsValue());
    JsonObject.versioned()
        .with("importer", first.shipment().importer())
        .with("entryDate", first.shipment().entryDate().toString())
        .with("allocation", allocation)
        .withObjects("lines", lines)
        .withObjects("taxesAndFees", fees)
        .with(
            "totals",
            new JsonObject()
                .with("customsValue", entry.customsValue())
                .with("totalDuty", entry.totalDuty())
                .with("totalTaxesAndFees", entry.totalFees())
                .with("effectiveRatePercent", Figures.percentNumber(percent))
                .with("landedCost", entry.landedCost())
                .with("currency", first.currency()))
        .with("complete", entry.missing().isEmpty())
        .withTexts("missing", entry.missing())
        .withTexts("warnings", entry.warnings())
        .withTables(tables)
        .print(out);
  }

  private static JsonObject line(EntryAssessment.Line line, int number) {
    Assessment a = line.assessment();
    Shipment s = a.shipment();
    List<JsonObject> charges = new ArrayList<>();
    for (Charge charge : a.charges()) {
      charges.add(
          new JsonObject()
              .with("measure", charge.measure())
              .with("program", charge.program())
              .with("heading", charge.heading())
              .with("duty", charge.duty())
              .with("base", charge.base())
              .with("amount", charge.amount()));
    }
    return new JsonObject()
        .with("line", number)
        .with("code", s.code().map(CommodityCode::dotted))
        .with("origin", s.origin())
        .with("value", s.value())
        .with("currency", s.terms().currency())
        .with("customsValue", a.customsValue())
        .withObjects("charges", charges)
        .with("totalDuty", a.totalDuty())
        .with("taxesAndFees", line.fees())
        .with("landedCost", line.landedCost());
  }

  /** Writes the entry for a person. */
  public void table(EntryAssessment entry, PrintWriter out) {
    Assessment first = entry.lines().get(0).assessment();
    out.println(
        "Entry of "
            + entry.lines().size()
            + " lines on "
            + first.shipment().entryDate()
            + ", "
            + first.currency()
            + ", costs divided by "
            + allocation);
    out.println();
    row(out, "code", "value", "duty", "fees, taxes", "landed cost");
    for (EntryAssessment.Line line : entry.lines()) {
      Assessment a = line.assessment();
      row(
          out,
          a.shipment().code().map(CommodityCode::dotted).orElse("-"),
          Figures.money(a.customsValue()),
          Figures.money(a.totalDuty()),
          Figures.money(line.fees()),
          Figures.money(line.landedCost()));
    }
    row(
        out,
        "total",
        Figures.money(entry.customsValue()),
        Figures.money(entry.totalDuty()),
        Figures.money(entry.totalFees()),
        Figures.money(entry.landedCost()));
    out.println();
    for (FeeCharge fee : entry.fees()) {
      out.println(
          "  " + fee.name() + ": " + fee.arithmetic() + " = " + Figures.money(fee.amount()));
    }
    entry.missing().forEach(each -> out.println("- not decided: " + each));
    entry.warnings().forEach(each -> out.println("- " + each));
  }

  private static void row(PrintWriter out, String code, String... figures) {
    StringBuilder line = new StringBuilder("  ").append(code);
    while (line.length() < 16) {
      line.append(' ');
    }
    for (String figure : figures) {
      line.append(" ".repeat(Math.max(1, 16 - figure.length()))).append(figure);
    }
    out.println(line);
  }
}
