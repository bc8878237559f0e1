package org.tariffcalc.output.compare;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.customs.Period;
import org.tariffcalc.output.rates.RateLines;
import org.tariffcalc.output.write.CsvTable;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.json.Json;
import org.tariffcalc.tables.query.RateChange;
import org.tariffcalc.tables.query.RateStatement;
import org.tariffcalc.tables.query.RateStatement.Kind;

/** What differs between two days or two editions of the tables, rule by rule. */
public final class RateDifferenceRenderer {

  private static final int MOST_KEYS = 12;
  private static final int MOST_LINES = 40;
  private static final List<String> HEADER =
      List.of(
          "kind",
          "id",
          "change",
          "keys",
          "before",
          "before_from",
          "before_to",
          "after",
          "after_from",
          "after_to",
          "legal_basis",
          "before_edition",
          "after_edition");

  private final Side from;
  private final Side to;

  /**
   * One side of the difference.
   *
   * @param day entry date; empty for all days
   * @param tables the tables
   */
  public record Side(Optional<String> day, RateTables tables) {

    private String text(boolean withEdition) {
      String named = "edition " + tables.edition() + tables.premise();
      return day.map(each -> each + (withEdition ? ", " + named : "")).orElse(named);
    }
  }

  /** A renderer of a difference between two sides. */
  public RateDifferenceRenderer(Side from, Side to) {
    this.from = from;
    this.to = to;
  }

  /** Prints a section for each kind of rule; of long ones the beginning. */
  public void table(List<RateChange> changes, PrintWriter out) {
    boolean editions =
        !from.tables().sha256().equals(to.tables().sha256())
            || !from.tables().premise().equals(to.tables().premise());
    out.print(
        Paragraph.of(
            "", "  ", "From " + from.text(editions) + " to " + to.text(editions), Screen.width()));
    if (changes.isEmpty()) {
      out.print("\nnothing differs\n");
    }
    Map<Kind, List<RateChange>> byKind = new LinkedHashMap<>();
    changes.forEach(
        each -> byKind.computeIfAbsent(each.kind(), kind -> new ArrayList<>()).add(each));
    byKind.forEach(
        (kind, all) -> {
          out.print("\n" + kind.title() + " (" + all.size() + ")\n");
          all.stream().limit(MOST_LINES).forEach(each -> change(each, name(each), out));
          if (all.size() > MOST_LINES) {
            out.print("  and " + (all.size() - MOST_LINES) + " more; --format csv has them all\n");
          }
        });
    out.print("\n");
    out.print(Paragraph.of("", "  ", Screen.tables(to.tables()), Screen.width()));
  }

  /** What a measure or a list is about; empty for what has its name in what it says. */
  private String name(RateChange change) {
    String id = change.named().id();
    RateTables tables = (change.after().isPresent() ? to : from).tables();
    return switch (change.named().kind()) {
      case MEASURE ->
          tables.allMeasures().stream()
              .filter(each -> each.id().equals(id))
              .map(RateLines::name)
              .findFirst()
              .orElse("");
      case LIST -> tables.list(id).about();
      default -> "";
    };
  }

  private static void change(RateChange change, String name, PrintWriter out) {
    RateStatement named = change.named();
    StringBuilder text =
        new StringBuilder(ChangeLines.shown(change.word())).append(": ").append(named.id());
    if (!name.isEmpty()) {
      text.append(" (").append(name).append(')');
    }
    if (named.kind() != Kind.EXEMPTION && !change.keys().equals(List.of(""))) {
      text.append(' ').append(keys(change.keys()));
    }
    text.append(": ")
        .append(
            ChangeLines.arrow(
                change.before().map(RateStatement::says).orElse(named.says()),
                change.after().map(RateStatement::says).orElse(named.says())));
    out.print(Paragraph.of("  ", "    ", text.toString(), Screen.width()));
    if (named.kind() == Kind.TABLE) {
      return; // It has neither days nor acts of its own.
    }
    String acts = String.join(", ", named.legalBasis().stream().map(Paragraph::unbroken).toList());
    out.print(
        Paragraph.of(
            "    ", "    ", days(change) + (acts.isEmpty() ? "" : "; " + acts), Screen.width()));
  }

  private static String keys(List<String> keys) {
    return String.join(" ", keys.subList(0, Math.min(MOST_KEYS, keys.size())))
        + (keys.size() > MOST_KEYS ? " and " + (keys.size() - MOST_KEYS) + " more" : "");
  }

  private static String days(RateChange change) {
    String before = change.before().map(rule -> RateLines.days(rule.period())).orElse("");
    String after = change.after().map(rule -> RateLines.days(rule.period())).orElse("");
    if (before.isEmpty()) {
      return after;
    }
    return after.isEmpty() ? before : ChangeLines.arrow(before, after);
  }

  /** Prints one object: {@code rates/schema/rates-diff.schema.json}. */
  public void json(List<RateChange> changes, PrintWriter out) {
    List<JsonObject> objects = new ArrayList<>();
    for (RateChange each : changes) {
      objects.add(
          new JsonObject()
              .with("kind", each.kind().word())
              .with("id", each.named().id())
              .with("change", each.word())
              .withTexts("keys", each.keys())
              .with("before", rule(each.before()))
              .with("after", rule(each.after())));
    }
    JsonObject.versioned()
        .with("from", side(from))
        .with("to", side(to))
        .withObjects("changes", objects)
        .print(out);
  }

  private static JsonObject side(Side side) {
    return new JsonObject().with("date", side.day()).withAll(JsonObject.named(side.tables()));
  }

  private static Json rule(Optional<RateStatement> rule) {
    return rule.map(
            each ->
                new JsonObject()
                    .with("says", each.says())
                    .with("from", each.period().begins())
                    .with("to", each.period().ends())
                    .withTexts("legalBasis", each.legalBasis())
                    .json())
        .orElseGet(Json.Nothing::new);
  }

  /** Prints a header and a row for each change. */
  public void csv(List<RateChange> changes, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    for (RateChange each : changes) {
      Optional<Period> before = each.before().map(RateStatement::period);
      Optional<Period> after = each.after().map(RateStatement::period);
      rows.add(
          List.of(
              each.kind().word(),
              each.named().id(),
              each.word(),
              String.join(";", each.keys()),
              each.before().map(RateStatement::says).orElse(""),
              before.map(Period::begins).orElse(""),
              before.flatMap(Period::ends).orElse(""),
              each.after().map(RateStatement::says).orElse(""),
              after.map(Period::begins).orElse(""),
              after.flatMap(Period::ends).orElse(""),
              String.join(";", each.named().legalBasis()),
              from.tables().editionLabel(),
              to.tables().editionLabel()));
    }
    CsvTable.write(out, HEADER, rows);
  }
}
