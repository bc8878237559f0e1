package org.tariffcalc.assess.stacking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.answer.Money;
import org.tariffcalc.assess.shipment.Shipment;

/**
 * The value of the metal in goods: what some duties are charged on and what frees from others. The
 * metals of an article never come to more than its value: what is declared of one leaves the others
 * at most the rest (Proclamation 10895, 10896: each on the value of its own content).
 */
public final class MetalContent {

  /** The contents that are metal; others say where a part of the value comes from. */
  private static final List<String> METALS = List.of("steel", "aluminum", "copper");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Shipment shipment;
  private final BigDecimal customsValue;
  private final ChargedBases bases;
  private final AssessmentNotes trail;

  MetalContent(
      Shipment shipment, BigDecimal customsValue, ChargedBases bases, AssessmentNotes trail) {
    this.shipment = shipment;
    this.customsValue = customsValue;
    this.bases = bases;
    this.trail = trail;
  }

  /**
   * The value of the metal when these goods pay on it; where it was not declared, all that other
   * metals leave of the value.
   */
  BigDecimal base(Candidate candidate) {
    String kind = candidate.rate().metal();
    if (!candidate.onContent() || kind.isEmpty()) {
      return customsValue;
    }
    Optional<BigDecimal> declared = declared(kind);
    if (declared.isPresent()) {
      return declared.get();
    }
    BigDecimal most = mostOf(kind);
    if (most.signum() > 0) {
      boolean isWhole = most.compareTo(customsValue) == 0;
      trail.warn(
          candidate.rate().heading()
              + " is charged on the value of the "
              + kind
              + "; its share is not declared, so "
              + (isWhole ? "the full value counts" : "the value that other metals leave counts")
              + ". --content "
              + kind
              + (isWhole ? "=40% prices a share of 40%." : "=10% prices a share of 10%."));
      trail.leaveOpen(kind);
    }
    return most;
  }

  /** Whether these goods pay on a metal that they do not have by what is declared. */
  boolean isNone(Candidate candidate) {
    String kind = candidate.rate().metal();
    return candidate.onContent()
        && !kind.isEmpty()
        && customsValue.signum() > 0
        && declared(kind).orElseGet(() -> mostOf(kind)).signum() == 0;
  }

  /**
   * The part of what a measure is charged on that is metal: at most the declared metal, where the
   * measure says so, else all of it.
   */
  BigDecimal of(Candidate candidate, BigDecimal charged) {
    String kind = candidate.rate().metal();
    if (!candidate.rate().declaredMetalCounts() || charged.signum() == 0) {
      return charged;
    }
    Optional<BigDecimal> declared = declared(kind);
    if (declared.isEmpty() && !candidate.onContent()) {
      bases.countInFull(candidate.program().id(), kind);
    }
    return charged.min(declared.orElseGet(() -> mostOf(kind)));
  }

  /** What the metals that are declared leave of the value for one that is not. */
  private BigDecimal mostOf(String kind) {
    METALS.forEach(trail::useContent);
    return valueOf(mostPercent(shipment, kind));
  }

  /** Which share of a metal the declared ones leave possible, in percent of the customs value. */
  public static BigDecimal mostPercent(Shipment shipment, String kind) {
    BigDecimal rest = HUNDRED;
    for (String other : METALS) {
      if (!other.equals(kind)) {
        rest = rest.subtract(shipment.contentPercent().getOrDefault(other, BigDecimal.ZERO));
      }
    }
    return rest.max(BigDecimal.ZERO);
  }

  private Optional<BigDecimal> declared(String kind) {
    trail.useContent(kind);
    return Optional.ofNullable(shipment.contentPercent().get(kind)).map(this::valueOf);
  }

  private BigDecimal valueOf(BigDecimal percent) {
    return Money.roundedToCent(customsValue.multiply(percent).movePointLeft(2));
  }
}
