package org.tariffcalc.customs.duty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.quantity.Basis;
import org.tariffcalc.customs.quantity.Constituent;
import org.tariffcalc.customs.quantity.PlainUnit;
import org.tariffcalc.customs.quantity.Unit;

/**
 * Reads rate texts. The grammar, with blanks and the spelling of units taken loosely:
 *
 * <pre>
 *   rate     := "Free" [condition] | "floor" percent | sugar | term ("+" term)*
 *   term     := amount ("each" | "/" unit) ["over" n] [basis] | percent ["on" parts]
 *   amount   := "$" n | n "¢"          percent := n [n "/" n] "%"
 *   sugar    := amount "/kg less" amount "/kg for each degree under 100 degrees … not less [than]" amount "/kg"
 * </pre>
 */
final class DutyParser {

  /** How the prose begins that sends the reader elsewhere. */
  private static final String[] PROSE = {
    "The rate", "The duty", "A duty", "See ", "No change", "The applicable", "In the case",
  };

  private final RateCursor at;

  private DutyParser(String text) {
    this.at = new RateCursor(text);
  }

  static DutyExpression parse(String rateText) {
    String tidy = RateText.tidy(rateText);
    if (tidy.isEmpty()) {
      return Refer.nothing();
    }
    if (tidy.startsWith("Free")) {
      return free(tidy);
    }
    DutyParser parser = new DutyParser(tidy);
    Optional<DutyExpression> rate = parser.rate();
    return rate.isPresent() ? rate.get() : prose(tidy);
  }

  private static DutyExpression free(String tidy) {
    if (tidy.length() == 4) {
      return Free.always();
    }
    String rest = tidy.substring(4).strip();
    if (rest.startsWith(",")) {
      return new Free(rest.substring(1).strip());
    }
    if (rest.startsWith("(See ") && rest.endsWith(")")) {
      return new Free("see " + rest.substring(5, rest.length() - 1));
    }
    return new Refer(tidy, Refer.Kind.NOT_UNDERSTOOD);
  }

  private static Refer prose(String tidy) {
    for (String beginning : PROSE) {
      if (tidy.startsWith(beginning)) {
        return new Refer(tidy, Refer.Kind.ELSEWHERE);
      }
    }
    boolean otherBase =
        tidy.contains(" percent of ") || tidy.contains("the duty for the complete movement");
    return new Refer(tidy, otherBase ? Refer.Kind.ELSEWHERE : Refer.Kind.NOT_UNDERSTOOD);
  }

  private Optional<DutyExpression> rate() {
    if (at.skip("floor ")) {
      BigDecimal percent = at.number();
      return percent != null && at.skip("%") && at.atEnd()
          ? Optional.of(new Floor(percent))
          : Optional.empty();
    }
    List<DutyExpression> terms = new ArrayList<>(4);
    do {
      DutyExpression term = term();
      if (term == null) {
        return Optional.empty();
      }
      terms.add(term);
    } while (at.skip("+"));
    if (!at.atEnd()) {
      return terms.size() == 1 ? sugar(terms.get(0)) : Optional.empty();
    }
    return Optional.of(terms.size() == 1 ? terms.get(0) : new Compound(terms));
  }

  private @Nullable DutyExpression term() {
    BigDecimal dollars = dollars();
    if (dollars != null) {
      return specific(dollars);
    }
    BigDecimal percent = at.number();
    if (percent == null) {
      return null;
    }
    int numerator = 0;
    int denominator = 1;
    int beforeFraction = at.place();
    BigDecimal above = at.number();
    if (above != null && at.skip("/")) {
      BigDecimal below = at.number();
      if (below == null
          || below.signum() == 0
          || above.compareTo(below) >= 0
          || !isSmallWhole(above)
          || !isSmallWhole(below)) {
        return null;
      }
      numerator = above.intValueExact();
      denominator = below.intValueExact();
    } else {
      at.backTo(beforeFraction);
    }
    if (!at.skip("%")) {
      return null;
    }
    return at.skip("on ")
        ? onParts(percent, numerator)
        : new AdValorem(percent, numerator, denominator);
  }

  private static boolean isSmallWhole(BigDecimal number) {
    return number.scale() == 0 && number.precision() < 4;
  }

  private @Nullable DutyExpression onParts(BigDecimal percent, int numerator) {
    List<Constituent> parts = new ArrayList<>(2);
    do {
      at.skip("the");
      Constituent part = part();
      if (part == null) {
        return null;
      }
      parts.add(part);
    } while (at.skip("and "));
    return numerator == 0 ? new PartRate(percent, parts) : null;
  }

  private @Nullable Constituent part() {
    for (Constituent part : Constituent.values()) {
      if (at.skip(part.printed())) {
        return part;
      }
    }
    return null;
  }

  /** An amount of money, or null (with nothing consumed) when there is none. */
  private @Nullable BigDecimal dollars() {
    int start = at.place();
    boolean isDollars = at.skip("$");
    BigDecimal amount = at.number();
    if (amount != null && isDollars) {
      return amount;
    }
    if (amount != null && (at.skip("¢") || at.skip("cents") || centsOfKeyboard())) {
      return amount.movePointLeft(2);
    }
    at.backTo(start);
    return null;
  }

  /** {@code 4.4c/kg}, for keyboards without a cent sign. */
  private boolean centsOfKeyboard() {
    return (at.isAt("c/") || at.isAt("c each")) && at.skip("c");
  }

  private @Nullable DutyExpression specific(BigDecimal dollars) {
    if (at.skip("each")) {
      return Specific.of(dollars, Unit.of(PlainUnit.EACH));
    }
    if (!at.skip("/")) {
      return null;
    }
    boolean clean = at.skip("clean ");
    PlainUnit plain = at.unit();
    if (plain == null) {
      return null;
    }
    int over = 0;
    if (at.skip("over ")) {
      BigDecimal number = at.number();
      if (number == null || !isSmallWhole(number)) {
        return null;
      }
      over = number.intValueExact();
    }
    return new Specific(dollars, new Unit(plain, clean ? Basis.CLEAN : at.basis()), over);
  }

  private Optional<DutyExpression> sugar(DutyExpression full) {
    if (!(full instanceof Specific perKg)
        || perKg.unit().plain() != PlainUnit.KG
        || !at.skip("less ")) {
      return Optional.empty();
    }
    BigDecimal less = dollars();
    if (less == null
        || !at.skip(
            "/kg for each degree under 100 degrees (and fractions of a degree in proportion) but"
                + " not less ")) {
      return Optional.empty();
    }
    at.skip("than ");
    BigDecimal least = dollars();
    return least != null && at.skip("/kg") && at.atEnd()
        ? Optional.of(new SlidingScale(perKg.dollarsPerUnit(), less, least))
        : Optional.empty();
  }
}
