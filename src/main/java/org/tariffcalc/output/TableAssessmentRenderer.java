package org.tariffcalc.output;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tariffcalc.assess.Alternative;
import org.tariffcalc.assess.Assessment;
import org.tariffcalc.assess.Charge;
import org.tariffcalc.assess.FeeCharge;
import org.tariffcalc.assess.NotApplied;
import org.tariffcalc.assess.RangeAssessment;
import org.tariffcalc.assess.Relief;
import org.tariffcalc.assess.Shipment;
import org.tariffcalc.assess.Valuation;
import org.tariffcalc.customs.CommodityCode;

/** An assessment for a person at a terminal: each line can be redone with a pencil. */
public final class TableAssessmentRenderer implements AssessmentRenderer {

  private static final int WIDTH = 80;
  private static final int AMOUNT_WIDTH = 14;
  private static final String NOT_LISTED = "is not on its list";

  private final Map<String, String> countryNames;
  private final boolean explain;

  /**
   * A renderer.
   *
   * @param countryNames plain names of origins by ISO code
   * @param explain whether to print reasons, acts and what did not apply
   */
  public TableAssessmentRenderer(Map<String, String> countryNames, boolean explain) {
    this.countryNames = countryNames;
    this.explain = explain;
  }

  @Override
  public boolean showsWarnings() {
    return true;
  }

  @Override
  public void render(Assessment a, PrintWriter out) {
    Shipment s = a.shipment();
    out.println(title(s) + ", value " + Figures.money(a.customsValue()) + " " + a.currency());
    out.println();
    valuation(out, a);
    List<String[]> rows = new ArrayList<>();
    for (Charge charge : a.charges()) {
      rows.add(
          new String[] {
            label(charge), charge.heading(), charge.arithmetic(), Figures.money(charge.amount())
          });
    }
    for (FeeCharge fee : a.fees()) {
      rows.add(new String[] {fee.name(), "", fee.arithmetic(), Figures.money(fee.amount())});
    }
    int label = widest(rows, 0);
    int heading = widest(rows, 1);
    int duties = a.charges().size();
    for (int i = 0; i < duties; i++) {
      line(out, rows.get(i), label, heading);
      if (explain) {
        explain(out, a.charges().get(i));
      }
    }
    total(out, "Total duty, " + Figures.percent(a.dutyPercent()) + "%", a.totalDuty());
    for (int i = duties; i < rows.size(); i++) {
      line(out, rows.get(i), label, heading);
      if (explain) {
        paragraph(out, "      ", String.join(", ", a.fees().get(i - duties).legalBasis()));
      }
    }
    total(
        out,
        a.shipment().isIntoChina()
            ? "Landed cost (goods, duty, taxes)"
            : "Landed cost (goods, duty, fees)",
        a.landedCost());
    if (a.landedCostPerUnit().isPresent()) {
      total(
          out,
          "Landed cost of one unit of " + s.quantities().all().get(0),
          a.landedCostPerUnit().get());
    }
    if (explain) {
      out.println();
      paragraph(out, "", "File as: " + String.join(", ", a.filing()));
      notApplied(out, a);
    }
    exchange(out, ExchangeRows.of(a));
    reliefs(out, a.reliefs());
    alternatives(out, a);
    section(out, "Not decided:", a.missing());
    section(out, "Mind:", a.warnings());
    out.println();
    if (explain) {
      paragraph(
          out,
          "",
          "An act cited as 90 FR 11463 is at federalregister.gov/citation/90-FR-11463, the HTSUS at"
              + " hts.usitc.gov, a CSMS message at cbp.gov.");
    }
    tables(out, a);
  }

  private static void tables(PrintWriter out, Assessment a) {
    paragraph(
        out,
        "",
        "Rate tables "
            + a.edition()
            + ", sha256 "
            + a.tablesSha256().substring(0, 12)
            + a.premise().remark());
  }

  /** Price, additions and deductions, when the price is not simply the customs value. */
  private static void valuation(PrintWriter out, Assessment a) {
    if (a.valuation().steps().isEmpty()) {
      return;
    }
    for (Valuation.Step step : a.valuation().steps()) {
      String note = step.inValue() ? "" : ", landed cost only";
      total(out, capitalized(step.name()) + note, step.amount());
    }
    total(out, "Customs value", a.customsValue());
    out.println();
  }

