package org.tariffcalc.assess;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.ChargeBase;
import org.tariffcalc.customs.DutyExpression;
import org.tariffcalc.customs.DutyResult;
import org.tariffcalc.customs.Floor;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.tables.Exemption;
import org.tariffcalc.tables.RatePeriod;

/** Works out one measure: what exempts the goods, what it is charged on, what it comes to. */
final class MeasureDuty {

  private final Shipment shipment;
  private final BigDecimal customsValue;
  private final OrdinaryDuty ordinary;
  private final ExemptionTest test;
  private final Trail trail;
  private final Hints hints;

  MeasureDuty(
      Shipment shipment,
      BigDecimal customsValue,
      OrdinaryDuty ordinary,
      ExemptionTest test,
      Trail trail) {
    this.shipment = shipment;
    this.customsValue = customsValue;
    this.ordinary = ordinary;
    this.test = test;
    this.trail = trail;
    this.hints = new Hints(shipment, test, trail);
  }

  /**
   * What came of a measure: a charge, or the reason why there is none; and what it was charged on.
   */
  record Verdict(Optional<Charge> charge, Optional<NotApplied> notApplied, BigDecimal chargedBase) {

    static Verdict charged(Charge charge) {
      return new Verdict(Optional.of(charge), Optional.empty(), charge.base());
    }

    static Verdict spared(Candidate candidate, String heading, String reason, List<String> acts) {
      return nothingAdded(candidate, heading, reason, acts, BigDecimal.ZERO);
    }

    /** The measure reaches the goods, on the given base, but adds nothing to the ordinary duty. */
    static Verdict nothingAdded(
        Candidate candidate, String heading, String reason, List<String> acts, BigDecimal base) {
      return new Verdict(
          Optional.empty(),
          Optional.of(
              new NotApplied(
                  candidate.measure().id(), candidate.program().id(), heading, reason, true, acts)),
          base);
    }
  }

  Verdict of(Candidate candidate) {
    List<Exemption> holding = new ArrayList<>();
    List<Exemption> undecided = new ArrayList<>();
    for (Exemption exemption : candidate.exemptions()) {
      switch (test.of(exemption, candidate)) {
        case HOLDS -> holding.add(exemption);
        case UNDECIDED -> undecided.add(exemption);
        case FAILS -> {}
      }
    }
    holding.sort(
        Comparator.comparing((Exemption e) -> !shipment.claims().contains(e.heading()))
            .thenComparing(Exemption::kind)
            .thenComparing(Exemption::heading));
    Verdict verdict =
        firstWhole(holding)
            .map(exemption -> spared(candidate, exemption))
            .orElseGet(() -> charge(candidate, holding));
    if (verdict.charge().isPresent()) {
      undecided.forEach(exemption -> hints.sayWhatWouldExempt(exemption, candidate));
    }
    return verdict;
  }

  private Verdict spared(Candidate candidate, Exemption exemption) {
    hints.noteUnverified(exemption);
    BigDecimal counted =
        exemption.countsAsCharged() ? contentBase(candidate).orElse(customsValue) : BigDecimal.ZERO;
    return Verdict.nothingAdded(
        candidate, exemption.heading(), exemption.reason(), test.acts(exemption), counted);
  }

  private Optional<Exemption> firstWhole(List<Exemption> holding) {
    for (Exemption exemption : holding) {
      if (isFree(exemption.duty()) && !isPartial(exemption)) {
        return Optional.of(exemption);
      }
    }
    return Optional.empty();
  }

  private static boolean isPartial(Exemption exemption) {
    return exemption.content().isPresent() || exemption.onRest();
  }

  static boolean isFree(DutyExpression duty) {
    return duty.adValoremPercent().filter(percent -> percent.signum() == 0).isPresent();
  }

  /**
   * The duty that is charged and the headings it is filed under.
   *
   * @param duty the duty
   * @param heading its heading
   * @param headingAtFloor with a floor: heading that says "nothing is added"
   * @param acts the acts
   */
  private record Terms(
      DutyExpression duty, String heading, Optional<String> headingAtFloor, List<String> acts) {

    Terms under(String other) {
      return new Terms(duty, other, headingAtFloor, acts);
    }
  }

