package org.tariffcalc.intake.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.io.InputName;

/**
 * A closed list of words and codes: {@code ocean = sea | vessel | 11}. A line that begins with
 * {@code !} holds what is known and refused, and says why. Capitals, blanks and marks make no
 * difference, save {@code +} and {@code *}, which tell symbols apart.
 */
final class WordList {

  private static final char REFUSED = '!';

  private final Map<String, String> keys = new HashMap<>();

  private WordList() {}

  /**
   * Reads a list that stands beside this class.
   *
   * @throws IllegalStateException when a word stands in two lines
   */
  static WordList of(String resource) {
    WordList list = new WordList();
    try (InputStream in = WordList.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no list " + resource);
      }
      new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> line.charAt(0) != '#')
          .forEach(list::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return list;
  }

  private void add(String line) {
    int equals = line.indexOf(" = ");
    String key = line.substring(0, equals).strip();
    for (String word : line.substring(equals + 3).split("\\|", -1)) {
      String before = keys.put(plain(word), key);
      if (before != null && !before.equals(key)) {
        throw new IllegalStateException("two lines have " + word.strip());
      }
    }
  }

  /** What a word stands for; empty for one that is not in the list or is refused. */
  Optional<String> key(String text) {
    return Optional.ofNullable(keys.get(plain(text))).filter(key -> key.charAt(0) != REFUSED);
  }

  /**
   * What a word of a column or an option stands for; empty for one that is not in the list.
   *
   * @throws UsageError when it is one of those that are refused
   */
  Optional<String> allowed(String text, String place) {
    String key = keys.get(plain(text));
    if (key != null && key.charAt(0) == REFUSED) {
      String reason = key.substring(1).strip();
      int remedy = reason.indexOf("; ");
      throw new UsageError(
          InputName.quoted(text, place)
              + " is not priced: "
              + (remedy < 0 ? reason : reason.substring(0, remedy)),
          remedy < 0 ? "the entry under which the goods pay" : reason.substring(remedy + 2));
    }
    return Optional.ofNullable(key);
  }

  private static String plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '+' || c == '*') {
        out.append(c);
      }
    }
    return out.toString();
  }
}
