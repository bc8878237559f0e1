package org.tariffcalc.output.time;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.analysis.change.AssessmentFigures;
import org.tariffcalc.analysis.change.Comparison;
import org.tariffcalc.analysis.time.ProductOutlook;
import org.tariffcalc.analysis.time.UpcomingChanges;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.output.compare.ChangeLines;
import org.tariffcalc.output.compare.ComparisonJson;
import org.tariffcalc.output.quote.LawLine;
import org.tariffcalc.output.rates.RateJson;
import org.tariffcalc.output.rates.RateLines;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.output.write.TextTable;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.file.Manifest.Pending;
import org.tariffcalc.tables.json.Json;

/** What is known to come for some goods: a few lines for a person, or one object. */
public final class UpcomingChangesRenderer {

  private final RateTables tables;

  /** A renderer of an outlook that these tables gave. */
  public UpcomingChangesRenderer(RateTables tables) {
    this.tables = tables;
  }

  /**
   * Prints today's figure, until when it holds, what comes then, and what is announced.
   *
   * @param law up to when the law was read
   */
  public void table(UpcomingChanges outlook, LawLine law, PrintWriter out) {
    Shipment shipment = outlook.today().shipment();
    AssessmentFigures today = AssessmentFigures.of(outlook.today());
    out.print(Paragraph.of("", "  ", title(shipment, today), Screen.width()));
    name(shipment).ifPresent(each -> out.print(Paragraph.of("", "  ", each, Screen.width())));
    TextTable figures =
        new TextTable(Screen.width())
            .column("", TextTable.Column.FLEXIBLE)
            .column("", TextTable.Column.NUMBER);
    figures.row("  Total duty, " + ChangeLines.percents(today), duty(today));
    figures.row("  Taxes and fees", FigureText.money(today.taxesAndFees(), today.isApproximate()));
    out.print(figures.text());
    out.print("\n" + Paragraph.of("", "  ", until(outlook), Screen.width()));
    outlook.steps().forEach(step -> step(step, out));
    announced(outlook, out);
    section(out, "Undecided:", today.missing());
    List<String> notes = new ArrayList<>(ofTheseGoods(outlook, shipment));
    notes.addAll(outlook.exchange().stream().toList());
    today.inferred().ifPresent(each -> notes.add(capital(each) + "."));
    section(out, "Check before you rely on this:", notes);
    section(out, "Since then:", outlook.later());
    out.print("\n");
    if (tables.knownOn().isEmpty()) {
      int general = (int) outlook.pending().stream().filter(Pending::isGeneral).count();
      out.print(Paragraph.of("", "  ", law.of(tables.manifest().asOf(), general), Screen.width()));
    }
    out.print(Paragraph.of("", "  ", Screen.tables(tables), Screen.width()));
  }

  private static String duty(AssessmentFigures figures) {
    return (figures.isDivided()
            ? FigureText.money(figures.lowest().totalDuty(), figures.isApproximate()) + " to "
            : "")
        + FigureText.money(figures.totalDuty(), figures.isApproximate());
  }

  private static String until(UpcomingChanges outlook) {
    if (outlook.steps().stream().noneMatch(UpcomingChanges.Step::isChange)) {
      return "No later change is known.";
    }
    return outlook
        .holdsTo()
        .map(
            last ->
                last.equals(outlook.steps().get(0).from())
                    ? "Holds for a part of this day only."
                    : "Holds until " + FigureText.day(last) + ".")
        .orElse("No later change is known.");
  }

