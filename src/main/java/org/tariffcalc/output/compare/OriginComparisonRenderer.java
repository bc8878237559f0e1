package org.tariffcalc.output.compare;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tariffcalc.analysis.origin.OriginComparison;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.DutyHold;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.output.quote.AssumptionLines;
import org.tariffcalc.output.quote.ClaimLines;
import org.tariffcalc.output.quote.HoldLines;
import org.tariffcalc.output.quote.LawLine;
import org.tariffcalc.output.write.CsvTable;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.output.write.TextTable;
import org.tariffcalc.tables.RateTables;

/** A comparison for a person, and as rows of CSV. */
public final class OriginComparisonRenderer {

  private static final List<String> HEADER =
      List.of(
          "rank",
          "code",
          "origin",
          "importer",
          "entry_date",
          "customs_value",
          "total_duty",
          "effective_rate_percent",
          "taxes_and_fees",
          "landed_cost",
          "more_than_first",
          "points_more_than_first",
          "reasons",
          "if_qualified",
          "edition",
          "error",
          "total_duty_low",
          "undecided");

  /** Columns behind the figures: edition, error, total_duty_low, undecided. */
  private static final int AFTER_FIGURES = 4;

  private final RateTables tables;

  /** A renderer for answers of these tables. */
  public OriginComparisonRenderer(RateTables tables) {
    this.tables = tables;
  }

  /**
   * Writes the comparison for a terminal.
   *
   * @param law up to when the law was read
   * @param holds until when the duty of a choice holds
   */
  public void table(
      OriginComparison choices,
      LawLine law,
      Function<Assessment, Optional<DutyHold>> holds,
      PrintWriter out) {
    OriginComparisonText text = new OriginComparisonText(tables.countries().names(), choices);
    out.print(Paragraph.of("", "  ", text.title(), Screen.width()));
    text.goodsName().ifPresent(name -> out.print(Paragraph.of("", "  ", name, Screen.width())));
    out.println();
    TextTable table =
        new TextTable(Screen.width())
            .column("", TextTable.Column.NUMBER)
            .column("", TextTable.Column.FLEXIBLE)
            .column("duty", TextTable.Column.NUMBER)
            .column("landed cost", TextTable.Column.NUMBER)
            .column("more", TextTable.Column.NUMBER)
            .column("points", TextTable.Column.NUMBER);
    int rank = 0;
    for (OriginComparison.Choice choice : choices.ranked()) {
      Optional<Assessment> a = choice.assessment();
      if (a.isPresent()) {
        table.row(
            String.valueOf(++rank),
            text.fullName(choice) + (ClaimLines.footnotes(a.get()).isEmpty() ? "" : " *"),
            OriginComparisonText.percent(a.get()),
            FigureText.money(a.get().landedCost(), a.get().isApproximate()),
            rank == 1 ? "" : text.more(choice),
            rank == 1 ? "" : text.points(choice));
      } else {
        table.row("-", text.fullName(choice), "?", "?", "", "");
      }
    }
    out.print(table.text());
    List<String> footnotes = text.shared(each -> List.copyOf(ClaimLines.footnotes(each)));
    if (!footnotes.isEmpty()) {
      out.println();
      footnotes.forEach(each -> out.print(Paragraph.of("  * ", "    ", each, Screen.width())));
    }
    Map<String, Assessment> answers = text.answers();
    List<String> until = HoldLines.of(answers, holds);
    if (!until.isEmpty()) {
      out.println();
      until.forEach(each -> out.print(Paragraph.of("", "  ", each, Screen.width())));
    }
    paragraphs(choices, text, out);
    out.println();
    Optional<String> line = law.of(List.copyOf(answers.values()));
    line.ifPresent(each -> out.print(Paragraph.of("", "  ", each, Screen.width())));
    out.print(Paragraph.of("", "  ", Screen.tables(tables), Screen.width()));
  }

