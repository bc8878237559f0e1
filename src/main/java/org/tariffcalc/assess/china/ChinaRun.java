package org.tariffcalc.assess.china;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.FeeCharge;
import org.tariffcalc.assess.answer.LawBasis;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.answer.NotApplied;
import org.tariffcalc.assess.answer.Valuation;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.stacking.AssessmentNotes;
import org.tariffcalc.assess.stacking.Assumption;
import org.tariffcalc.assess.stacking.DayMeasures;
import org.tariffcalc.assess.stacking.Deposit;
import org.tariffcalc.assess.stacking.DutiableValue;
import org.tariffcalc.assess.stacking.DutyPlan;
import org.tariffcalc.assess.stacking.ListMembership;
import org.tariffcalc.assess.stacking.MeasureDuty;
import org.tariffcalc.assess.stacking.OrdinaryDuty;
import org.tariffcalc.assess.stacking.PendingNotices;
import org.tariffcalc.assess.stacking.SearchedMembership;
import org.tariffcalc.assess.stacking.VerificationMarks;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.fee.CustomsRule;

/**
 * The assessment of one shipment into China, once, under the code that the goods had on the day:
 * base duty and the layers added to it, then consumption tax and value added tax on top, every
 * amount to the fen.
 */
public final class ChinaRun {

  /** The name of all duties together among what is too small to be collected. */
  public static final String DUTY = "duty";

  /** The same of consumption tax. */
  public static final String CONSUMPTION_TAX = "cn.consumption-tax";

  /** The same of VAT. */
  public static final String VAT = "cn.vat";

  private final RateTables tables;
  private final Shipment shipment;
  private final Shipment goods;
  private final Valuation valuation;
  private final BigDecimal customsValue;
  private final AssessmentNotes trail = new AssessmentNotes();
  private final List<CheaperTax> cheaperTaxes = new ArrayList<>();

  ChinaRun(RateTables tables, Shipment shipment, Valuation valuation) {
    this.tables = tables;
    this.shipment = shipment;
    this.goods = new ChinaCode(tables, shipment).onTheDay();
    this.valuation = valuation;
    this.customsValue = Money.roundedToCent(valuation.dutiable());
  }

  AssessmentNotes trail() {
    return trail;
  }

  /** The lower taxes of goods that the code does not tell apart, once they are assessed. */
  List<CheaperTax> cheaperTaxes() {
    return cheaperTaxes;
  }

  Assessment assess(String sha256) {
    valuation.remarks().forEach(trail::warn);
    valuation.missing().forEach(trail::miss);
    new ChinaCode(tables, shipment).check(trail);
    OrdinaryDuty ordinary = new ChinaBaseRate(tables, goods, customsValue, trail).duty();
    List<Charge> charges = new ArrayList<>();
    ordinary.charge().ifPresent(charges::add);
    List<NotApplied> notApplied = layers(ordinary, charges);
    Deposit.of(shipment, customsValue, trail).ifPresent(charges::add);
    charges = collected(charges);
    List<FeeCharge> taxes = taxes(sum(charges));
    PendingNotices.tell(tables, shipment, trail);
    return new Assessment(
        shipment,
        valuation,
        customsValue,
        new VerificationMarks(tables, shipment, trail).marked(charges),
        notApplied,
        taxes,
        List.of(),
        List.of(),
        filing(charges),
        trail.warnings(),
        trail.missing(shipment),
        trail.pending(),
        List.of(),
        tables.edition(),
        sha256,
        LawBasis.of(tables),
        List.of());
  }

