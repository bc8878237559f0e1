package org.tariffcalc.output.compare;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tariffcalc.analysis.change.ChargeChange;
import org.tariffcalc.analysis.change.Comparison;
import org.tariffcalc.analysis.lock.CheckedProduct;
import org.tariffcalc.analysis.lock.CheckedProduct.Status;
import org.tariffcalc.analysis.lock.LockCheck;
import org.tariffcalc.customs.Legible;
import org.tariffcalc.output.rates.RateLines;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.json.Json;

/** What came of holding a lock against another day or edition. */
public final class CheckRenderer {

  private final RateTables tables;
  private final String lockName;
  private final LockCheck.Limits limits;
  private final Optional<String> tooOld;

  /**
   * A renderer of a check of the named lock against these tables.
   *
   * @param tooOld why the law of the tables is older than allowed; empty where it is not
   */
  public CheckRenderer(
      RateTables tables, String lockName, LockCheck.Limits limits, Optional<String> tooOld) {
    this.tables = tables;
    this.lockName = lockName;
    this.limits = limits;
    this.tooOld = tooOld;
  }

  /** Prints what differs, product by product; nothing when the lock holds. */
  public void table(LockCheck check, PrintWriter out) {
    if (check.holds()) {
      return;
    }
    out.print(lockName + ": " + headline(check) + "\n");
    for (CheckedProduct each : check.failing()) {
      out.print("\n");
      out.print(Paragraph.of("", "  ", line(each), Screen.width()));
      each.comparison().ifPresent(found -> out.print(ChangeLines.changes(found, "  ")));
      for (String reason : notes(each)) {
        out.print(Paragraph.of("  ", "  ", reason, Screen.width()));
      }
    }
    out.print("\n");
    totals(check)
        .forEach(
            (currency, sums) ->
                out.print(
                    "In all: duty "
                        + ChangeLines.arrow(FigureText.money(sums[0]), FigureText.money(sums[1]))
                        + " "
                        + currency
                        + (sums[0].compareTo(sums[1]) == 0
                            ? ", unchanged"
                            : " (" + ChangeLines.signed(sums[1].subtract(sums[0])) + ")")
                        + "\n"));
    out.print(
        "Locked with rate tables "
            + check.lock().edition()
            + (check.lock().premise().isEmpty() ? "" : ", " + check.lock().premise())
            + "\n");
    out.print(Screen.tables(tables) + "\n");
  }

  private String headline(LockCheck check) {
    long broken = check.products().stream().filter(CheckedProduct::isBroken).count();
    long ahead = check.products().stream().filter(each -> each.ahead().isPresent()).count();
    long tolerated = count(check, Status.WITHIN_TOLERANCE);
    return broken
        + " of "
        + RateLines.count(check.products().size(), "product")
        + " changed"
        + (tolerated == 0 ? "" : ", " + tolerated + " more within the tolerance")
        + (ahead == 0
            ? ""
            : ", "
                + ahead
                + " will change by "
                + limits.until().map(LocalDate::toString).orElse(""));
  }

  private static long count(LockCheck check, Status status) {
    return check.products().stream().filter(each -> each.status() == status).count();
  }

  /** The product without what its goods are called. */
  String title(CheckedProduct checked) {
    return checked.product().title(tables);
  }

  /**
   * {@code SKU-1, 9503.00.00 from China into the United States, entering 2025-04-11: duty 30% ->
   * 145%, …}.
   */
  String line(CheckedProduct checked) {
    return checked.product().fullTitle(tables)
        + ", entering "
        + ChangeLines.arrow(
            checked.product().shipment().entryDate().toString(), checked.entryDate().toString())
        + ": "
        + checked
            .comparison()
            .map(CheckRenderer::figures)
            .orElseGet(() -> "no figure, " + checked.undecided());
  }

  private static String figures(Comparison comparison) {
    String fees = ChangeLines.fees(comparison);
    boolean revalued =
        comparison.before().customsValue().compareTo(comparison.after().customsValue()) != 0;
    return ChangeLines.duty(comparison)
        + (fees.isEmpty() ? "" : "; " + fees)
        + (revalued
            ? "; customs value "
                + ChangeLines.arrow(
                    FigureText.money(comparison.before().customsValue()),
                    FigureText.money(comparison.after().customsValue()))
            : "");
  }

  /** What is to be said beside the figures. */
  List<String> notes(CheckedProduct checked) {
    List<String> notes = new ArrayList<>(checked.lapsed());
    checked
        .comparison()
        .ifPresent(found -> found.newlyMissing().forEach(each -> notes.add("undecided: " + each)));
    if (checked.isOverMaxRate()) {
      notes.add(
          "over the highest rate allowed, "
              + limits.maxRatePercent().map(ChangeLines::percent).orElse(""));
    }
    checked
        .ahead()
        .ifPresent(
            each ->
                notes.add(
                    "already ordered, from "
                        + each.from()
                        + ": "
                        + figures(each.comparison())
                        + ", "
                        + String.join(", ", acts(each.comparison()))));
    return notes;
  }

