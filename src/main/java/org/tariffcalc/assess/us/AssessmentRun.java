package org.tariffcalc.assess.us;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.FeeCharge;
import org.tariffcalc.assess.answer.LawBasis;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.answer.NotApplied;
import org.tariffcalc.assess.answer.Valuation;
import org.tariffcalc.assess.shipment.Consignment;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.stacking.AssessmentNotes;
import org.tariffcalc.assess.stacking.Assumption;
import org.tariffcalc.assess.stacking.DayMeasures;
import org.tariffcalc.assess.stacking.Deposit;
import org.tariffcalc.assess.stacking.DutiableValue;
import org.tariffcalc.assess.stacking.DutyPlan;
import org.tariffcalc.assess.stacking.ListMembership;
import org.tariffcalc.assess.stacking.PendingNotices;
import org.tariffcalc.assess.stacking.SearchedMembership;
import org.tariffcalc.assess.stacking.VerificationMarks;
import org.tariffcalc.customs.duty.ChargeBase;
import org.tariffcalc.tables.RateTables;

/** The assessment of one shipment: its plan is decided, then priced. */
public final class AssessmentRun {

  private final RateTables tables;
  private final Supplier<DayMeasures> measures;
  private final ListMembership listing;
  private final Assumption.Sides sides;
  private final Shipment shipment;
  private final BigDecimal customsValue;
  private final AssessmentNotes trail = new AssessmentNotes();
  private final Optional<Chapter98> chapter98;
  private final BaseRate baseRate;
  private final DutiableValue dutiable;
  private final Assessment assessment;
  private DutyPlan plan = DutyPlan.none();

  private AssessmentRun(
      RateTables tables,
      Shipment shipment,
      Supplier<DayMeasures> measures,
      ListMembership listing,
      Assumption.Sides sides) {
    this.sides = sides;
    this.measures = measures;
    this.listing = listing;
    this.tables = tables;
    this.shipment = shipment;
    this.customsValue =
        shipment
            .terms()
            .consignment()
            .flatMap(Consignment::enteredValue)
            .orElseGet(() -> Money.roundedToDollar(shipment.value()));
    this.chapter98 = Chapter98.of(tables, shipment, customsValue, trail);
    this.dutiable =
        chapter98
            .map(claim -> claim.dutiable(shipment, customsValue))
            .orElseGet(() -> DutiableValue.whole(shipment, customsValue));
    this.baseRate =
        new BaseRate(
            tables,
            shipment,
            new ChargeBase(
                dutiable.value(), shipment.quantities(), !tables.isQuantityExact(shipment.code())),
            trail);
    this.assessment = assess();
  }

  /** The assessment of goods by their code alone. */
  public static AssessmentRun of(RateTables tables, Shipment shipment) {
    return of(
        tables,
        shipment,
        () -> DayMeasures.ofOne(tables, shipment),
        SearchedMembership.of(tables, shipment));
  }

  /**
   * The assessment of a shipment. Where the scope of a duty is a description and the code does not
   * tell whether the goods meet it, each side is priced and the dearest is the figure; of sides
   * that cost the same, the first of {@link Assumption.Sides#all}.
   *
   * @param measures the measures that reach the shipment's origin at its moment of entry
   * @param listing what the lists say of the goods
   */
  public static AssessmentRun of(
      RateTables tables,
      Shipment shipment,
      Supplier<DayMeasures> measures,
      ListMembership listing) {
    AssessmentRun allMet =
        new AssessmentRun(tables, shipment, measures, listing, Assumption.Sides.ALL_MET);
    AssessmentRun dearest = allMet;
    List<AssessmentRun> runs = new ArrayList<>();
    for (Assumption.Sides each : Assumption.Sides.all(allMet.trail.assumptions())) {
      AssessmentRun run =
          each.equals(Assumption.Sides.ALL_MET)
              ? allMet
              : new AssessmentRun(tables, shipment, measures, listing, each);
      dearest = runs.isEmpty() || run.isDearerThan(dearest) ? run : dearest;
      runs.add(run);
    }
    for (AssessmentRun each : runs) {
      dearest.trail.divideAs(each.trail);
    }
    return dearest;
  }

