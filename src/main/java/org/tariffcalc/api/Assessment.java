package org.tariffcalc.api;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.analysis.time.DutyHolds;
import org.tariffcalc.assess.answer.FeeCharge;
import org.tariffcalc.output.quote.GoodsTitles;
import org.tariffcalc.output.quote.JsonAssessmentRenderer;
import org.tariffcalc.tables.RateTables;

/**
 * The answer to a {@link Shipment}: each charge, the sums and what to know of them. Immutable.
 *
 * @since 0.2
 */
public final class Assessment {

  private final org.tariffcalc.assess.answer.Assessment answer;
  private final RateTables tables;

  Assessment(org.tariffcalc.assess.answer.Assessment answer, RateTables tables) {
    this.answer = answer;
    this.tables = tables;
  }

  /** Value that duty is charged on: whole US dollars, or yuan to the fen. */
  public BigDecimal customsValue() {
    return answer.customsValue();
  }

  /** Currency of all amounts here, {@code USD} or {@code CNY}. */
  public String currency() {
    return answer.shipment().customsCurrency();
  }

  /** The duties, the base rate first. */
  public List<Charge> duties() {
    List<Charge> duties = new ArrayList<>();
    for (org.tariffcalc.assess.answer.Charge each : answer.charges()) {
      duties.add(
          new Charge(
              each.measure(),
              each.kind().word(),
              each.heading(),
              each.duty(),
              each.base(),
              each.amount(),
              each.arithmetic(),
              each.legalBasis()));
    }
    return List.copyOf(duties);
  }

  /** Taxes and fees beside duty. */
  public List<Charge> taxesAndFees() {
    List<Charge> fees = new ArrayList<>();
    for (FeeCharge each : answer.fees()) {
      fees.add(
          new Charge(
              each.id(),
              each.kind().inAnswers(),
              "",
              each.rate(),
              each.base(),
              each.amount(),
              each.arithmetic(),
              each.legalBasis()));
    }
    return List.copyOf(fees);
  }

  /** Sum of the duties. */
  public BigDecimal totalDuty() {
    return answer.totalDuty();
  }

  /** The duties in percent of the customs value, four decimals; zero of no value. */
  public BigDecimal dutyPercent() {
    return answer.dutyPercent();
  }

  /** Sum of taxes and fees. */
  public BigDecimal totalTaxesAndFees() {
    return answer.totalFees();
  }

  /** Price of the goods, costs, duties, taxes and fees. */
  public BigDecimal landedCost() {
    return answer.landedCost();
  }

  /** Headings in the order in which they are filed. */
  public List<String> headings() {
    return answer.filing();
  }

  /** Assumptions and doubts, whole sentences. */
  public List<String> warnings() {
    return answer.warnings();
  }

  /**
   * The names of what could not be decided, in which case the dearer outcome is the figure; empty
   * when the assessment is complete.
   */
  public List<String> undecided() {
    return answer.missing();
  }

  /**
   * The whole answer, with what did not apply, what could be claimed and what the other outcomes of
   * open facts are: the bytes that {@code tariff quote --json} prints, in UTF-8, ending in a line
   * feed. {@code rates/schema/assessment.schema.json} describes it.
   */
  public String toJson() {
    StringWriter text = new StringWriter(1 << 12);
    PrintWriter out = new PrintWriter(text);
    new JsonAssessmentRenderer(GoodsTitles.of(tables))
        .render(answer, new DutyHolds(tables).of(answer), out);
    out.flush();
    return text.toString();
  }
}
