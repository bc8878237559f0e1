package org.tariffcalc.output.entry;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tariffcalc.analysis.origin.Exposure;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.output.write.CsvTable;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.output.write.Markdown;
import org.tariffcalc.output.write.Marks;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.output.write.TextTable;
import org.tariffcalc.tables.RateTables;

/** The duty bill of a trade on two sides. */
public final class ExposureRenderer {

  private static final String STATIC =
      "Static: the trade of the file at the duty of each side. No quantity, price, origin, claim or"
          + " exemption on description changes with the duty, and fees are left out.";

  private static final List<String> HEADER =
      List.of(
          "code",
          "origin",
          "importer",
          "currency",
          "value",
          "first_least",
          "first_most",
          "second_least",
          "second_most",
          "first_side",
          "second_side",
          "error",
          "duty_currency");

  private final Exposure.Side from;
  private final Exposure.Side to;

  /** A renderer of bills on these sides. */
  public ExposureRenderer(Exposure.Side from, Exposure.Side to) {
    this.from = from;
    this.to = to;
  }

  /** What a side is: its day, and the scenario where one is laid over the tables. */
  private static String named(Exposure.Side side) {
    return side.day()
        + side.tables().scenario().map(each -> ", scenario " + each.name()).orElse("")
        + side.tables().knownOn().map(day -> ", as known on " + day).orElse("");
  }

  /** Writes the bill for a person. */
  public void table(Exposure exposure, PrintWriter out) {
    out.println("Duty bill, first: " + named(from));
    out.println("          second: " + named(to));
    out.println();
    TextTable table =
        new TextTable(Screen.width())
            .column("trade", TextTable.Column.NAME)
            .column("value", TextTable.Column.NUMBER)
            .column("first", TextTable.Column.NUMBER)
            .column("second", TextTable.Column.NUMBER)
            .column("difference", TextTable.Column.NUMBER);
    rows(exposure).forEach(row -> table.row(row.toArray(String[]::new)));
    out.print(table.text());
    out.println();
    for (String each : goods(exposure)) {
      out.print(Paragraph.of("", "  ", each, Screen.width()));
    }
    notes(exposure, out);
    out.println();
    out.print(Paragraph.of("", "  ", Screen.tables(tables()), Screen.width()));
  }

  /** Writes the bill as Markdown. */
  public void markdown(Exposure exposure, PrintWriter out) {
    out.println("| trade | value | " + named(from) + " | " + named(to) + " | difference |");
    out.println("| --- | ---: | ---: | ---: | ---: |");
    for (List<String> row : rows(exposure)) {
      List<String> cells =
          row.stream().map(each -> Markdown.cell(each).replace("\n", "<br>")).toList();
      out.println("| " + String.join(" | ", cells) + " |");
    }
    out.println();
    for (String each : goods(exposure)) {
      out.print(Paragraph.of("- ", "  ", each, Screen.width()));
    }
    notes(exposure, out);
    out.println();
    out.println(Screen.tables(tables()));
  }

  private RateTables tables() {
    return to.tables();
  }

  /** What a bill is and is not, and what it leaves out. */
  public static List<String> notes(Exposure exposure) {
    List<String> notes = new ArrayList<>(List.of(STATIC));
    for (Exposure.Line each : exposure.lines()) {
      if (!each.isDecided()) {
        notes.add("not counted: " + trade(each) + ", " + each.undecided());
      }
      for (String remark : each.remarks()) {
        notes.add(trade(each) + ": " + remark);
      }
    }
    if (exposure.lines().stream()
        .anyMatch(each -> !each.trade().currency().equals(each.trade().dutyCurrency()))) {
      notes.add("Duty is in the currency of the importing country: USD into US, CNY into CN.");
    }
    if (exposure.lines().stream().anyMatch(each -> !isExact(each))) {
      notes.add(
          "A code that stands for several lines has two figures: all of its trade at the lowest of"
              + " their duties, and at the highest.");
    }
    return notes;
  }

  private static void notes(Exposure exposure, PrintWriter out) {
    notes(exposure).forEach(each -> out.print(Paragraph.of("- ", "  ", each, Screen.width())));
  }

  /**
   * What the goods of each code are called, a code once; nothing where the tables have no names.
   */
  private List<String> goods(Exposure exposure) {
    Set<String> lines = new LinkedHashSet<>();
    for (Exposure.Line each : exposure.lines()) {
      tables()
          .goodsName(each.trade().code(), Importer.reading(each.trade().importer()))
          .ifPresent(name -> lines.add(each.trade().code().orElseThrow().dotted() + ": " + name));
    }
    return List.copyOf(lines);
  }

  private static boolean isExact(Exposure.Line line) {
    return line.before().map(Exposure.Bill::isExact).orElse(true)
        && line.after().map(Exposure.Bill::isExact).orElse(true);
  }

