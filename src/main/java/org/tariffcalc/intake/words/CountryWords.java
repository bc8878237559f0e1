package org.tariffcalc.intake.words;

import java.util.Locale;
import java.util.Map;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.io.InputName;

/** What a country is called otherwise than by its two letters, and words that name no country. */
final class CountryWords {

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
    String several = SEVERAL.get(word);
    if (several != null) {
      throw new UsageError(InputName.quoted(text, place) + " is not one country", several);
    }
    return CountryNames.code(word)
        .orElseThrow(
            () ->
                new UsageError(
                    InputName.quoted(text, place) + " is not a country", remedy(word, place)));
  }

  private static String remedy(String word, String place) {
    if (CountryNames.nearest(word).isEmpty() && InputName.isOption(place)) {
      if (word.indexOf(',') >= 0) {
        return "one country; tariff compare takes several after --origins CN,VN";
      }
      if (word.indexOf('.') >= 0 || word.indexOf('/') >= 0) {
        return "--output FILE, or -O FILE, names a file";
      }
    }
    return CountryNames.nearest(word)
            .map(near -> place + ' ' + near)
            .orElse("two letters (ISO 3166-1), as " + place + " CN")
        + "; tariff countries lists the codes";
  }
}
