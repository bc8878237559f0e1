package org.tariffcalc.intake.words;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.tariffcalc.tables.RateNames;

/**
 * What somebody may have meant who named a country otherwise than by its two letters: its name, its
 * three letters, or two others. Only errors come here.
 */
final class CountryWords {

  private CountryWords() {}

  /** The two letters of the country that is named most like a text. */
  static String nearest(String text) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale("", code);
      codes.put(country.getDisplayCountry(Locale.ENGLISH), code);
      codes.put(country.getISO3Country(), code);
    }
    String typed = text.strip();
    Collection<String> words = codes.keySet();
    return codes.getOrDefault(RateNames.nearest(typed, words).get(0), "CN");
  }
}
