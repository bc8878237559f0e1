package org.tariffcalc.output.compare;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.analysis.change.AssessmentFigures;
import org.tariffcalc.analysis.change.ChargeChange;
import org.tariffcalc.analysis.change.Comparison;
import org.tariffcalc.analysis.lock.ProductEffect;
import org.tariffcalc.analysis.lock.ProductsDifference;
import org.tariffcalc.analysis.lock.ProductsDifference.Side;
import org.tariffcalc.analysis.lock.ProductsDifference.Total;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.output.rates.RateLines;
import org.tariffcalc.output.write.CsvTable;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.output.write.Markdown;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.json.Json;

/** What changes for a list of products, in money: the largest effect first. */
public final class ProductsDifferenceRenderer {

  private static final List<String> HEADER =
      List.of(
          "id",
          "code",
          "origin",
          "importer",
          "from_date",
          "to_date",
          "currency",
          "customs_value",
          "duty_percent_before",
          "duty_percent_after",
          "duty_before",
          "duty_after",
          "duty_effect",
          "taxes_and_fees_effect",
          "effect",
          "measures",
          "legal_basis",
          "error",
          "edition_before",
          "edition_after",
          "duty_before_low",
          "duty_after_low",
          "undecided");

  private final Side from;
  private final Side to;

  /** A renderer of a difference between two sides. */
  public ProductsDifferenceRenderer(Side from, Side to) {
    this.from = from;
    this.to = to;
  }

  /** Prints products that differ with their changes, and the sums. */
  public void table(ProductsDifference difference, PrintWriter out) {
    out.print(title() + "\n");
    SharedFees shared = SharedFees.of(difference);
    int same = 0;
    for (ProductEffect each : difference.effects()) {
      if (!each.differs()) {
        same++;
        continue;
      }
      out.print("\n");
      out.print(
          Paragraph.of("", "  ", each.title(to.tables()) + ": " + figures(each), Screen.width()));
      each.comparison()
          .ifPresent(found -> out.print(ChangeLines.changes(shared.without(found), "  ")));
      for (String reason : notes(each)) {
        out.print(Paragraph.of("  ", "  ", reason, Screen.width()));
      }
    }
    if (same > 0) {
      out.print("\n" + RateLines.count(same, "product") + " unchanged\n");
    }
    for (String each : shared.sentences()) {
      out.print("\n" + Paragraph.of("", "  ", each, Screen.width()));
    }
    out.print("\n");
    for (Total each : difference.totals()) {
      out.print(Paragraph.of("", "  ", total(each), Screen.width()));
    }
    difference
        .faulty()
        .forEach(each -> out.print(Paragraph.of("", "  ", "Not read: " + each, Screen.width())));
    later(difference, to.tables())
        .forEach(each -> out.print(Paragraph.of("- ", "  ", each, Screen.width())));
    out.print(tables() + "\n");
  }

  /**
   * What acts since the day of knowledge made of the answers, product by product.
   *
   * @param tables the tables with the names of countries
   */
  public static List<String> later(ProductsDifference difference, RateTables tables) {
    List<String> later = new ArrayList<>();
    for (ProductEffect each : difference.effects()) {
      each.later().forEach(sentence -> later.add(each.title(tables) + ", " + sentence));
    }
    return later;
  }

  private String title() {
    String days =
        from.day()
            .flatMap(first -> to.day().map(last -> "From " + first + " to " + last))
            .orElse("From one edition to the other");
    return days + ", the largest effect first";
  }

  private String tables() {
    boolean one = from.tables() == to.tables();
    return (one ? "" : "From " + lower(Screen.tables(from.tables())) + "\nto ")
        + (one ? Screen.tables(to.tables()) : lower(Screen.tables(to.tables())));
  }