  private static List<List<String>> rows(Exposure exposure) {
    List<List<String>> rows = new ArrayList<>();
    for (Exposure.Line each : exposure.lines()) {
      if (each.before().isPresent() && each.after().isPresent()) {
        rows.add(row(trade(each), each.trade().value(), each.before().get(), each.after().get()));
      }
    }
    for (Exposure.Total each : exposure.totals()) {
      rows.add(
          row(
              "total " + each.importer() + ", " + each.currency(),
              each.value(),
              each.before(),
              each.after()));
    }
    return rows;
  }

  private static List<String> row(
      String name, BigDecimal value, Exposure.Bill before, Exposure.Bill after) {
    boolean exact = before.isExact() && after.isExact();
    String least = signed(after.least().subtract(before.least()));
    return List.of(
        name,
        FigureText.money(value),
        bill(before),
        bill(after),
        exact ? least : least + "\n" + signed(after.most().subtract(before.most())));
  }

  private static String bill(Exposure.Bill bill) {
    return bill.isExact()
        ? FigureText.money(bill.least(), bill.isApproximate())
        : FigureText.money(bill.least(), bill.isApproximate())
            + "\n"
            + FigureText.money(bill.most(), bill.isApproximate());
  }

  private static String signed(BigDecimal amount) {
    return (amount.signum() > 0 ? "+" : "") + FigureText.money(amount);
  }

  private static String trade(Exposure.Line line) {
    return line.trade().code().map(CommodityCode::dotted).orElse("all goods")
        + " "
        + line.trade().origin()
        + " to "
        + line.trade().importer()
        + ", "
        + line.trade().currency();
  }

  /** Writes the bill as one JSON object. */
  public void json(Exposure exposure, PrintWriter out) {
    List<JsonObject> lines = new ArrayList<>();
    for (Exposure.Line each : exposure.lines()) {
      JsonObject line =
          new JsonObject()
              .with("code", each.trade().code().map(CommodityCode::dotted))
              .with(
                  "name",
                  tables()
                      .goodsName(each.trade().code(), Importer.reading(each.trade().importer())))
              .with("origin", each.trade().origin())
              .with("importer", each.trade().importer())
              .with("currency", each.trade().currency())
              .with("dutyCurrency", each.trade().dutyCurrency())
              .with("value", each.trade().value());
      each.before().ifPresent(bill -> line.with("first", object(bill)));
      each.after().ifPresent(bill -> line.with("second", object(bill)));
      line.withTexts("remarks", each.remarks());
      if (!each.isDecided()) {
        line.with("undecided", each.undecided());
      }
      lines.add(line);
    }
    JsonObject.versioned()
        .with("first", side(from))
        .with("second", side(to))
        .with("method", STATIC)
        .withObjects("lines", lines)
        .withObjects(
            "totals",
            exposure.totals().stream()
                .map(
                    each ->
                        new JsonObject()
                            .with("importer", each.importer())
                            .with("currency", each.currency())
                            .with("value", each.value())
                            .with("first", object(each.before()))
                            .with("second", object(each.after())))
                .toList())
        .with("complete", exposure.isComplete())
        .withTables(tables())
        .print(out);
  }

  private static JsonObject side(Exposure.Side side) {
    return new JsonObject()
        .with("entryDate", side.day().toString())
        .with("scenario", side.tables().scenario().map(each -> each.name()));
  }

  private static JsonObject object(Exposure.Bill bill) {
    return Marks.on(
        new JsonObject().with("leastDuty", bill.least()).with("mostDuty", bill.most()),
        bill.isApproximate(),
        bill.isInferred());
  }

  /** Writes the bill as CSV, one row for each line of trade. */
  public void csv(Exposure exposure, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    for (Exposure.Line each : exposure.lines()) {
      List<String> row = new ArrayList<>();
      row.add(each.trade().code().map(CommodityCode::dotted).orElse(""));
      row.add(each.trade().origin());
      row.add(each.trade().importer());
      row.add(each.trade().currency());
      row.add(each.trade().value().toPlainString());
      row.add(each.before().map(bill -> bill.least().toPlainString()).orElse(""));
      row.add(each.before().map(bill -> bill.most().toPlainString()).orElse(""));
      row.add(each.after().map(bill -> bill.least().toPlainString()).orElse(""));
      row.add(each.after().map(bill -> bill.most().toPlainString()).orElse(""));
      row.add(from.day() + ", tables " + from.tables().editionLabel());
      row.add(to.day() + ", tables " + to.tables().editionLabel());
      row.add(each.undecided());
      row.add(each.trade().dutyCurrency());
      rows.add(row);
    }
    CsvTable.write(out, HEADER, rows);
  }
}
