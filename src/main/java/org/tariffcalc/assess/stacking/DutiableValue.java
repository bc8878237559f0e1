package org.tariffcalc.assess.stacking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.shipment.Shipment;

/**
 * What of the value of goods duty is charged on: all of it, or under a provision of chapter 98 a
 * part, from which some programs are excepted.
 *
 * @param goods the shipment as far as it is dutiable
 * @param full the customs value, US dollars or yuan
 * @param value the part of it that is dutiable
 * @param fullValuePrograms programs charged on the full value all the same
 * @param freedBy the provision under which the others are not charged at all
 */
public record DutiableValue(
    Shipment goods,
    BigDecimal full,
    BigDecimal value,
    List<String> fullValuePrograms,
    Optional<Freeing> freedBy) {

  /**
   * A provision under which nothing is dutiable.
   *
   * @param heading its heading, which is filed
   * @param about what it is for
   * @param legalBasis the acts
   */
  public record Freeing(String heading, String about, List<String> legalBasis) {}

  /** All of the value is dutiable. */
  public static DutiableValue whole(Shipment goods, BigDecimal value) {
    return new DutiableValue(goods, value, value, List.of(), Optional.empty());
  }

  private boolean isInFull(Candidate candidate) {
    return fullValuePrograms.contains(candidate.program().id());
  }

  /** The value on which a measure is charged. */
  BigDecimal of(Candidate candidate) {
    return isInFull(candidate) ? full : value;
  }

  /** That a measure is not charged since nothing is dutiable; empty where it is decided. */
  Optional<DutyStep> release(Candidate candidate) {
    return isInFull(candidate)
        ? Optional.empty()
        : freedBy.map(
            by -> DutyStep.NotCharged.spared(candidate, by.heading(), by.about(), by.legalBasis()));
  }

  /** The part of the dutiable value on which a measure is charged, also one on the full value. */
  BigDecimal part(Candidate candidate, BigDecimal base) {
    return isInFull(candidate) && full.signum() > 0
        ? base.multiply(value).divide(full, MathContext.DECIMAL64)
        : base;
  }
}