  private static String lower(String text) {
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private static String figures(ProductEffect each) {
    return each.comparison()
        .map(
            found -> {
              String fees = ChangeLines.fees(found);
              return ChangeLines.duty(found) + (fees.isEmpty() ? "" : "; " + fees);
            })
        .orElseGet(() -> "no figure, " + each.undecided());
  }

  private static List<String> notes(ProductEffect each) {
    List<String> notes = new ArrayList<>(each.lapsed());
    each.comparison()
        .ifPresent(
            found -> found.after().missing().forEach(text -> notes.add("undecided: " + text)));
    return notes;
  }

  private static String total(Total total) {
    BigDecimal before = total.before().duty();
    BigDecimal after = total.after().duty();
    BigDecimal fees = total.after().taxesAndFees().subtract(total.before().taxesAndFees());
    return "In all ("
        + RateLines.count(total.products(), "product")
        + "): duty "
        + ChangeLines.arrow(
            average(before, total.before().customsValue()),
            average(after, total.after().customsValue()))
        + ", "
        + ChangeLines.arrow(FigureText.money(before), FigureText.money(after))
        + " "
        + total.currency()
        + " ("
        + ChangeLines.signed(after.subtract(before))
        + "); taxes and fees "
        + ChangeLines.signed(fees);
  }

  /** An average of many products, two decimals: four would say more than an average knows. */
  private static String average(BigDecimal duty, BigDecimal customsValue) {
    return ChangeLines.percent(
        Assessment.percentOf(duty, customsValue).setScale(2, RoundingMode.HALF_UP));
  }

  /** Prints one object: {@code rates/schema/diff.schema.json}. */
  public void json(ProductsDifference difference, PrintWriter out) {
    List<JsonObject> products = new ArrayList<>();
    for (ProductEffect each : difference.effects()) {
      products.add(
          new JsonObject()
              .with("id", each.id())
              .with("code", each.before().code().map(Object::toString))
              .with("name", each.name())
              .with("origin", each.before().origin())
              .with("importer", each.before().importer())
              .with("fromDate", each.before().entryDate().toString())
              .with("toDate", each.entryDate().toString())
              .with("effect", each.effect())
              .with(
                  "comparison",
                  each.comparison()
                      .map(found -> ComparisonJson.comparison(found).json())
                      .orElseGet(Json.Nothing::new))
              .withTexts("lapsed", each.lapsed())
              .with("undecided", each.open())
              .withTexts("later", each.later()));
    }
    List<JsonObject> totals = new ArrayList<>();
    for (Total each : difference.totals()) {
      totals.add(
          new JsonObject()
              .with("currency", each.currency())
              .with("products", (long) each.products())
              .with("dutyBefore", each.before().duty())
              .with("dutyAfter", each.after().duty())
              .with("dutyEffect", each.after().duty().subtract(each.before().duty()))
              .with(
                  "taxesAndFeesEffect",
                  each.after().taxesAndFees().subtract(each.before().taxesAndFees())));
    }
    JsonObject.versioned()
        .withObjects("products", products)
        .withObjects("totals", totals)
        .withTexts("faulty", difference.faulty())
        .with("fromTables", JsonObject.named(from.tables()))
        .with("toTables", JsonObject.named(to.tables()))
        .print(out);
  }

  /** Prints a header and a row for each product. */
  public void csv(ProductsDifference difference, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    for (ProductEffect each : difference.effects()) {
      List<String> row = row(each);
      row.add(from.tables().editionLabel());
      row.add(to.tables().editionLabel());
      row.add(low(each.comparison().map(Comparison::before)));
      row.add(low(each.comparison().map(Comparison::after)));
      row.add(each.open());
      rows.add(row);
    }
    CsvTable.write(out, HEADER, rows);
  }

  private static String low(Optional<AssessmentFigures> figures) {
    return figures.map(each -> each.lowest().totalDuty().toPlainString()).orElse("");
  }

  private static List<String> row(ProductEffect each) {
    List<String> row = new ArrayList<>();
    row.add(each.id());
    row.add(each.before().code().map(Object::toString).orElse(""));
    row.add(each.before().origin());
    row.add(each.before().importer());
    row.add(each.before().entryDate().toString());
    row.add(each.entryDate().toString());
    Optional<Comparison> comparison = each.comparison();
    if (comparison.isEmpty()) {
      row.addAll(List.of("", "", "", "", "", "", "", "", "", "", "", each.undecided()));
      return row;
    }
    Comparison found = comparison.get();
    row.add(found.after().currency());
    row.add(found.after().customsValue().toPlainString());
    row.add(FigureText.percent(found.before().dutyPercent()));
    row.add(FigureText.percent(found.after().dutyPercent()));
    row.add(found.before().totalDuty().toPlainString());
    row.add(found.after().totalDuty().toPlainString());
    row.add(found.dutyEffect().toPlainString());
    row.add(found.feeEffect().toPlainString());
    row.add(found.effect().toPlainString());
    row.add(
        String.join(
            ";",
            found.everyChange().stream()
                .map(change -> change.named().measure())
                .distinct()
                .toList()));
    row.add(acts(found.everyChange(), ";"));
    row.add("");
    return row;
  }

  private static String acts(List<ChargeChange> changes, String between) {
    List<String> acts = new ArrayList<>();
    for (ChargeChange each : changes) {
      each.acts().stream().filter(act -> !acts.contains(act)).forEach(acts::add);
    }
    return String.join(between, acts);
  }

  /** Prints a table of the products that differ, and the sums below it. */
  public void markdown(ProductsDifference difference, PrintWriter out) {
    out.print("**" + title() + "**\n\n");
    out.print("| product | duty | effect | changed | act |\n| --- | --- | ---: | --- | --- |\n");
    for (ProductEffect each : difference.effects()) {
      if (each.differs()) {
        out.print("| " + cell(each.title(to.tables())) + " | ");
        Optional<Comparison> found = each.comparison();
        out.print(
            found
                .map(
                    comparison ->
                        ChangeLines.arrow(
                                ChangeLines.percents(comparison.before()),
                                ChangeLines.percents(comparison.after()))
                            + " | "
                            + ChangeLines.signed(comparison.largestEffect())
                            + " "
                            + comparison.after().currency()
                            + " | "
                            + cell(changed(comparison))
                            + " | "
                            + cell(acts(comparison.everyChange(), ", ")))
                .orElseGet(() -> "no figure | | " + cell(each.undecided()) + " |"));
        out.print(" |\n");
      }
    }
    out.print("\n");
    for (Total each : difference.totals()) {
      out.print(total(each) + "\n\n");
    }
    difference.faulty().forEach(each -> out.print("Not read: " + each + "\n\n"));
    later(difference, to.tables()).forEach(each -> out.print("- " + each + "\n"));
    out.print(tables() + "\n");
  }

  private static String changed(Comparison comparison) {
    return String.join("; ", comparison.everyChange().stream().map(ChangeLines::headline).toList());
  }

  private static String cell(String text) {
    return Markdown.cell(text).replace('\n', ' ');
  }
}
