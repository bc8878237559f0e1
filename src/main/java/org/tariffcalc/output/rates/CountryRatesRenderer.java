package org.tariffcalc.output.rates;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.assess.CountryRate;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.output.write.CsvTable;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.output.write.TextTable;
import org.tariffcalc.tables.RateTables;

/** The general rate of each origin on a day. */
public final class CountryRatesRenderer {

  private static final List<String> HEADER =
      List.of(
          "date",
          "origin",
          "name",
          "rate",
          "rate_percent",
          "programs",
          "headings",
          "acts",
          "verified",
          "edition");

  private final RateTables tables;
  private final LocalDate day;

  /** A renderer of rates on that day. */
  public CountryRatesRenderer(RateTables tables, LocalDate day) {
    this.tables = tables;
    this.day = day;
  }

  /** Prints a table: a line for each origin, further lines for further duties. */
  public void table(List<CountryRate> rates, PrintWriter out) {
    TextTable table =
        new TextTable(Screen.width())
            .column("CC", TextTable.Column.RIGID)
            .column("COUNTRY", TextTable.Column.FLEXIBLE)
            .column("RATE", TextTable.Column.NUMBER)
            .column("HEADING", TextTable.Column.RIGID)
            .column("FROM", TextTable.Column.RIGID)
            .column("ACT", TextTable.Column.RIGID);
    boolean doubtful = false;
    for (CountryRate each : rates) {
      doubtful |= !each.isVerified();
      List<String> duties = new ArrayList<>();
      List<String> headings = new ArrayList<>();
      List<String> days = new ArrayList<>();
      List<String> acts = new ArrayList<>();
      for (Charge charge : each.charges()) {
        duties.add(
            (duties.isEmpty() ? "" : "+ ") + charge.duty() + (charge.verified() ? " " : "*"));
        headings.add(charge.heading());
        days.add(charge.from());
        acts.add(charge.legalBasis().get(0));
      }
      if (duties.isEmpty()) {
        duties.add("none ");
      }
      if (duties.size() > 1 && each.ratePercent().isPresent()) {
        duties.add("= " + rate(each) + " ");
      }
      table.row(
          each.origin(),
          each.name(),
          String.join("\n", duties),
          String.join("\n", headings),
          String.join("\n", days),
          String.join("\n", acts));
    }
    out.print(
        Paragraph.of(
            "",
            "",
            "Duty on goods that are on no product list, entered "
                + day
                + ", beside the base rate; preferences and goods in transit aside.",
            Screen.width()));
    out.print('\n');
    out.print(table.text());
    out.print('\n');
    if (doubtful) {
      out.print("* no official text seen that confirms this rate, or a change is pending\n");
    }
    for (String each : later(rates)) {
      out.print(Paragraph.of("", "  ", each, Screen.width()));
    }
    if (tables.knownOn().isEmpty() && day.isAfter(tables.manifest().asOf())) {
      out.print(
          Paragraph.of(
              "",
              "  ",
              "The law was read up to "
                  + tables.manifest().asOf()
                  + "; it is assumed that nothing changed since.",
              Screen.width()));
    }
    out.print(Screen.tables(tables) + "\n");
  }

  /** Whose rate is another one by all that was published since the day of knowledge, and why. */
  private List<String> later(List<CountryRate> rates) {
    if (tables.knownOn().isEmpty()) {
      return List.of();
    }
    List<String> others = new ArrayList<>();
    Iterator<CountryRate> then = rates.iterator();
    for (CountryRate now : CountryRate.on(tables.asPublishedSince(), day)) {
      CountryRate before = then.next();
      if (!rate(now).equals(rate(before))) {
        Set<String> acts = new LinkedHashSet<>();
        now.charges().forEach(each -> acts.addAll(each.legalBasis()));
        before.charges().forEach(each -> acts.removeAll(each.legalBasis()));
        others.add(
            now.name()
                + " "
                + rate(now)
                + (acts.isEmpty() ? "" : " (" + String.join(", ", acts) + ")"));
      }
    }
    return List.of(
        others.isEmpty()
            ? "With what is known today the rates are the same."
            : "With what is known today, another rate applies to goods from: "
                + String.join("; ", others)
                + ".");
  }

  /** The sum where there is one; with a floor the duties side by side. */
  private static String rate(CountryRate rate) {
    if (rate.charges().isEmpty()) {
      return "none";
    }
    return rate.ratePercent()
        .map(sum -> FigureText.percent(sum) + "%")
        .orElseGet(() -> String.join(" + ", rate.charges().stream().map(Charge::duty).toList()));
  }

  /** Prints one object with an array of origins. */
  public void json(List<CountryRate> rates, PrintWriter out) {
    List<JsonObject> origins = new ArrayList<>();
    for (CountryRate each : rates) {
      JsonObject origin =
          new JsonObject()
              .with("origin", each.origin())
              .with("name", each.name())
              .with("rate", rate(each));
      each.ratePercent()
          .ifPresentOrElse(
              sum -> origin.with("ratePercent", FigureText.percentNumber(sum)),
              () -> origin.with("ratePercent", Optional.empty()));
      origins.add(
          origin.withObjects(
              "charges", each.charges().stream().map(CountryRatesRenderer::charge).toList()));
    }
    JsonObject.versioned()
        .with("date", day.toString())
        .with("asOf", tables.manifest().asOf().toString())
        .withObjects("origins", origins)
        .withTexts("later", later(rates))
        .withTables(tables)
        .print(out);
  }

  private static JsonObject charge(Charge charge) {
    return new JsonObject()
        .with("measure", charge.measure())
        .with("program", charge.program())
        .with("kind", charge.kind().word())
        .with("heading", charge.heading())
        .with("duty", charge.duty())
        .with("from", charge.from())
        .with("to", charge.to())
        .withTexts("legalBasis", charge.legalBasis())
        .with("status", charge.status().word())
        .with("verified", charge.verified());
  }

  /** Prints a header and a row for each origin; lists inside a cell are parted by semicolons. */
  public void csv(List<CountryRate> rates, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    for (CountryRate each : rates) {
      rows.add(
          List.of(
              day.toString(),
              each.origin(),
              each.name(),
              rate(each),
              each.ratePercent().map(FigureText::percent).orElse(""),
              String.join(";", each.charges().stream().map(Charge::program).toList()),
              String.join(";", each.charges().stream().map(Charge::heading).toList()),
              String.join(
                  ";", each.charges().stream().map(charge -> charge.legalBasis().get(0)).toList()),
              String.valueOf(each.isVerified()),
              tables.editionLabel()));
    }
    CsvTable.write(out, HEADER, rows);
  }
}
