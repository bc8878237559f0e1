package org.tariffcalc.assess.stacking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.Drawback;
import org.tariffcalc.assess.answer.MissingQuantity;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.answer.NotApplied;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.ChargeKind;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.customs.duty.DutyResult;
import org.tariffcalc.customs.duty.Floor;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.FloorCounts;
import org.tariffcalc.tables.measure.RatePeriod;

/** Works out one measure: what exempts the goods, what it is charged on, what it comes to. */
public final class MeasureDuty {

  private final Shipment shipment;
  private final BigDecimal customsValue;
  private final OrdinaryDuty ordinary;
  private final ExemptionTest test;
  private final AssessmentNotes trail;
  private final PossibleExemptions hints;
  private final MetalContent content;

  public MeasureDuty(
      Shipment shipment,
      BigDecimal customsValue,
      OrdinaryDuty ordinary,
      ExemptionTest test,
      AssessmentNotes trail) {
    this.shipment = shipment;
    this.customsValue = customsValue;
    this.ordinary = ordinary;
    this.test = test;
    this.trail = trail;
    this.hints = new PossibleExemptions(shipment, test, trail);
    this.content = new MetalContent(shipment, customsValue, trail);
  }

  public MeasureOutcome of(Candidate candidate) {
    List<Exemption> holding = new ArrayList<>();
    List<Exemption> undecided = new ArrayList<>();
    for (Exemption exemption : candidate.exemptions()) {
      switch (test.of(exemption, candidate)) {
        case HOLDS -> holding.add(exemption);
        case UNDECIDED -> undecided.add(exemption);
        case FAILS -> {}
      }
    }
    holding.sort(this::order);
    MeasureOutcome verdict =
        firstWhole(holding)
            .map(exemption -> spared(candidate, exemption))
            .orElseGet(() -> charge(candidate, holding));
    if (verdict.charge().isPresent()) {
      undecided.forEach(exemption -> hints.sayWhatWouldExempt(exemption, candidate));
    }
    return verdict;
  }

  /** Those claimed come first, then by kind and heading. */
  private int order(Exemption one, Exemption other) {
    boolean isClaimed = one.isClaimedBy(shipment.claims());
    if (isClaimed != other.isClaimedBy(shipment.claims())) {
      return isClaimed ? -1 : 1;
    }
    int byKind = one.kind().compareTo(other.kind());
    return byKind == 0 ? one.heading().compareTo(other.heading()) : byKind;
  }

  private MeasureOutcome spared(Candidate candidate, Exemption exemption) {
    hints.noteUnverified(exemption);
    BigDecimal counted = exemption.countsAsCharged() ? content.base(candidate) : BigDecimal.ZERO;
    return exempt(candidate, exemption, counted).withContent(content.of(candidate, counted));
  }

  private MeasureOutcome exempt(Candidate candidate, Exemption exemption, BigDecimal counted) {
    return MeasureOutcome.exempt(
        candidate,
        test.heading(exemption, candidate),
        exemption.reason(),
        exemption.isFiled(),
        test.acts(exemption),
        counted);
  }

  private Optional<Exemption> firstWhole(List<Exemption> holding) {
    for (Exemption exemption : holding) {
      if (isFree(exemption.duty()) && !isPartial(exemption) && !isNarrowed(exemption, holding)) {
        return Optional.of(exemption);
      }
    }
    return Optional.empty();
  }

