package org.tariffcalc.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.customs.Unit;
import org.tariffcalc.tables.RateTables;

/**
 * Assesses the lines of one entry: costs are divided among them, values are rounded together, and
 * what the law looks at once for the whole entry is looked at once.
 */
public final class EntryAssessor {

  private final RateTables tables;
  private final Assessor assessor;
  private final boolean byWeight;

  /**
   * An assessor.
   *
   * @param byWeight whether costs are divided by weight, else by value
   */
  public EntryAssessor(RateTables tables, boolean byWeight) {
    this.tables = tables;
    this.assessor = new Assessor(tables);
    this.byWeight = byWeight;
  }

  /**
   * Assesses an entry.
   *
   * @param lines its lines, of one importer and day, at least one
   * @param costs terms of the entry, whose costs are divided among the lines
   */
  public EntryAssessment assess(List<Shipment> lines, Terms costs) {
    if (costs.incoterm().filter(Incoterm::includesDuty).isPresent()) {
      throw new UsageError(
          "a duty-paid price of several lines cannot be solved: its fees are those of the entry",
          "tariff quote for each line, or --incoterm DAP with the price without duty");
    }
    Exchange exchange = new Exchange(tables, bare(lines.get(0), costs));
    List<BigDecimal> weights = new ArrayList<>();
    for (Shipment line : lines) {
      weights.add(weight(line, costs));
    }
    Terms converted = converted(costs, exchange);
    List<Shipment> shared = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      shared.add(lines.get(i).withTerms(share(lines.get(i), converted, weights, i)));
    }
    List<Shipment> parts = parts(shared);
    EntryAssessment entry =
        lines.get(0).isIntoChina()
            ? taxedByLine(parts)
            : new UsEntry(tables, assessor).assess(parts);
    return entry.with(List.copyOf(exchange.remarks()));
  }

  /** The lines as parts of the whole. */
  private List<Shipment> parts(List<Shipment> lines) {
    BigDecimal value = BigDecimal.ZERO;
    Set<String> origins = new LinkedHashSet<>();
    for (Shipment line : lines) {
      value = value.add(Appraisal.of(tables, line).dutiable());
      origins.add(line.origin());
    }
    Consignment whole = new Consignment(value, origins, Optional.empty(), Set.of());
    List<Shipment> parts = new ArrayList<>();
    for (Shipment line : lines) {
      parts.add(line.withTerms(line.terms().of(whole)));
    }
    return parts;
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
    return new Exchange(tables, bare(line, costs))
        .converted(new Terms.Sum(line.value(), line.terms().currency()));
  }

  private static Shipment bare(Shipment line, Terms costs) {
    return line.withTerms(
        new Terms(
            line.terms().currency(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            costs.fx(),
            costs.exported(),
            Optional.empty()));
  }

  /** The costs in the currency of the customs value, to the cent, so that shares add up in it. */
  private static Terms converted(Terms costs, Exchange exchange) {
    List<Terms.OtherCost> others = new ArrayList<>();
    for (Terms.OtherCost cost : costs.otherCosts()) {
      others.add(new Terms.OtherCost(cost.name(), exchange.home(cost.sum())));
    }
    return new Terms(
        costs.currency(),
        costs.incoterm(),
        costs.freight().map(exchange::home),
        costs.insurance().map(exchange::home),
        costs.preCarriage().map(exchange::home),
        costs.inland().map(exchange::home),
        others,
        costs.fx(),
        costs.exported(),
        Optional.empty());
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
        costs.exported(),
        Optional.empty());
  }

  private static Terms.Sum part(Terms.Sum sum, List<BigDecimal> weights, int index) {
    return new Terms.Sum(Apportionment.of(sum.amount(), weights).get(index), sum.currency());
  }

  /**
   * China: duty and each tax of the whole below 50 yuan are not collected, duty first since taxes
   * stand on what is collected.
   */
  private EntryAssessment taxedByLine(List<Shipment> lines) {
    Set<String> uncollected = new LinkedHashSet<>();
    List<Assessment> assessed = uncollected(lines, uncollected);
    for (String each : List.of(ChinaRun.DUTY, "cn.consumption-tax", "cn.vat")) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Assessment line : assessed) {
        sum = sum.add(each.equals(ChinaRun.DUTY) ? line.totalDuty() : fees(line, each));
      }
      if (sum.signum() > 0 && sum.compareTo(ChinaRun.SMALLEST) < 0) {
        uncollected.add(each);
        assessed = uncollected(lines, uncollected);
      }
    }
    List<EntryAssessment.Line> all = new ArrayList<>();
    Map<String, FeeCharge> taxes = new LinkedHashMap<>();
    for (Assessment each : assessed) {
      all.add(new EntryAssessment.Line(each, each.totalFees()));
      for (FeeCharge tax : each.fees()) {
        taxes.merge(tax.id() + tax.rate(), tax, FeeCharge::plus);
      }
    }
    return new EntryAssessment(all, new ArrayList<>(taxes.values()), List.of());
  }

  private List<Assessment> uncollected(List<Shipment> lines, Set<String> uncollected) {
    List<Assessment> assessed = new ArrayList<>();
    for (Shipment line : lines) {
      Consignment whole = line.terms().consignment().orElseThrow().uncollected(uncollected);
      assessed.add(assessor.assess(line.withTerms(line.terms().of(whole))));
    }
    return assessed;
  }

  private static BigDecimal fees(Assessment line, String id) {
    BigDecimal sum = BigDecimal.ZERO;
    for (FeeCharge fee : line.fees()) {
      sum = fee.id().equals(id) ? sum.add(fee.amount()) : sum;
    }
    return sum;
  }
}
