package org.tariffcalc.output.time;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.analysis.change.DutyChange;
import org.tariffcalc.analysis.time.DutyTimeline;
import org.tariffcalc.analysis.time.LaterTimeline;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.output.write.CsvTable;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.output.write.Marks;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.output.write.TextTable;
import org.tariffcalc.tables.RateTables;

/** Timelines as a table of words, as CSV and as JSON. */
public final class TimelineRenderer {

  private static final List<String> HEADER =
      List.of(
          "importer",
          "origin",
          "code",
          "from",
          "to",
          "duty_percent",
          "program",
          "authority",
          "heading",
          "duty",
          "percent",
          "legal_basis",
          "error",
          "edition",
          "duty_percent_low");

  private static final int WIDE = 60;

  private final RateTables tables;
  private final TimelineText text;
  private final int width;

  /** A renderer for answers of these tables, to lines of so many characters. */
  public TimelineRenderer(RateTables tables, int width) {
    this.tables = tables;
    this.text = new TimelineText(tables.countries().names());
    this.width = width;
  }

  /** The line that names the tables. */
  public static String tables(RateTables tables) {
    return Screen.tables(tables);
  }

  /** What acts since the day of knowledge made of a timeline. */
  public static List<String> later(LaterTimeline later) {
    return TimelineText.later(later);
  }

  /** Writes a table for each timeline. */
  public void table(List<DutyTimeline> timelines, List<String> notes, PrintWriter out) {
    for (DutyTimeline timeline : timelines) {
      String title = text.title(timeline) + ", " + TimelineText.span(timeline);
      out.print(Paragraph.of("", "", title, width));
      out.println();
      TextTable table = new TextTable(width).column("from", TextTable.Column.RIGID);
      if (isWide()) {
        table.column("to", TextTable.Column.RIGID);
      }
      table
          .column("duty", TextTable.Column.NUMBER)
          .column("made up of", TextTable.Column.FLEXIBLE)
          .column("changed by", TextTable.Column.FLEXIBLE);
      for (int i = 0; i < timeline.steps().size(); i++) {
        DutyTimeline.Step step = timeline.steps().get(i);
        List<String> row = new ArrayList<>(List.of(step.from().toString()));
        if (isWide()) {
          row.add(step.to().toString());
        }
        row.add(TimelineText.total(step));
        row.add(TimelineText.parts(step));
        row.add(String.join("\n", acts(timeline, i)));
        table.row(row.toArray(String[]::new));
      }
      out.print(table.text());
      out.println();
    }
    List<String> remarks = new ArrayList<>(notes);
    remarks.addAll(TimelineText.doubts(timelines));
    remarks.forEach(each -> out.print(Paragraph.of("- ", "  ", each, width)));
    out.print(Paragraph.of("", "  ", Screen.tables(tables), width));
  }

  /** Whether there is room for the last day of a step, which is the day before the next. */
  private boolean isWide() {
    return width >= WIDE;
  }

  private static List<String> acts(DutyTimeline timeline, int index) {
    List<String> acts = new ArrayList<>();
    for (DutyChange change : timeline.changes(index)) {
      for (String act : change.legalBasis()) {
        if (!acts.contains(act)) {
          acts.add(act);
        }
      }
    }
    return List.of(String.join(", ", acts));
  }

  /** Writes a row for each charge of each step, and one for a step without charges. */
  public void csv(List<DutyTimeline> timelines, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    for (DutyTimeline timeline : timelines) {
      for (DutyTimeline.Step step : timeline.steps()) {
        if (step.charges().isEmpty()) {
          rows.add(row(timeline, step, List.of("", "", "", "", "", "")));
        }
        for (Charge charge : step.charges()) {
          rows.add(
              row(
                  timeline,
                  step,
                  List.of(
                      charge.program(),
                      charge.authority(),
                      charge.heading(),
                      charge.duty(),
                      FigureText.percent(percent(charge, step)),
                      String.join(";", charge.legalBasis()))));
        }
      }
    }
    CsvTable.write(out, HEADER, rows);
  }

