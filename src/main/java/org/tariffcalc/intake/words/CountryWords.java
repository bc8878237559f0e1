package org.tariffcalc.intake.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.io.InputName;
import org.tariffcalc.tables.RateNames;

/** Countries by other words than their two letters: a name, three letters, an everyday word. */
final class CountryWords {

  /** Everyday names that the ISO list has in other words, all in small letters. */
  private static final Map<String, String> EVERYDAY =
      Map.ofEntries(
          Map.entry("uk", "GB"),
          Map.entry("great britain", "GB"),
          Map.entry("britain", "GB"),
          Map.entry("england", "GB"),
          Map.entry("usa", "US"),
          Map.entry("united states of america", "US"),
          Map.entry("america", "US"),
          Map.entry("prc", "CN"),
          Map.entry("people's republic of china", "CN"),
          Map.entry("mainland china", "CN"),
          Map.entry("hong kong", "HK"),
          Map.entry("macau", "MO"),
          Map.entry("macao", "MO"),
          Map.entry("korea", "KR"),
          Map.entry("republic of korea", "KR"),
          Map.entry("viet nam", "VN"),
          Map.entry("turkey", "TR"),
          Map.entry("türkiye", "TR"),
          Map.entry("turkiye", "TR"),
          Map.entry("czech republic", "CZ"),
          Map.entry("czechia", "CZ"),
          Map.entry("holland", "NL"),
          Map.entry("the netherlands", "NL"),
          Map.entry("russian federation", "RU"),
          Map.entry("ivory coast", "CI"),
          Map.entry("burma", "MM"),
          Map.entry("myanmar", "MM"),
          Map.entry("uae", "AE"));

  /** Words that name several countries, with what to say instead. */
  private static final Map<String, String> SEVERAL =
      Map.of(
          "eu", "the member state: --origin DE",
          "european union", "the member state: --origin DE",
          "usmca", "--origin MX or CA, with --program S",
          "nafta", "--origin MX or CA, with --program S");

  private CountryWords() {}

  /** Whether two letters are an everyday word for a country or for several, and no code. */
  static boolean isOther(String code) {
    return code.equals("UK") || code.equals("EU");
  }

  /**
   * The two letters of a country that is named otherwise.
   *
   * @throws UsageError when no country, or more than one, has the name
   */
  static String named(String text, String place) {
    String word = text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    String everyday = EVERYDAY.get(word);
    if (everyday != null) {
      return everyday;
    }
    String several = SEVERAL.get(word);
    if (several != null) {
      throw new UsageError(InputName.quoted(text, place) + " is not one country", several);
    }
    Map<String, String> codes = codes();
    String code = codes.get(word);
    if (code != null) {
      return code;
    }
    throw new UsageError(
        InputName.quoted(text, place) + " is not a country", remedy(word, place, codes));
  }

  private static String remedy(String word, String place, Map<String, String> codes) {
    if (word.indexOf(',') >= 0) {
      return "one country; tariff compare takes several after --origins CN,VN";
    }
    if (word.indexOf('.') >= 0 || word.indexOf('/') >= 0) {
      return "--output FILE, or -O FILE, names a file";
    }
    List<String> near = RateNames.near(word, codes.keySet());
    String code = near.isEmpty() ? "CN" : codes.getOrDefault(near.get(0), "CN");
    return place + " " + code + "; tariff countries lists the codes";
  }

  /** Codes by English names and by three letters, in small letters. */
  private static Map<String, String> codes() {
    Map<String, String> codes = new LinkedHashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale("", code);
      codes.put(country.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
      codes.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
    }
    return codes;
  }
}
