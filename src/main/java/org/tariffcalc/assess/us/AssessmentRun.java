package org.tariffcalc.assess.us;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
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
import org.tariffcalc.assess.stacking.Candidate;
import org.tariffcalc.assess.stacking.Candidates;
import org.tariffcalc.assess.stacking.ChargedBases;
import org.tariffcalc.assess.stacking.DayMeasures;
import org.tariffcalc.assess.stacking.Deposit;
import org.tariffcalc.assess.stacking.DutyStep;
import org.tariffcalc.assess.stacking.ExemptionTest;
import org.tariffcalc.assess.stacking.ListMembership;
import org.tariffcalc.assess.stacking.MeasureDecision;
import org.tariffcalc.assess.stacking.MeasureDuty;
import org.tariffcalc.assess.stacking.MeasureOutcome;
import org.tariffcalc.assess.stacking.OrdinaryDuty;
import org.tariffcalc.assess.stacking.PendingNotices;
import org.tariffcalc.assess.stacking.SearchedMembership;
import org.tariffcalc.assess.stacking.StackingOrder;
import org.tariffcalc.assess.stacking.VerificationMarks;
import org.tariffcalc.tables.RateTables;

/** The assessment of one shipment, step by step, once. */
public final class AssessmentRun {

  private final RateTables tables;
  private final Supplier<DayMeasures> measures;
  private final ListMembership listing;
  private final Shipment shipment;
  private final BigDecimal customsValue;
  private final AssessmentNotes trail = new AssessmentNotes();
  private final ChargedBases bases = new ChargedBases();
  private final IdentityHashMap<Candidate, MeasureOutcome> verdicts = new IdentityHashMap<>();
  private final Optional<Chapter98> chapter98;
  private final BaseRate baseRate;
  private List<Candidate> candidates = List.of();

  public AssessmentRun(RateTables tables, Shipment shipment) {
    this(tables, shipment, SearchedMembership.of(tables, shipment));
  }

  /**
   * An assessment of goods of which the lists say something else than of their code alone.
   *
   * @param listing what the lists say of the goods
   */
  public AssessmentRun(RateTables tables, Shipment shipment, ListMembership listing) {
    this(tables, shipment, () -> DayMeasures.ofOne(tables, shipment), listing);
  }

  /**
   * An assessment where the measures of origin and day are known.
   *
   * @param measures the measures that reach the shipment's origin at its moment of entry
   * @param listing what the lists say of the goods
   */
  public AssessmentRun(
      RateTables tables,
      Shipment shipment,
      Supplier<DayMeasures> measures,
      ListMembership listing) {
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
    this.baseRate = new BaseRate(tables, shipment, shipment.chargeBase(dutiableValue()), trail);
  }

  /** What came to light beside the charges. */
  public AssessmentNotes trail() {
    return trail;
  }

  /** The base rate and what could be claimed against it. */
  public BaseRate baseRate() {
    return baseRate;
  }

  /** The measures that cover the goods on the entry date. */
  public List<Candidate> candidates() {
    return candidates;
  }

