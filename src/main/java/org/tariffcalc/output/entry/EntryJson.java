package org.tariffcalc.output.entry;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.Drawback;
import org.tariffcalc.assess.answer.EntryAssessment;
import org.tariffcalc.assess.answer.FeeCharge;
import org.tariffcalc.assess.answer.FiledNumber;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.output.write.Marks;
import org.tariffcalc.tables.RateTables;

/** An entry of several lines as one JSON object: {@code rates/schema/entry.schema.json}. */
final class EntryJson {

  private final String allocation;
  private final RateTables tables;

  /**
   * The form for entries.
   *
   * @param allocation how costs were divided, {@code value} or {@code weight}
   * @param tables by which they were assessed
   */
  EntryJson(String allocation, RateTables tables) {
    this.allocation = allocation;
    this.tables = tables;
  }

  /** Writes one object. */
  void write(EntryAssessment entry, PrintWriter out) {
    Assessment first = entry.lines().get(0).assessment();
    List<JsonObject> lines = new ArrayList<>();
    List<String> ofWhole = entry.warnings();
    for (EntryAssessment.Line line : entry.lines()) {
      List<String> ofLineAlone = new ArrayList<>(line.assessment().cautions());
      ofLineAlone.removeAll(ofWhole);
      lines.add(line(line, lines.size() + 1, ofLineAlone));
    }
    List<JsonObject> fees = new ArrayList<>();
    for (FeeCharge fee : entry.fees()) {
      fees.add(
          new JsonObject()
              .with("id", fee.id())
              .with("name", fee.name())
              .with("kind", fee.kind().inAnswers())
              .with("rate", fee.rate())
              .with("base", fee.base())
              .with("amount", fee.amount())
              .with("arithmetic", fee.arithmetic())
              .withTexts("legalBasis", fee.legalBasis())
              .with("verified", fee.verified()));
    }
    BigDecimal percent = Assessment.percentOf(entry.totalDuty(), entry.customsValue());
    boolean isInferred =
        entry.lines().stream().anyMatch(each -> each.assessment().inferred().isPresent());
    Marks.on(JsonObject.versioned(), entry.isApproximate(), isInferred)
        .with("importer", first.shipment().importer())
        .with("entryDate", first.shipment().enteredOn().toString())
        .with("allocation", allocation)
        .withObjects("lines", lines)
        .withObjects("taxesAndFees", fees)
        .with(
            "totals",
            new JsonObject()
                .with("customsValue", entry.customsValue())
                .with("totalDuty", entry.totalDuty())
                .with("refundable", entry.refundable())
                .with("drawback", entry.drawback())
                .with("drawbackOpen", entry.drawbackOpen())
                .with("totalTaxesAndFees", entry.totalFees())
                .with("effectiveRatePercent", FigureText.percentNumber(percent))
                .with("landedCost", entry.landedCost())
                .with("currency", first.currency()))
        .with("complete", entry.missing().isEmpty())
        .withTexts("missing", entry.missing())
        .withTexts("warnings", ofWhole)
        .withTables(tables)
        .print(out);
  }

  private JsonObject line(EntryAssessment.Line line, int number, List<String> warnings) {
    Assessment a = line.assessment();
    Shipment s = a.shipment();
    List<JsonObject> charges = new ArrayList<>();
    for (Charge charge : a.charges()) {
      charges.add(
          new JsonObject()
              .with("measure", charge.measure())
              .with("program", charge.program())
              .with("kind", charge.kind().word())
              .with("heading", charge.heading())
              .with("duty", charge.duty())
              .with("base", charge.base())
              .with("amount", charge.amount())
              .with("status", charge.status().word())
              .with("drawback", charge.drawback().reach().word())
              .with("verified", charge.verified()));
    }
    JsonObject object =
        new JsonObject()
            .with("line", number)
            .with("code", s.code().map(CommodityCode::dotted))
            .with("name", tables.goodsName(s.code(), s.into()))
            .with("origin", s.origin())
            .with("value", s.value())
            .with("currency", s.terms().currency())
            .with("customsValue", a.customsValue())
            .withObjects("charges", charges)
            .withTexts("filingOrder", a.filing())
            .withObjects("filing", filing(a))
            .with("totalDuty", a.totalDuty())
            .with("totalDutyLow", a.lowestDuty())
            .with("refundable", a.refundable())
            .with("drawback", a.drawback(Drawback.Reach.YES))
            .with("taxesAndFees", line.fees())
            .with("landedCost", line.landedCost())
            .withTexts("missing", a.missing())
            .withTexts("warnings", warnings);
    line.landedCostPerUnit().ifPresent(each -> object.with("landedCostPerUnit", each));
    return Marks.on(object, a.isApproximate(), a.inferred().isPresent());
  }

  private static List<JsonObject> filing(Assessment a) {
    List<JsonObject> filing = new ArrayList<>();
    for (FiledNumber each : FiledNumber.of(a)) {
      JsonObject number =
          new JsonObject()
              .with("number", each.number())
              .with("rate", each.rate())
              .with("base", each.base())
              .with("amount", each.amount());
      filing.add(
          each.allInNumber().isEmpty() ? number : number.with("allInNumber", each.allInNumber()));
    }
    return filing;
  }
}