  private static String capital(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private String title(Shipment shipment, AssessmentFigures today) {
    return shipment.code().map(CommodityCode::dotted).orElse("Goods on no product list")
        + " from "
        + tables.countries().inSentence(shipment.origin())
        + ", entering "
        + (shipment.isIntoChina() ? "China " : "the US ")
        + day(shipment)
        + ", value "
        + FigureText.money(today.customsValue(), today.isApproximate())
        + " "
        + today.currency();
  }

  private Optional<String> name(Shipment shipment) {
    return tables.goodsName(shipment.code(), shipment.into());
  }

  private static String day(Shipment shipment) {
    return shipment.entryDate() + shipment.hours().entry().map(hour -> " at " + hour).orElse("");
  }

  private static void step(UpcomingChanges.Step step, PrintWriter out) {
    out.print("\n");
    String head = "From " + step.from() + ": ";
    if (step.comparison().isEmpty()) {
      out.print(
          Paragraph.of(
              "",
              "  ",
              head
                  + (step.undecided().isEmpty()
                      ? "there is a figure again"
                      : "no figure, " + step.undecided()),
              Screen.width()));
      return;
    }
    Comparison comparison = step.comparison().get();
    if (!step.isChange() && !step.isSameFigure()) {
      out.print(
          Paragraph.of(
              "",
              "  ",
              "From "
                  + step.from()
                  + ", not known yet: "
                  + String.join("; ", comparison.newlyMissing()),
              Screen.width()));
      return;
    }
    out.print(
        Paragraph.of(
            "",
            "  ",
            head
                + (step.isSameFigure()
                    ? "the same figure under other measures"
                    : withoutBase(comparison) + ChangeLines.duty(comparison)),
            Screen.width()));
    String fees = ChangeLines.fees(comparison);
    if (!fees.isEmpty()) {
      out.print(Paragraph.of("  ", "  ", fees, Screen.width()));
    }
    out.print(ChangeLines.changes(comparison, "  "));
    for (String each : step.lapsed()) {
      out.print(Paragraph.of("  ", "  ", each, Screen.width()));
    }
    for (String each : comparison.newlyMissing()) {
      out.print(Paragraph.of("  ", "  ", "undecided: " + each, Screen.width()));
    }
  }

  private static String withoutBase(Comparison comparison) {
    return comparison.newlyMissing().stream()
            .anyMatch(each -> each.startsWith(Assessment.BASE_RATE_OF))
        ? "the base rate is not known; without it "
        : "";
  }

  private static String kind(UpcomingChanges.Step step) {
    if (step.isChange()) {
      return "change";
    }
    return step.isSameFigure() ? "same-figure" : "unknown";
  }

  private static void announced(UpcomingChanges outlook, PrintWriter out) {
    List<String> lines = new ArrayList<>();
    for (UpcomingChanges.Announced each : outlook.announced()) {
      lines.add(
          each.rate().period().begins()
              + ": "
              + each.rate().duty()
              + " under "
              + each.rate().heading()
              + ", "
              + each.rate().status().word()
              + ": "
              + each.measure().description()
              + " "
              + RateLines.acts(each.rate().legalBasis(), each.rate().verified()));
    }
    section(out, "Announced, and in no figure:", lines);
  }

  /** The open points that name the goods; those that are general are counted below. */
  private static List<String> ofTheseGoods(UpcomingChanges outlook, Shipment shipment) {
    List<String> open = new ArrayList<>();
    for (Pending each : outlook.pending()) {
      if (!each.isGeneral()) {
        open.add(
            (each.from().isAfter(shipment.entryDate())
                    ? "From " + FigureText.day(each.from()) + ": "
                    : "")
                + each.text());
      }
    }
    return open;
  }

  private static void section(PrintWriter out, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      out.print("\n" + title + "\n");
      for (String each : lines) {
        out.print(Paragraph.of("  - ", "    ", each, Screen.width()));
      }
    }
  }

