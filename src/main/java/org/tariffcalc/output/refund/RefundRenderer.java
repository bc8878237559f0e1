package org.tariffcalc.output.refund;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tariffcalc.analysis.refund.EntryRefund;
import org.tariffcalc.analysis.refund.QuarterInterest;
import org.tariffcalc.analysis.refund.RefundSum;
import org.tariffcalc.analysis.refund.RefundWay;
import org.tariffcalc.output.write.CsvTable;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.Html;
import org.tariffcalc.output.write.HtmlTable;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.output.write.TextTable;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.json.CanonicalJson;
import org.tariffcalc.tables.refund.RefundLaw;

/** What entries get back: a table, CSV, JSON, a page for a client. */
public final class RefundRenderer {

  private static final List<String> TITLES =
      List.of(
          "entry",
          "importer",
          "entry_date",
          "liquidated",
          "headings",
          "refundable",
          "way",
          "why",
          "deadline",
          "days_left",
          "interest_corporate",
          "interest_other",
          "deemed_liquidated");

  /** Entries that a table or page shows. */
  private static final int MOST_SHOWN = 1_000;

  private final RateTables tables;
  private final RefundLaw law;
  private final LocalDate asOf;
  private final List<EntryRefund> entries;
  private final List<String> notStated;
  private final boolean isDeclared;

  /**
   * A renderer of entries as of a day.
   *
   * @param notStated what the file does not tell of its entries
   * @param isDeclared whether files for the portal are written
   */
  public RefundRenderer(
      RateTables tables,
      RefundLaw law,
      LocalDate asOf,
      List<EntryRefund> entries,
      List<String> notStated,
      boolean isDeclared) {
    this.tables = tables;
    this.law = law;
    this.asOf = asOf;
    this.entries = Collections.unmodifiableList(entries);
    this.notStated = List.copyOf(notStated);
    this.isDeclared = isDeclared;
  }

  private List<String> notes(List<QuarterInterest> quarters) {
    return RefundNotes.of(law, asOf, entries, quarters, notStated, isDeclared);
  }

  private String title() {
    return "Refund of duties held unlawful, as of " + asOf;
  }

  /**
   * Writes the entries and their sums for a person.
   *
   * @param isExplained whether the interest of each entry is shown by quarter
   */
  public void table(PrintWriter out, boolean isExplained) {
    RefundSum sums = RefundSum.of(entries);
    out.println(title());
    out.println();
    if (entries.isEmpty()) {
      out.println("No entry paid a duty that was held unlawful.");
    } else {
      TextTable table =
          new TextTable(Screen.width())
              .column("Entry", TextTable.Column.RIGID)
              .column("Refundable", TextTable.Column.NUMBER)
              .column("Interest", TextTable.Column.NUMBER)
              .column("Way", TextTable.Column.RIGID)
              .column("Until", TextTable.Column.RIGID)
              .column("Days", TextTable.Column.NUMBER)
              .column("Why", TextTable.Column.FLEXIBLE);
      for (EntryRefund each : shown()) {
        table.row(
            each.entry(),
            money(each.refundable()),
            money(each.corporate()),
            word(each.way()),
            text(each.way().deadline()),
            text(each.way().daysLeft(asOf)),
            each.way().why());
      }
      out.print(table.text());
      if (entries.size() > MOST_SHOWN) {
        out.println();
        out.print(Paragraph.of("", "  ", hidden() + "; --format csv has all.", Screen.width()));
      }
    }
    sums("Way", RefundSum.byWay(entries), out);
    sums("Importer", RefundSum.byImporter(entries), out);
    sums("Month", RefundSum.byMonth(entries), out);
    out.println();
    byHeading()
        .forEach((heading, sum) -> out.println(line("Heading " + heading, FigureText.money(sum))));
    out.println(line("Refundable, as far as known", money(sums.refundable())));
    out.println(line("Interest for a corporation", money(sums.corporate())));
    out.println(line("Interest for anyone else", money(sums.other())));
    if (sums.unknown() > 0) {
      out.println(line("Entries whose refund is unknown", String.valueOf(sums.unknown())));
    }
    if (sums.withoutInterest() > 0) {
      out.println(
          line("Entries whose interest is unknown", String.valueOf(sums.withoutInterest())));
    }
    List<QuarterInterest> quarters = QuarterInterest.of(entries);
    RefundQuarters.table(isExplained ? shown() : List.of(), quarters, out);
    out.println();
    out.println("Notes:");
    notes(quarters).forEach(each -> out.print(Paragraph.of("  - ", "    ", each, Screen.width())));
    out.println();
    out.println(Screen.tables(tables));
  }

