package org.tariffcalc.output.compare;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.tariffcalc.analysis.change.Comparison;
import org.tariffcalc.analysis.lock.ProductEffect;
import org.tariffcalc.analysis.lock.ProductsDifference;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.output.rates.RateLines;
import org.tariffcalc.output.write.CsvTable;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.output.write.Markdown;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.output.write.TextTable;
import org.tariffcalc.tables.RateTables;

/** What a scenario makes of the duty on a list of products. */
public final class ScenarioDifferenceRenderer {

  private static final List<String> HEADER =
      List.of(
          "id",
          "code",
          "origin",
          "importer",
          "entry_date",
          "currency",
          "customs_value",
          "duty_law",
          "duty_scenario",
          "difference",
          "edition",
          "error");

  private final RateTables tables;

  /**
   * A renderer.
   *
   * @param tables the tables under the scenario
   */
  public ScenarioDifferenceRenderer(RateTables tables) {
    this.tables = tables;
  }

  /** Writes the difference for a person. */
  public void table(ProductsDifference difference, PrintWriter out) {
    out.print(Paragraph.of("", "", about(), Screen.width()));
    out.println();
    TextTable table =
        new TextTable(Screen.width())
            .column("product", TextTable.Column.NAME)
            .column("goods", TextTable.Column.RIGID)
            .column("law", TextTable.Column.NUMBER)
            .column("scenario", TextTable.Column.NUMBER)
            .column("difference", TextTable.Column.NUMBER);
    rows(difference, "").forEach(row -> table.row(row.toArray(String[]::new)));
    out.print(table.text());
    out.println();
    for (String each : goods(difference)) {
      out.print(Paragraph.of("", "  ", each, Screen.width()));
    }
    faults(difference, out, "- ");
    out.println();
    out.print(Paragraph.of("", "  ", Screen.tables(tables), Screen.width()));
  }

  /** Writes the difference as Markdown. */
  public void markdown(ProductsDifference difference, PrintWriter out) {
    out.println(about());
    out.println();
    out.println("| product | goods | law | scenario | difference |");
    out.println("| --- | --- | ---: | ---: | ---: |");
    for (List<String> row : rows(difference, "**")) {
      out.println("| " + String.join(" | ", row.stream().map(Markdown::cell).toList()) + " |");
    }
    out.println();
    for (String each : goods(difference)) {
      out.print(Paragraph.of("- ", "  ", each, Screen.width()));
    }
    faults(difference, out, "- ");
    out.println(Screen.tables(tables));
  }

  private String about() {
    return "Total duty by the law and in the scenario "
        + tables.scenario().map(each -> each.name()).orElse("")
        + ": "
        + tables.scenarioAbout().orElse("");
  }

  private static List<List<String>> rows(ProductsDifference difference, String bold) {
    List<List<String>> rows = new ArrayList<>();
    for (ProductEffect each : difference.effects()) {
      each.comparison()
          .ifPresent(
              comparison ->
                  rows.add(
                      List.of(
                          each.id(),
                          goods(each.before()),
                          FigureText.money(comparison.before().totalDuty()),
                          FigureText.money(comparison.after().totalDuty()),
                          signed(comparison.dutyEffect()))));
    }
    for (ProductsDifference.Total each : difference.totals()) {
      rows.add(
          List.of(
              bold + "total " + each.currency() + bold,
              RateLines.count(each.products(), "product"),
              FigureText.money(each.before().duty()),
              FigureText.money(each.after().duty()),
              bold + signed(each.after().duty().subtract(each.before().duty())) + bold));
    }
    return rows;
  }

  /**
   * What the goods of each code are called, a code once; nothing where the tables have no names.
   */
  private static List<String> goods(ProductsDifference difference) {
    Set<String> lines = new LinkedHashSet<>();
    for (ProductEffect each : difference.effects()) {
      each.before()
          .code()
          .ifPresent(code -> each.name().ifPresent(name -> lines.add(code.dotted() + ": " + name)));
    }
    return List.copyOf(lines);
  }

