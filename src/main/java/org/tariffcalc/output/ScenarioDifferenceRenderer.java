package org.tariffcalc.output;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tariffcalc.assess.Shipment;
import org.tariffcalc.batch.Comparison;
import org.tariffcalc.batch.PortfolioDifference;
import org.tariffcalc.customs.CommodityCode;
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
  public void table(PortfolioDifference difference, PrintWriter out) {
    out.print(Paragraph.of("", "", about(), Screen.WIDTH));
    out.println();
    TextTable table =
        new TextTable(Screen.WIDTH)
            .column("product", TextTable.Column.NAME)
            .column("goods", TextTable.Column.RIGID)
            .column("law", TextTable.Column.NUMBER)
            .column("scenario", TextTable.Column.NUMBER)
            .column("difference", TextTable.Column.NUMBER);
    rows(difference, "").forEach(row -> table.row(row.toArray(String[]::new)));
    out.print(table.text());
    faults(difference, out, "- ");
    out.println();
    out.print(Paragraph.of("", "  ", Screen.tables(tables), Screen.WIDTH));
  }

  /** Writes the difference as Markdown. */
  public void markdown(PortfolioDifference difference, PrintWriter out) {
    out.println(about());
    out.println();
    out.println("| product | goods | law | scenario | difference |");
    out.println("| --- | --- | ---: | ---: | ---: |");
    for (List<String> row : rows(difference, "**")) {
      out.println("| " + String.join(" | ", row.stream().map(Markdown::cell).toList()) + " |");
    }
    out.println();
    faults(difference, out, "- ");
    out.println(Screen.tables(tables));
  }

  private String about() {
    return "Total duty by the law and in the scenario "
        + tables.scenario().map(each -> each.name()).orElse("")
        + ": "
        + tables.scenarioAbout().orElse("");
  }

  private static List<List<String>> rows(PortfolioDifference difference, String bold) {
    List<List<String>> rows = new ArrayList<>();
    for (PortfolioDifference.Item each : difference.items()) {
      each.comparison()
          .ifPresent(
              comparison ->
                  rows.add(
                      List.of(
                          each.id(),
                          each.shipment().map(ScenarioDifferenceRenderer::goods).orElse(""),
                          Figures.money(comparison.before().totalDuty()),
                          Figures.money(comparison.after().totalDuty()),
                          signed(comparison.dutyEffect()))));
    }
    for (Map.Entry<String, PortfolioDifference.Sums> each : difference.sums().entrySet()) {
      rows.add(
          List.of(
              bold + "total " + each.getKey() + bold,
              each.getValue().products() + " products",
              Figures.money(each.getValue().before()),
              Figures.money(each.getValue().after()),
              bold + signed(each.getValue().difference()) + bold));
    }
    return rows;
  }

  private static String goods(Shipment s) {
    return s.code().map(CommodityCode::dotted).orElse("-") + " " + s.origin() + " " + s.entryDate();
  }

  private static String signed(BigDecimal amount) {
    return (amount.signum() > 0 ? "+" : "") + Figures.money(amount);
  }

  private static void faults(PortfolioDifference difference, PrintWriter out, String mark) {
    for (PortfolioDifference.Item each : difference.items()) {
      if (each.comparison().isEmpty()) {
        out.print(
            Paragraph.of(
                mark, "  ", each.id() + " not compared: " + each.undecided(), Screen.WIDTH));
      }
    }
  }

  /** Writes the difference as one JSON object. */
  public void json(PortfolioDifference difference, PrintWriter out) {
    List<JsonObject> products = new ArrayList<>();
    for (PortfolioDifference.Item each : difference.items()) {
      JsonObject product = new JsonObject().with("id", each.id());
      each.shipment()
          .ifPresent(
              s ->
                  product
                      .with("code", s.code().map(CommodityCode::dotted))
                      .with("origin", s.origin())
                      .with("importer", s.importer())
                      .with("entryDate", s.entryDate().toString()));
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
      products.add(product);
    }
    List<JsonObject> totals = new ArrayList<>();
    difference
        .sums()
        .forEach(
            (currency, sums) ->
                totals.add(
                    new JsonObject()
                        .with("currency", currency)
                        .with("products", sums.products())
                        .with("customsValue", sums.value())
                        .with("totalDutyLaw", sums.before())
                        .with("totalDutyScenario", sums.after())
                        .with("difference", sums.difference())));
    JsonObject.versioned()
        .with("about", tables.scenarioAbout())
        .withObjects("products", products)
        .withObjects("totals", totals)
        .with("complete", difference.isComplete())
        .withTables(tables)
        .print(out);
  }

  /** Writes the difference as CSV, one row for each product. */
  public void csv(PortfolioDifference difference, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    String edition = tables.editionLabel();
    for (PortfolioDifference.Item each : difference.items()) {
      List<String> row = new ArrayList<>(List.of(each.id()));
      row.add(each.shipment().flatMap(s -> s.code().map(CommodityCode::dotted)).orElse(""));
      row.add(each.shipment().map(Shipment::origin).orElse(""));
      row.add(each.shipment().map(Shipment::importer).orElse(""));
      row.add(each.shipment().map(s -> s.entryDate().toString()).orElse(""));
      row.add(each.comparison().map(c -> c.after().currency()).orElse(""));
      row.add(figure(each, c -> c.after().customsValue()));
      row.add(figure(each, c -> c.before().totalDuty()));
      row.add(figure(each, c -> c.after().totalDuty()));
      row.add(figure(each, Comparison::dutyEffect));
      row.add(edition);
      row.add(each.undecided());
      rows.add(row);
    }
    CsvTable.write(out, HEADER, rows);
  }

  private static String figure(
      PortfolioDifference.Item item, Function<Comparison, BigDecimal> figure) {
    return item.comparison().map(figure).map(BigDecimal::toPlainString).orElse("");
  }
}
