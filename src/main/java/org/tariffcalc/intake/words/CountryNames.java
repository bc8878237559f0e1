package org.tariffcalc.intake.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Countries by the names and codes that people write: ISO 3166-1 in its three forms, the names of
 * ISO, the Census Bureau and Comtrade, and common short forms; a closed list, {@code
 * countries.txt}. Read when the first country is written otherwise than by its two letters.
 */
final class CountryNames {

  private static final Map<String, String> CODES = read();

  private CountryNames() {}

  /** The two letters of a country; empty for a text that no country is called. */
  static Optional<String> code(String text) {
    return Optional.ofNullable(CODES.get(plain(text)));
  }

  /**
   * The country that a text misses by one letter: one left out, one too many, one other, or two
   * that changed places. Empty when it is none or more than one, or the text is shorter than five
   * letters, where one letter makes another country.
   */
  static Optional<String> nearest(String text) {
    String typed = plain(text);
    TreeSet<String> near = new TreeSet<>();
    if (typed.length() >= 5) {
      CODES.forEach(
          (name, code) -> {
            if (name.length() >= 5 && isWithinOne(typed, name)) {
              near.add(code);
            }
          });
    }
    return near.size() == 1 ? Optional.of(near.first()) : Optional.empty();
  }

  private static boolean isWithinOne(String one, String two) {
    int least = Math.min(one.length(), two.length());
    if (Math.abs(one.length() - two.length()) > 1) {
      return false;
    }
    int at = 0;
    while (at < least && one.charAt(at) == two.charAt(at)) {
      at++;
    }
    if (at == least) {
      return true;
    }
    if (one.length() > two.length()) {
      return one.substring(at + 1).equals(two.substring(at));
    }
    if (one.length() < two.length()) {
      return one.substring(at).equals(two.substring(at + 1));
    }
    boolean changedPlaces =
        at + 1 < least
            && one.charAt(at) == two.charAt(at + 1)
            && one.charAt(at + 1) == two.charAt(at)
            && one.substring(at + 2).equals(two.substring(at + 2));
    return changedPlaces || one.substring(at + 1).equals(two.substring(at + 1));
  }

  /** Small letters and digits without accents and marks. */
  private static String plain(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < apart.length(); i++) {
      if (Character.isLetterOrDigit(apart.charAt(i))) {
        out.append(apart.charAt(i));
      }
    }
    return out.toString();
  }

  private static Map<String, String> read() {
    Map<String, String> codes = new HashMap<>();
    try (InputStream in = CountryNames.class.getResourceAsStream("countries.txt")) {
      if (in == null) {
        throw new IllegalStateException("no list of countries");
      }
      new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> line.charAt(0) != '#')
          .forEach(
              line -> {
                String code = line.substring(0, 2);
                codes.put(plain(code), code);
                for (String name : line.substring(3).split("\\|", -1)) {
                  codes.put(plain(name), code);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return codes;
  }
}