  /** Works everything out. */
  public Assessment assess() {
    warnOfAssumptions();
    if (Section321.isAskedFor(shipment)) {
      Charge release = new Section321(tables, shipment, customsValue, trail).release();
      return assembled(List.of(release), List.of(), List.of());
    }
    Optional<Charge> postal = new Postal(tables, shipment, customsValue, trail).inPlaceOfAll();
    if (postal.isPresent()) {
      return assembled(List.of(postal.get()), List.of(), feesOfMail());
    }
    Candidates selection = new Candidates(tables, shipment, measures.get(), listing, trail);
    candidates = selection.find();
    OrdinaryDuty ordinary =
        chapter98.filter(Chapter98::isFree).map(this::freeUnder).orElseGet(this::ordinaryDuty);
    assessMeasures(ordinary);
    List<Charge> charges = new ArrayList<>();
    List<NotApplied> notApplied = new ArrayList<>();
    collect(ordinary, charges, notApplied);
    notApplied.addAll(selection.out());
    UnusedContents.tell(tables, shipment, charges, trail);
    PendingNotices.tell(tables, shipment, trail);
    Deposit.of(shipment, customsValue, trail).ifPresent(charges::add);
    List<FeeCharge> fees = new Fees(tables, shipment, customsValue, chapter98, trail).due(charges);
    return assembled(charges, notApplied, fees);
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

  private BigDecimal dutiableValue() {
    return chapter98.map(Chapter98::dutiableValue).orElse(customsValue);
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
        .filter(limit -> !shipment.mode().filter(Postal.POST::equals).isPresent())
        .ifPresent(
            limit ->
                trail.warn(
                    "On this day goods of up to "
                        + Money.grouped(limit)
                        + " a person and day could be released free of duty without an entry (19"
                        + " U.S.C. 1321); this quote prices an entry (--entry section-321 the"
                        + " release)."));
  }

  /** The base rate; not worked out where a measure is charged in its place. */
  private OrdinaryDuty ordinaryDuty() {
    for (Candidate candidate : candidates) {
      if (candidate.measure().replacesBase() && isCharged(candidate)) {
        return OrdinaryDuty.UNKNOWN;
      }
    }
    return baseRate.duty();
  }

  /** A replacing rate does not look at the base rate, so it is decided before that is known. */
  private boolean isCharged(Candidate candidate) {
    ExemptionTest test = new ExemptionTest(tables, shipment, listing, trail, bases);
    return new MeasureDecision(shipment, dutiableValue(), test, trail).of(candidate)
        instanceof DutyStep.Charged;
  }

  private OrdinaryDuty freeUnder(Chapter98 claim) {
    return baseRate.printed(claim.line(), claim.rate(), claim.provision().about());
  }

  private void assessMeasures(OrdinaryDuty ordinary) {
    Shipment goods = chapter98.map(claim -> claim.dutiablePart(shipment)).orElse(shipment);
    ExemptionTest test = new ExemptionTest(tables, goods, listing, trail, bases);
    MeasureDuty onDutiable = new MeasureDuty(goods, dutiableValue(), ordinary, test, trail);
    MeasureDuty onFull = new MeasureDuty(goods, customsValue, ordinary, test, trail);
    for (Candidate candidate : StackingOrder.of(candidates, shipment.entryDate())) {
      MeasureOutcome outcome =
          isChargedInFull(candidate) ? onFull.of(candidate) : reduced(candidate, onDutiable);
      verdicts.put(candidate, outcome);
      DutyStep step = outcome.step();
      bases.add(
          candidate.program().id(),
          step.heading(),
          ofDutiable(candidate, step.chargedBase()),
          ofDutiable(candidate, step.contentBase()),
          dutiableValue());
    }
  }

  private boolean isChargedInFull(Candidate candidate) {
    return chapter98
        .filter(claim -> claim.provision().fullValuePrograms().contains(candidate.program().id()))
        .isPresent();
  }

  private MeasureOutcome reduced(Candidate candidate, MeasureDuty duty) {
    if (chapter98.isPresent() && chapter98.get().isFree()) {
      Chapter98 claim = chapter98.get();
      return MeasureOutcome.none(
          DutyStep.NotCharged.spared(
              candidate,
              claim.claimed().dotted(),
              claim.provision().about(),
              claim.provision().legalBasis()));
    }
    return duty.of(candidate);
  }

  /** The part of the dutiable value on which a measure is charged, also one on the full value. */
  private BigDecimal ofDutiable(Candidate candidate, BigDecimal base) {
    return isChargedInFull(candidate) && customsValue.signum() > 0
        ? base.multiply(dutiableValue()).divide(customsValue, MathContext.DECIMAL64)
        : base;
  }

  private void collect(OrdinaryDuty ordinary, List<Charge> charges, List<NotApplied> notApplied) {
    boolean baseReplaced = false;
    for (Candidate candidate : candidates) {
      MeasureOutcome verdict = Objects.requireNonNull(verdicts.get(candidate));
      verdict.charge().ifPresent(charges::add);
      notApplied.addAll(verdict.notApplied());
      if (candidate.measure().replacesBase() && verdict.charge().isPresent()) {
        baseReplaced = true;
        notApplied.add(0, replacedBase(candidate));
      }
    }
    if (!baseReplaced) {
      ordinary.charge().ifPresent(base -> charges.add(0, base));
    }
  }

  private NotApplied replacedBase(Candidate candidate) {
    return new NotApplied(
        BaseRate.MEASURE,
        "base",
        shipment.code().map(code -> code.upTo(8).dotted()).orElse(""),
        "replaced by " + candidate.rate().heading(),
        false,
        candidate.rate().legalBasis());
  }
}
