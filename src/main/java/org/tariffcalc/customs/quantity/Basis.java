package org.tariffcalc.customs.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The phrases by which the schedule says what is to be measured, and the one word by which a user
 * says the same. A content phrase is open ended: {@code on lead content} is {@code lead}, {@code on
 * nickel content} would be {@code nickel}.
 */
public final class Basis {

  public static final String CLEAN = "clean";

  /** Second of each pair: the word of the user, empty where the phrase changes nothing. */
  private static final String[][] PHRASES = {
    {"on drained weight", "drained"},
    {"on contents and container", "container"},
    {", including weight of container", "container"},
    {"on entire contents of container", "contents"},
    {"of total sugars", "sugars"},
    {"of anhydrous morphine content", "morphine"},
    {"of recording surface", "surface"},
    {"of immediate containers", "containers"},
    {"on ethyl alcohol content", ""},
    {"pins", ""},
    {CLEAN, CLEAN},
  };

  /**
   * Units of the schedule's own unit column that name a content: symbol of the element or of the
   * measurement.
   */
  private static final String[][] SCHEDULE_UNITS = {
    {"pb", "lead"},
    {"cu", "copper"},
    {"zn", "zinc"},
    {"mo", "molybdenum"},
    {"w", "tungsten"},
    {"mn", "manganese"},
    {"mg", "magnesium"},
    {"si", "silicon"},
    {"cy", CLEAN},
    {"ttl sug", "sugars"},
    {"amc", "morphine"},
  };

  /** Further symbols of that column, which no rate looks at. */
  private static final String OTHER_SYMBOLS =
      " au ag pt pd rh ir os ru ni cr co sb v sn v2o5 cr2o3 nh3 naoh cmsc msc adw dwb ";

  private static final List<String> BEHIND_A_UNIT = behindAUnit();

  private Basis() {}

  private static List<String> behindAUnit() {
    List<String> phrases = new ArrayList<>(PHRASES.length);
    for (String[] known : PHRASES) {
      if (!known[0].equals(CLEAN)) {
        phrases.add(known[0]);
      }
    }
    return List.copyOf(phrases);
  }

  /** Phrases that stand behind a unit, as the schedule words them. */
  public static List<String> phrasesBehindAUnit() {
    return BEHIND_A_UNIT;
  }

  /** The word for a phrase; empty where the phrase changes nothing in what is counted. */
  static String keyword(String phrase) {
    if (phrase.isEmpty()) {
      return "";
    }
    for (String[] known : PHRASES) {
      if (known[0].equals(phrase)) {
        return known[1];
      }
    }
    return phrase.startsWith("on ") && phrase.endsWith(" content")
        ? phrase.substring(3, phrase.length() - 8)
        : phrase;
  }

  /**
   * A phrase for the word that a user typed; words that no phrase knows are taken for a content.
   */
  static String ofKeyword(String word) {
    for (String[] known : PHRASES) {
      if (known[1].equals(word) && !word.isEmpty()) {
        return known[0];
      }
    }
    return switch (word) {
      case "sugar" -> "of total sugars";
      case "drained weight" -> "on drained weight";
      case "total sugars" -> "of total sugars";
      default -> word.endsWith(" content") ? "on " + word : "on " + word + " content";
    };
  }

  /** Whether the phrase says how the goods are weighed or measured, not what part of them. */
  static boolean isMannerOfWeighing(String phrase) {
    return switch (keyword(phrase)) {
      case "drained", "container", "contents", "containers", "surface" -> true;
      default -> false;
    };
  }

  /** Reads {@code Pb kg}, {@code kg Pb}, {@code kg cmsc} and the like. */
  static Optional<Unit> unitOfSchedule(String text) {
    String lower = text.toLowerCase(Locale.ROOT).strip();
    int first = lower.indexOf(' ');
    if (first < 0) {
      return Optional.empty();
    }
    int last = lower.lastIndexOf(' ');
    Optional<Unit> unitFirst = unitOf(lower.substring(0, first), lower.substring(first + 1));
    return unitFirst.isPresent()
        ? unitFirst
        : unitOf(lower.substring(last + 1), lower.substring(0, last));
  }

  /**
   * Reads a unit with the words of a rate or of a person: {@code clean kg}, {@code kg on lead
   * content}, {@code kg, including weight of container}, {@code kg of lead}, {@code kg clean}.
   */
  static Optional<Unit> unitInWords(String text) {
    String lower = text.toLowerCase(Locale.ROOT).strip();
    if (lower.startsWith(CLEAN)) {
      return PlainUnit.spelled(lower.substring(CLEAN.length())).map(it -> new Unit(it, CLEAN));
    }
    for (String phrase : BEHIND_A_UNIT) {
      if (lower.endsWith(phrase) && lower.length() > phrase.length()) {
        Optional<PlainUnit> plain =
            PlainUnit.spelled(lower.substring(0, lower.length() - phrase.length()));
        if (plain.isPresent()) {
          return plain.map(it -> new Unit(it, phrase));
        }
      }
    }
    int first = lower.indexOf(' ');
    return first < 0
        ? Optional.empty()
        : PlainUnit.spelled(lower.substring(0, first))
            .flatMap(plain -> measured(plain, lower.substring(first + 1).strip()));
  }

  /** What stands behind a unit: a content of any name, or a word that some phrase has. */
  private static Optional<Unit> measured(PlainUnit plain, String words) {
    if (words.startsWith("of polari")) {
      return plain == PlainUnit.DEGREE ? Optional.of(Unit.of(plain)) : Optional.empty();
    }
    String word = words.startsWith("on ") || words.startsWith("of ") ? words.substring(3) : words;
    word = word.startsWith("the ") ? word.substring(4) : word;
    boolean isContent = word.endsWith(" content");
    word = isContent ? word.substring(0, word.length() - " content".length()) : word;
    if (isContent && words.startsWith("on ") || isKnown(word)) {
      return Optional.of(new Unit(plain, ofKeyword(word)));
    }
    return Optional.empty();
  }

  private static boolean isKnown(String word) {
    for (String[] known : PHRASES) {
      if (known[1].equals(word)) {
        return !word.isEmpty();
      }
    }
    for (String[] known : SCHEDULE_UNITS) {
      if (known[1].equals(word)) {
        return true;
      }
    }
    return word.equals("sugar") || word.equals("total sugars");
  }

  private static Optional<Unit> unitOf(String unitText, String symbol) {
    for (String[] known : SCHEDULE_UNITS) {
      if (known[0].equals(symbol)) {
        return PlainUnit.spelled(unitText).map(plain -> new Unit(plain, ofKeyword(known[1])));
      }
    }
    return OTHER_SYMBOLS.contains(' ' + symbol + ' ')
        ? PlainUnit.spelled(unitText).map(plain -> new Unit(plain, ofKeyword(symbol)))
        : Optional.empty();
  }

  /** The printed form of a unit with its phrase: {@code kg on lead content}, {@code clean kg}. */
  static String phrase(String plain, String basis) {
    if (basis.isEmpty()) {
      return plain;
    }
    if (basis.equals(CLEAN)) {
      return basis + ' ' + plain;
    }
    return basis.startsWith(",") ? plain + basis : plain + ' ' + basis;
  }
}
