package org.tariffcalc.customs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /** Units behind the slash, longer spellings before those that they begin with. */
  private static final String[] UNIT_TEXTS = {
    "kg",
    "liter",
    "pf. liter",
    "pf.liter",
    "doz.",
    "pr.",
    "pair",
    "gross",
    "bbl",
    "m2",
    "m3",
    "lin. m",
    "line/gross",
    "head",
    "pack",
    "article",
    "jewel",
    "1000",
    "1,000",
    "thousand",
    "THOUSAND",
    "t",
    "g",
    "m",
  };

  private static final PlainUnit[] UNIT_MEASURES = {
    PlainUnit.KG,
    PlainUnit.LITER,
    PlainUnit.PROOF_LITER,
    PlainUnit.PROOF_LITER,
    PlainUnit.DOZEN,
    PlainUnit.PAIR,
    PlainUnit.PAIR,
    PlainUnit.GROSS,
    PlainUnit.BARREL,
    PlainUnit.SQUARE_METER,
    PlainUnit.CUBIC_METER,
    PlainUnit.LINEAR_METER,
    PlainUnit.LINE_GROSS,
    PlainUnit.HEAD,
    PlainUnit.PACK,
    PlainUnit.ARTICLE,
    PlainUnit.JEWEL,
    PlainUnit.THOUSAND,
    PlainUnit.THOUSAND,
    PlainUnit.THOUSAND,
    PlainUnit.THOUSAND,
    PlainUnit.TONNE,
    PlainUnit.GRAM,
    PlainUnit.METER,
  };

  /** Phrases behind a unit; the second of each pair is the spelling that is kept. */
  private static final String[][] BASES = {
    {"on drained weight", "on drained weight"},
    {"on drained weght", "on drained weight"},
    {"on contents and container", "on contents and container"},
    {", including weight of container", ", including weight of container"},
    {"on entire contents of container", "on entire contents of container"},
    {"of total sugars", "of total sugars"},
    {"of anhydrous morphine content", "of anhydrous morphine content"},
    {"of recording surface", "of recording surface"},
    {"of immediate containers", "of immediate containers"},
    {"on ethyl alcohol content", "on ethyl alcohol content"},
    {"pins", "pins"},
  };

  /** How the prose begins that sends the reader elsewhere. */
  private static final String[] PROSE = {
    "The rate", "The duty", "A duty", "See ", "No change", "The applicable", "In the case",
  };

  private final String text;
  private int at;

  private DutyParser(String text) {
    this.text = text;
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
    return parser.rate().orElseGet(() -> prose(tidy));
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
    if (skip("floor ")) {
      BigDecimal percent = number();
      return percent != null && skip("%") && atEnd()
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
    } while (skip("+"));
    if (!atEnd()) {
      return terms.size() == 1 ? sugar(terms.get(0)) : Optional.empty();
    }
    return Optional.of(terms.size() == 1 ? terms.get(0) : new Compound(terms));
  }

  private @Nullable DutyExpression term() {
    blanks();
    BigDecimal dollars = dollars();
    if (dollars != null) {
      return specific(dollars);
    }
    BigDecimal percent = number();
    if (percent == null) {
      return null;
    }
    int numerator = 0;
    int denominator = 1;
    int beforeFraction = at;
    BigDecimal above = number();
    if (above != null && skip("/")) {
      BigDecimal below = number();
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
      at = beforeFraction;
    }
    if (!skip("%")) {
      return null;
    }
    return skip("on ")
        ? onParts(percent, numerator)
        : new AdValorem(percent, numerator, denominator);
  }

  private static boolean isSmallWhole(BigDecimal number) {
    return number.scale() == 0 && number.precision() < 4;
  }

  private @Nullable DutyExpression onParts(BigDecimal percent, int numerator) {
    List<Part> parts = new ArrayList<>(2);
    do {
      skip("the");
      Part part = part();
      if (part == null) {
        return null;
      }
      parts.add(part);
    } while (skip("and "));
    return numerator == 0 ? new PartRate(percent, parts) : null;
  }

  private @Nullable Part part() {
    for (Part part : Part.values()) {
      if (skip(part.printed())) {
        return part;
      }
    }
    return null;
  }

  /** An amount of money, or null (with nothing consumed) when there is none. */
  private @Nullable BigDecimal dollars() {
    int start = at;
    boolean isDollars = skip("$");
    BigDecimal amount = number();
    if (amount != null && isDollars) {
      return amount;
    }
    if (amount != null && (skip("¢") || skip("cents") || centsOfKeyboard())) {
      return amount.movePointLeft(2);
    }
    at = start;
    return null;
  }

  /** {@code 4.4c/kg}, for keyboards without a cent sign. */
  private boolean centsOfKeyboard() {
    return (text.startsWith("c/", at) || text.startsWith("c each", at)) && skip("c");
  }

  private @Nullable DutyExpression specific(BigDecimal dollars) {
    if (skip("each")) {
      return Specific.of(dollars, Unit.of(PlainUnit.EACH));
    }
    if (!skip("/")) {
      return null;
    }
    boolean clean = skip("clean ");
    PlainUnit plain = plainUnit();
    if (plain == null) {
      return null;
    }
    int over = 0;
    if (skip("over ")) {
      BigDecimal number = number();
      if (number == null || !isSmallWhole(number)) {
        return null;
      }
      over = number.intValueExact();
    }
    return new Specific(dollars, new Unit(plain, clean ? Basis.CLEAN : basis()), over);
  }

  private @Nullable PlainUnit plainUnit() {
    for (int i = 0; i < UNIT_TEXTS.length; i++) {
      String unit = UNIT_TEXTS[i];
      int end = at + unit.length();
      boolean whole =
          end >= text.length()
              || !Character.isLetterOrDigit(text.charAt(end))
              || text.startsWith("of ", end);
      if (whole && text.startsWith(unit, at)) {
        at = end;
        return UNIT_MEASURES[i];
      }
    }
    return null;
  }

  private String basis() {
    for (String[] known : BASES) {
      if (skip(known[0])) {
        return known[1];
      }
    }
    int start = at;
    if (skip("on ")) {
      int end = text.indexOf(" content", at);
      int plus = text.indexOf('+', at);
      if (end > at && (plus < 0 || plus > end)) {
        String content = text.substring(at, end);
        at = end + " content".length();
        return "on " + content + " content";
      }
    }
    at = start;
    return "";
  }

  private Optional<DutyExpression> sugar(DutyExpression full) {
    if (!(full instanceof Specific perKg)
        || perKg.unit().plain() != PlainUnit.KG
        || !skip("less ")) {
      return Optional.empty();
    }
    BigDecimal less = dollars();
    if (less == null
        || !skip(
            "/kg for each degree under 100 degrees (and fractions of a degree in proportion) but not less ")) {
      return Optional.empty();
    }
    skip("than ");
    BigDecimal least = dollars();
    return least != null && skip("/kg") && atEnd()
        ? Optional.of(new SlidingScale(perKg.dollarsPerUnit(), less, least))
        : Optional.empty();
  }

  /** Digits with a decimal point, or null when there are none here. */
  private @Nullable BigDecimal number() {
    blanks();
    int start = at;
    int end = at;
    while (end < text.length()
        && (isDigit(text.charAt(end)) || text.charAt(end) == '.' || text.charAt(end) == ',')) {
      end++;
    }
    while (end > start && !isDigit(text.charAt(end - 1))) {
      end--;
    }
    Optional<BigDecimal> number = Figures.parse(text.substring(start, end));
    if (number.isEmpty()) {
      return null;
    }
    at = end;
    return number.get();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void blanks() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private boolean skip(String expected) {
    int start = at;
    blanks();
    if (text.startsWith(expected, at)) {
      at += expected.length();
      return true;
    }
    at = start;
    return false;
  }

  private boolean atEnd() {
    blanks();
    return at == text.length();
  }
}
