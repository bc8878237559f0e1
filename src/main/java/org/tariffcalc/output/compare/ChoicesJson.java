package org.tariffcalc.output.compare;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.analysis.origin.Choices;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.output.write.Figures;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.tables.RateTables;

/** A comparison as one JSON object. */
public final class ChoicesJson {

  private final RateTables tables;

  /** A renderer for answers of these tables. */
  public ChoicesJson(RateTables tables) {
    this.tables = tables;
  }

  /** Writes the comparison. */
  public void write(Choices choices, PrintWriter out) {
    ChoiceText text = new ChoiceText(tables.countries().names(), choices);
    List<JsonObject> all = new ArrayList<>();
    for (Choices.Choice choice : choices.ranked()) {
      JsonObject json =
          new JsonObject()
              .with("code", choice.goods().code().map(CommodityCode::dotted))
              .with("origin", choice.goods().origin())
              .with("importer", choice.goods().importer())
              .with("entryDate", choice.goods().entryDate().toString());
      all.add(
          choice.assessment().isPresent()
              ? answered(json, choices, choice, text)
              : json.with("undecided", choice.failure().orElseThrow().wrong())
                  .with("remedy", choice.failure().orElseThrow().remedy()));
    }
    JsonObject.versioned().withObjects("choices", all).withTables(tables).print(out);
  }

  private static JsonObject answered(
      JsonObject json, Choices choices, Choices.Choice choice, ChoiceText text) {
    Assessment a = choice.assessment().orElseThrow();
    return json.with("customsValue", a.customsValue())
        .with("totalDuty", a.totalDuty())
        .with("effectiveRatePercent", Figures.percentNumber(a.dutyPercent()))
        .with("totalTaxesAndFees", a.totalFees())
        .with("landedCost", a.landedCost())
        .with("currency", a.currency())
        .with("moreThanFirst", text.moreMoney(choice))
        .with("pointsMoreThanFirst", Figures.percentNumber(text.morePoints(choice)))
        .withObjects("charges", charges(a))
        .withObjects("differences", differences(choices, choice))
        .withObjects("ifQualified", ifQualified(choice))
        .with("complete", a.isComplete())
        .withTexts("missing", a.missing())
        .withTexts("warnings", a.warnings());
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

  private static List<JsonObject> differences(Choices choices, Choices.Choice choice) {
    List<JsonObject> differences = new ArrayList<>();
    for (Choices.Difference each : choices.differences(choice)) {
      differences.add(
          new JsonObject()
              .with("name", each.name())
              .with("first", each.first())
              .with("other", each.other())
              .with("amount", each.amount()));
    }
    return differences;
  }

  private static List<JsonObject> ifQualified(Choices.Choice choice) {
    List<JsonObject> qualified = new ArrayList<>();
    for (Choices.Qualified each : choice.ifQualified()) {
      qualified.add(
          new JsonObject()
              .with("claim", each.relief().claim())
              .with("name", each.relief().name())
              .with("landedCost", each.landedCost()));
    }
    return qualified;
  }
}