  private List<NotApplied> layers(OrdinaryDuty ordinary, List<Charge> charges) {
    ListMembership listing = SearchedMembership.of(tables, goods);
    DutyPlan plan =
        DutyPlan.of(
            tables,
            goods,
            DutiableValue.whole(goods, customsValue),
            DayMeasures.of(tables, goods),
            listing,
            Assumption.Sides.ALL_MET);
    trail.add(plan.selection());
    MeasureDuty duty = new MeasureDuty(goods, false, ordinary, trail);
    List<NotApplied> notApplied = new ArrayList<>();
    for (DutyPlan.Decided each : plan.decided()) {
      trail.add(each.notes());
      MeasureDuty.Outcome outcome = duty.of(each.step());
      outcome.charge().ifPresent(charges::add);
      notApplied.addAll(outcome.notApplied());
    }
    notApplied.addAll(plan.out());
    return notApplied;
  }

  private List<Charge> collected(List<Charge> charges) {
    BigDecimal duty = sum(charges);
    if (isCollected(DUTY, duty)) {
      return charges;
    }
    trail.warn(
        isPart()
            ? "The duty of the whole entry is " + below() + " and not collected."
            : "Duty of "
                + Money.grouped(duty)
                + " yuan is "
                + below()
                + " and not collected ("
                + String.join(", ", smallest().legalBasis())
                + (smallest().verified() ? "" : "; that the amount holds was not verified")
                + ").");
    List<Charge> waived = new ArrayList<>();
    for (Charge charge : charges) {
      waived.add(charge.waived("not collected below " + smallest().amount()));
    }
    return waived;
  }

  private List<FeeCharge> taxes(BigDecimal duty) {
    List<FeeCharge> taxes = new ArrayList<>();
    ConsumptionTax onGoods = new ConsumptionTax(tables, goods, customsValue, trail);
    Optional<FeeCharge> consumption = onGoods.on(duty).map(this::collected);
    cheaperTaxes.addAll(onGoods.cheaper());
    consumption.ifPresent(taxes::add);
    BigDecimal base =
        customsValue
            .add(duty)
            .add(consumption.map(FeeCharge::amount).orElse(BigDecimal.ZERO.setScale(2)));
    ImportVat vat = new ImportVat(tables, goods, trail);
    taxes.add(collected(vat.on(base)));
    cheaperTaxes.addAll(vat.cheaper());
    return taxes;
  }

  private FeeCharge collected(FeeCharge tax) {
    if (isCollected(tax.id(), tax.amount())) {
      return tax;
    }
    trail.warn(
        isPart()
            ? tax.name() + " of the whole entry is " + below() + " and not collected."
            : tax.name()
                + " of "
                + Money.grouped(tax.amount())
                + " yuan is "
                + below()
                + " and, in customs practice, not collected.");
    return tax.waived("not collected below " + smallest().amount());
  }

  private String below() {
    return "below " + smallest().amount().stripTrailingZeros().toPlainString() + " yuan";
  }

  private CustomsRule.Version smallest() {
    return smallest(tables, shipment.entryDate());
  }

  /** Duty, and each tax by itself, below the amount of this rule is not collected. */
  public static CustomsRule.Version smallest(RateTables tables, LocalDate day) {
    return tables.chinaTaxes().rule(CustomsRule.Kind.SMALLEST_AMOUNT, day);
  }

  private boolean isPart() {
    return shipment.terms().consignment().isPresent();
  }

  /** Of a line of an entry the whole decides (the consignment, article 45). */
  private boolean isCollected(String what, BigDecimal amount) {
    return amount.signum() == 0
        || shipment
            .terms()
            .consignment()
            .map(whole -> !whole.uncollected().contains(what))
            .orElse(amount.compareTo(smallest().amount()) >= 0);
  }

  private static List<String> filing(List<Charge> charges) {
    List<String> filing = new ArrayList<>();
    for (Charge charge : charges) {
      if (!charge.heading().isEmpty() && !filing.contains(charge.heading())) {
        filing.add(charge.heading());
      }
    }
    return filing;
  }

  private static BigDecimal sum(List<Charge> charges) {
    BigDecimal sum = BigDecimal.ZERO.setScale(2);
    for (Charge charge : charges) {
      sum = sum.add(charge.amount());
    }
    return sum;
  }
}
