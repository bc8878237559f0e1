package org.tariffcalc.output.entry;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tariffcalc.assess.answer.Alternative;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Drawback;
import org.tariffcalc.assess.answer.DutyHold;
import org.tariffcalc.assess.answer.EntryAssessment;
import org.tariffcalc.assess.answer.FeeCharge;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.FeeKind;
import org.tariffcalc.output.quote.AssumptionLines;
import org.tariffcalc.output.quote.ClaimLines;
import org.tariffcalc.output.quote.HoldLines;
import org.tariffcalc.output.quote.LawLine;
import org.tariffcalc.output.write.CsvTable;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.Markdown;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.tables.RateTables;

/** An entry of several lines: for a person, as CSV, as Markdown or as one JSON object. */
public final class EntryRenderer {

  private static final List<String> CSV_HEADER =
      List.of(
          "line",
          "code",
          "origin",
          "importer",
          "value",
          "currency",
          "entry_date",
          "customs_value",
          "total_duty",
          "effective_rate_percent",
          "taxes_and_fees",
          "landed_cost",
          "headings",
          "edition",
          "refundable",
          "drawback",
          "total_duty_low");

  private static final String[] COLUMNS = {
    "line", "code", "value", "duty", "fees, taxes", "landed cost"
  };

  private final String allocation;
  private final RateTables tables;
  private final LawLine law;
  private final Function<Assessment, Optional<DutyHold>> holds;

  /**
   * A renderer.
   *
   * @param allocation how costs were divided, {@code value} or {@code weight}
   * @param tables by which it was assessed
   * @param law up to when the law was read
   * @param holds until when the duty of a line holds
   */
  public EntryRenderer(
      String allocation,
      RateTables tables,
      LawLine law,
      Function<Assessment, Optional<DutyHold>> holds) {
    this.law = law;
    this.holds = holds;
    this.tables = tables;
    this.allocation = allocation;
  }

  /** Writes the entry as one JSON object. */
  public void json(EntryAssessment entry, PrintWriter out) {
    new EntryJson(allocation, tables).write(entry, out);
  }

  /** Writes the lines as they are typed into CBP Form 7501. */
  public void summary(EntryAssessment entry, PrintWriter out) {
    new EntrySummary(entry).write(out);
    List<String> checks = new ArrayList<>(EntrySummary.splits(entry));
    checks.addAll(entry.cautions(ClaimLines::cautions));
    foot(entry, checks, out);
  }

  /**
   * Writes a header and a row for each line; the columns add up to the entry, headings as they are
   * filed.
   */
  public void csv(EntryAssessment entry, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    for (EntryAssessment.Line line : entry.lines()) {
      Assessment a = line.assessment();
      Shipment s = a.shipment();
      rows.add(
          List.of(
              String.valueOf(rows.size() + 1),
              s.code().map(CommodityCode::dotted).orElse(""),
              s.origin(),
              s.importer(),
              s.value().toPlainString(),
              s.terms().currency(),
              s.entryDate().toString(),
              a.customsValue().toPlainString(),
              a.totalDuty().toPlainString(),
              FigureText.percent(a.dutyPercent()),
              line.fees().toPlainString(),
              line.landedCost().toPlainString(),
              String.join(";", a.filing()),
              a.edition() + a.premise().remark(),
              a.refundable().toPlainString(),
              a.drawback(Drawback.Reach.YES).toPlainString(),
              a.lowestDuty().toPlainString()));
    }
    CsvTable.write(out, CSV_HEADER, rows);
  }

