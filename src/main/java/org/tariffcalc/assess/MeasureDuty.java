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
                  candidate.measure().id(), candidate.program().id(), heading, reason, acts)),
          base);
    }
  }

  Verdict of(Candidate candidate) {
    List<Exemption> holding = new ArrayList<>();
    for (Exemption exemption : candidate.exemptions()) {
      switch (test.of(exemption, candidate)) {
        case HOLDS -> holding.add(exemption);
        case UNDECIDED -> sayWhatWouldExempt(exemption, candidate);
        case FAILS -> {}
      }
    }
    holding.sort(
        Comparator.comparing((Exemption e) -> !shipment.claims().contains(e.heading()))
            .thenComparing(Exemption::kind)
            .thenComparing(Exemption::heading));
    Optional<Exemption> whole = firstWhole(holding);
    if (whole.isPresent()) {
      Exemption exemption = whole.get();
      noteUnverified(exemption);
      return Verdict.spared(
          candidate, exemption.heading(), exemption.reason(), test.acts(exemption));
    }
    return charge(candidate, holding);
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

  private static boolean isFree(DutyExpression duty) {
    return duty.adValoremPercent().filter(percent -> percent.signum() == 0).isPresent();
  }

  private Verdict charge(Candidate candidate, List<Exemption> holding) {
    BigDecimal base = contentBase(candidate).orElse(customsValue);
    List<String> parts = new ArrayList<>();
    Exemption lower = null;
    for (Exemption exemption : holding) {
      if (isPartial(exemption)) {
        BigDecimal freed = freed(exemption);
        base = base.subtract(freed).max(BigDecimal.ZERO);
        parts.add(
            exemption.heading() + " frees " + Money.grouped(freed) + ": " + exemption.reason());
        if (base.signum() == 0) {
          return Verdict.spared(
              candidate, exemption.heading(), exemption.reason(), test.acts(exemption));
        }
      } else if (lower == null) {
        lower = exemption;
      }
    }
    RatePeriod rate = candidate.rate();
    if (lower != null) {
      noteUnverified(lower);
      parts.add(lower.reason());
      return evaluate(candidate, lower.duty(), lower.heading(), test.acts(lower), base, parts);
    }
    return evaluate(candidate, rate.duty(), rate.heading(), candidate.legalBasis(), base, parts);
  }

  private BigDecimal freed(Exemption exemption) {
    if (exemption.onRest()) {
      return Money.roundedToCent(test.yielded(exemption));
    }
    String kind = exemption.content().orElseThrow().kind();
    return Money.roundedToCent(
        customsValue.multiply(shipment.contentPercent().get(kind)).movePointLeft(2));
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

  private Verdict evaluate(
      Candidate candidate,
      DutyExpression duty,
      String heading,
      List<String> acts,
      BigDecimal base,
      List<String> parts) {
    if (duty instanceof Floor floor) {
      return topUp(candidate, floor, base, parts);
    }
    DutyResult result = duty.on(new ChargeBase(base, shipment.quantities()));
    if (result instanceof DutyResult.NeedsQuantity needs) {
      throw BaseRate.missingQuantity(duty, heading, needs.units());
    }
    if (!(result instanceof DutyResult.Amount amount)) {
      throw new NoAnswer(
          "the duty \"" + duty + "\" under " + heading + " cannot be computed",
          "tariff rates show " + candidate.measure().id());
    }
    BigDecimal rounded = Money.roundedToCent(amount.exact());
    return Verdict.charged(
        charged(
            candidate,
            candidate.program().kind(),
            heading,
            duty,
            duty.adValoremPercent().orElseGet(() -> Assessment.percentOf(rounded, base)),
            base,
            rounded,
            amount.arithmetic(),
            acts,
            parts));
  }

  /**
   * Brings ordinary duty and this one together up to the floor: max(0, floor − ordinary duty /
   * value) × value (U.S. notes 2(v)(xix) and 52(k)).
   */
  private Verdict topUp(Candidate candidate, Floor floor, BigDecimal base, List<String> parts) {
    RatePeriod rate = candidate.rate();
    BigDecimal counted = rate.base().equals("column1") ? ordinary.exact() : ordinary.generalExact();
    BigDecimal allIn = Money.roundedToCent(base.multiply(floor.percent()).movePointLeft(2));
    BigDecimal ordinaryPart = Money.roundedToCent(share(counted, base));
    BigDecimal topUp = allIn.subtract(ordinaryPart);
    if (topUp.signum() <= 0) {
      return Verdict.nothingAdded(
          candidate,
          rate.headingAtFloor().orElse(rate.heading()),
          "ordinary duty of "
              + Money.grouped(ordinaryPart)
              + " reaches the floor of "
              + floor.percent().toPlainString()
              + "%, nothing is added",
          candidate.legalBasis(),
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
            "floor",
            rate.heading(),
            floor,
            Assessment.percentOf(topUp, base),
            base,
            topUp,
            arithmetic,
            candidate.legalBasis(),
            parts));
  }

  private BigDecimal share(BigDecimal counted, BigDecimal base) {
    return base.compareTo(customsValue) == 0
        ? counted
        : counted.multiply(base).divide(customsValue, MathContext.DECIMAL64);
  }

  private Charge charged(
      Candidate candidate,
      String kind,
      String heading,
      DutyExpression duty,
      BigDecimal ratePercent,
      BigDecimal base,
      BigDecimal amount,
      String arithmetic,
      List<String> acts,
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
        heading,
        duty.toString(),
        ratePercent,
        base,
        amount,
        arithmetic,
        rate.period().from(),
        rate.period().to(),
        acts,
        reason,
        rate.status().word(),
        rate.verified());
  }

  private void sayWhatWouldExempt(Exemption exemption, Candidate candidate) {
    if (exemption.loading().isPresent()) {
      trail.warn(inTransit(exemption, exemption.loading().get(), candidate));
      return;
    }
    String condition = test.condition(exemption);
    if (!condition.isEmpty()) {
      trail.warn(
          exemption.heading()
              + " frees from "
              + candidate.rate().heading()
              + " only "
              + condition
              + ": not assumed; --claim "
              + exemption.heading()
              + " if the goods are such.");
    }
    trail.offer(exemption);
  }

  private String inTransit(Exemption exemption, Exemption.Loading rule, Candidate candidate) {
    return "In-transit rule "
        + exemption.heading()
        + ": goods loaded "
        + rule.from().map(from -> "from " + from + " and ").orElse("")
        + "before "
        + rule.before()
        + (rule.modes().isEmpty() ? "" : " by " + String.join(" or ", rule.modes()))
        + " pay "
        + (isFree(exemption.duty()) ? "nothing" : exemption.duty().toString())
        + " instead of "
        + candidate.rate().duty()
        + "; not assumed"
        + (shipment.loaded().isEmpty() ? ", --loaded DATE decides." : ", --mode decides.");
  }

  private void noteUnverified(Exemption exemption) {
    if (!exemption.verified()) {
      trail.warn("Heading " + exemption.heading() + " was not verified in a primary source.");
    }
  }
}
