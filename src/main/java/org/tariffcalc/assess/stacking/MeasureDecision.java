package org.tariffcalc.assess.stacking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.answer.NotApplied;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.FloorCounts;
import org.tariffcalc.tables.measure.RatePeriod;

/** Decides about one measure: what exempts the goods, at what rate and on what it is charged. */
public final class MeasureDecision {

  private final Shipment shipment;
  private final BigDecimal customsValue;
  private final ExemptionTest test;
  private final AssessmentNotes notes;
  private final MetalContent content;

  /**
   * Decisions about one shipment.
   *
   * @param customsValue the value on which duty is charged, US dollars
   */
  public MeasureDecision(
      Shipment shipment, BigDecimal customsValue, ExemptionTest test, AssessmentNotes notes) {
    this.shipment = shipment;
    this.customsValue = customsValue;
    this.test = test;
    this.notes = notes;
    this.content = new MetalContent(shipment, customsValue, test.bases(), notes);
  }

  /** What is decided about a measure that covers the goods. */
  public DutyStep of(Candidate candidate) {
    List<Exemption> holding = new ArrayList<>();
    List<DutyStep.Undecided> undecided = new ArrayList<>();
    for (Exemption exemption : candidate.exemptions()) {
      switch (test.of(exemption, candidate)) {
        case HOLDS -> holding.add(exemption);
        case UNDECIDED ->
            undecided.add(new DutyStep.Undecided(exemption, test.condition(exemption)));
        case FAILS -> {}
      }
    }
    holding.sort(this::order);
    Optional<Exemption> whole = firstWhole(holding);
    return whole.isPresent()
        ? spared(candidate, whole.get())
        : charged(candidate, holding, undecided);
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

  private DutyStep spared(Candidate candidate, Exemption exemption) {
    noteUnverified(exemption);
    BigDecimal counted = exemption.countsAsCharged() ? content.base(candidate) : BigDecimal.ZERO;
    return exempt(candidate, exemption, counted, content.of(candidate, counted));
  }

  private DutyStep exempt(
      Candidate candidate, Exemption exemption, BigDecimal counted, BigDecimal ofContent) {
    return DutyStep.NotCharged.exempt(
        candidate,
        test.heading(exemption, candidate),
        exemption.reason(),
        exemption.isFiled(),
        test.acts(exemption),
        counted,
        ofContent);
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

  /** Whether a duty is none. */
  public static boolean isFree(DutyExpression duty) {
    return duty.adValoremPercent().filter(percent -> percent.signum() == 0).isPresent();
  }

  /** The duty that is charged, the headings it is filed under, and the acts. */
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

  private DutyStep charged(
      Candidate candidate, List<Exemption> holding, List<DutyStep.Undecided> undecided) {
    List<String> parts = new ArrayList<>();
    List<NotApplied> freeParts = new ArrayList<>();
    Optional<Exemption> lowering = firstThatLowers(holding);
    lowering.ifPresent(exemption -> parts.add(exemption.reason()));
    lowering.ifPresent(this::noteUnverified);
    Terms terms = lowering.map(this::terms).orElseGet(() -> terms(candidate));
    boolean onFullValue = lowering.filter(Exemption::isOnFullValue).isPresent();
    if (!onFullValue && content.isNone(candidate)) {
      return DutyStep.NotCharged.withoutMetal(candidate);
    }
    BigDecimal base = onFullValue ? customsValue : content.base(candidate);
    List<Exemption> unsettled = new ArrayList<>();
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
          return exempt(candidate, exemption, BigDecimal.ZERO, BigDecimal.ZERO);
        }
        if (exemption.onRest() && !exemption.verified()) {
          unsettled.add(exemption);
        }
      }
    }
    return new DutyStep.Charged(
        candidate,
        terms.duty(),
        terms.floorCounts(),
        terms.heading(),
        terms.headingAtFloor(),
        terms.acts(),
        base,
        onFullValue ? base : content.of(candidate, base),
        customsValue,
        parts,
        freeParts,
        unsettled,
        undecided);
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
        sayWhatCountsInFull(exemption, candidate);
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

  /** Says where a content that would free from a duty only in part is taken for the whole. */
  private void sayWhatCountsInFull(Exemption exemption, Candidate candidate) {
    for (String program : exemption.yieldsTo()) {
      test.bases()
          .countedInFull(program)
          .ifPresent(
              kind ->
                  notes.warn(
                      (exemption.isFiled()
                              ? exemption.heading()
                              : test.headingOf(List.of(program)).orElse(exemption.heading()))
                          + " exempts from "
                          + candidate.rate().heading()
                          + " only the value of the "
                          + kind
                          + "; its share is not declared, so the full value counts. --content "
                          + kind
                          + "=40% prices a share of 40%."));
    }
  }

  /** Says of a heading that applies what was not checked: its sources, what the goods are. */
  private void noteUnverified(Exemption exemption) {
    if (!exemption.verified()) {
      notes.warn("No official text confirms heading " + exemption.heading() + ".");
    }
    String condition = test.condition(exemption);
    if (exemption.kind() == Exemption.Kind.CLAIM && !condition.isEmpty()) {
      notes.warn(
          "Heading "
              + exemption.heading()
              + " is for "
              + condition
              + "; the claim was not checked.");
    }
  }
}
