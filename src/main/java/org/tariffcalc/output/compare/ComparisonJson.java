package org.tariffcalc.output.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.analysis.change.AssessmentFigures;
import org.tariffcalc.analysis.change.ChargeChange;
import org.tariffcalc.analysis.change.ChargeFigures;
import org.tariffcalc.analysis.change.Comparison;
import org.tariffcalc.analysis.change.GroupComparison;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.output.write.Marks;
import org.tariffcalc.tables.json.Json;

/** Comparisons and short assessments as JSON objects. */
public final class ComparisonJson {

  private ComparisonJson() {}

  /** Sums of an assessment. */
  public static JsonObject sums(AssessmentFigures figures) {
    JsonObject sums = new JsonObject();
    sums.with("customsValue", figures.customsValue())
        .with("totalDuty", figures.totalDuty())
        .with("dutyPercent", FigureText.percentNumber(figures.dutyPercent()))
        .with("totalDutyLow", figures.lowest().totalDuty())
        .with("totalTaxesAndFees", figures.taxesAndFees())
        .with("landedCost", figures.landedCost())
        .with("currency", figures.currency())
        .withTexts("missing", figures.missing());
    return Marks.on(sums, figures.isApproximate(), figures.inferred().isPresent());
  }

  /** Sums before and after, the effect and each change; of a divided line by each group also. */
  public static JsonObject comparison(Comparison comparison) {
    JsonObject object = ofOne(comparison);
    if (comparison.isDivided()) {
      List<JsonObject> groups = new ArrayList<>();
      for (GroupComparison each : comparison.groups()) {
        List<String> numbers = new ArrayList<>();
        each.numbers().forEach(number -> numbers.add(number.dotted()));
        groups.add(
            new JsonObject()
                .withTexts("numbers", numbers)
                .with("comparison", ofOne(each.comparison())));
      }
      object.withObjects("groups", groups);
    }
    return object;
  }

  private static JsonObject ofOne(Comparison comparison) {
    List<JsonObject> changes = new ArrayList<>();
    comparison.changes().forEach(each -> changes.add(change(each)));
    return new JsonObject()
        .with("before", sums(comparison.before()))
        .with("after", sums(comparison.after()))
        .with("dutyEffect", comparison.dutyEffect())
        .with("taxesAndFeesEffect", comparison.feeEffect())
        .withObjects("changes", changes);
  }

  private static JsonObject change(ChargeChange change) {
    ChargeFigures named = change.named();
    JsonObject object =
        new JsonObject()
            .with("change", change.kind().word())
            .with("measure", named.measure())
            .with("program", named.program())
            .with("name", named.name())
            .with("before", charge(change.before()))
            .with("after", charge(change.after()))
            .with("effect", change.effect())
            .with("since", change.since())
            .withTexts("legalBasis", change.acts())
            .with("verified", named.verified());
    change
        .exemption()
        .ifPresent(
            exempt -> object.with("exemption", exempt.heading()).with("reason", exempt.reason()));
    return object;
  }

  private static Json charge(Optional<ChargeFigures> charge) {
    return charge
        .map(
            each ->
                new JsonObject()
                    .with("heading", each.heading())
                    .with("duty", each.duty())
                    .with("ratePercent", FigureText.percentNumber(each.ratePercent()))
                    .with("amount", each.amount())
                    .json())
        .orElseGet(Json.Nothing::new);
  }
}
