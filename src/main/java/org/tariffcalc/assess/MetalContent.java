package org.tariffcalc.assess;

import java.math.BigDecimal;
import java.util.Optional;

/** The value of the metal in goods: what some duties are charged on and what frees from others. */
final class MetalContent {

  private final Shipment shipment;
  private final BigDecimal customsValue;
  private final Trail trail;

  MetalContent(Shipment shipment, BigDecimal customsValue, Trail trail) {
    this.shipment = shipment;
    this.customsValue = customsValue;
    this.trail = trail;
  }

  /**
   * The value of the metal when these goods pay on it; the whole value when it was not declared.
   */
  BigDecimal base(Candidate candidate) {
    String kind = candidate.rate().base();
    if (!candidate.onContent() || kind.isEmpty()) {
      return customsValue;
    }
    Optional<BigDecimal> declared = declared(kind);
    if (declared.isEmpty()) {
      trail.warn(
          candidate.rate().heading()
              + " is charged on the value of the "
              + kind
              + "; its share is not declared, so the full value counts. --content "
              + kind
              + "=40% prices a share of 40%.");
      trail.leaveOpen(kind);
    }
    return declared.orElse(customsValue);
  }

  /**
   * The part of what a measure is charged on that is metal: at most the declared metal, where the
   * measure says so, else all of it.
   */
  BigDecimal of(Candidate candidate, BigDecimal charged) {
    String kind = candidate.rate().base();
    if (!candidate.rate().countsContent() || charged.signum() == 0) {
      return charged;
    }
    Optional<BigDecimal> declared = declared(kind);
    if (declared.isEmpty() && !candidate.onContent()) {
      trail.countInFull(candidate.program().id(), kind);
    }
    return declared.map(charged::min).orElse(charged);
  }

  private Optional<BigDecimal> declared(String kind) {
    return Optional.ofNullable(shipment.contentPercent().get(kind))
        .map(percent -> Money.roundedToCent(customsValue.multiply(percent).movePointLeft(2)));
  }
}
