package org.tariffcalc.analysis.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.analysis.change.AssessmentFigures.Exempt;

/**
 * A duty, tax or fee that came, went or changed between two assessments of the same goods.
 *
 * @param before as it was; empty when it came
 * @param after as it is; empty when it went
 * @param exemption the heading by which it went, if one says so
 * @param day the first entry date on which it is so, where that is known better than from the rate
 *     itself
 */
public record ChargeChange(
    Optional<ChargeFigures> before,
    Optional<ChargeFigures> after,
    Optional<Exempt> exemption,
    Optional<LocalDate> day) {

  /** What happened to it. */
  public enum Kind {
    /** It was not charged. */
    CAME("came"),
    /** It is no longer charged. */
    WENT("went"),
    /** Its heading, rate or amount differs. */
    CHANGED("changed");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word of the JSON contract. */
    public String word() {
      return word;
    }
  }

  /** What happened to it. */
  public Kind kind() {
    if (before.isEmpty()) {
      return Kind.CAME;
    }
    return after.isEmpty() ? Kind.WENT : Kind.CHANGED;
  }

  /** The charge that names it: as it is, else as it was. */
  public ChargeFigures named() {
    return after.or(() -> before).orElseThrow();
  }

  /** How much more is due, in the currency of the customs value; below zero for less. */
  public BigDecimal effect() {
    return amount(after).subtract(amount(before));
  }

  private static BigDecimal amount(Optional<ChargeFigures> charge) {
    return charge.map(ChargeFigures::amount).orElse(BigDecimal.ZERO.setScale(2));
  }

  /**
   * Since when, as the tables write it; empty where nothing tells. Of what came or changed the
   * first day of the rate, of what ended the day after its last.
   */
  public Optional<String> since() {
    if (day.isPresent()) {
      return day.map(LocalDate::toString);
    }
    if (after.isPresent()) {
      return after.map(ChargeFigures::from).filter(from -> !from.isEmpty());
    }
    return before
        .flatMap(ChargeFigures::to)
        .map(to -> to.contains("T") ? to : LocalDate.parse(to).plusDays(1).toString());
  }

  /**
   * The acts behind it: of the rate that is charged, of the exemption, or of the rate that ended.
   */
  public List<String> acts() {
    if (after.isPresent()) {
      return after.get().legalBasis();
    }
    return exemption.map(Exempt::legalBasis).orElseGet(() -> named().legalBasis());
  }

  /** The same with the day on which it began. */
  public ChargeChange since(LocalDate first) {
    return new ChargeChange(before, after, exemption, Optional.of(first));
  }
}