  /** Whether another exemption under the same heading frees only a content that was declared. */
  private static boolean isNarrowed(Exemption exemption, List<Exemption> holding) {
    for (Exemption other : holding) {
      if (isPartial(other) && other.heading().equals(exemption.heading()) && !other.onRest()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPartial(Exemption exemption) {
    return exemption.content().isPresent() || exemption.onRest();
  }

  public static boolean isFree(DutyExpression duty) {
    return duty.adValoremPercent().filter(percent -> percent.signum() == 0).isPresent();
  }

  /**
   * The duty that is charged and the headings it is filed under.
   *
   * @param duty the duty
   * @param floorCounts with a floor, which ordinary duty counts
   * @param heading its heading
   * @param headingAtFloor with a floor: heading that says "nothing is added"
   * @param acts the acts
   */
  private record Terms(
      DutyExpression duty,
      Optional<FloorCounts> floorCounts,
      String heading,
      Optional<String> headingAtFloor,
      List<String> acts) {

    /** The same duty on what an exemption leaves of the value. */
    Terms onRestOf(Exemption exemption, List<String> freeing) {
      Set<String> all = new LinkedHashSet<>(acts);
      all.addAll(freeing);
      return new Terms(
          duty,
          floorCounts,
          exemption.restHeading().orElse(heading),
          headingAtFloor,
          new ArrayList<>(all));
    }
  }

  private MeasureOutcome charge(Candidate candidate, List<Exemption> holding) {
    List<String> parts = new ArrayList<>();
    List<NotApplied> freeParts = new ArrayList<>();
    Optional<Exemption> lowering = firstThatLowers(holding);
    lowering.ifPresent(exemption -> parts.add(exemption.reason()));
    lowering.ifPresent(hints::noteUnverified);
    Terms terms = lowering.map(this::terms).orElseGet(() -> terms(candidate));
    boolean onFullValue = lowering.filter(Exemption::isOnFullValue).isPresent();
    if (!onFullValue && content.isNone(candidate)) {
      return MeasureOutcome.withoutMetal(candidate);
    }
    BigDecimal base = onFullValue ? customsValue : content.base(candidate);
    for (Exemption exemption : holding) {
      if (isPartial(exemption)) {
        BigDecimal freed = freed(exemption, candidate);
        base = base.subtract(freed).max(BigDecimal.ZERO);
        parts.add(
            test.heading(exemption, candidate)
                + " frees "
                + Money.grouped(freed)
                + ": "
                + exemption.reason());
        if (freed.signum() > 0) {
          freeParts.add(freePart(candidate, exemption, freed));
        }
        terms = terms.onRestOf(exemption, test.acts(exemption));
        if (base.signum() == 0) {
          return exempt(candidate, exemption, BigDecimal.ZERO);
        }
      }
    }
    MeasureOutcome charged = evaluate(candidate, terms, base, parts).freeInPart(freeParts);
    MeasureOutcome verdict =
        onFullValue ? charged : charged.withContent(content.of(candidate, charged.chargedBase()));
    for (Exemption exemption : holding) {
      if (exemption.onRest() && !exemption.verified() && verdict.charge().isPresent()) {
        hints.sayOtherReading(exemption, verdict.charge().get());
        verdict = verdict.unverified();
      }
    }
    return verdict;
  }

  private NotApplied freePart(Candidate candidate, Exemption exemption, BigDecimal freed) {
    return new NotApplied(
        candidate.measure().id(),
        candidate.program().id(),
        test.heading(exemption, candidate),
        "not due on " + Money.grouped(freed) + " of the value: " + exemption.reason(),
        exemption.isFiled(),
        test.acts(exemption));
  }

  private Optional<Exemption> firstThatLowers(List<Exemption> holding) {
    for (Exemption exemption : holding) {
      if (!isPartial(exemption) && !isFree(exemption.duty())) {
        return Optional.of(exemption);
      }
    }
    return Optional.empty();
  }

  private static Terms terms(Candidate candidate) {
    RatePeriod rate = candidate.rate();
    return new Terms(
        rate.duty(),
        rate.floorCounts(),
        rate.heading(),
        rate.headingAtFloor(),
        candidate.legalBasis());
  }

  private Terms terms(Exemption exemption) {
    return new Terms(
        exemption.duty(),
        exemption.floorCounts(),
        exemption.heading(),
        exemption.headingAtFloor(),
        test.acts(exemption));
  }

  private BigDecimal freed(Exemption exemption, Candidate candidate) {
    if (exemption.onRest()) {
      if (exemption.isRestOfContent()) {
        hints.sayWhatCountsInFull(exemption, candidate);
      }
      return Money.roundedToCent(test.yielded(exemption));
    }
    Exemption.Content freed = exemption.content().orElseThrow();
    BigDecimal percent =
        shipment
            .contentPercent()
            .getOrDefault(freed.kind(), BigDecimal.ZERO)
            .min(freed.atMostPercent());
    return Money.roundedToCent(customsValue.multiply(percent).movePointLeft(2));
  }

  private MeasureOutcome evaluate(
      Candidate candidate, Terms terms, BigDecimal base, List<String> parts) {
    if (terms.duty() instanceof Floor floor) {
      return topUp(candidate, terms, floor, base, parts);
    }
    DutyExpression duty = terms.duty();
    DutyResult result = duty.on(shipment.chargeBase(base));
    if (result instanceof DutyResult.NeedsQuantity needs) {
      throw MissingQuantity.error(duty, terms.heading(), needs.units(), shipment.quantities());
    }
    if (!(result instanceof DutyResult.Amount amount)) {
      throw new NoAnswer(
          "the duty \"" + duty + "\" under " + terms.heading() + " cannot be computed",
          "tariff rates show " + candidate.measure().id());
    }
    BigDecimal rounded = Money.roundedToCent(amount.exact());
    BigDecimal percent =
        duty.adValoremPercent().orElseGet(() -> Assessment.percentOf(rounded, base));
    return MeasureOutcome.charged(
        charged(
            candidate,
            terms,
            candidate.program().kind(),
            percent,
            base,
            rounded,
            amount.arithmetic(),
            parts));
  }

  /**
   * Brings ordinary duty and this one together up to the floor: max(0, floor − ordinary duty /
   * value) × value (U.S. notes 2(v)(xix) and 52(k)).
   */
  private MeasureOutcome topUp(
      Candidate candidate, Terms terms, Floor floor, BigDecimal base, List<String> parts) {
    BigDecimal counted =
        terms.floorCounts().orElseThrow() == FloorCounts.COLUMN_1
            ? ordinary.exact()
            : ordinary
                .generalExact()
                .orElseThrow(
                    () ->
                        new NoAnswer(
                            "the floor under "
                                + terms.heading()
                                + " looks at the general rate, which needs a quantity",
                            "-q with the quantity that the quote without --program asks for"));
    BigDecimal allIn = Money.roundedToCent(base.multiply(floor.percent()).movePointLeft(2));
    BigDecimal ordinaryPart = Money.roundedToCent(share(counted, base));
    BigDecimal topUp = allIn.subtract(ordinaryPart);
    if (topUp.signum() <= 0) {
      return MeasureOutcome.nothingAdded(
          candidate,
          terms.headingAtFloor().orElse(terms.heading()),
          "ordinary duty of "
              + Money.grouped(ordinaryPart)
              + " reaches the floor of "
              + floor.percent().toPlainString()
              + "%, nothing is added",
          terms.acts(),
          base);
    }
    String arithmetic =
        floor.percent().toPlainString()
            + "% × "
            + Money.grouped(base)
            + " − ordinary duty "
            + Money.grouped(ordinaryPart);
    return MeasureOutcome.charged(
        charged(
            candidate,
            terms,
            ChargeKind.FLOOR,
            Assessment.percentOf(topUp, base),
            base,
            topUp,
            arithmetic,
            parts));
  }

  private BigDecimal share(BigDecimal counted, BigDecimal base) {
    return base.compareTo(customsValue) == 0
        ? counted
        : counted.multiply(base).divide(customsValue, MathContext.DECIMAL64);
  }

  private Charge charged(
      Candidate candidate,
      Terms terms,
      ChargeKind kind,
      BigDecimal ratePercent,
      BigDecimal base,
      BigDecimal amount,
      String arithmetic,
      List<String> parts) {
    RatePeriod rate = candidate.rate();
    String unseen = rate.verified() ? "" : unseen(rate);
    if (!unseen.isEmpty()) {
      trail.warn(unseen);
    }
    String reason =
        parts.isEmpty()
            ? candidate.measure().description()
            : candidate.measure().description() + " (" + String.join("; ", parts) + ")";
    return new Charge(
        candidate.measure().id(),
        candidate.program().id(),
        kind,
        candidate.measure().authorityWithin(candidate.program()),
        terms.heading(),
        terms.duty().toString(),
        ratePercent,
        base,
        amount,
        arithmetic,
        rate.period(),
        terms.acts(),
        reason,
        Drawback.of(candidate.program().drawback()),
        rate.status().word(),
        rate.verified(),
        unseen);
  }

  /** What of a rate was not seen in an official text, as far as its note tells. */
  private static String unseen(RatePeriod rate) {
    String note = rate.note();
    return rate.heading()
        + ": no official text confirms this rate"
        + (note.isEmpty() ? "" : ". " + Character.toUpperCase(note.charAt(0)) + note.substring(1))
        + (note.endsWith(".") ? "" : ".");
  }
}
