package org.tariffcalc.output.quote;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.assess.answer.Alternative;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.Drawback;
import org.tariffcalc.assess.answer.DutyHold;
import org.tariffcalc.assess.answer.FeeCharge;
import org.tariffcalc.assess.answer.PendingPoint;
import org.tariffcalc.assess.answer.RangeAssessment;
import org.tariffcalc.assess.answer.RangeHold;
import org.tariffcalc.assess.answer.Relief;
import org.tariffcalc.assess.answer.Valuation;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.ChargeKind;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.tables.country.CountryName;

/** An assessment for a person at a terminal: each line can be redone with a pencil. */
public final class TableAssessmentRenderer implements AssessmentRenderer {

  static final String UNDECIDED = "Undecided:";
  static final String CHECK = "Check before you rely on this:";
  private static final Set<String> WARNINGS = Set.of(UNDECIDED, CHECK);

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
  public TableAssessmentRenderer(
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
    Shipment s = a.shipment();
    String title = title(s) + ", value " + money(a, a.customsValue()) + " " + a.currency();
    paragraph(out, "", title);
    titles.of(s).ifPresent(name -> paragraph(out, "", name));
    out.println();
    List<Charge> charges = a.chargesAsFiled();
    List<FigureLines.Row> rows = new ArrayList<>();
    for (Charge charge : charges) {
      rows.add(
          new FigureLines.Row(
              label(charge) + ClaimLines.mark(charge),
              charge.heading(),
              charge.arithmetic(),
              money(a, charge.amount())));
    }
    for (FeeCharge fee : a.fees()) {
      rows.add(new FigureLines.Row(fee.name(), "", fee.arithmetic(), money(a, fee.amount())));
    }
    FigureLines lines = new FigureLines(rows, money(a, a.landedCost()));
    valuation(out, a, lines);
    for (int i = 0; i < charges.size(); i++) {
      lines.line(out, rows.get(i));
      if (detail.isExplained()) {
        explain(out, charges.get(i), a);
      }
    }
    lines.total(out, "Total duty, " + GroupLines.percent(a), money(a, a.totalDuty()));
    if (a.refundable().signum() != 0) {
      lines.total(out, "of which refundable", money(a, a.refundable()));
    }
    for (int i = 0; i < a.fees().size(); i++) {
      lines.line(out, rows.get(charges.size() + i));
      if (detail.isExplained()) {
        paragraph(out, "      ", String.join(", ", a.fees().get(i).legalBasis()));
      }
    }
    lines.total(
        out,
        a.shipment().isIntoChina()
            ? "Landed cost (goods, duty, taxes)"
            : "Landed cost (goods, duty, fees)",
        money(a, a.landedCost()));
    if (a.landedCostPerUnit().isPresent()) {
      lines.total(
          out,
          "Landed cost of one unit of " + s.quantities().all().get(0),
          money(a, a.landedCostPerUnit().get()));
    }
    exchange(out, ExchangeRows.of(a));
    footnotes(out, a);
    if (detail.isQuiet()) {
      return;
    }
    hold.ifPresent(
        each -> {
          out.println();
          paragraph(out, "", HoldText.of(each, a));
        });
    section(out, "Duty by ten-digit number; above is the first group:", GroupLines.of(a, titles));
    section(out, UNDECIDED, a.missing());
    section(out, AssumptionLines.TITLE, AssumptionLines.of(a));
    section(out, CHECK, ClaimLines.cautions(a));
    reliefs(out, a);
    alternatives(out, a);
    if (detail.isExplained()) {
      out.println();
      paragraph(out, "", "File as: " + String.join(", ", a.filing()));
      if (isFreeOfProcessingFee(a)) {
        paragraph(out, "", "Merchandise processing fee: not due on these goods (19 CFR 24.23(c)).");
      }
      drawback(out, a);
      NotAppliedTable.write(a, titles, out);
      section(out, "Open in general:", a.pending(true).stream().map(PendingPoint::text).toList());
    }
    out.println();
    law.of(a).ifPresent(line -> paragraph(out, "", line));
    if (detail.isExplained()) {
      paragraph(
          out,
          "",
          "To read an act: 90 FR 11463 is at federalregister.gov/citation/90-FR-11463, the HTSUS at"
              + " hts.usitc.gov, a CSMS message at cbp.gov.");
      titles.ofActs(a).ifPresent(line -> paragraph(out, "", line));
    }
    tables(out, a);
  }

  static void tables(PrintWriter out, Assessment a) {
    paragraph(out, "", "Rate tables " + a.edition() + LawLine.named(a) + a.premise().remark());
  }

  /** Price, additions and deductions, when the price is not simply the customs value. */
  private static void valuation(PrintWriter out, Assessment a, FigureLines lines) {
    if (a.valuation().steps().isEmpty()) {
      return;
    }
    for (Valuation.Step step : a.valuation().steps()) {
      String note = step.inValue() ? "" : ", landed cost only";
      lines.total(out, capitalized(step.name()) + note, money(a, step.amount()));
    }
    lines.total(out, "Customs value", money(a, a.customsValue()));
    out.println();
  }

