package org.tariffcalc.output.compare;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tariffcalc.analysis.origin.OriginComparison;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.LineGroup;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.output.write.Marks;
import org.tariffcalc.tables.RateTables;

/** A comparison as one JSON object. */
public final class OriginComparisonJson {

  private final RateTables tables;

  /** A renderer for answers of these tables. */
  public OriginComparisonJson(RateTables tables) {
    this.tables = tables;
  }

  /** Writes the comparison. */
  public void write(OriginComparison choices, PrintWriter out) {
    JsonObject.versioned().withObjects("choices", all(choices)).withTables(tables).print(out);
  }

  /** Writes the comparisons of a list of products, by what the user calls them. */
  public void write(Map<String, OriginComparison> products, PrintWriter out) {
    List<JsonObject> objects = new ArrayList<>();
    products.forEach(
        (id, choices) ->
            objects.add(new JsonObject().with("id", id).withObjects("choices", all(choices))));
    JsonObject.versioned().withObjects("products", objects).withTables(tables).print(out);
  }

  private List<JsonObject> all(OriginComparison choices) {
    OriginComparisonText text = new OriginComparisonText(tables.countries().names(), choices);
    List<JsonObject> all = new ArrayList<>();
    for (OriginComparison.Choice choice : choices.ranked()) {
      JsonObject json =
          new JsonObject()
              .with("code", choice.goods().code().map(CommodityCode::dotted))
              .with("name", choice.name())
              .with("origin", choice.goods().origin())
              .with("importer", choice.goods().importer())
              .with("entryDate", choice.goods().entryDate().toString());
      all.add(
          choice.assessment().isPresent()
              ? answered(json, choices, choice, text)
              : json.with("undecided", choice.failure().orElseThrow().wrong())
                  .with("remedy", choice.failure().orElseThrow().remedy()));
    }
    return all;
  }

  private static JsonObject answered(
      JsonObject json,
      OriginComparison choices,
      OriginComparison.Choice choice,
      OriginComparisonText text) {
    Assessment a = choice.assessment().orElseThrow();
    json.with("customsValue", a.customsValue())
        .with("totalDuty", a.totalDuty())
        .with("totalDutyLow", a.lowestDuty())
        .with("effectiveRatePercent", FigureText.percentNumber(a.dutyPercent()))
        .with("totalTaxesAndFees", a.totalFees())
        .with("landedCost", a.landedCost())
        .with("currency", a.currency())
        .with("moreThanFirst", text.moreMoney(choice))
        .with("pointsMoreThanFirst", FigureText.percentNumber(text.morePoints(choice)))
        .withObjects("charges", charges(a))
        .withObjects("differences", differences(choices, choice))
        .withObjects("ifQualified", ifQualified(choice))
        .with("complete", a.isComplete())
        .withObjects("groups", groups(a))
        .withTexts("missing", a.missing())
        .withTexts("warnings", a.cautions());
    return Marks.on(json, a.isApproximate(), a.inferred().isPresent());
  }

  private static List<JsonObject> groups(Assessment a) {
    List<JsonObject> groups = new ArrayList<>();
    for (LineGroup each : a.groups()) {
      groups.add(
          new JsonObject()
              .withTexts("codes", each.numbers().stream().map(CommodityCode::dotted).toList())
              .with("totalDuty", each.totalDuty())
              .with("landedCost", a.landedCost(each))
              .withTexts("headings", each.headings()));
    }
    return groups;
  }

  private static List<JsonObject> charges(Assessment a) {
    List<JsonObject> charges = new ArrayList<>();
    for (Charge charge : a.charges()) {
      charges.add(
          new JsonObject()
              .with("measure", charge.measure())
              .with("program", charge.program())
              .with("heading", charge.heading())
              .with("duty", charge.duty())
              .with("amount", charge.amount()));
    }
    return charges;
  }

  private static List<JsonObject> differences(
      OriginComparison choices, OriginComparison.Choice choice) {
    List<JsonObject> differences = new ArrayList<>();
    for (OriginComparison.Difference each : choices.differences(choice)) {
      differences.add(
          new JsonObject()
              .with("name", each.name())
              .with("first", each.first())
              .with("other", each.other())
              .with("amount", each.amount()));
    }
    return differences;
  }

  private static List<JsonObject> ifQualified(OriginComparison.Choice choice) {
    List<JsonObject> qualified = new ArrayList<>();
    for (OriginComparison.Qualified each : choice.ifQualified()) {
      qualified.add(
          new JsonObject()
              .with("claim", each.relief().claim())
              .with("name", each.relief().name())
              .with("landedCost", each.landedCost()));
    }
    return qualified;
  }
}