  /** The entries that a table or page shows. */
  private List<EntryRefund> shown() {
    return entries.subList(0, Math.min(MOST_SHOWN, entries.size()));
  }

  private String hidden() {
    return "Not shown: " + (entries.size() - MOST_SHOWN) + " more";
  }

  /** The sums of several importers or months. */
  private static void sums(String title, Map<String, RefundSum> sums, PrintWriter out) {
    if (sums.size() < 2) {
      return;
    }
    TextTable table =
        new TextTable(Screen.width())
            .column(title, TextTable.Column.FLEXIBLE)
            .column("Entries", TextTable.Column.NUMBER)
            .column("Refundable", TextTable.Column.NUMBER)
            .column("Interest", TextTable.Column.NUMBER)
            .column("Unknown", TextTable.Column.NUMBER);
    sums.forEach(
        (each, sum) ->
            table.row(
                each.isEmpty() ? "not stated" : named(each),
                String.valueOf(sum.entries()),
                money(sum.refundable()),
                money(sum.corporate()),
                String.valueOf(sum.unknown())));
    out.println();
    out.print(table.text());
  }

  /** Writes a row for each entry. */
  public void csv(PrintWriter out) {
    CsvTable.Rows rows = CsvTable.rows(out);
    rows.write(TITLES);
    entries.forEach(each -> rows.write(cells(each)));
    rows.finish();
  }

  private List<String> cells(EntryRefund each) {
    return List.of(
        each.entry(),
        each.importer(),
        text(each.entryDate()),
        text(each.liquidated()),
        String.join(";", each.charges().keySet()),
        plain(each.refundable()),
        each.way().kind().word(),
        each.way().why(),
        text(each.way().deadline()),
        text(each.way().daysLeft(asOf)),
        plain(each.corporate()),
        plain(each.other()),
        text(each.way().deemed()));
  }

  /** The cells of an entry as a person reads them. */
  private List<String> shown(EntryRefund each) {
    List<String> cells = new ArrayList<>(cells(each));
    cells.set(TITLES.indexOf("headings"), String.join(", ", each.charges().keySet()));
    cells.set(TITLES.indexOf("refundable"), money(each.refundable()));
    cells.set(TITLES.indexOf("way"), word(each.way()));
    cells.set(TITLES.indexOf("interest_corporate"), money(each.corporate()));
    cells.set(TITLES.indexOf("interest_other"), money(each.other()));
    return cells;
  }

  /**
   * Writes one object.
   *
   * @param isExplained whether the interest of each entry is shown by quarter
   */
  public void json(PrintWriter out, boolean isExplained) {
    RefundSum sums = RefundSum.of(entries);
    List<JsonObject> byWay = new ArrayList<>();
    RefundSum.byWay(entries)
        .forEach(
            (way, sum) ->
                byWay.add(
                    number(
                        new JsonObject().with("way", way).with("entries", sum.entries()),
                        "refundable",
                        sum.refundable())));
    List<QuarterInterest> quarters = QuarterInterest.of(entries);
    out.print("{\"schemaVersion\": 1, \"entries\": [");
    String separator = "\n";
    for (EntryRefund each : entries) {
      out.print(separator);
      out.print(CanonicalJson.format(object(each, isExplained).json()).strip());
      separator = ",\n";
    }
    out.print("\n],");
    JsonObject object =
        new JsonObject().with("asOf", asOf.toString()).with("portal", law.portal().shortName());
    number(
        with(object, sums),
        "interestCorporateReduced",
        sums.corporate().map(each -> each.subtract(RefundSum.reduction(entries))));
    object
        .withObjects("interestByQuarter", RefundQuarters.objects(quarters, true))
        .with("unknownEntries", sums.unknown())
        .with("unknownInterest", sums.withoutInterest())
        .withObjects("byHeading", charges(byHeading()))
        .withObjects("byWay", byWay)
        .withObjects("byImporter", sums("importer", RefundSum.byImporter(entries)))
        .withObjects("byMonth", sums("month", RefundSum.byMonth(entries)))
        .withTexts("warnings", notes(quarters))
        .withTables(tables);
    out.println(CanonicalJson.format(object.json()).strip().substring(1));
  }