  private List<String> row(DutyTimeline timeline, DutyTimeline.Step step, List<String> charge) {
    List<String> row = new ArrayList<>();
    row.add(timeline.goods().importer());
    row.add(timeline.goods().origin());
    row.add(timeline.goods().code().map(CommodityCode::dotted).orElse(""));
    row.add(step.from().toString());
    row.add(step.to().toString());
    row.add(step.assessment().isPresent() ? FigureText.percent(step.dutyPercent()) : "");
    row.addAll(charge);
    row.add(step.undecided());
    row.add(tables.editionLabel());
    row.add(step.assessment().isPresent() ? FigureText.percent(step.lowestPercent()) : "");
    return row;
  }

  private static BigDecimal percent(Charge charge, DutyTimeline.Step step) {
    return Assessment.percentOf(charge.amount(), step.assessment().orElseThrow().customsValue());
  }

  /** Writes one JSON object. */
  public void json(List<DutyTimeline> timelines, List<String> notes, PrintWriter out) {
    List<JsonObject> all = new ArrayList<>();
    for (DutyTimeline timeline : timelines) {
      List<JsonObject> steps = new ArrayList<>();
      for (int i = 0; i < timeline.steps().size(); i++) {
        steps.add(step(timeline, i));
      }
      all.add(
          new JsonObject()
              .with("importer", timeline.goods().importer())
              .with("origin", timeline.goods().origin())
              .with("code", timeline.goods().code().map(CommodityCode::dotted))
              .with("name", timeline.name())
              .with("value", timeline.goods().value())
              .with("currency", timeline.goods().terms().currency())
              .with("from", timeline.from().toString())
              .with("to", timeline.to().toString())
              .withObjects("steps", steps));
    }
    JsonObject.versioned()
        .withObjects("timelines", all)
        .withTexts("notes", notes)
        .withTables(tables)
        .print(out);
  }

  private static JsonObject step(DutyTimeline timeline, int index) {
    DutyTimeline.Step step = timeline.steps().get(index);
    JsonObject json =
        new JsonObject().with("from", step.from().toString()).with("to", step.to().toString());
    if (step.assessment().isEmpty()) {
      return json.with("undecided", step.undecided());
    }
    List<JsonObject> charges = new ArrayList<>();
    for (Charge charge : step.charges()) {
      charges.add(
          new JsonObject()
              .with("measure", charge.measure())
              .with("program", charge.program())
              .with("authority", charge.authority())
              .with("heading", charge.heading())
              .with("duty", charge.duty())
              .with("percent", FigureText.percentNumber(percent(charge, step)))
              .withTexts("legalBasis", charge.legalBasis())
              .with("status", charge.status().word())
              .with("verified", charge.verified()));
    }
    List<JsonObject> changes = new ArrayList<>();
    for (DutyChange change : timeline.changes(index)) {
      changes.add(
          new JsonObject()
              .with("program", change.program())
              .with("before", change.before())
              .with("after", change.after())
              .with("beforePercent", FigureText.percentNumber(change.beforePercent()))
              .with("afterPercent", FigureText.percentNumber(change.afterPercent()))
              .withTexts("headings", change.headings())
              .withTexts("legalBasis", change.legalBasis())
              .with("reason", change.reason()));
    }
    Assessment assessed = step.assessment().get();
    json.with("dutyPercent", FigureText.percentNumber(step.dutyPercent()))
        .with("dutyPercentLow", FigureText.percentNumber(step.lowestPercent()))
        .withObjects("charges", charges)
        .withObjects("changes", changes)
        .with("complete", assessed.isComplete())
        .withTexts("missing", assessed.missing())
        .withTexts("warnings", assessed.cautions());
    return Marks.on(json, assessed.isApproximate(), assessed.inferred().isPresent());
  }
}