  /** Prints a line for each product of a list, and what comes first below it. */
  public void list(List<ProductOutlook> products, PrintWriter out) {
    String between = "";
    for (ProductOutlook each : products) {
      out.print(between);
      between = "\n";
      String line =
          each.outlook()
              .map(
                  outlook ->
                      ChangeLines.percents(AssessmentFigures.of(outlook.today()))
                          + (outlook.steps().stream().anyMatch(UpcomingChanges.Step::isChange)
                              ? outlook.holdsTo().map(day -> ", holds until " + day).orElse("")
                              : ", no later change known"))
              .orElseGet(() -> "no figure, " + each.undecided());
      out.print(Paragraph.of("", "  ", each.id() + ": " + line, Screen.width()));
      each.outlook().ifPresent(outlook -> open(outlook, out));
      each.outlook()
          .ifPresent(
              outlook ->
                  outlook.steps().stream()
                      .filter(UpcomingChanges.Step::isChange)
                      .forEach(step -> step(step, out)));
    }
    out.print("\n" + Screen.tables(tables) + "\n");
  }

  private static void open(UpcomingChanges outlook, PrintWriter out) {
    AssessmentFigures today = AssessmentFigures.of(outlook.today());
    for (String each : today.missing()) {
      out.print(Paragraph.of("  ", "    ", "undecided: " + each, Screen.width()));
    }
    outlook
        .exchange()
        .ifPresent(each -> out.print(Paragraph.of("  ", "    ", each, Screen.width())));
    today.inferred().ifPresent(each -> out.print(Paragraph.of("  ", "    ", each, Screen.width())));
  }

  /** Prints one object for a list, with an object of {@code next} for each product. */
  public void listJson(List<ProductOutlook> products, PrintWriter out) {
    List<JsonObject> objects = new ArrayList<>();
    for (ProductOutlook each : products) {
      objects.add(
          new JsonObject()
              .with("id", each.id())
              .with("undecided", each.undecided())
              .with(
                  "next",
                  each.outlook()
                      .map(outlook -> object(outlook).json())
                      .orElseGet(Json.Nothing::new)));
    }
    JsonObject.versioned().withObjects("products", objects).withTables(tables).print(out);
  }

  /** Prints one object: {@code rates/schema/next.schema.json}. */
  public void json(UpcomingChanges outlook, PrintWriter out) {
    object(outlook).print(out);
  }

  private JsonObject object(UpcomingChanges outlook) {
    Shipment shipment = outlook.today().shipment();
    List<JsonObject> steps = new ArrayList<>();
    for (UpcomingChanges.Step step : outlook.steps()) {
      steps.add(
          new JsonObject()
              .with("from", step.from().toString())
              .with(
                  "comparison",
                  step.comparison()
                      .map(each -> ComparisonJson.comparison(each).json())
                      .orElseGet(Json.Nothing::new))
              .with("kind", kind(step))
              .withTexts("lapsed", step.lapsed())
              .with("undecided", step.open()));
    }
    List<JsonObject> announced = new ArrayList<>();
    for (UpcomingChanges.Announced each : outlook.announced()) {
      announced.add(
          new JsonObject()
              .with("measure", each.measure().id())
              .with("description", each.measure().description())
              .with("rate", RateJson.rate(each.rate())));
    }
    List<JsonObject> pending = new ArrayList<>();
    for (Pending each : outlook.pending()) {
      pending.add(
          new JsonObject()
              .with("id", each.id())
              .with("from", each.from().toString())
              .with("text", each.text()));
    }
    JsonObject json = JsonObject.versioned();
    json.with("code", shipment.code().map(CommodityCode::dotted))
        .with("name", name(shipment))
        .with("origin", shipment.origin())
        .with("importer", shipment.importer())
        .with("entryDate", shipment.entryDate().toString())
        .with("today", ComparisonJson.sums(AssessmentFigures.of(outlook.today())))
        .with("holdsTo", outlook.holdsTo())
        .withObjects("steps", steps)
        .withObjects("announced", announced)
        .withObjects("pending", pending)
        .withTexts("later", outlook.later());
    outlook.exchange().ifPresent(each -> json.with("exchange", each));
    return json.withTables(tables);
  }
}