  /** Writes the entry as Markdown: a table of the lines, then the fees and what to mind. */
  public void markdown(EntryAssessment entry, PrintWriter out) {
    out.println("# " + title(entry));
    out.println();
    out.println("| " + String.join(" | ", COLUMNS) + " |");
    out.println("| ---: | --- |" + " ---: |".repeat(COLUMNS.length - 2));
    List<List<String>> rows = rows(entry);
    for (int i = 0; i < rows.size(); i++) {
      List<String> cells = new ArrayList<>(rows.get(i));
      cells.set(1, FigureText.named(cells.get(1), name(entry.lines().get(i))));
      out.println("| " + String.join(" | ", cells.stream().map(Markdown::cell).toList()) + " |");
    }
    out.println("| " + String.join(" | ", total(entry)) + " |");
    out.println();
    entry.fees().forEach(fee -> out.println("- " + sentence(fee)));
    moneyBack(entry).forEach(each -> out.println("- " + each));
    entry.missing().forEach(each -> out.println("- undecided: " + each));
    entry.warnings().forEach(each -> out.println("- " + each));
    out.println();
    Assessment first = entry.lines().get(0).assessment();
    out.println("Rate tables " + first.edition() + first.premise().remark());
  }

  /** Writes the entry for a person. */
  public void table(EntryAssessment entry, PrintWriter out) {
    out.print(Paragraph.of("", "  ", title(entry), Screen.width()));
    out.println();
    line(out, List.of(COLUMNS));
    List<List<String>> rows = rows(entry);
    for (int i = 0; i < rows.size(); i++) {
      line(out, rows.get(i));
      String name = name(entry.lines().get(i)).orElse("");
      if (!name.isEmpty()) {
        out.print(Paragraph.of("        ", "        ", name, Screen.width()));
      }
      BigDecimal refundable = entry.lines().get(i).assessment().refundable();
      if (refundable.signum() > 0) {
        line(out, List.of("", "refundable", "", FigureText.money(refundable)));
      }
    }
    line(out, total(entry));
    out.println();
    entry
        .fees()
        .forEach(fee -> out.print(Paragraph.of("  ", "    ", sentence(fee), Screen.width())));
    moneyBack(entry).forEach(each -> out.print(Paragraph.of("  ", "    ", each, Screen.width())));
    foot(entry, entry.cautions(ClaimLines::cautions), out);
  }

  /** What stands under the figures: footnotes, until when they hold, what to check, the law. */
  private void foot(EntryAssessment entry, List<String> checks, PrintWriter out) {
    List<String> footnotes =
        entry.withLines(each -> List.copyOf(ClaimLines.footnotes(each))).stream().toList();
    if (!footnotes.isEmpty()) {
      out.println();
      footnotes.forEach(each -> out.print(Paragraph.of("  * ", "    ", each, Screen.width())));
    }
    Map<String, Assessment> lines = new LinkedHashMap<>();
    List<Assessment> all = new ArrayList<>();
    for (EntryAssessment.Line each : entry.lines()) {
      all.add(each.assessment());
      lines.put("Line " + all.size(), each.assessment());
    }
    List<String> until = HoldLines.of(lines, holds);
    if (!until.isEmpty()) {
      out.println();
      until.forEach(each -> out.print(Paragraph.of("", "  ", each, Screen.width())));
    }
    section(out, Screen.warning("Undecided:"), entry.missing());
    section(out, AssumptionLines.TITLE, entry.withLines(AssumptionLines::of));
    section(out, Screen.warning("Check before you rely on this:"), checks);
    section(out, "The other case:", entry.withLines(EntryRenderer::otherCases));
    out.println();
    law.of(all).ifPresent(each -> out.print(Paragraph.of("", "  ", each, Screen.width())));
    Assessment first = all.get(0);
    out.print(
        Paragraph.of(
            "",
            "  ",
            "Rate tables " + first.edition() + LawLine.named(first) + first.premise().remark(),
            Screen.width()));
  }

  private static List<String> otherCases(Assessment a) {
    List<String> cases = new ArrayList<>();
    for (Alternative each : ClaimLines.alternatives(a)) {
      cases.add(each.option() + " (" + each.condition() + "): " + AssumptionLines.total(each, a));
    }
    return cases;
  }