  /** Writes a row for each product of a list and each origin, the cheapest of a product first. */
  public void list(Map<String, OriginComparison> products, PrintWriter out) {
    TextTable table =
        new TextTable(Screen.width())
            .column("product", TextTable.Column.FLEXIBLE)
            .column("origin", TextTable.Column.FLEXIBLE)
            .column("duty", TextTable.Column.NUMBER)
            .column("landed cost", TextTable.Column.NUMBER)
            .column("more", TextTable.Column.NUMBER);
    products.forEach(
        (id, choices) -> {
          OriginComparisonText text = new OriginComparisonText(tables.countries().names(), choices);
          boolean isFirst = true;
          for (OriginComparison.Choice choice : choices.ranked()) {
            String name = tables.countries().nameOf(choice.goods().origin());
            Optional<Assessment> a = choice.assessment();
            table.row(
                isFirst ? id : "",
                name,
                a.map(OriginComparisonText::percent).orElse("?"),
                a.map(each -> FigureText.money(each.landedCost(), each.isApproximate()))
                    .orElse("?"),
                isFirst || a.isEmpty() ? "" : text.more(choice));
            isFirst = false;
          }
        });
    out.print(table.text());
    out.println();
    out.println(Screen.tables(tables));
  }

  private static void paragraphs(
      OriginComparison choices, OriginComparisonText text, PrintWriter out) {
    List<String> reasons = new ArrayList<>();
    List<String> qualified = new ArrayList<>();
    for (OriginComparison.Choice choice : choices.ranked()) {
      List<String> why = text.reasons(choice);
      if (!why.isEmpty()) {
        reasons.add(text.name(choice) + ": " + String.join("; ", why));
      }
      for (String each : OriginComparisonText.ifQualified(choice)) {
        qualified.add(text.name(choice) + " with " + each);
      }
    }
    section("Why they differ from the first:", reasons, out);
    section(Screen.warning("Undecided:"), text.shared(Assessment::missing), out);
    section(AssumptionLines.TITLE, text.shared(AssumptionLines::of), out);
    List<String> checks = text.shared(ClaimLines::cautions);
    checks.addAll(text.shared(OriginComparisonText::beside));
    section(Screen.warning("Check before you rely on this:"), checks, out);
    section("If the goods qualify:", qualified, out);
    section("The other case:", text.shared(OriginComparisonText::otherCases), out);
  }

  private static void section(String title, List<String> lines, PrintWriter out) {
    if (!lines.isEmpty()) {
      out.println();
      out.println(title);
      lines.forEach(each -> out.print(Paragraph.of("  - ", "    ", each, Screen.width())));
    }
  }

  /** What is left open in the answers, for a form that has no room for it. */
  public List<String> notes(OriginComparison choices) {
    return new OriginComparisonText(tables.countries().names(), choices).open();
  }

  /** Writes a row for each choice. */
  public void csv(OriginComparison choices, PrintWriter out) {
    OriginComparisonText text = new OriginComparisonText(tables.countries().names(), choices);
    List<List<String>> rows = new ArrayList<>();
    for (OriginComparison.Choice choice : choices.ranked()) {
      rows.add(row(choice, text, rows.size() + 1));
    }
    CsvTable.write(out, HEADER, rows);
  }

  private List<String> row(OriginComparison.Choice choice, OriginComparisonText text, int rank) {
    List<String> row = new ArrayList<>();
    row.add(choice.assessment().isPresent() ? String.valueOf(rank) : "");
    row.add(choice.goods().code().map(CommodityCode::dotted).orElse(""));
    row.add(choice.goods().origin());
    row.add(choice.goods().importer());
    row.add(choice.goods().entryDate().toString());
    if (choice.assessment().isPresent()) {
      Assessment a = choice.assessment().get();
      for (BigDecimal each : List.of(a.customsValue(), a.totalDuty())) {
        row.add(each.toPlainString());
      }
      row.add(FigureText.percent(a.dutyPercent()));
      row.add(a.totalFees().toPlainString());
      row.add(a.landedCost().toPlainString());
      row.add(text.moreMoney(choice).toPlainString());
      row.add(FigureText.percent(text.morePoints(choice)));
      row.add(String.join("; ", text.reasons(choice)));
      row.add(String.join("; ", OriginComparisonText.ifQualified(choice)));
      row.add(tables.editionLabel());
      row.add("");
      row.add(a.lowestDuty().toPlainString());
      row.add(a.undecided());
    } else {
      while (row.size() < HEADER.size() - AFTER_FIGURES) {
        row.add("");
      }
      row.add(tables.editionLabel());
      row.add(choice.failure().orElseThrow().wrong());
      row.add("");
      row.add("");
    }
    return row;
  }
}
