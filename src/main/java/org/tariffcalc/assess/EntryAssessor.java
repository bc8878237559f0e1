package org.tariffcalc.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.EntryAssessment;
import org.tariffcalc.assess.answer.FeeCharge;
import org.tariffcalc.assess.china.ChinaRun;
import org.tariffcalc.assess.shipment.Consignment;
import org.tariffcalc.assess.shipment.Incoterm;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.shipment.Terms;
import org.tariffcalc.assess.value.Apportionment;
import org.tariffcalc.assess.value.Appraisal;
import org.tariffcalc.assess.value.DutyPaidPrice;
import org.tariffcalc.assess.value.Exchange;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.customs.quantity.Unit;
import org.tariffcalc.tables.RateTables;

/**
 * Assesses the lines of one entry: costs are divided among them, values are rounded together, and
 * what the law looks at once for the whole entry is looked at once.
 */
public final class EntryAssessor {

  private final RateTables tables;
  private final Assessor assessor;
  private final boolean byWeight;
  private final EntryLines places;

  /**
   * An assessor.
   *
   * @param byWeight whether costs are divided by weight, else by value
   */
  public EntryAssessor(RateTables tables, boolean byWeight) {
    this(tables, byWeight, List.of());
  }

  /**
   * An assessor that calls the lines in errors as their file does.
   *
   * @param byWeight whether costs are divided by weight, else by value
   * @param names one for each line, {@code line 4 (id 3)}
   */
  public EntryAssessor(RateTables tables, boolean byWeight, List<String> names) {
    this.tables = tables;
    this.assessor = new Assessor(tables);
    this.byWeight = byWeight;
    this.places = new EntryLines(names);
  }

  /**
   * Assesses an entry.
   *
   * @param lines its lines, of one importer and day, at least one
   * @param costs terms of the entry, whose costs are divided among the lines
   */
  public EntryAssessment assess(List<Shipment> lines, Terms costs) {
    Exchange exchange = new Exchange(tables, bare(lines.get(0), costs));
    List<BigDecimal> weights = places.each(lines, line -> weight(line, costs));
    Terms converted = converted(costs, exchange);
    List<Shipment> shared = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      shared.add(lines.get(i).withTerms(share(lines.get(i), converted, weights, i)));
    }
    boolean isDutyPaid = costs.incoterm().filter(Incoterm::includesDuty).isPresent();
    EntryAssessment entry =
        isDutyPaid ? dutyPaid(shared) : at(parts(shared, dutiable(shared), false));
    entry = entry.with(List.copyOf(exchange.remarks()));
    return exchange.isApproximate() ? entry.approximate() : entry;
  }

  /**
   * The fees of an entry into the United States whose lines are assessed, at the values that they
   * are entered at.
   *
   * @param lines at least one
   * @param mode mode of transport of the whole
   */
  public List<FeeCharge> fees(List<Assessment> lines, Optional<TransportMode> mode) {
    return new UsEntry(tables, assessor, places).fees(lines, mode);
  }

  private EntryAssessment at(List<Shipment> parts) {
    return parts.get(0).isIntoChina()
        ? taxedByLine(parts)
        : new UsEntry(tables, assessor, places).assess(parts);
  }

  /** Values and fees of the whole at which each line comes to its price. */
  private EntryAssessment dutyPaid(List<Shipment> lines) {
    DutyPaidPrice solution =
        DutyPaidPrice.solved(
            dutiable(lines),
            values -> {
              List<DutyPaidPrice.Burden> owed = new ArrayList<>();
              for (EntryAssessment.Line line : at(parts(lines, values, true)).lines()) {
                owed.add(new DutyPaidPrice.Burden(line.assessment().totalDuty(), line.fees()));
              }
              return owed;
            });
    return at(parts(lines, solution.values(), true)).with(solution.remarks());
  }

  private List<BigDecimal> dutiable(List<Shipment> lines) {
    return places.each(lines, line -> Appraisal.of(tables, line).dutiable());
  }

  /**
   * The lines as parts of the whole, at customs values that are solved or follow from the price.
   */
  private static List<Shipment> parts(
      List<Shipment> lines, List<BigDecimal> values, boolean isSolved) {
    BigDecimal value = BigDecimal.ZERO;
    Set<String> origins = new LinkedHashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      value = value.add(values.get(i));
      origins.add(lines.get(i).origin());
    }
    List<Shipment> parts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Optional<BigDecimal> solved = isSolved ? Optional.of(values.get(i)) : Optional.empty();
      Consignment whole = new Consignment(value, origins, Optional.empty(), Set.of(), solved);
      parts.add(lines.get(i).withTerms(lines.get(i).terms().of(whole)));
    }
    return parts;
  }

  private BigDecimal weight(Shipment line, Terms costs) {
    if (byWeight) {
      return Unit.parse("kg")
          .flatMap(line.quantities()::amountIn)
          .orElseThrow(
              () ->
                  new InputError(
                      line.code().map(CommodityCode::dotted).orElse("it")
                          + " has no weight to divide costs by",
                      "quantity and unit (kg, t, lb) on every line, quantity2 and unit2 beside"
                          + " another; or --allocate value"));
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
   * China: duty and each tax of the whole below the smallest amount are not collected, duty first
   * since taxes stand on what is collected.
   */
  private EntryAssessment taxedByLine(List<Shipment> lines) {
    BigDecimal smallest = ChinaRun.smallest(tables, lines.get(0).entryDate()).amount();
    Set<String> uncollected = new LinkedHashSet<>();
    List<Assessment> assessed = uncollected(lines, uncollected);
    for (String each : List.of(ChinaRun.DUTY, ChinaRun.CONSUMPTION_TAX, ChinaRun.VAT)) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Assessment line : assessed) {
        sum = sum.add(each.equals(ChinaRun.DUTY) ? line.totalDuty() : fees(line, each));
      }
      if (sum.signum() > 0 && sum.compareTo(smallest) < 0) {
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
    return places.each(
        lines,
        line -> {
          Consignment whole = line.terms().consignment().orElseThrow().uncollected(uncollected);
          return assessor.assess(line.withTerms(line.terms().of(whole)));
        });
  }

  private static BigDecimal fees(Assessment line, String id) {
    BigDecimal sum = BigDecimal.ZERO;
    for (FeeCharge fee : line.fees()) {
      sum = fee.id().equals(id) ? sum.add(fee.amount()) : sum;
    }
    return sum;
  }
}