  private static List<String> acts(Comparison comparison) {
    List<String> acts = new ArrayList<>();
    for (ChargeChange each : comparison.everyChange()) {
      each.acts().stream().filter(act -> !acts.contains(act)).forEach(acts::add);
    }
    return acts;
  }

  private static Map<String, BigDecimal[]> totals(LockCheck check) {
    Map<String, BigDecimal[]> totals = new TreeMap<>();
    for (CheckedProduct each : check.products()) {
      each.comparison()
          .ifPresent(
              found -> {
                BigDecimal[] sums =
                    totals.computeIfAbsent(
                        found.after().currency(),
                        currency -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
                sums[0] = sums[0].add(found.before().totalDuty());
                sums[1] = sums[1].add(found.after().totalDuty());
              });
    }
    return totals;
  }

  /** Prints one object, also when the lock holds: {@code rates/schema/check.schema.json}. */
  public void json(LockCheck check, PrintWriter out) {
    List<JsonObject> products = new ArrayList<>();
    for (CheckedProduct each : check.products()) {
      products.add(
          new JsonObject()
              .with("id", each.product().id())
              .with("code", each.product().shipment().code().map(Object::toString))
              .with("name", each.product().name())
              .with("origin", each.product().shipment().origin())
              .with("importer", each.product().shipment().importer())
              .with("lockedDate", each.product().shipment().entryDate().toString())
              .with("entryDate", each.entryDate().toString())
              .with("status", each.status().word())
              .with("overMaxRate", each.isOverMaxRate())
              .with(
                  "comparison",
                  each.comparison()
                      .map(found -> ComparisonJson.comparison(found).json())
                      .orElseGet(Json.Nothing::new))
              .withTexts("lapsed", each.lapsed())
              .with("undecided", each.open())
              .with(
                  "ahead",
                  each.ahead()
                      .map(
                          next ->
                              new JsonObject()
                                  .with("from", next.from().toString())
                                  .with("comparison", ComparisonJson.comparison(next.comparison()))
                                  .json())
                      .orElseGet(Json.Nothing::new)));
    }
    List<JsonObject> totals = new ArrayList<>();
    totals(check)
        .forEach(
            (currency, sums) ->
                totals.add(
                    new JsonObject()
                        .with("currency", currency)
                        .with("dutyBefore", sums[0])
                        .with("dutyAfter", sums[1])
                        .with("dutyEffect", sums[1].subtract(sums[0]))));
    JsonObject.versioned()
        .with("holds", check.holds() && tooOld.isEmpty())
        .with("lawReadTo", tables.manifest().asOf().toString())
        .with("tooOld", tooOld.isPresent())
        .with("changed", (long) check.failing().size())
        .withObjects("products", products)
        .withObjects("totals", totals)
        .with(
            "lockedTables",
            new JsonObject()
                .with("edition", check.lock().edition())
                .with("sha256", check.lock().sha256())
                .with(
                    "premise", Optional.of(check.lock().premise()).filter(each -> !each.isEmpty())))
        .withTables(tables)
        .print(out);
  }

  /**
   * Prints a workflow command for each product that differs: an error where the lock does not hold,
   * a warning within the tolerance. A day of knowledge or a scenario is a notice before them.
   *
   * @param lines the line of each product in the lock; empty where they are not known
   */
  public void annotations(LockCheck check, List<Integer> lines, PrintWriter out) {
    tooOld.ifPresent(
        why ->
            out.print(
                "::error file="
                    + property(lockName)
                    + ",title=Law read too long ago::"
                    + data(why)
                    + "\n"));
    if (!tables.premise().isEmpty()) {
      out.print(
          "::notice file="
              + property(lockName)
              + ",title=Not the law as it is known today::"
              + data(Screen.tables(tables))
              + "\n");
    }
    for (int i = 0; i < check.products().size(); i++) {
      CheckedProduct each = check.products().get(i);
      if (each.status() != Status.UNCHANGED || each.fails()) {
        StringBuilder message = new StringBuilder(line(each));
        each.comparison()
            .ifPresent(
                found ->
                    found
                        .everyChange()
                        .forEach(
                            change ->
                                message
                                    .append('\n')
                                    .append(ChangeLines.headline(change))
                                    .append("; ")
                                    .append(plain(ChangeLines.grounds(change)))));
        notes(each).forEach(note -> message.append('\n').append(note));
        out.print(
            "::"
                + (each.fails() ? "error" : "warning")
                + " file="
                + property(lockName)
                + (lines.isEmpty() ? "" : ",line=" + lines.get(i))
                + ",title="
                + property("Duty of " + title(each))
                + "::"
                + data(message.toString())
                + "\n");
      }
    }
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }

  private static String data(String text) {
    return Legible.text(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  /**
   * The check as a JUnit report: a test case for each product.
   *
   * @param started when the check began
   * @param took how long it took
   */
  public String junit(LockCheck check, Instant started, Duration took) {
    return new JunitReport(this, Screen.tables(tables), tooOld).of(check, started, took);
  }
}
