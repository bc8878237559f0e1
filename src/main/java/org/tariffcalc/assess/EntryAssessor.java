package org.tariffcalc.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.customs.Unit;
import org.tariffcalc.tables.RateTables;

/**
 * Assesses the lines of one entry: costs are divided among them, and the fees of the entry are
 * charged once within their limits (19 CFR 24.23(b)).
 */
public final class EntryAssessor {

  private static final String PROCESSING = "us.mpf";

  private final RateTables tables;
  private final boolean byWeight;

  /**
   * An assessor.
   *
   * @param byWeight whether costs are divided by weight, else by value
   */
  public EntryAssessor(RateTables tables, boolean byWeight) {
    this.tables = tables;
    this.byWeight = byWeight;
  }

  /**
   * Assesses an entry.
   *
   * @param lines its lines, of one importer and day, at least one
   * @param costs terms of the entry, whose costs are divided among the lines
   */
  public EntryAssessment assess(List<Shipment> lines, Terms costs) {
    List<BigDecimal> weights = new ArrayList<>();
    for (Shipment line : lines) {
      weights.add(weight(line, costs));
    }
    List<Assessment> assessed = new ArrayList<>();
    Assessor assessor = new Assessor(tables);
    for (int i = 0; i < lines.size(); i++) {
      assessed.add(assessor.assess(lines.get(i).withTerms(share(lines.get(i), costs, weights, i))));
    }
    return lines.get(0).isIntoChina() ? taxedByLine(assessed) : withFeesOfTheEntry(assessed);
  }

  private BigDecimal weight(Shipment line, Terms costs) {
    if (byWeight) {
      return Unit.parse("kg")
          .flatMap(line.quantities()::amountIn)
          .orElseThrow(
              () ->
                  new UsageError(
                      "a line has no weight to divide costs by",
                      "a quantity in kg on every line, or --allocate value"));
    }
    Shipment priced = line.withTerms(Terms.of(line.terms().currency()).withFx(costs.fx()));
    return new Exchange(tables, priced)
        .converted(new Terms.Sum(line.value(), line.terms().currency()));
  }

  private static Terms share(Shipment line, Terms costs, List<BigDecimal> weights, int index) {
    List<Terms.OtherCost> others = new ArrayList<>();
    for (Terms.OtherCost cost : costs.otherCosts()) {
      others.add(new Terms.OtherCost(cost.name(), part(cost.sum(), weights, index)));
    }
    return new Terms(
        line.terms().currency(),
        costs.incoterm(),
        costs.freight().map(sum -> part(sum, weights, index)),
        costs.insurance().map(sum -> part(sum, weights, index)),
        costs.preCarriage().map(sum -> part(sum, weights, index)),
        costs.inland().map(sum -> part(sum, weights, index)),
        others,
        costs.fx(),
        costs.exported());
  }

  private static Terms.Sum part(Terms.Sum sum, List<BigDecimal> weights, int index) {
    return new Terms.Sum(
        Apportionment.of(Money.roundedToCent(sum.amount()), weights).get(index), sum.currency());
  }

  private static EntryAssessment taxedByLine(List<Assessment> assessed) {
    List<EntryAssessment.Line> lines = new ArrayList<>();
    List<FeeCharge> taxes = new ArrayList<>();
    for (Assessment each : assessed) {
      lines.add(new EntryAssessment.Line(each, each.totalFees()));
      taxes.addAll(each.fees());
    }
    return new EntryAssessment(lines, taxes);
  }

  private EntryAssessment withFeesOfTheEntry(List<Assessment> assessed) {
    BigDecimal price = BigDecimal.ZERO;
    BigDecimal value = BigDecimal.ZERO.setScale(2);
    BigDecimal processed = BigDecimal.ZERO.setScale(2);
    List<Charge> charges = new ArrayList<>();
    List<BigDecimal> values = new ArrayList<>();
    for (Assessment each : assessed) {
      price = price.add(each.valuation().dutiable());
      value = value.add(each.customsValue());
      values.add(each.customsValue());
      charges.addAll(each.charges());
      for (FeeCharge fee : each.fees()) {
        processed = fee.id().equals(PROCESSING) ? processed.add(fee.base()) : processed;
      }
    }
    Shipment whole = whole(assessed.get(0).shipment(), price);
    List<FeeCharge> fees = new ArrayList<>();
    for (FeeCharge fee : fees(whole, value, charges)) {
      if (!fee.id().startsWith(PROCESSING)) {
        fees.add(fee);
      }
    }
    if (processed.signum() > 0) {
      for (FeeCharge fee : fees(whole, processed, charges)) {
        if (fee.id().startsWith(PROCESSING)) {
          fees.add(fee);
        }
      }
    }
    BigDecimal sum = BigDecimal.ZERO.setScale(2);
    for (FeeCharge fee : fees) {
      sum = sum.add(fee.amount());
    }
    List<BigDecimal> shares = Apportionment.of(sum, values);
    List<EntryAssessment.Line> lines = new ArrayList<>();
    for (int i = 0; i < assessed.size(); i++) {
      lines.add(new EntryAssessment.Line(assessed.get(i), shares.get(i)));
    }
    return new EntryAssessment(lines, fees);
  }

  private List<FeeCharge> fees(Shipment whole, BigDecimal value, List<Charge> charges) {
    return new Fees(tables, whole, value, Optional.empty(), new Trail()).due(charges);
  }

  /** The entry as one shipment, of which only day, mode and entry type matter. */
  private static Shipment whole(Shipment first, BigDecimal price) {
    Shipment bare =
        Shipment.ofUnlistedGoods(first.origin(), first.importer(), first.entryDate(), price);
    return bare.withTransport(first.mode(), first.entry());
  }
}