  private static List<JsonObject> sums(String name, Map<String, RefundSum> sums) {
    List<JsonObject> all = new ArrayList<>();
    sums.forEach(
        (each, sum) ->
            all.add(
                with(
                    new JsonObject()
                        .with(name, each)
                        .with("entries", sum.entries())
                        .with("unknownEntries", sum.unknown())
                        .with("unknownInterest", sum.withoutInterest()),
                    sum)));
    return all;
  }

  private static JsonObject with(JsonObject object, RefundSum sum) {
    number(object, "refundable", sum.refundable());
    number(object, "interestCorporate", sum.corporate());
    return number(object, "interestOther", sum.other());
  }

  private JsonObject object(EntryRefund each, boolean isExplained) {
    JsonObject object =
        new JsonObject()
            .with("entry", each.entry())
            .with("importer", each.importer())
            .with("entryDate", each.entryDate())
            .with("liquidated", each.liquidated())
            .with("deemedLiquidated", each.way().deemed());
    number(object, "refundable", each.refundable());
    object
        .withObjects("charges", charges(each.charges()))
        .with("way", each.way().kind().word())
        .with("why", each.way().why())
        .with("deadline", each.way().deadline());
    number(object, "daysLeft", each.way().daysLeft(asOf).map(BigDecimal::valueOf));
    number(object, "interestCorporate", each.corporate());
    number(object, "interestOther", each.other());
    return isExplained
        ? object.withObjects(
            "interestByQuarter", RefundQuarters.objects(each.interestByQuarter(), false))
        : object;
  }

  private static JsonObject number(JsonObject object, String name, Optional<BigDecimal> number) {
    return number.isPresent()
        ? object.with(name, number.get())
        : object.with(name, Optional.empty());
  }

  private static List<JsonObject> charges(Map<String, BigDecimal> charges) {
    List<JsonObject> objects = new ArrayList<>();
    charges.forEach(
        (heading, amount) ->
            objects.add(new JsonObject().with("heading", heading).with("amount", amount)));
    return objects;
  }

  /** The page for a client. */
  public String html() {
    RefundSum sums = RefundSum.of(entries);
    StringBuilder body = new StringBuilder("<main>\n<h1>").append(Html.text(title()));
    body.append("</h1>\n<p>US dollars. Refundable, as far as known: ")
        .append(money(sums.refundable()))
        .append(". Interest for a corporation: ")
        .append(money(sums.corporate()))
        .append("; for anyone else: ")
        .append(money(sums.other()))
        .append(".</p>\n");
    HtmlTable table = new HtmlTable(TITLES.stream().map(each -> each.replace('_', ' ')).toList());
    shown().forEach(entry -> table.with(shown(entry).stream().map(Html::text).toList()));
    body.append(table.html());
    if (entries.size() > MOST_SHOWN) {
      body.append("<p>").append(hidden()).append(".</p>\n");
    }
    List<QuarterInterest> quarters = QuarterInterest.of(entries);
    body.append(RefundQuarters.html(quarters));
    body.append("<ul class=\"remarks\">\n");
    notes(quarters).forEach(each -> body.append("<li>").append(Html.text(each)).append("</li>\n"));
    body.append("</ul>\n<footer>")
        .append(Html.text(Screen.tables(tables)))
        .append("</footer>\n</main>\n");
    return Html.page(title(), body.toString(), "");
  }

  private Map<String, BigDecimal> byHeading() {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (EntryRefund each : entries) {
      each.charges().forEach((heading, sum) -> sums.merge(heading, sum, BigDecimal::add));
    }
    return sums;
  }

  private static String word(RefundWay way) {
    return named(way.kind().word());
  }

  /** A name as a person reads it: that of the portal in capitals. */
  private static String named(String word) {
    return word.equals(RefundWay.Kind.CAPE.word()) ? "CAPE" : word;
  }

  private static String line(String name, String figure) {
    return name + " ".repeat(Math.max(1, 50 - name.length() - figure.length())) + figure;
  }

  private static String money(Optional<BigDecimal> amount) {
    return amount.map(FigureText::money).orElse("unknown");
  }

  private static String plain(Optional<BigDecimal> amount) {
    return amount.map(BigDecimal::toPlainString).orElse("");
  }

  private static String text(Optional<?> value) {
    return value.<String>map(Object::toString).orElse("");
  }
}