  private static String capitalized(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private String title(Shipment s) {
    return s.code().map(CommodityCode::dotted).orElse("Goods on no product list")
        + " from "
        + CountryName.inSentence(countryNames.getOrDefault(s.origin(), s.origin()))
        + ", entering "
        + destination(s, isImporterAssumed)
        + s.enteredOn()
        + s.hours().entry().map(hour -> " at " + hour).orElse("")
        + s.program().map(symbol -> ", program " + symbol).orElse("");
  }

  @Override
  public void assumeImporter() {
    isImporterAssumed = true;
  }

  /**
   * The importing country in front of the day of entry.
   *
   * @param isAssumed whether nobody named it: goods of the United States go into China then
   */
  static String destination(Shipment s, boolean isAssumed) {
    return s.isIntoChina() ? (isAssumed ? "China (into the US: --to US) " : "China ") : "the US ";
  }

  /** What a charge is called, {@code Base rate (MFN)}. */
  static String label(Charge charge) {
    return charge.kind() == ChargeKind.BASE
        ? "Base rate (" + charge.authority() + ")"
        : charge.authority();
  }

  /** A figure of the answer, marked where a market rate of exchange stands behind it. */
  private static String money(Assessment a, BigDecimal amount) {
    return FigureText.money(amount, a.valuation().isApproximate());
  }

  private static void footnotes(PrintWriter out, Assessment a) {
    Set<String> footnotes = ClaimLines.footnotes(a);
    if (!footnotes.isEmpty()) {
      out.println();
      footnotes.forEach(each -> paragraph(out, "  ", "* " + each));
    }
  }

  private static void explain(PrintWriter out, Charge charge, Assessment a) {
    paragraph(out, "      ", charge.reason());
    paragraph(
        out,
        "      ",
        "in force "
            + charge.from()
            + charge.to().map(to -> " to " + to).orElse(" on")
            + "; "
            + String.join(", ", charge.legalBasis())
            + doubt(charge, a)
            + (charge.isRefundable() ? "; refundable" : "")
            + "; drawback: "
            + charge.drawback().words());
  }

  /** Why a rate is not sure, where neither a footnote nor its own acts say it. */
  private static String doubt(Charge charge, Assessment a) {
    boolean mayHaveChanged =
        !charge.verified()
            && charge.unseen().isEmpty()
            && charge.kind() != ChargeKind.BASE
            && !a.premise().covers(a.shipment().entryDate());
    return mayHaveChanged ? "; may have changed since the law was read" : "";
  }

  /** Goods of an agreement or of chapter 98 that owe no merchandise processing fee. */
  private static boolean isFreeOfProcessingFee(Assessment a) {
    Shipment s = a.shipment();
    boolean isNamed =
        s.program().isPresent() || s.claims().stream().anyMatch(each -> each.startsWith("98"));
    return isNamed
        && !s.isIntoChina()
        && a.fees().stream().noneMatch(fee -> fee.kind().isProcessing());
  }

  /** What drawback reaches of duty into the United States; of China the tables do not say it. */
  private static void drawback(PrintWriter out, Assessment a) {
    if (a.shipment().isIntoChina() || a.totalDuty().signum() == 0) {
      return;
    }
    paragraph(
        out,
        "",
        "Drawback on export (99%, 19 U.S.C. 1313): "
            + money(a, a.drawback(Drawback.Reach.YES))
            + " of the duty qualifies"
            + (a.refundable().signum() > 0 ? ", apart from the refundable duty" : "")
            + (a.drawbackOpen().signum() > 0
                ? "; uncertain for " + money(a, a.drawbackOpen())
                : ""));
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

  private static void reliefs(PrintWriter out, Assessment a) {
    List<String> lines = new ArrayList<>();
    for (Relief relief : ClaimLines.reliefs(a)) {
      lines.add(relief.claim() + " (" + relief.name() + ") would save " + money(a, relief.saves()));
    }
    section(out, "If the goods qualify:", lines);
  }

  private static void alternatives(PrintWriter out, Assessment a) {
    List<String> lines = new ArrayList<>();
    for (Alternative each : ClaimLines.alternatives(a)) {
      lines.add(each.option() + " (" + each.condition() + "): " + AssumptionLines.total(each, a));
    }
    section(out, "The other case:", lines);
  }

  static void section(PrintWriter out, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      out.println();
      out.println(WARNINGS.contains(title) ? Screen.warning(title) : title);
      for (String each : lines) {
        paragraph(out, "  ", "- " + each);
      }
    }
  }

  static void paragraph(PrintWriter out, String indent, String text) {
    out.print(Paragraph.of(indent, indent + "  ", text, Screen.width()));
  }

  @Override
  public void render(RangeAssessment range, Optional<RangeHold> hold, PrintWriter out) {
    String value = FigureText.money(range.shipment().value());
    new RangeTable(
            title(range.shipment()) + ", value " + value + " " + range.shipment().customsCurrency(),
            titles,
            law,
            detail)
        .write(range, hold, out);
  }

  static String pad(String text, int width) {
    return text.length() >= width ? text : text + " ".repeat(width - text.length());
  }

  static String padLeft(String text, int width) {
    return text.length() >= width ? text : " ".repeat(width - text.length()) + text;
  }
}
