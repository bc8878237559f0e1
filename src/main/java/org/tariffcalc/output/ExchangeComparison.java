package org.tariffcalc.output;

import java.io.PrintWriter;
import java.math.BigDecimal;
import org.tariffcalc.assess.Assessment;
import org.tariffcalc.assess.Shipment;
import org.tariffcalc.tables.RateTables;

/**
 * One shipment at two rates of exchange: what a weaker or stronger currency does to the customs
 * value, the duty and the landed cost.
 *
 * @param usual at the rate of the tables, or the one given
 * @param other at the rate to compare
 * @param rate the rate to compare, as the user wrote it
 */
public record ExchangeComparison(Assessment usual, Assessment other, String rate) {

  /** Writes both for a person. */
  public void table(PrintWriter out) {
    Shipment s = usual.shipment();
    out.println(
        "Price of "
            + Figures.money(s.value())
            + " "
            + s.terms().currency()
            + ", amounts in "
            + usual.currency());
    out.println();
    line(out, "", "usual rate", rate, "difference");
    line(out, "Customs value", usual.customsValue(), other.customsValue());
    line(out, "Total duty", usual.totalDuty(), other.totalDuty());
    line(out, "Taxes and fees", usual.totalFees(), other.totalFees());
    line(out, "Landed cost", usual.landedCost(), other.landedCost());
    out.println();
    for (String warning : usual.warnings()) {
      if (warning.startsWith("Converted")) {
        out.println("- " + warning);
      }
    }
  }

  /** Writes both as one JSON object. */
  public void json(RateTables tables, PrintWriter out) {
    JsonObject.versioned()
        .with("value", usual.shipment().value())
        .with("currency", usual.shipment().terms().currency())
        .with("rate", rate)
        .with("usual", figures(usual))
        .with("compared", figures(other))
        .with("landedCostDifference", other.landedCost().subtract(usual.landedCost()))
        .withTexts("warnings", usual.warnings())
        .withTables(tables)
        .print(out);
  }

  private static JsonObject figures(Assessment a) {
    return new JsonObject()
        .with("customsValue", a.customsValue())
        .with("totalDuty", a.totalDuty())
        .with("totalTaxesAndFees", a.totalFees())
        .with("landedCost", a.landedCost())
        .with("currency", a.currency());
  }

  private static void line(PrintWriter out, String name, BigDecimal one, BigDecimal two) {
    line(out, name, Figures.money(one), Figures.money(two), Figures.money(two.subtract(one)));
  }

  private static void line(PrintWriter out, String name, String... figures) {
    StringBuilder line = new StringBuilder("  ").append(name);
    while (line.length() < 18) {
      line.append(' ');
    }
    for (String figure : figures) {
      line.append(" ".repeat(Math.max(1, 18 - figure.length()))).append(figure);
    }
    out.println(line);
  }
}
