package org.tariffcalc.customs;

import java.util.Locale;
import java.util.Optional;

/**
 * A unit of quantity: a measure and, where a rate looks at less or more than the net goods, what is measured.
 *
 * @param measure kilograms, dozens, litres …
 * @param basis the phrase of the schedule that says what is measured, in its own words ({@code on lead content}, {@code
 *     of total sugars}, {@code clean}); empty for the goods as they are; for the value of a part its keyword
 */
public record Unit(Measure measure, String basis) {

  /** A unit of the goods as they are. */
  public static Unit of(Measure measure) {
    return new Unit(measure, "");
  }

  /**
   * Reads a unit as it is typed or as the schedule's own unit column spells it: {@code kg}, {@code No.}, {@code
   * kg:lead}, {@code Pb kg}, {@code cy kg}.
   */
  public static Optional<Unit> parse(String text) {
    int colon = text.indexOf(':');
    String measured = colon < 0 ? text.strip() : text.substring(0, colon).strip();
    String keyword = colon < 0 ? "" : text.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
    if (colon >= 0) {
      return keyword.isEmpty()
          ? Optional.empty()
          : Measure.spelled(measured).map(m -> new Unit(m, Basis.ofKeyword(keyword)));
    }
    Optional<Unit> plain = Measure.spelled(measured).map(Unit::of);
    return plain.isPresent() ? plain : Basis.unitOfSchedule(measured);
  }

  /** One word for what is measured, as a user types it after the colon: {@code lead}; empty for the goods as they are. */
  public String keyword() {
    return measure == Measure.VALUE || measure == Measure.SHARE ? basis : Basis.keyword(basis);
  }

  /** Whether this is the value of a part of the goods and not a quantity of them. */
  public boolean isPartValue() {
    return measure == Measure.VALUE || measure == Measure.SHARE;
  }

  /** Whether an amount in the other unit can be turned into this one: same kind of measure, same thing measured. */
  boolean converts(Unit other) {
    return measure.kind() == other.measure.kind() && keyword().equals(other.keyword());
  }

  /** How a user would give this quantity: {@code -q 100kg}, {@code -q 100kg:lead}, {@code -q case=30%}. */
  public String example() {
    if (isPartValue()) {
      return "-q " + basis + "=30%";
    }
    String spelled =
        switch (measure) {
          case PROOF_LITER -> "pf.liter";
          case LINEAR_METER -> "m";
          case LINE_GROSS -> "gr.lines";
          case THOUSAND -> "thousand";
          case EACH, ARTICLE, HEAD -> "No";
          case DOZEN -> "doz";
          case PAIR -> "pr";
          default -> measure.printed();
        };
    String keyword = keyword();
    return "-q " + (measure == Measure.DEGREE ? "96" : "100") + spelled + (keyword.isEmpty() ? "" : ":" + keyword);
  }

  @Override
  public String toString() {
    return switch (measure) {
      case VALUE, SHARE -> "value of the " + basis;
      case DEGREE -> "degrees of polarisation";
      default -> basis.isEmpty() ? measure.printed() : Basis.phrase(measure.printed(), basis);
    };
  }
}