  private static String capitalized(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private String title(Shipment s) {
    return s.code().map(CommodityCode::dotted).orElse("Goods on no product list")
        + " of "
        + countryNames.getOrDefault(s.origin(), s.origin())
        + ", entry "
        + s.entryDate()
        + s.hours().entry().map(hour -> " at " + hour).orElse("")
        + s.program().map(symbol -> ", program " + symbol).orElse("");
  }

  private static String label(Charge charge) {
    return charge.kind().equals("base")
        ? "Base rate (" + charge.authority() + ")"
        : charge.authority();
  }

  private static int widest(List<String[]> rows, int column) {
    int widest = 0;
    for (String[] row : rows) {
      widest = Math.max(widest, row[column].length());
    }
    return widest;
  }

  private static void line(PrintWriter out, String[] row, int label, int heading) {
    String left = "  " + pad(row[0], label) + "  " + pad(row[1], heading) + "  ";
    String sum = row[2] + " =";
    int room = WIDTH - left.length() - AMOUNT_WIDTH;
    if (sum.length() <= room) {
      out.println(left + pad(sum, room) + padLeft(row[3], AMOUNT_WIDTH));
    } else {
      out.println(left.stripTrailing());
      out.println("    " + pad(sum, WIDTH - 4 - AMOUNT_WIDTH) + padLeft(row[3], AMOUNT_WIDTH));
    }
  }

  private static void total(PrintWriter out, String label, BigDecimal amount) {
    out.println(
        "  " + pad(label, WIDTH - 2 - AMOUNT_WIDTH) + padLeft(Figures.money(amount), AMOUNT_WIDTH));
  }

  private static void explain(PrintWriter out, Charge charge) {
    paragraph(out, "      ", charge.reason());
    paragraph(
        out,
        "      ",
        "in force "
            + charge.from()
            + charge.to().map(to -> " to " + to).orElse(" on")
            + "; "
            + String.join(", ", charge.legalBasis())
            + (charge.verified() ? "" : "; not verified"));
  }

  private static void notApplied(PrintWriter out, Assessment a) {
    if (a.notApplied().isEmpty()) {
      return;
    }
    Set<String> charged = new HashSet<>();
    a.charges().forEach(charge -> charged.add(charge.program()));
    out.println();
    out.println("Did not apply:");
    Map<String, List<NotApplied>> groups = new LinkedHashMap<>();
    Set<String> unlisted = new LinkedHashSet<>();
    for (NotApplied each : a.notApplied()) {
      if (each.reason().endsWith(NOT_LISTED)) {
        if (!charged.contains(each.program())) {
          unlisted.add(each.program());
        }
      } else {
        groups
            .computeIfAbsent(each.program() + ' ' + each.reason(), key -> new ArrayList<>())
            .add(each);
      }
    }
    for (List<NotApplied> group : groups.values()) {
      NotApplied first = group.get(0);
      Set<String> headings = new LinkedHashSet<>();
      group.forEach(each -> headings.add(each.heading()));
      headings.remove("");
      paragraph(
          out,
          "  ",
          (group.size() == 1 ? first.measure() : first.program())
              + (headings.isEmpty() ? "" : " (" + String.join(", ", headings) + ")")
              + ": "
              + first.reason()
              + (group.size() == 1 ? " [" + String.join(", ", first.legalBasis()) + "]" : ""));
    }
    unlisted(out, unlisted);
  }

  private static void unlisted(PrintWriter out, Set<String> programs) {
    if (!programs.isEmpty()) {
      paragraph(out, "  ", "not on the product lists of: " + String.join(", ", programs));
    }
  }

  private static void exchange(PrintWriter out, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    out.println();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("  ").append(pad(row.get(0), 24));
      for (String cell : row.subList(1, row.size())) {
        line.append(padLeft(cell, 18));
      }
      out.println(line);
    }
  }

  private static void reliefs(PrintWriter out, List<Relief> reliefs) {
    List<String> lines = new ArrayList<>();
    for (Relief relief : reliefs) {
      lines.add(
          relief.claim() + " (" + relief.name() + ") would save " + Figures.money(relief.saves()));
    }
    section(out, "If the goods qualify:", lines);
  }

  private static void alternatives(PrintWriter out, Assessment a) {
    List<String> lines = new ArrayList<>();
    for (Alternative each : a.alternatives()) {
      lines.add(
          each.option()
              + " ("
              + each.condition()
              + "): total duty "
              + Figures.money(each.totalDuty())
              + ", "
              + Figures.percent(each.dutyPercent())
              + "%"
              + (each.totalDuty().compareTo(a.totalDuty()) == 0 ? ", the same" : ""));
    }
    section(out, "The other case:", lines);
  }

  private static void section(PrintWriter out, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      out.println();
      out.println(title);
      for (String each : lines) {
        paragraph(out, "  ", "- " + each);
      }
    }
  }

  private static void paragraph(PrintWriter out, String indent, String text) {
    out.print(Paragraph.of(indent, indent + "  ", text, WIDTH));
  }

  @Override
  public void render(RangeAssessment range, PrintWriter out) {
    out.println(
        title(range.shipment()) + ", value " + Figures.money(range.shipment().value()) + " USD");
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
                                    + Figures.percent(low.dutyPercent())
                                    + "% to "
                                    + Figures.percent(high.dutyPercent())
                                    + "%, by line:"))
            .orElse("  No line can be priced as asked:"));
    out.println();
    for (RangeAssessment.Line line : range.lines()) {
      String code = "  " + pad(line.code().dotted(), 12);
      if (line.assessment().isPresent()) {
        Assessment a = line.assessment().get();
        out.println(
            code
                + padLeft(Figures.percent(a.dutyPercent()) + "%", 10)
                + padLeft(Figures.money(a.totalDuty()), 16)
                + "  "
                + headings(a));
      } else {
        out.println(code + "  " + line.undecided());
      }
    }
    section(out, "Not decided:", List.of("the line of the schedule: give eight digits"));
    section(out, "Mind:", range.warnings());
    range
        .lowest()
        .filter(low -> !low.premise().remark().isEmpty())
        .ifPresent(
            low -> {
              out.println();
              tables(out, low);
            });
  }

  private static String headings(Assessment a) {
    List<String> headings = new ArrayList<>();
    for (Charge charge : a.charges()) {
      if (!charge.kind().equals("base") && !charge.heading().isEmpty()) {
        headings.add(charge.heading());
      }
    }
    return String.join(" ", headings);
  }

  private static String pad(String text, int width) {
    return text.length() >= width ? text : text + " ".repeat(width - text.length());
  }

  private static String padLeft(String text, int width) {
    return text.length() >= width ? text : " ".repeat(width - text.length()) + text;
  }
}