  private static String goods(Shipment s) {
    return s.code().map(CommodityCode::dotted).orElse("-") + " " + s.origin() + " " + s.entryDate();
  }

  private static String signed(BigDecimal amount) {
    return (amount.signum() > 0 ? "+" : "") + FigureText.money(amount);
  }

  private void faults(ProductsDifference difference, PrintWriter out, String mark) {
    List<String> lines = new ArrayList<>();
    for (ProductEffect each : difference.effects()) {
      if (each.comparison().isEmpty()) {
        lines.add(each.id() + " not compared: " + each.undecided());
      }
    }
    lines.addAll(difference.faulty());
    lines.addAll(ProductsDifferenceRenderer.later(difference, tables));
    lines.forEach(line -> out.print(Paragraph.of(mark, "  ", line, Screen.width())));
  }

  /** Writes the difference as one JSON object. */
  public void json(ProductsDifference difference, PrintWriter out) {
    List<JsonObject> products = new ArrayList<>();
    for (ProductEffect each : difference.effects()) {
      Shipment shipment = each.before();
      JsonObject product =
          new JsonObject()
              .with("id", each.id())
              .with("code", shipment.code().map(CommodityCode::dotted))
              .with("name", each.name())
              .with("origin", shipment.origin())
              .with("importer", shipment.importer())
              .with("entryDate", shipment.entryDate().toString());
      each.comparison()
          .ifPresent(
              c ->
                  product
                      .with("currency", c.after().currency())
                      .with("customsValue", c.after().customsValue())
                      .with("totalDutyLaw", c.before().totalDuty())
                      .with("totalDutyScenario", c.after().totalDuty())
                      .with("difference", c.dutyEffect()));
      if (each.comparison().isEmpty()) {
        product.with("undecided", each.undecided());
      }
      product.withTexts("later", each.later());
      products.add(product);
    }
    List<JsonObject> totals = new ArrayList<>();
    for (ProductsDifference.Total each : difference.totals()) {
      totals.add(
          new JsonObject()
              .with("currency", each.currency())
              .with("products", each.products())
              .with("customsValue", each.after().customsValue())
              .with("totalDutyLaw", each.before().duty())
              .with("totalDutyScenario", each.after().duty())
              .with("difference", each.after().duty().subtract(each.before().duty())));
    }
    JsonObject.versioned()
        .with("about", tables.scenarioAbout())
        .withObjects("products", products)
        .withTexts("faulty", difference.faulty())
        .withObjects("totals", totals)
        .with("complete", difference.isComplete())
        .withTables(tables)
        .print(out);
  }

  /** Writes the difference as CSV, one row for each product. */
  public void csv(ProductsDifference difference, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    String edition = tables.editionLabel();
    for (ProductEffect each : difference.effects()) {
      List<String> row = new ArrayList<>(List.of(each.id()));
      row.add(each.before().code().map(CommodityCode::dotted).orElse(""));
      row.add(each.before().origin());
      row.add(each.before().importer());
      row.add(each.before().entryDate().toString());
      row.add(each.comparison().map(c -> c.after().currency()).orElse(""));
      row.add(figure(each, c -> c.after().customsValue()));
      row.add(figure(each, c -> c.before().totalDuty()));
      row.add(figure(each, c -> c.after().totalDuty()));
      row.add(figure(each, Comparison::dutyEffect));
      row.add(edition);
      row.add(each.undecided());
      rows.add(row);
    }
    for (String each : difference.faulty()) {
      rows.add(List.of("", "", "", "", "", "", "", "", "", "", edition, each));
    }
    CsvTable.write(out, HEADER, rows);
  }

  private static String figure(ProductEffect item, Function<Comparison, BigDecimal> figure) {
    return item.comparison().map(figure).map(BigDecimal::toPlainString).orElse("");
  }
}
