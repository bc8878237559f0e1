package org.tariffcalc.output.quote;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.assess.answer.Alternative;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.DutyHold;
import org.tariffcalc.assess.answer.FeeCharge;
import org.tariffcalc.assess.answer.RangeAssessment;
import org.tariffcalc.assess.answer.RangeHold;
import org.tariffcalc.assess.answer.Relief;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.Markdown;
import org.tariffcalc.tables.country.CountryName;

/** An assessment as Markdown, to paste into an issue or a mail. */
public final class MarkdownAssessmentRenderer implements AssessmentRenderer {

  private final Map<String, String> countryNames;
  private final GoodsTitles titles;
  private final LawLine law;
  private final Detail detail;
  private boolean isImporterAssumed;

  /**
   * A renderer.
   *
   * @param countryNames plain names of origins by ISO code
   * @param titles names of goods
   * @param law up to when the law was read
   * @param detail how much to say
   */
  public MarkdownAssessmentRenderer(
      Map<String, String> countryNames, GoodsTitles titles, LawLine law, Detail detail) {
    this.law = law;
    this.titles = titles;
    this.countryNames = countryNames;
    this.detail = detail;
  }

  @Override
  public void prepare(Shipment asked) {
    titles.of(asked);
  }

  @Override
  public boolean showsHold() {
    return true;
  }

  @Override
  public boolean showsWarnings() {
    return true;
  }

  @Override
  public void render(Assessment a, Optional<DutyHold> hold, PrintWriter out) {
    title(out, a.shipment());
    out.println("| charge | heading | calculation | amount " + a.currency() + " | legal basis |");
    out.println("| --- | --- | --- | ---: | --- |");
    for (Charge c : a.chargesAsFiled()) {
      row(
          out,
          TableAssessmentRenderer.label(c) + ClaimLines.mark(c),
          c.heading(),
          c.arithmetic(),
          money(a, c.amount()),
          String.join(", ", c.legalBasis()));
    }
    row(
        out,
        "**Total duty**",
        "",
        GroupLines.percent(a),
        "**" + money(a, a.totalDuty()) + "**",
        "");
    if (a.refundable().signum() != 0) {
      row(out, "of which refundable", "", "", money(a, a.refundable()), "");
    }
    for (FeeCharge f : a.fees()) {
      row(
          out,
          f.name(),
          "",
          f.arithmetic(),
          money(a, f.amount()),
          String.join(", ", f.legalBasis()));
    }
    row(out, "**Landed cost**", "", "", "**" + money(a, a.landedCost()) + "**", "");
    a.landedCostPerUnit()
        .ifPresent(each -> row(out, "Landed cost of one unit", "", "", money(a, each), ""));
    for (String each : ClaimLines.footnotes(a)) {
      out.println();
      out.println("\\* " + each);
    }
    List<List<String>> exchange = ExchangeRows.of(a);
    if (!exchange.isEmpty()) {
      out.println();
      out.println("| " + String.join(" | ", exchange.get(0)) + " |");
      out.println("| --- |" + " ---: |".repeat(exchange.get(0).size() - 1));
      for (List<String> row : exchange.subList(1, exchange.size())) {
        out.println("| " + String.join(" | ", row) + " |");
      }
    }
    if (detail.isQuiet()) {
      return;
    }
    hold.ifPresent(each -> out.println("\n" + HoldText.of(each, a)));
    if (!a.groups().isEmpty()) {
      out.println();
      out.println("Duty by ten-digit number; above is the first group:");
      out.println();
      GroupLines.of(a, titles).forEach(each -> out.println("- " + each));
    }
    for (String each : AssumptionLines.of(a)) {
      out.println("\n" + each + ".");
    }
    notes(out, a.missing(), ClaimLines.cautions(a));
    for (Relief r : ClaimLines.reliefs(a)) {
      out.println();
      out.println(
          "If the goods qualify, `"
              + r.claim()
              + "` ("
              + r.name()
              + ") would save "
              + money(a, r.saves())
              + ".");
    }
    for (Alternative each : ClaimLines.alternatives(a)) {
      out.println();
      out.println(
          "With `"
              + each.option()
              + "` ("
              + each.condition()
              + ") the total duty is "
              + money(a, each.totalDuty())
              + (each.totalDuty().compareTo(a.totalDuty()) == 0 ? ", the same." : "."));
    }
    if (detail.isExplained()) {
      out.println();
      out.println("Did not apply:");
      out.println();
      NotAppliedTable.lines(a, titles).forEach(line -> out.println("- " + line));
    }
    out.println();
    law.of(a).ifPresent(line -> out.println(line + ".\n"));
    out.println("Rate tables " + a.edition() + LawLine.named(a) + a.premise().remark());
  }

  @Override
  public void render(RangeAssessment range, Optional<RangeHold> hold, PrintWriter out) {
    title(out, range.shipment());
    out.println("| line | duty % | duty " + range.shipment().customsCurrency() + " |");
    out.println("| --- | ---: | ---: |");
    for (RangeAssessment.Line line : range.lines()) {
      if (line.assessment().isPresent()) {
        Assessment a = line.assessment().get();
        row(
            out,
            line(range.shipment(), line.code()),
            GroupLines.percent(a).replace("%", ""),
            money(a, a.totalDuty()));
      } else {
        row(out, line(range.shipment(), line.code()), line.undecided(), "");
      }
    }
    if (detail.isQuiet()) {
      return;
    }
    List<String> notes = new ArrayList<>(range.warnings());
    notes.addAll(LawLine.ofTheseGoods(range.pending()));
    hold.ifPresent(each -> out.println("\n" + HoldText.of(each)));
    notes(out, List.of("the line of the schedule: give eight digits"), notes);
    law.of(range).ifPresent(line -> out.println("\n" + line + "."));
    range
        .lowest()
        .filter(low -> !low.premise().remark().isEmpty())
        .ifPresent(
            low -> {
              out.println();
              out.println("Rate tables " + low.edition() + low.premise().remark());
            });
  }

  private String line(Shipment s, CommodityCode code) {
    return code.dotted() + titles.ofLine(s, code).map(name -> " " + name).orElse("");
  }

  private static String money(Assessment a, BigDecimal amount) {
    return FigureText.money(amount, a.valuation().isApproximate());
  }

  @Override
  public void assumeImporter() {
    isImporterAssumed = true;
  }

  private void title(PrintWriter out, Shipment s) {
    out.println(
        "**"
            + s.code().map(CommodityCode::dotted).orElse("Goods on no product list")
            + "** from "
            + CountryName.inSentence(countryNames.getOrDefault(s.origin(), s.origin()))
            + ", entering "
            + TableAssessmentRenderer.destination(s, isImporterAssumed)
            + s.entryDate()
            + ", value "
            + FigureText.money(s.value())
            + " "
            + s.terms().currency());
    out.println();
    titles
        .of(s)
        .ifPresent(
            name -> {
              out.println(Markdown.cell(name));
              out.println();
            });
  }

  private static void row(PrintWriter out, String... cells) {
    StringBuilder line = new StringBuilder("|");
    for (String cell : cells) {
      line.append(' ').append(Markdown.cell(cell)).append(" |");
    }
    out.println(line);
  }

  private static void notes(PrintWriter out, List<String> missing, List<String> warnings) {
    if (!missing.isEmpty() || !warnings.isEmpty()) {
      out.println();
    }
    for (String each : missing) {
      out.println("- undecided: " + each);
    }
    for (String each : warnings) {
      out.println("- " + each);
    }
  }
}
