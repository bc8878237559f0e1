package org.tariffcalc.assess.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.ChargeKind;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.quantity.Quantity;

/**
 * The answer: every duty that is due, every measure that is not and why, and the sums.
 *
 * @param shipment the question
 * @param valuation from the price to the customs value
 * @param customsValue value that duty is charged on: whole US dollars, or yuan to the fen
 * @param charges duties, base rate first
 * @param notApplied measures that are not due
 * @param fees fees beside duty
 * @param reliefs what could be claimed and what it would save
 * @param alternatives the other outcomes of facts that were assumed
 * @param filing headings in the order in which they are filed
 * @param warnings assumptions and doubts, whole sentences
 * @param missing what could not be decided; empty when the assessment is complete
 * @param pending what the tables leave open about the goods
 * @param openMetals metals on whose value a duty is charged and whose share is not declared, so
 *     that all of the value counts that they can be
 * @param edition edition of the rate tables
 * @param tablesSha256 SHA-256 of the edition
 * @param premise what was assumed beside the law as it is known today
 * @param groups the groups of a tariff line whose ten-digit numbers pay different duties, the
 *     dearest first, which is the one of this assessment; empty when the line is not divided
 */
public record Assessment(
    Shipment shipment,
    Valuation valuation,
    BigDecimal customsValue,
    List<Charge> charges,
    List<NotApplied> notApplied,
    List<FeeCharge> fees,
    List<Relief> reliefs,
    List<Alternative> alternatives,
    List<String> filing,
    List<String> warnings,
    List<String> missing,
    List<PendingPoint> pending,
    List<String> openMetals,
    String edition,
    String tablesSha256,
    LawBasis premise,
    List<LineGroup> groups) {

  /** How it begins that the base rate of a code is missing. */
  public static final String BASE_RATE_OF = "base rate of ";

  private static final int PERCENT_DECIMALS = 4;

  /** Copies the lists. */
  public Assessment {
    charges = List.copyOf(charges);
    notApplied = List.copyOf(notApplied);
    fees = List.copyOf(fees);
    reliefs = List.copyOf(reliefs);
    alternatives = List.copyOf(alternatives);
    filing = List.copyOf(filing);
    warnings = List.copyOf(warnings);
    missing = List.copyOf(missing);
    pending = List.copyOf(pending);
    openMetals = List.copyOf(openMetals);
    groups = List.copyOf(groups);
  }

  /** Sum of all duties. */
  public BigDecimal totalDuty() {
    BigDecimal sum = BigDecimal.ZERO.setScale(2);
    for (Charge charge : charges) {
      sum = sum.add(charge.amount());
    }
    return sum;
  }

  /** Sum of the duties that were collected and later held unlawful. */
  public BigDecimal refundable() {
    BigDecimal sum = BigDecimal.ZERO.setScale(2);
    for (Charge charge : charges) {
      sum = charge.isRefundable() ? sum.add(charge.amount()) : sum;
    }
    return sum;
  }

  /** Sum of the duties that drawback on export reaches so; what is refundable comes back anyway. */
  public BigDecimal drawback(Drawback.Reach reach) {
    BigDecimal sum = BigDecimal.ZERO.setScale(2);
    for (Charge charge : charges) {
      boolean isMeant = charge.drawback().reach() == reach && !charge.isRefundable();
      sum = isMeant ? sum.add(charge.amount()) : sum;
    }
    return sum;
  }

  /** Sum of the duties that drawback reaches in part, or of which it is not known. */
  public BigDecimal drawbackOpen() {
    return drawback(Drawback.Reach.IN_PART).add(drawback(Drawback.Reach.UNKNOWN));
  }

  /**
   * The duties in the order in which their numbers are filed; what is filed under none comes last.
   */
  public List<Charge> chargesAsFiled() {
    List<Charge> sorted = new ArrayList<>(charges);
    sorted.sort((one, other) -> Integer.compare(placeAsFiled(one), placeAsFiled(other)));
    return sorted;
  }

  private int placeAsFiled(Charge charge) {
    int place = filing.indexOf(charge.heading());
    if (place >= 0) {
      return place;
    }
    // The base rate is that of the line, and filed under the goods' own number behind the others.
    return charge.kind() == ChargeKind.BASE ? filing.size() : filing.size() + 1;
  }

  /** Sum of the fees. */
  public BigDecimal totalFees() {
    BigDecimal sum = BigDecimal.ZERO.setScale(2);
    for (FeeCharge fee : fees) {
      sum = sum.add(fee.amount());
    }
    return sum;
  }

  /** Total duty in percent of the customs value, four decimals; zero when there is no value. */
  public BigDecimal dutyPercent() {
    return percentOf(totalDuty(), customsValue);
  }

  /** Price of the goods, costs, duties, taxes and fees. */
  public BigDecimal landedCost() {
    return valuation.landedBase().add(totalDuty()).add(totalFees());
  }

  /** Currency of every amount. */
  public String currency() {
    return valuation.currency();
  }

  /** Landed cost of one unit of the first quantity given, to the cent; empty without a quantity. */
  public Optional<BigDecimal> landedCostPerUnit() {
    return perUnit(landedCost());
  }

  /** A cost of all goods divided by the first quantity given. */
  Optional<BigDecimal> perUnit(BigDecimal cost) {
    if (shipment.quantities().all().isEmpty()) {
      return Optional.empty();
    }
    Quantity first = shipment.quantities().all().get(0);
    return first.amount().signum() > 0 && !first.unit().isPartValue()
        ? Optional.of(cost.divide(first.amount(), 2, RoundingMode.HALF_UP))
        : Optional.empty();
  }

  /** Whether a market rate of exchange stands behind every figure. */
  public boolean isApproximate() {
    return valuation.isApproximate();
  }

  /** What to say of a base rate that was carried over from the tariff of another year. */
  public Optional<String> inferred() {
    for (Charge each : charges) {
      if (each.isInferred()) {
        return Optional.of(inferred(each.duty()));
      }
    }
    return Optional.empty();
  }

  /** Whether a base rate is due of which the tables know nothing, so that it is in no figure. */
  public boolean isBaseRateUnknown() {
    boolean isMissing = false;
    for (String each : missing) {
      isMissing |= each.startsWith(BASE_RATE_OF);
    }
    for (Charge each : charges) {
      isMissing &= each.kind() != ChargeKind.BASE;
    }
    return isMissing;
  }

  /** The same of a base rate. */
  public static String inferred(String duty) {
    return "the base rate " + duty + " is inferred from the tariff of another year";
  }

  /** The same with other reliefs and warnings. */
  public Assessment with(List<Relief> otherReliefs, List<String> otherWarnings) {
    return new ChangedAssessment(this).reliefs(otherReliefs).warnings(otherWarnings).made();
  }

  /** The same under the premise as it is known in full, with what to say of it first. */
  public Assessment under(LawBasis full, List<String> sentences) {
    List<String> all = new ArrayList<>(sentences);
    all.addAll(warnings);
    return new ChangedAssessment(this).warnings(all).premise(full).made();
  }

  /** The same for the question as it was asked, before its value was worked out. */
  public Assessment of(Shipment asked, Valuation valued, List<Alternative> others) {
    List<String> all = new ArrayList<>(valued.remarks());
    all.addAll(warnings);
    List<String> open = new ArrayList<>(valued.missing());
    open.addAll(missing);
    return new ChangedAssessment(this)
        .shipment(asked)
        .valuation(valued)
        .alternatives(others)
        .warnings(all)
        .missing(open)
        .made();
  }

  /** The same for the question as it was asked, of a code that stands for several lines. */
  public Assessment of(Shipment asked) {
    return new ChangedAssessment(this).shipment(asked).made();
  }

  /** The same where a cost of the whole entry was converted at a market rate. */
  public Assessment approximate() {
    if (valuation.isApproximate()) {
      return this;
    }
    List<String> open = new ArrayList<>(missing);
    open.add(0, Valuation.NO_CUSTOMS_RATE);
    return new ChangedAssessment(this).valuation(valuation.approximate()).missing(open).made();
  }

  /** The same beside what another rate of exchange does. */
  public Assessment with(ExchangeEffect effect) {
    return new ChangedAssessment(this).valuation(valuation.with(effect)).made();
  }

  /** The same as one of several groups of a divided line. */
  public Assessment among(List<LineGroup> all, List<String> otherWarnings, List<String> open) {
    return new ChangedAssessment(this).warnings(otherWarnings).missing(open).groups(all).made();
  }

  /** Sum of the duties of the least group of a divided line; of another line its total duty. */
  public BigDecimal lowestDuty() {
    return groups.isEmpty() ? totalDuty() : groups.get(groups.size() - 1).totalDuty();
  }

  /** The numbers of every group of a divided line. */
  public List<CommodityCode> groupedNumbers() {
    List<CommodityCode> numbers = new ArrayList<>();
    groups.forEach(each -> numbers.addAll(each.numbers()));
    return numbers;
  }

  /** The least duty in percent of the customs value, four decimals. */
  public BigDecimal lowestPercent() {
    return percentOf(lowestDuty(), customsValue);
  }

  /** Price of the goods, costs, duties, taxes and fees where the least duty is due. */
  public BigDecimal lowestLandedCost() {
    return groups.isEmpty() ? landedCost() : landedCost(groups.get(groups.size() - 1));
  }

  /** Price of the goods, costs, duties, taxes and fees of one group of a divided line. */
  public BigDecimal landedCost(LineGroup group) {
    return valuation.landedBase().add(group.totalDuty()).add(group.totalFees());
  }

  /**
   * The names of what could not be decided, parted by semicolons; empty when the assessment is
   * complete.
   */
  public String undecided() {
    StringBuilder names = new StringBuilder();
    for (String each : missing) {
      names.append(names.isEmpty() ? "" : ";").append(each.replace(';', ','));
    }
    return names.toString();
  }

  /** What the tables leave open about these goods, or about all goods of an origin or program. */
  public List<PendingPoint> pending(boolean isGeneral) {
    List<PendingPoint> found = new ArrayList<>();
    for (PendingPoint each : pending) {
      if (each.isGeneral() == isGeneral) {
        found.add(each);
      }
    }
    return found;
  }

  /** The warnings and what is left open about just these goods, whole sentences. */
  public List<String> cautions() {
    List<String> all = new ArrayList<>(warnings);
    pending(false).forEach(each -> all.add(each.text()));
    return all;
  }

  /** Whether nothing was left undecided. */
  public boolean isComplete() {
    return missing.isEmpty();
  }

  /** Part in percent of the whole, four decimals, half up; zero when there is no whole. */
  public static BigDecimal percentOf(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? BigDecimal.ZERO.setScale(PERCENT_DECIMALS)
        : part.movePointRight(2).divide(whole, PERCENT_DECIMALS, RoundingMode.HALF_UP);
  }
}