  private boolean isDearerThan(AssessmentRun other) {
    return assessment.totalDuty().compareTo(other.assessment.totalDuty()) > 0;
  }

  /** What is due, and why. */
  public Assessment assessment() {
    return assessment;
  }

  /** What came to light beside the charges. */
  public AssessmentNotes trail() {
    return trail;
  }

  /** The base rate and what could be claimed against it. */
  public BaseRate baseRate() {
    return baseRate;
  }

  /** What is decided about the measures; nothing where one charge stands in place of all. */
  public DutyPlan plan() {
    return plan;
  }

  private Assessment assess() {
    warnOfAssumptions();
    if (Section321.isAskedFor(shipment)) {
      Charge release = new Section321(tables, shipment, customsValue, trail).release();
      return assembled(List.of(release), List.of(), List.of());
    }
    Optional<Charge> postal = new Postal(tables, shipment, customsValue, trail).inPlaceOfAll();
    if (postal.isPresent()) {
      return assembled(List.of(postal.get()), List.of(), feesOfMail());
    }
    plan = DutyPlan.of(tables, shipment, dutiable, measures.get(), listing, sides);
    PlanPricing pricing = new PlanPricing(shipment, dutiable, chapter98, baseRate, trail);
    pricing.price(plan);
    List<Charge> charges = new ArrayList<>(pricing.charges());
    UnusedContents.tell(tables, shipment, charges, trail);
    PendingNotices.tell(tables, shipment, trail);
    Deposit.of(shipment, customsValue, trail).ifPresent(charges::add);
    List<FeeCharge> fees = new Fees(tables, shipment, customsValue, chapter98, trail).due(charges);
    return assembled(charges, pricing.notApplied(), fees);
  }

  /** Mail under a duty of its own owes a fee only when customs prepares its entry. */
  private List<FeeCharge> feesOfMail() {
    return Postal.isPreparedByCustoms(shipment)
        ? new Fees(tables, shipment, customsValue, chapter98, trail)
            .ofEntry(shipment.entry().orElseThrow())
        : List.of();
  }

  private Assessment assembled(
      List<Charge> charges, List<NotApplied> notApplied, List<FeeCharge> fees) {
    return new Assessment(
        shipment,
        Valuation.plain(shipment.customsCurrency(), shipment.value()),
        customsValue,
        new VerificationMarks(tables, shipment, trail).marked(charges),
        notApplied,
        fees,
        List.of(),
        List.of(),
        new FilingOrder(tables).of(shipment, charges, notApplied),
        trail.warnings(),
        trail.missing(shipment),
        trail.pending(),
        trail.openContents(),
        tables.edition(),
        tables.sha256(),
        LawBasis.of(tables),
        List.of());
  }

  private void warnOfAssumptions() {
    shipment.storage().ifPresent(each -> trail.warn(StorageRule.of(shipment, each)));
    if (shipment.value().compareTo(customsValue) != 0) {
      trail.warn(
          "Entered value is the price in whole dollars: "
              + Money.grouped(customsValue)
              + " (19 CFR 159.3).");
    }
    chapter98.ifPresent(
        claim ->
            trail.warn(
                "Chapter 98 claim "
                    + claim.claimed().dotted()
                    + ", "
                    + claim.provision().about()
                    + ": dutiable value "
                    + Money.grouped(claim.dutiableValue())
                    + "."));
    Section321.limit(tables, shipment)
        .filter(limit -> !Section321.isAskedFor(shipment))
        .filter(limit -> !Postal.isMail(shipment))
        .ifPresent(
            limit ->
                trail.warn(
                    "On this day goods of up to "
                        + Money.grouped(limit)
                        + " a person and day could be released free of duty without an entry (19"
                        + " U.S.C. 1321); this quote prices an entry (--entry section-321 prices"
                        + " the release)."));
  }
}
