package org.tariffcalc.output.entry;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tariffcalc.assess.RefundInterest;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.output.write.LargeRefund;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;

/** Interest on a refund, for a person or as JSON. */
public final class InterestRenderer {

  private static final String COUNTED =
      "The day of deposit counts, the day of liquidation does not; CBP may count one day more or"
          + " less.";

  private final RefundInterest interest;
  private final BigDecimal corporate;
  private final BigDecimal other;
  private final BigDecimal reduction;

  /**
   * A renderer of one answer.
   *
   * @param corporate interest of a corporation, US dollars
   * @param other interest of anyone else
   * @param reduction what a corporation would get less by the rule for large refunds of tax
   */
  public InterestRenderer(
      RefundInterest interest, BigDecimal corporate, BigDecimal other, BigDecimal reduction) {
    this.interest = interest;
    this.corporate = corporate;
    this.other = other;
    this.reduction = reduction;
  }

  /** Writes the quarters, then the sum. */
  public void table(PrintWriter out) {
    out.println("Interest on a refund of " + FigureText.money(interest.refund()) + " USD");
    out.println();
    long days = 0;
    for (RefundInterest.Step step : interest.steps()) {
      days += step.days();
      String percent = step.percent().toPlainString() + "%";
      String when =
          "  from "
              + step.from()
              + right(String.valueOf(step.days()), 5)
              + (step.days() == 1 ? " day  at" : " days at")
              + right(percent, 4)
              + " a year  ";
      out.print(
          Paragraph.of(
              when,
              Screen.width() < 80 ? "    " : " ".repeat(when.length()),
              Paragraph.unbroken(String.join(", ", step.rate().legalBasis()))
                  .replace(",\u00a0", ", "),
              Screen.width()));
    }
    out.println();
    List<String> figures =
        List.of(FigureText.money(interest.interest()), FigureText.money(interest.total()));
    List<String> names =
        List.of(
            "Interest for " + days + (days == 1 ? " day" : " days") + ", compounded daily",
            "Refund and interest");
    int room = figures.get(1).length();
    for (int i = 0; i < names.size(); i++) {
      out.println(
          Screen.total(
              "  "
                  + names.get(i)
                  + " ".repeat(40 - names.get(i).length())
                  + right(figures.get(i), Math.max(18, room))));
    }
    out.println();
    out.println("Notes:");
    for (String each : remarks()) {
      out.print(Paragraph.of("  - ", "    ", each, Screen.width()));
    }
  }

  /** Writes one object. */
  public void json(PrintWriter out) {
    List<JsonObject> steps = new ArrayList<>();
    for (RefundInterest.Step step : interest.steps()) {
      steps.add(
          new JsonObject()
              .with("from", step.from().toString())
              .with("days", step.days())
              .with("percent", step.percent())
              .with("verified", step.rate().verified())
              .withTexts("legalBasis", step.rate().legalBasis()));
    }
    JsonObject.versioned()
        .with("refund", interest.refund())
        .with("interest", interest.interest())
        .with("interestCorporate", corporate)
        .with("interestOther", other)
        .with("interestCorporateReduced", corporate.subtract(reduction))
        .with("total", interest.total())
        .with("currency", "USD")
        .withObjects("steps", steps)
        .withTexts("warnings", remarks())
        .print(out);
  }

  private List<String> remarks() {
    Set<String> remarks = new LinkedHashSet<>();
    remarks.add(
        "Interest for a corporation: "
            + FigureText.money(corporate)
            + "; for anyone else: "
            + FigureText.money(other)
            + ".");
    remarks.add(COUNTED);
    if (reduction.signum() > 0) {
      interest
          .steps()
          .get(0)
          .rate()
          .large()
          .ifPresent(rule -> remarks.add(LargeRefund.note(rule, "", reduction)));
    }
    for (RefundInterest.Step step : interest.steps()) {
      if (!step.rate().note().isEmpty()) {
        remarks.add("Rate from " + step.rate().period().from() + ": " + step.rate().note() + ".");
      }
    }
    return List.copyOf(remarks);
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(1, width - text.length())) + text;
  }
}