  private Optional<String> name(EntryAssessment.Line line) {
    Shipment goods = line.assessment().shipment();
    return tables.goodsName(goods.code(), goods.into());
  }

  private String title(EntryAssessment entry) {
    Assessment first = entry.lines().get(0).assessment();
    return "Entry of "
        + entry.lines().size()
        + (entry.lines().size() == 1 ? " line" : " lines")
        + ", entering "
        + (first.shipment().isIntoChina() ? "China " : "the US ")
        + first.shipment().enteredOn()
        + ", "
        + first.currency()
        + ", costs divided by "
        + allocation;
  }

  private static List<List<String>> rows(EntryAssessment entry) {
    List<List<String>> rows = new ArrayList<>();
    for (EntryAssessment.Line line : entry.lines()) {
      rows.add(row(line, rows.size() + 1));
    }
    return rows;
  }

  private static List<String> row(EntryAssessment.Line line, int number) {
    Assessment a = line.assessment();
    return List.of(
        String.valueOf(number),
        a.shipment().code().map(CommodityCode::dotted).orElse("-")
            + (ClaimLines.footnotes(a).isEmpty() ? "" : " *"),
        FigureText.money(a.customsValue(), a.valuation().isApproximate()),
        FigureText.money(a.totalDuty(), a.valuation().isApproximate()),
        FigureText.money(line.fees(), a.valuation().isApproximate()),
        FigureText.money(line.landedCost(), a.valuation().isApproximate()));
  }

  private static List<String> total(EntryAssessment entry) {
    return List.of(
        "",
        "total",
        FigureText.money(entry.customsValue(), entry.isApproximate()),
        FigureText.money(entry.totalDuty(), entry.isApproximate()),
        FigureText.money(entry.totalFees(), entry.isApproximate()),
        FigureText.money(entry.landedCost(), entry.isApproximate()));
  }

  /** What of the duty comes back, where something does; nothing of an entry into China. */
  private static List<String> moneyBack(EntryAssessment entry) {
    List<String> sentences = new ArrayList<>();
    if (entry.refundable().signum() > 0) {
      sentences.add(
          "Refundable, held unlawful after it was collected: "
              + FigureText.money(entry.refundable()));
    }
    if (!entry.lines().get(0).assessment().shipment().isIntoChina()
        && entry.totalDuty().signum() > 0) {
      sentences.add(
          "Drawback on export (99%, 19 U.S.C. 1313): "
              + FigureText.money(entry.drawback())
              + " of the duty qualifies"
              + (entry.refundable().signum() > 0 ? ", apart from the refundable duty" : "")
              + (entry.drawbackOpen().signum() > 0
                  ? "; uncertain for " + FigureText.money(entry.drawbackOpen())
                  : ""));
    }
    return sentences;
  }

  private static String sentence(FeeCharge fee) {
    String rate = fee.kind() == FeeKind.TAX ? ", " + fee.rate() : "";
    return fee.name() + rate + ": " + fee.arithmetic() + " = " + FigureText.money(fee.amount());
  }

  private static void section(PrintWriter out, String title, List<String> sentences) {
    if (!sentences.isEmpty()) {
      out.println();
      out.println(title);
      for (String each : sentences) {
        out.print(Paragraph.of("  - ", "    ", each, Screen.width()));
      }
    }
  }

  private static void line(PrintWriter out, List<String> cells) {
    out.println(lineOf(cells));
  }

  private static String lineOf(List<String> cells) {
    StringBuilder line = new StringBuilder("  ");
    line.append(" ".repeat(Math.max(0, 4 - cells.get(0).length()))).append(cells.get(0));
    line.append("  ").append(cells.get(1));
    while (line.length() < 20) {
      line.append(' ');
    }
    for (String figure : cells.subList(2, cells.size())) {
      line.append(" ".repeat(Math.max(1, 15 - figure.length()))).append(figure);
    }
    return line.toString();
  }
}
