package org.tariffcalc.customs.quantity;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * What a quantity is counted in. Units of one {@link Kind} convert into each other exactly; a pair
 * is not two of anything and a barrel not so many litres, because the schedule counts them as they
 * are.
 */
public enum PlainUnit {
  /** A number without a unit; it counts for the only unit that a rate asks for. */
  NONE("", Kind.OTHER, "1", ""),
  KG("kg", Kind.WEIGHT, "1", "kg kgs kilo kilos kilogram kilograms"),
  GRAM("g", Kind.WEIGHT, "0.001", "g gm gms gram grams"),
  TONNE("t", Kind.WEIGHT, "1000", "t ton tons tonne tonnes mt"),
  POUND("lb", Kind.WEIGHT, "0.45359237", "lb lbs pound pounds"),
  CARAT("carat", Kind.WEIGHT, "0.0002", "carat carats ct"),
  LITER("liter", Kind.VOLUME, "1", "l liter liters litre litres"),
  MILLILITER("ml", Kind.VOLUME, "0.001", "ml milliliter milliliters"),
  HECTOLITER("hl", Kind.VOLUME, "100", "hl hectoliter hectoliters"),
  CUBIC_METER("m3", Kind.VOLUME, "1000", "m3 cbm"),
  PROOF_LITER(
      "pf. liter",
      Kind.PROOF_LITERS,
      "1",
      "pfliter pfliters pflitre pflitres prooflitre proofliter proofliters pfl"),
  BARREL("bbl", Kind.BARRELS, "1", "bbl bbls barrel barrels"),
  THOUSAND_CUBIC_METERS("thousand m3", Kind.VOLUME, "1000000", "thousandm3"),
  METER("m", Kind.LENGTH, "1", "m meter meters metre metres"),
  LINEAR_METER("lin. m", Kind.LENGTH, "1", "linm linearm linearmeter linearmeters"),
  THOUSAND_METERS("thousand m", Kind.LENGTH, "1000", "thousandm km"),
  SQUARE_METER("m2", Kind.AREA, "1", "m2 sqm"),
  SQUARE_CENTIMETER("cm2", Kind.AREA, "0.0001", "cm2 sqcm"),
  EACH("No.", Kind.NUMBER, "1", "no nos each ea pc pcs piece pieces unit units number x"),
  HEAD("head", Kind.NUMBER, "1", "head heads"),
  ARTICLE("article", Kind.NUMBER, "1", "article articles"),
  DOZEN("doz.", Kind.NUMBER, "12", "doz dz dozen dozens dzpcs dozpcs"),
  HUNDRED("hundred", Kind.NUMBER, "100", "hundred hundreds"),
  GROSS("gross", Kind.NUMBER, "144", "gross gr"),
  THOUSAND("1000", Kind.NUMBER, "1000", "thousand thousands 1000"),
  PAIR("pr.", Kind.PAIRS, "1", "pr prs pair pairs"),
  DOZEN_PAIRS("doz. prs.", Kind.PAIRS, "12", "dozpr dozprs dozpair dozpairs dzprs"),
  PACK("pack", Kind.PACKS, "1", "pack packs"),
  JEWEL("jewel", Kind.JEWELS, "1", "jewel jewels jwl jwls"),
  LINE_GROSS("line/gross", Kind.LINE_GROSS, "1", "grline grlines line/gross linegross"),
  /** Sugar degrees as the polariscope shows them, 0 to 100. */
  DEGREE("degrees", Kind.DEGREES, "1", "degree degrees deg °"),
  WATT("W", Kind.OTHER, "1", "w watt watts"),
  MEGAWATT_HOUR("MWh", Kind.OTHER, "1", "mwh"),
  GIGABECQUEREL("GBq", Kind.OTHER, "1", "gbq"),
  DOSE("doses", Kind.OTHER, "1", "dose doses"),
  SQUARE("square", Kind.OTHER, "1", "square squares"),
  FIBER_METER("fiber m", Kind.OTHER, "1", "fiberm"),
  /** Cartons, sets and whatever else no rate asks for; the word stands beside it. */
  UNRATED("", Kind.OTHER, "1", ""),
  /** A sum in US dollars: the value of a part of the goods. */
  VALUE("USD", Kind.PART_VALUE, "1", ""),
  /** A part's share of the customs value, in percent of it. */
  SHARE("%", Kind.PART_SHARE, "1", "");

  /** Units that convert into each other, save the last kind, whose units only equal themselves. */
  enum Kind {
    WEIGHT,
    VOLUME,
    PROOF_LITERS,
    BARRELS,
    LENGTH,
    AREA,
    NUMBER,
    PAIRS,
    PACKS,
    JEWELS,
    LINE_GROSS,
    DEGREES,
    PART_VALUE,
    PART_SHARE,
    OTHER
  }

  private final String printed;
  private final Kind kind;
  private final BigDecimal factor;
  private final String spellings;

  PlainUnit(String printed, Kind kind, String factor, String spellings) {
    this.printed = printed;
    this.kind = kind;
    this.factor = new BigDecimal(factor);
    this.spellings = ' ' + spellings + ' ';
  }

  /** The unit as a rate and a calculation print it: {@code kg}, {@code No.}, {@code pf. liter}. */
  public String printed() {
    return printed;
  }

  /** Whether goods are counted in it, so that a rate may stand behind its slash. */
  public boolean isOfGoods() {
    return this != NONE && this != DEGREE && this != UNRATED && this != VALUE && this != SHARE;
  }

  /** Whether amounts of this and the other are amounts of one thing. */
  boolean convertsTo(PlainUnit other) {
    return this == other || (kind == other.kind && kind != Kind.OTHER);
  }

  /** How many of the first unit of the same kind one of this is: a tonne is 1,000 kg. */
  BigDecimal factor() {
    return factor;
  }

  /** Reads a unit as a person or the schedule spells it; case, dots and blanks do not matter. */
  static Optional<PlainUnit> spelled(String text) {
    StringBuilder plain = new StringBuilder(text.length() + 2).append(' ');
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c == '²') {
        plain.append('2');
      } else if (c == '³') {
        plain.append('3');
      } else if (c != '.' && c != ' ' && c != ',') {
        plain.append(c);
      }
    }
    String wanted = plain.append(' ').toString();
    if (wanted.length() < 3) {
      return Optional.empty();
    }
    for (PlainUnit unit : values()) {
      if (unit.spellings.contains(wanted)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }
}
