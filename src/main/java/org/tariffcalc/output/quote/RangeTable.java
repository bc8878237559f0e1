package org.tariffcalc.output.quote;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.PendingPoint;
import org.tariffcalc.assess.answer.RangeAssessment;
import org.tariffcalc.assess.answer.RangeHold;
import org.tariffcalc.customs.ChargeKind;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;

/** The range over the lines of a code, for a person. */
final class RangeTable {

  private final String title;
  private final GoodsTitles titles;
  private final LawLine law;
  private final Detail detail;

  RangeTable(String title, GoodsTitles titles, LawLine law, Detail detail) {
    this.title = title;
    this.titles = titles;
    this.law = law;
    this.detail = detail;
  }

  /** Writes what each line pays. */
  void write(RangeAssessment range, Optional<RangeHold> hold, PrintWriter out) {
    TableAssessmentRenderer.paragraph(out, "", title);
    titles.of(range.shipment()).ifPresent(name -> TableAssessmentRenderer.paragraph(out, "", name));
    out.println();
    out.println(
        range
            .lowest()
            .flatMap(
                low ->
                    range
                        .highest()
                        .map(
                            high ->
                                "  Total duty "
                                    + percents(low.lowestPercent(), high.dutyPercent())
                                    + ", by line:"))
            .orElse("  No line can be priced as asked:"));
    out.println();
    for (RangeAssessment.Line line : range.lines()) {
      String code = "  " + TableAssessmentRenderer.pad(line.code().dotted(), 12);
      if (line.assessment().isPresent()) {
        Assessment a = line.assessment().get();
        out.print(
            Paragraph.of(
                code
                    + TableAssessmentRenderer.padLeft(FigureText.percent(a.dutyPercent()) + "%", 10)
                    + TableAssessmentRenderer.padLeft(
                        FigureText.money(a.totalDuty(), a.valuation().isApproximate()), 16)
                    + "  ",
                " ".repeat(42),
                headings(a),
                Screen.width()));
        for (String group : GroupLines.of(a, titles)) {
          TableAssessmentRenderer.paragraph(out, "      ", group);
        }
      } else {
        TableAssessmentRenderer.paragraph(out, "", code + "  " + line.undecided());
      }
      titles
          .ofLine(range.shipment(), line.code())
          .ifPresent(name -> TableAssessmentRenderer.paragraph(out, "      ", name));
    }
    if (detail.isQuiet()) {
      return;
    }
    hold.ifPresent(
        each -> {
          out.println();
          TableAssessmentRenderer.paragraph(out, "", HoldText.of(each));
        });
    TableAssessmentRenderer.section(
        out,
        TableAssessmentRenderer.UNDECIDED,
        List.of("the line of the schedule: give eight digits"));
    List<String> cautions = new ArrayList<>(range.warnings());
    cautions.addAll(LawLine.ofTheseGoods(range.pending()));
    TableAssessmentRenderer.section(out, TableAssessmentRenderer.CHECK, cautions);
    if (detail.isExplained()) {
      TableAssessmentRenderer.section(
          out,
          "Open in general:",
          LawLine.general(range.pending()).stream().map(PendingPoint::text).toList());
    }
    out.println();
    law.of(range).ifPresent(line -> TableAssessmentRenderer.paragraph(out, "", line));
    range.lowest().ifPresent(low -> TableAssessmentRenderer.tables(out, low));
  }

  private static String percents(BigDecimal least, BigDecimal most) {
    return (least.compareTo(most) == 0 ? "" : FigureText.percent(least) + "% to ")
        + FigureText.percent(most)
        + "%";
  }

  private static String headings(Assessment a) {
    List<String> headings = new ArrayList<>();
    for (Charge charge : a.charges()) {
      if (charge.kind() != ChargeKind.BASE && !charge.heading().isEmpty()) {
        headings.add(charge.heading());
      }
    }
    return String.join(" ", headings);
  }
}