  private Verdict charge(Candidate candidate, List<Exemption> holding) {
    RatePeriod rate = candidate.rate();
    Terms terms =
        new Terms(rate.duty(), rate.heading(), rate.headingAtFloor(), candidate.legalBasis());
    BigDecimal base = contentBase(candidate).orElse(customsValue);
    List<String> parts = new ArrayList<>();
    boolean lowered = false;
    for (Exemption exemption : holding) {
      if (!isPartial(exemption) && !lowered) {
        lowered = true;
        hints.noteUnverified(exemption);
        parts.add(exemption.reason());
        terms =
            new Terms(
                exemption.duty(),
                exemption.heading(),
                exemption.headingAtFloor(),
                test.acts(exemption));
        base = exemption.isOnFullValue() ? customsValue : base;
      }
    }
    for (Exemption exemption : holding) {
      if (isPartial(exemption)) {
        BigDecimal freed = freed(exemption);
        base = base.subtract(freed).max(BigDecimal.ZERO);
        parts.add(
            exemption.heading() + " frees " + Money.grouped(freed) + ": " + exemption.reason());
        terms = exemption.restHeading().map(terms::under).orElse(terms);
        if (base.signum() == 0) {
          return Verdict.spared(
              candidate, exemption.heading(), exemption.reason(), test.acts(exemption));
        }
      }
    }
    return evaluate(candidate, terms, base, parts);
  }

  private BigDecimal freed(Exemption exemption) {
    if (exemption.onRest()) {
      return Money.roundedToCent(test.yielded(exemption));
    }
    Exemption.Content content = exemption.content().orElseThrow();
    BigDecimal percent =
        shipment
            .contentPercent()
            .getOrDefault(content.kind(), BigDecimal.ZERO)
            .min(content.atMostPercent());
    return Money.roundedToCent(customsValue.multiply(percent).movePointLeft(2));
  }

  /**
   * The value of the metal when these goods pay on it; the whole value when it was not declared.
   */
  private Optional<BigDecimal> contentBase(Candidate candidate) {
    String kind = candidate.rate().base();
    if (!candidate.onContent() || kind.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal percent = shipment.contentPercent().get(kind);
    if (percent == null) {
      trail.warn(
          candidate.rate().heading()
              + " is charged on the value of the "
              + kind
              + "; its share is not declared, so the full value counts. --content "
              + kind
              + "=40% prices a share of 40%.");
      return Optional.empty();
    }
    return Optional.of(Money.roundedToCent(customsValue.multiply(percent).movePointLeft(2)));
  }

  private Verdict evaluate(Candidate candidate, Terms terms, BigDecimal base, List<String> parts) {
    if (terms.duty() instanceof Floor floor) {
      return topUp(candidate, terms, floor, base, parts);
    }
    DutyExpression duty = terms.duty();
    DutyResult result = duty.on(new ChargeBase(base, shipment.quantities()));
    if (result instanceof DutyResult.NeedsQuantity needs) {
      throw BaseRate.missingQuantity(duty, terms.heading(), needs.units());
    }
    if (!(result instanceof DutyResult.Amount amount)) {
      throw new NoAnswer(
          "the duty \"" + duty + "\" under " + terms.heading() + " cannot be computed",
          "tariff rates show " + candidate.measure().id());
    }
    BigDecimal rounded = Money.roundedToCent(amount.exact());
    BigDecimal percent =
        duty.adValoremPercent().orElseGet(() -> Assessment.percentOf(rounded, base));
    return Verdict.charged(
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
  private Verdict topUp(
      Candidate candidate, Terms terms, Floor floor, BigDecimal base, List<String> parts) {
    BigDecimal counted =
        candidate.rate().base().equals("column1") ? ordinary.exact() : ordinary.generalExact();
    BigDecimal allIn = Money.roundedToCent(base.multiply(floor.percent()).movePointLeft(2));
    BigDecimal ordinaryPart = Money.roundedToCent(share(counted, base));
    BigDecimal topUp = allIn.subtract(ordinaryPart);
    if (topUp.signum() <= 0) {
      return Verdict.nothingAdded(
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
    return Verdict.charged(
        charged(
            candidate,
            terms,
            "floor",
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
      String kind,
      BigDecimal ratePercent,
      BigDecimal base,
      BigDecimal amount,
      String arithmetic,
      List<String> parts) {
    RatePeriod rate = candidate.rate();
    if (!rate.verified()) {
      trail.warn(
          candidate.measure().id()
              + " under "
              + rate.heading()
              + " was not verified in a primary source"
              + (rate.note().isEmpty() ? "." : ": " + rate.note()));
    }
    String reason =
        parts.isEmpty()
            ? candidate.measure().description()
            : candidate.measure().description() + " (" + String.join("; ", parts) + ")";
    return new Charge(
        candidate.measure().id(),
        candidate.program().id(),
        kind,
        candidate.program().authority(),
        terms.heading(),
        terms.duty().toString(),
        ratePercent,
        base,
        amount,
        arithmetic,
        rate.period().from(),
        rate.period().to(),
        terms.acts(),
        reason,
        rate.status().word(),
        rate.verified());
  }
}
