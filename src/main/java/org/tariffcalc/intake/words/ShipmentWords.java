package org.tariffcalc.intake.words;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tariffcalc.assess.shipment.Incoterm;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.EntryType;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.io.InputName;

/**
 * The words in which a shipment is described, read the same way after an option and in a column.
 * Each method names the option or column in its error.
 */
public final class ShipmentWords {

  private static final List<String> CONTENTS =
      List.of("us", "steel", "aluminum", "copper", "abroad");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private ShipmentWords() {}

  /** The two letters of a country, written by a code or a name of the closed list. */
  public static String country(String text, String place) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    boolean twoLetters =
        code.length() == 2
            && Character.isLetter(code.charAt(0))
            && Character.isLetter(code.charAt(1));
    return twoLetters && !CountryWords.isOther(code) ? code : CountryWords.named(text, place);
  }

  /** Whether a text is so far from every name of a country that it names something else. */
  public static boolean isNoCountry(String text) {
    return text.strip().length() > 3
        && CountryNames.code(text).isEmpty()
        && CountryNames.nearest(text).isEmpty();
  }

  /** Read when the first mode is written otherwise than by its own word. */
  private static final class Modes {
    private static final WordList NAMES = WordList.of("modes.txt");
  }

  /** Read when the first type of entry is written otherwise than by its own word. */
  private static final class Entries {
    private static final WordList NAMES = WordList.of("entries.txt");
  }

  /** Read when the first preference is given. */
  private static final class Programs {
    private static final WordList NAMES = WordList.of("programs.txt");
  }

  /** A mode of transport by its name or by the code of customs, {@code 11}. */
  public static TransportMode mode(String text, String place) {
    return TransportMode.of(text.strip().toLowerCase(Locale.ROOT))
        .or(() -> Modes.NAMES.allowed(text, place).flatMap(TransportMode::of))
        .orElseThrow(() -> unknown(text, Arrays.stream(TransportMode.values()), place));
  }

  /**
   * A type of entry by its name or by the code of customs: {@code 01}, {@code Type 86}, {@code 01 -
   * Consumption}.
   */
  public static EntryType entry(String text, String place) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    return EntryType.of(word)
        .filter(EntryType::isStated)
        .or(() -> otherwiseNamed(word, place))
        .orElseThrow(
            () ->
                unknown(
                    text, Arrays.stream(EntryType.values()).filter(EntryType::isStated), place));
  }

  private static Optional<EntryType> otherwiseNamed(String word, String place) {
    String named = word.startsWith("type ") ? word.substring(5).strip() : word;
    boolean isCodeWithWords =
        named.length() > 2
            && Character.isDigit(named.charAt(0))
            && Character.isDigit(named.charAt(1))
            && !Character.isLetterOrDigit(named.charAt(2));
    return Entries.NAMES
        .allowed(isCodeWithWords ? named.substring(0, 2) : named, place)
        .flatMap(EntryType::of);
  }

  /**
   * A preference by its symbol or by what people call it: {@code S}, {@code USMCA}. A text that is
   * neither stands for itself; whether it is a symbol is a question to the tables.
   */
  public static String program(String text, String place) {
    String typed = text.strip();
    return Programs.NAMES
        .allowed(typed, place)
        .orElse(typed.length() <= 2 ? typed.toUpperCase(Locale.ROOT) : typed);
  }

  private static UsageError unknown(String text, Stream<?> choices, String place) {
    return new UsageError(
        InputName.quoted(text, place) + " is not known",
        place
            + " with one of "
            + choices.map(Object::toString).collect(Collectors.joining(", "))
            + ", or the code of customs");
  }

  /** Headings of eight digits, with their dots; into China announcements. */
  public static List<String> headings(List<String> texts, String place, boolean intoChina) {
    if (intoChina) {
      return ChinaHeadings.parsed(texts, place);
    }
    List<String> parsed = new ArrayList<>();
    for (String text : texts) {
      parsed.add(
          CommodityCode.parse(text)
              .filter(heading -> heading.length() == 8)
              .map(CommodityCode::dotted)
              .orElseThrow(
                  () ->
                      new UsageError(
                          InputName.quoted(text, place) + " is not a heading of eight digits",
                          place + " 9903.01.34")));
    }
    return parsed;
  }

  /** A term of delivery. */
  public static Incoterm incoterm(String text, String place) {
    String word = text.strip().toUpperCase(Locale.ROOT);
    for (Incoterm each : Incoterm.values()) {
      if (each.name().equals(word)) {
        return each;
      }
    }
    throw new UsageError(
        InputName.quoted(text, place) + " is not a term of delivery",
        place + " with one of EXW, FCA, FAS, FOB, CFR, CPT, CIF, CIP, DAP, DPU, DDP");
  }

  /**
   * A rate of duty that can be computed; into China in yuan. A bare number is a percentage, {@code
   * 15} as {@code 15%} and {@code 0} as {@code Free}; one above 0 and up to 1 could be a share of 1
   * and is refused.
   */
  public static DutyExpression rate(String text, String place, boolean intoChina) {
    String typed = text.strip();
    if (isNumber(typed)) {
      BigDecimal number = new BigDecimal(typed);
      if (number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0) {
        throw new UsageError(
            InputName.quoted(text, place) + " can be read as a percentage and as a share of 1",
            place + " " + typed + "%");
      }
      return DutyExpression.parse(number.signum() == 0 ? "Free" : typed + "%");
    }
    DutyExpression rate = DutyExpression.parse(intoChina ? inYuan(typed) : typed);
    if (!rate.isComputable()) {
      throw new UsageError(
          InputName.quoted(text, place) + " is not a rate",
          place + " 3.5%, " + place + " \"4.4¢/kg + 3.1%\" or " + place + " Free");
    }
    return rate;
  }

  private static boolean isNumber(String text) {
    int dots = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      dots += c == '.' ? 1 : 0;
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return dots <= 1 && text.length() > dots;
  }

  /** A rate in yuan is read as the rates of the schedules are, with a sign for the money. */
  private static String inYuan(String text) {
    return text.replaceAll("([0-9.]+) ?(CNY|RMB|¥)", "\\$$1")
        .replaceAll("(CNY|RMB|¥) ?", "\\$")
        .strip();
  }

  /**
   * A content of a column in percent of the value: {@code 25%}, {@code 25}. A bare number of 1 or
   * less could be a share of the whole and is refused.
   */
  public static BigDecimal contentPercent(String text, String column) {
    String typed = text.strip();
    boolean hasSign = typed.endsWith("%");
    String digits = hasSign ? typed.substring(0, typed.length() - 1).strip() : typed;
    DecimalMarks.refuseDoubtfulComma(digits, column);
    BigDecimal percent = Amounts.number(digits, column, "25%");
    if (!hasSign && percent.signum() > 0 && percent.compareTo(BigDecimal.ONE) <= 0) {
      throw new UsageError(
          InputName.quoted(text, column) + " can be read as a percentage and as a share of 1",
          "25%");
    }
    if (percent.compareTo(HUNDRED) > 0) {
      throw new UsageError(InputName.quoted(text, column) + " is more than the whole", "25%");
    }
    return percent;
  }

  /**
   * Contents as {@code KIND=SHARE%}, in percent by kind.
   *
   * @throws UsageError when one is no such text, or a kind is given twice
   */
  public static Map<String, BigDecimal> contents(List<String> texts, String place) {
    Map<String, BigDecimal> parsed = new HashMap<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      String kind = equals < 0 ? "" : text.substring(0, equals).strip().toLowerCase(Locale.ROOT);
      String share = text.substring(equals + 1).strip();
      if (!CONTENTS.contains(kind) || share.isEmpty()) {
        throw new UsageError(
            InputName.quoted(text, place) + " is not KIND=SHARE%",
            place + " us=25%; the kinds are " + String.join(", ", CONTENTS));
      }
      BigDecimal percent = contentPercent(share, place);
      if (parsed.put(kind, percent) != null) {
        throw new UsageError("the content of " + kind + " is given twice", place + " us=25% once");
      }
    }
    return checkedContents(parsed);
  }

  /**
   * Contents of one value, which together are no more than the whole.
   *
   * @throws UsageError when the metals are
   */
  public static Map<String, BigDecimal> checkedContents(Map<String, BigDecimal> contents) {
    BigDecimal metals = BigDecimal.ZERO;
    for (Map.Entry<String, BigDecimal> each : contents.entrySet()) {
      if (!each.getKey().equals("us") && !each.getKey().equals("abroad")) {
        metals = metals.add(each.getValue());
      }
    }
    if (metals.compareTo(HUNDRED) > 0) {
      throw new UsageError(
          "the metal contents add up to " + metals.toPlainString() + "%", "shares of 100% at most");
    }
    return contents;
  }

  /** An ISO date, with or without a time of day; the time plays no part in US entry dates. */
  public static LocalDate day(String text, String place) {
    String typed = text.strip();
    int length = typed.length() > 10 && typed.charAt(10) == 'T' ? 10 : typed.length();
    if (length == 10 && typed.charAt(4) == '-' && typed.charAt(7) == '-') {
      int year = digits(typed, 0, 4);
      int month = digits(typed, 5, 7);
      int day = digits(typed, 8, 10);
      if (year > 0 && month > 0 && day > 0) {
        try {
          return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
          throw wrongDay(text, place);
        }
      }
    }
    throw wrongDay(text, place);
  }

  // By position: a formatter costs more than the duties of a row.
  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  /** The hour of a date that carries one, in the importer's zone: {@code 2025-05-14T09:00}. */
  public static Optional<LocalTime> hour(String text, String place) {
    String typed = text.strip();
    return typed.length() <= 10 ? Optional.empty() : Optional.of(clock(typed.substring(11), place));
  }

  /** A time of day. */
  public static LocalTime clock(String text, String place) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw new UsageError(
          InputName.quoted(text, place) + " has no hour of the importer's zone after its date",
          place + " 2025-05-14T09:00, without an offset");
    }
  }

  private static UsageError wrongDay(String text, String place) {
    return new UsageError(
        InputName.quoted(text, place) + " is not a date",
        place.equals("--to") && text.strip().matches("(?i)cn|china|us|usa")
            ? "--importer CN; --to is the last day here"
            : place.startsWith("--")
                ? place + " 2025-04-11 (year, month, day), today, tomorrow or +30d"
                : "year, month, day: " + place + " 2025-04-11");
  }
}
