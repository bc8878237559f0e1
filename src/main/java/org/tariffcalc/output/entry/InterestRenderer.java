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
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;

/** Interest on a refund, for a person or as JSON. */
public final class InterestRenderer {

  private static final String COUNTED =
      "The day of the deposit counts and that of liquidation does not; customs' own count may"
          + " differ by a day.";

  private final RefundInterest interest;

  /** A renderer of one answer. */
  public InterestRenderer(RefundInterest interest) {
    this.interest = interest;
  }

  /** Writes the quarters, then the sum. */
  public void table(PrintWriter out) {
    out.println("Interest on a refund of " + FigureText.money(interest.refund()) + " USD");
    out.println();
    long days = 0;
    for (RefundInterest.Step step : interest.steps()) {
      days += step.days();
      String percent = step.percent().toPlainString() + "%";
      out.println(
          "  from "
              + step.from()
              + right(String.valueOf(step.days()), 5)
              + (step.days() == 1 ? " day  at" : " days at")
              + right(percent, 4)
              + " a year  "
              + String.join(", ", step.rate().legalBasis()));
    }
    out.println();
    out.println(
        "  Interest of " + days + " days, compounded daily" + money(interest.interest(), days));
    out.println(
        "  Refund and interest" + " ".repeat(20) + right(FigureText.money(interest.total()), 20));
    out.println();
    out.println("Notes:");
    for (String each : remarks()) {
      out.print(Paragraph.of("  - ", "    ", each, Screen.WIDTH));
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
        .with("total", interest.total())
        .with("currency", "USD")
        .withObjects("steps", steps)
        .withTexts("warnings", remarks())
        .print(out);
  }

  private List<String> remarks() {
    Set<String> remarks = new LinkedHashSet<>();
    remarks.add(COUNTED);
    for (RefundInterest.Step step : interest.steps()) {
      if (!step.rate().note().isEmpty()) {
        remarks.add("Rate from " + step.rate().period().from() + ": " + step.rate().note() + ".");
      }
    }
    return List.copyOf(remarks);
  }

  private static String money(BigDecimal amount, long days) {
    return right(FigureText.money(amount), 23 - String.valueOf(days).length());
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(1, width - text.length())) + text;
  }
}
