package org.tariffcalc.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.batch.RowPricing;
import org.tariffcalc.intake.row.RowFault;

/**
 * The answer to one row: figures, or an error. Immutable.
 *
 * @since 0.2
 */
public final class PricedRow {

  private static final int ERROR = RowPricing.figureColumns().indexOf("error");

  private final RowPricing.Answer answer;

  PricedRow(RowPricing.Answer answer) {
    this.answer = answer;
  }

  /** Why the row has no figures, one line; empty when it has. */
  public Optional<String> error() {
    return answer.fault().map(RowFault::wrong);
  }

  /** What to try where the row has no figures. */
  public Optional<String> remedy() {
    return answer.fault().map(RowFault::remedy);
  }

  /**
   * A figure as the batch writes it, by its column; empty where there is none.
   *
   * @param column one of {@link RowPricer#figureColumns()}
   */
  public String text(String column) {
    int place = RowPricing.figureColumns().indexOf(column);
    if (place < 0) {
      throw new IllegalArgumentException(column + " is not a column of figures");
    }
    return answer.cells().get(place);
  }

  /** All columns of {@link RowPricer#figureColumns()}, in their order. */
  public List<String> texts() {
    return answer.cells();
  }

  /** Sum of the duties in the currency of the customs value; empty without figures. */
  public Optional<BigDecimal> totalDuty() {
    return number("total_duty");
  }

  /** Sum of taxes and fees; empty without figures. */
  public Optional<BigDecimal> taxesAndFees() {
    return number("taxes_and_fees");
  }

  /** Price, costs, duties, taxes and fees; empty without figures. */
  public Optional<BigDecimal> landedCost() {
    return number("landed_cost");
  }

  /**
   * A column of amounts or percentages as a number; empty without figures.
   *
   * @param column customs_value, base_duty, additional_percent, additional_duty, total_duty,
   *     effective_rate_percent, taxes_and_fees, landed_cost or total_duty_low
   */
  public Optional<BigDecimal> number(String column) {
    String text = text(column);
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
  }

  /** The line of CSV that {@code tariff batch} writes for the row, with its line feed. */
  public String toCsv() {
    return answer.line();
  }

  @Override
  public String toString() {
    return answer.cells().get(ERROR).isEmpty() ? toCsv().strip() : answer.cells().get(ERROR);
  }
}
