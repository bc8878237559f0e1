package org.tariffcalc.output.rates;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.analysis.goods.GoodsHeading;
import org.tariffcalc.analysis.goods.GoodsLine;
import org.tariffcalc.analysis.goods.GoodsSubheading;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.output.write.CsvTable;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.output.write.TextTable;
import org.tariffcalc.tables.RateTables;

/** Headings with the names and rates of their lines. */
public final class GoodsRenderer {

  private static final List<String> HEADER =
      List.of(
          "heading",
          "heading_name",
          "subheading",
          "subheading_name",
          "code",
          "name",
          "base_rate",
          "duty_percent",
          "complete",
          "units",
          "date",
          "edition");

  private final RateTables tables;
  private final LocalDate day;
  private final Importer importer;
  private final Optional<String> origin;
  private final List<String> notes;

  /**
   * A renderer.
   *
   * @param origin the origin whose duty the lines tell; empty when they tell the base rate alone
   * @param notes sentences that go with the answer
   */
  public GoodsRenderer(
      RateTables tables,
      LocalDate day,
      Importer importer,
      Optional<String> origin,
      List<String> notes) {
    this.tables = tables;
    this.day = day;
    this.importer = importer;
    this.origin = origin;
    this.notes = List.copyOf(notes);
  }

  /** Prints a tree for a person. */
  public void table(List<GoodsHeading> headings, PrintWriter out) {
    boolean isUs = importer == Importer.US;
    TextTable table =
        new TextTable(Screen.width())
            .column("CODE", TextTable.Column.RIGID)
            .column("NAME", TextTable.Column.FLEXIBLE);
    if (isUs) {
      table.column("BASE RATE", TextTable.Column.FLEXIBLE);
      origin.ifPresent(from -> table.column("DUTY " + from, TextTable.Column.NUMBER));
      table.column("UNITS", TextTable.Column.RIGID);
    }
    boolean isOpen = false;
    for (GoodsHeading heading : headings) {
      table.section(heading.code().dotted() + "  " + heading.name());
      for (GoodsSubheading subheading : heading.subheadings()) {
        List<GoodsLine> lines = subheading.lines();
        if (lines.size() != 1 || !lines.get(0).name().equals(subheading.name())) {
          row(table, subheading.code().dotted(), subheading.name(), "", "", "");
        }
        for (GoodsLine line : lines) {
          isOpen |= origin.isPresent() && !line.isComplete();
          row(
              table,
              line.code().dotted(),
              (lines.size() == 1 ? "" : "- ") + line.name(),
              line.baseRate(),
              duty(line),
              String.join(", ", line.units()));
          line.description().ifPresent(text -> row(table, "", "[" + text + "]", "", "", ""));
        }
      }
      if (heading.others() > 0) {
        table.section(
            "    "
                + heading.others()
                + (heading.others() == 1 ? " more line" : " more lines")
                + ": tariff show "
                + heading.code().dotted());
      }
    }
    out.print(table.text());
    out.print('\n');
    if (isOpen) {
      out.print("* undecided: tariff quote says what is missing\n");
    }
    for (String note : notes) {
      out.print(Paragraph.of("", "", note, Screen.width()));
    }
    out.print(Screen.tables(tables) + "\n");
  }

  private void row(
      TextTable table, String code, String name, String base, String duty, String units) {
    List<String> cells = new ArrayList<>(List.of(code, name));
    if (importer == Importer.US) {
      cells.add(base);
      if (origin.isPresent()) {
        cells.add(duty);
      }
      cells.add(units);
    }
    table.row(cells.toArray(String[]::new));
  }

  private static String duty(GoodsLine line) {
    return line.dutyPercent()
        .map(percent -> FigureText.percent(percent) + "%" + (line.isComplete() ? " " : "*"))
        .orElse("*");
  }

  /** Prints one object with an array of headings. */
  public void json(List<GoodsHeading> headings, PrintWriter out) {
    JsonObject answer =
        JsonObject.versioned().with("date", day.toString()).with("importer", importer.word());
    answer.with("origin", origin);
    answer
        .withObjects("headings", headings.stream().map(this::heading).toList())
        .withTexts("notes", notes)
        .withTables(tables)
        .print(out);
  }

  private JsonObject heading(GoodsHeading heading) {
    return new JsonObject()
        .with("code", heading.code().dotted())
        .with("name", heading.name())
        .withObjects("subheadings", heading.subheadings().stream().map(this::subheading).toList())
        .with("moreLines", heading.others());
  }

  private JsonObject subheading(GoodsSubheading subheading) {
    return new JsonObject()
        .with("code", subheading.code().dotted())
        .with("name", subheading.name())
        .withObjects("lines", subheading.lines().stream().map(this::line).toList());
  }

  private JsonObject line(GoodsLine line) {
    JsonObject json = new JsonObject().with("code", line.code().dotted()).with("name", line.name());
    line.description().ifPresent(text -> json.with("description", text));
    json.with("baseRate", line.baseRate());
    if (origin.isPresent()) {
      line.dutyPercent()
          .ifPresentOrElse(
              percent -> json.with("dutyPercent", FigureText.percentNumber(percent)),
              () -> json.with("dutyPercent", Optional.empty()));
      json.with("complete", line.isComplete());
    }
    return json.withTexts("units", line.units());
  }

  /** Prints a header and a row for each line, or for each subheading where there are no lines. */
  public void csv(List<GoodsHeading> headings, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    for (GoodsHeading heading : headings) {
      for (GoodsSubheading subheading : heading.subheadings()) {
        if (subheading.lines().isEmpty()) {
          rows.add(row(heading, subheading, "", "", "", "", "", ""));
        }
        for (GoodsLine line : subheading.lines()) {
          rows.add(
              row(
                  heading,
                  subheading,
                  line.code().dotted(),
                  line.name(),
                  line.baseRate(),
                  line.dutyPercent().map(FigureText::percent).orElse(""),
                  origin.isPresent() ? String.valueOf(line.isComplete()) : "",
                  String.join(";", line.units())));
        }
      }
    }
    CsvTable.write(out, HEADER, rows);
  }

  private List<String> row(GoodsHeading heading, GoodsSubheading subheading, String... line) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                heading.code().dotted(),
                heading.name(),
                subheading.code().dotted(),
                subheading.name()));
    cells.addAll(List.of(line));
    cells.add(day.toString());
    cells.add(tables.editionLabel());
    return cells;
  }
}
