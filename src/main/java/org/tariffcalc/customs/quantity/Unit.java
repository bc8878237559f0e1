package org.tariffcalc.customs.quantity;

import java.util.Locale;
import java.util.Optional;

/**
 * A unit of quantity: a plain unit and, where a rate looks at less or more than the net goods, what
 * is measured.
 *
 * @param plain kilograms, dozens, litres …
 * @param basis the phrase of the schedule that says what is measured, in its own words ({@code on
 *     lead content}, {@code of total sugars}, {@code clean}); empty for the goods as they are; for
 *     the value of a part its keyword; for a unit that no rate asks for its word
 */
public record Unit(PlainUnit plain, String basis) {

  /** A unit of the goods as they are. */
  public static Unit of(PlainUnit plain) {
    return new Unit(plain, "");
  }

  /**
   * A unit that no rate asks for.
   *
   * @param word as the user calls it, {@code CTN}
   */
  public static Unit unrated(String word) {
    return new Unit(PlainUnit.UNRATED, word);
  }

  /** Whether no rate asks for it, so that it answers for nothing. */
  public boolean isUnrated() {
    return plain == PlainUnit.UNRATED;
  }

  /**
   * Reads a unit as it is typed, as a rate prints it or as the schedule's own unit column spells
   * it: {@code kg}, {@code No.}, {@code kg:lead}, {@code kg on lead content}, {@code Pb kg}, {@code
   * clean kg}, {@code cy kg}.
   */
  public static Optional<Unit> parse(String text) {
    int colon = text.indexOf(':');
    String measured = colon < 0 ? text.strip() : text.substring(0, colon).strip();
    String keyword = colon < 0 ? "" : text.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
    if (colon >= 0) {
      return keyword.isEmpty()
          ? Optional.empty()
          : PlainUnit.spelled(measured).map(m -> new Unit(m, Basis.ofKeyword(keyword)));
    }
    Optional<Unit> plain = PlainUnit.spelled(measured).map(Unit::of);
    return plain.or(() -> Basis.unitOfSchedule(measured)).or(() -> Basis.unitInWords(measured));
  }

  /**
   * One word for what is measured, as a user types it after the colon: {@code lead}; empty for the
   * goods as they are.
   */
  public String keyword() {
    return isPartValue() || isUnrated() ? basis : Basis.keyword(basis);
  }

  /** Whether this is the value of a part of the goods and not a quantity of them. */
  public boolean isPartValue() {
    return plain == PlainUnit.VALUE || plain == PlainUnit.SHARE;
  }

  /**
   * Whether an amount in the other unit can be turned into this one: same kind of unit, same thing
   * measured.
   */
  boolean converts(Unit other) {
    return plain.convertsTo(other.plain) && keyword().equals(other.keyword());
  }

  /**
   * The goods as they are, where that is what an entry reports although the rate says how to weigh
   * them (drained, with container): the schedule's unit column then has no other kilogram. Empty
   * for contents and for clean wool, which have a unit of their own.
   */
  Optional<Unit> reportedAs() {
    return Basis.isMannerOfWeighing(basis) ? Optional.of(of(plain)) : Optional.empty();
  }

  /**
   * How a user would give this quantity: {@code -q 100kg}, {@code -q 100kg:lead}, {@code -q
   * case=30%}.
   */
  public String example() {
    if (isPartValue()) {
      return "-q " + basis + "=30%";
    }
    String spelled =
        switch (plain) {
          case PROOF_LITER -> "pf.liter";
          case LINEAR_METER -> "m";
          case LINE_GROSS -> "gr.lines";
          case THOUSAND -> "thousand";
          case EACH, ARTICLE, HEAD -> "No";
          case DOZEN -> "doz";
          case PAIR -> "pr";
          default -> plain.printed();
        };
    String keyword = keyword();
    return "-q "
        + (plain == PlainUnit.DEGREE ? "96" : "100")
        + spelled
        + (keyword.isEmpty() ? "" : ":" + keyword);
  }

  /** The unit as a sentence asks for it: {@code liters}, and {@code kg} as ever. */
  public String plural() {
    return switch (plain) {
      case LITER, PROOF_LITER, CARAT, ARTICLE -> basis.isEmpty() ? this + "s" : toString();
      default -> toString();
    };
  }

  @Override
  public String toString() {
    return switch (plain) {
      case VALUE, SHARE -> "value of the " + basis;
      case DEGREE -> "degrees of polarization";
      case UNRATED -> basis;
      default -> basis.isEmpty() ? plain.printed() : Basis.phrase(plain.printed(), basis);
    };
  }
}
