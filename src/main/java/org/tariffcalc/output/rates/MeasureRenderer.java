package org.tariffcalc.output.rates;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Scope;
import org.tariffcalc.output.write.ActDays;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.Program;
import org.tariffcalc.tables.measure.RatePeriod;
import org.tariffcalc.tables.query.ExemptionScope;

/** One measure with everything that the tables hold of it. */
public final class MeasureRenderer {

  private final RateTables tables;

  /** A renderer of measures of these tables. */
  public MeasureRenderer(RateTables tables) {
    this.tables = tables;
  }

  /** Prints it for a person. */
  public void table(Measure measure, PrintWriter out) {
    Program program = tables.program(measure);
    out.print(measure.id() + "\n");
    out.print(Paragraph.of("", "", measure.description(), Screen.width()));
    out.print('\n');
    out.print(RateLines.program(program));
    out.print(RateLines.field("Origins", origins(measure)));
    out.print(RateLines.field("Goods", goods(measure.scope())));
    if (measure.replacesBase()) {
      out.print(RateLines.field("Base rate", "charged in place of the base rate"));
    }
    if (measure.onClaim()) {
      out.print(RateLines.field("Claim", "due only when its heading is claimed"));
    }
    out.print("\nRates\n");
    for (RatePeriod rate : measure.periods()) {
      out.print(RateLines.rate(rate));
    }
    if (measure.periods().stream().anyMatch(RatePeriod::verified)) {
      out.print(
          Paragraph.of(
              "  ",
              "  ",
              "Checked against the acts named, as they stood on "
                  + tables.manifest().asOf()
                  + "; a rate that no official text confirms says so.",
              Screen.width()));
    }
    List<Exemption> exemptions = ExemptionScope.of(tables, measure);
    ActDays.of(tables, cited(measure, exemptions))
        .ifPresent(each -> out.print(Paragraph.of("  ", "  ", each, Screen.width())));
    out.print("\nExemptions\n");
    if (exemptions.isEmpty()) {
      out.print("  none\n");
    }
    for (Exemption exemption : exemptions) {
      out.print(RateLines.exemption(exemption));
    }
    out.print("\n" + Screen.tables(tables) + "\n");
  }

  private static String origins(Measure measure) {
    String origins = measure.origins().contains("*") ? "all" : String.join(", ", measure.origins());
    return measure.exceptOrigins().isEmpty()
        ? origins
        : origins + " except " + String.join(", ", measure.exceptOrigins());
  }

  private static String goods(Scope scope) {
    if (scope instanceof Scope.Listed listed) {
      return "list " + listed.list() + (listed.tier().isEmpty() ? "" : ", tier " + listed.tier());
    }
    if (scope instanceof Scope.Codes codes) {
      return String.join(", ", codes.codes().stream().map(CommodityCode::dotted).toList());
    }
    return "all";
  }

  private static List<String> cited(Measure measure, List<Exemption> exemptions) {
    List<String> cited = new ArrayList<>();
    measure.periods().forEach(rate -> cited.addAll(rate.legalBasis()));
    exemptions.forEach(each -> cited.addAll(each.legalBasis()));
    return cited;
  }

  /** Prints it as one JSON object. */
  public void json(Measure measure, PrintWriter out) {
    JsonObject object = JsonObject.versioned().with("measure", object(measure));
    List<JsonObject> acts =
        ActDays.objects(tables, cited(measure, ExemptionScope.of(tables, measure)));
    if (!acts.isEmpty()) {
      object.withObjects("acts", acts);
    }
    object.withTables(tables).print(out);
  }

  private JsonObject object(Measure measure) {
    JsonObject object =
        new JsonObject()
            .with("id", measure.id())
            .with("description", measure.description())
            .with("program", RateJson.program(tables.program(measure)))
            .withTexts("origins", measure.origins())
            .withTexts("exceptOrigins", measure.exceptOrigins())
            .with("scope", RateJson.scope(measure.scope()))
            .with("replacesBase", measure.replacesBase())
            .with("onClaim", measure.onClaim());
    return object
        .withObjects("periods", measure.periods().stream().map(RateJson::rate).toList())
        .withObjects(
            "exemptions",
            ExemptionScope.of(tables, measure).stream().map(RateJson::exemption).toList());
  }
}
