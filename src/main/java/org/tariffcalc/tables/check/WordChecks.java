package org.tariffcalc.tables.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tariffcalc.tables.json.Defect;
import org.tariffcalc.tables.json.JsonLocation;
import org.tariffcalc.tables.words.GoodsNames;

/**
 * What a schema cannot say of the names of goods: that every line of the US schedule has one, that
 * where one number of ten digits has a name all numbers of its line have one, that neighbors
 * differ, and that every word is spelled as the list of words spells it. Tables without names have
 * none to check.
 */
final class WordChecks {

  static final String DIRECTORY = GoodsNames.OUR_OWN;

  private static final String STATISTICAL = ScheduleChecks.DIRECTORY + "statistical/";
  private static final int TEN = 10;

  /** The list of words, without its ending. */
  static final String SPELLING = DIRECTORY + "spelling";

  private final List<Defect> defects = new ArrayList<>();
  private final Set<String> spelling = new HashSet<>();
  private final Set<String> named = new HashSet<>();

  /** Ten digits without a name, since nobody has described their goods. */
  private final Set<String> undescribed = new HashSet<>();

  /** Ten digits with a name. */
  private final Set<String> numbers = new TreeSet<>();

  /** The lines of those. */
  private final Set<String> divided = new HashSet<>();

  private WordChecks() {}

  static List<Defect> of(TableTrees trees) {
    WordChecks checks = new WordChecks();
    trees.root(SPELLING + ".json").ifPresent(checks::spelling);
    for (JsonLocation root : trees.roots()) {
      if (root.file().startsWith(DIRECTORY) && root.has("chapter")) {
        checks.chapter(root);
      }
    }
    if (!checks.named.isEmpty()) {
      trees.roots().forEach(checks::coverage);
      trees.roots().forEach(checks::numbers);
    }
    return checks.defects;
  }

  private void spelling(JsonLocation list) {
    String before = "";
    for (String word : list.texts("words")) {
      if (word.compareTo(before) < 0) {
        defects.add(list.at("words").breaks("'" + word + "' stands behind '" + before + "'"));
      }
      before = word;
      spelling.add(word);
    }
  }

  private void chapter(JsonLocation root) {
    String chapter = root.text("chapter").orElse("");
    if (!root.file().equals(DIRECTORY + chapter + ".json")) {
      defects.add(root.at("chapter").breaks("'" + chapter + "' is not the name of the file"));
    }
    Map<String, String> neighbors = new HashMap<>();
    String before = "";
    for (JsonLocation line : root.each("lines")) {
      String code = line.text("code").orElse("");
      String name = line.text("name").orElse("");
      if (!code.startsWith(chapter)) {
        defects.add(line.breaks("is not a code of chapter " + chapter));
      }
      if (code.compareTo(before) <= 0) {
        defects.add(line.breaks("stands behind " + before + ", not sorted by code"));
      }
      before = code;
      if (code.length() > 4 && !isNamedAbove(code)) {
        defects.add(line.breaks("has a name, but the code above it has none"));
      }
      named.add(code);
      if (code.length() == TEN) {
        numbers.add(code);
        divided.add(code.substring(0, 8));
      }
      String above = code.substring(0, Math.max(0, code.length() - 2));
      String other = neighbors.put(above + ' ' + name.toLowerCase(Locale.ROOT), code);
      if (other != null) {
        defects.add(line.at("name").breaks("'" + name + "' is also the name of " + other));
      }
      spelled(line.at("name"), name);
      line.text("words").ifPresent(words -> spelled(line.at("words"), words));
    }
    String last = "";
    for (String number : root.texts("undescribed")) {
      if (named.contains(number) || number.compareTo(last) <= 0 || !number.startsWith(chapter)) {
        defects.add(
            root.at("undescribed")
                .breaks(
                    number + " has a name, stands behind " + last + " or in the wrong chapter"));
      }
      last = number;
      undescribed.add(number);
    }
  }

  /** A number of the only line of a subheading has the subheading's name above it. */
  private boolean isNamedAbove(String code) {
    return named.contains(code.substring(0, code.length() - 2))
        || code.length() == TEN && named.contains(code.substring(0, 6));
  }

  /** In a line whose numbers have names each has one, but for those that nobody has described. */
  private void numbers(JsonLocation root) {
    String chapter = root.text("chapter").orElse("");
    if (!root.file().equals(STATISTICAL + chapter + ".json")) {
      return;
    }
    Set<String> printed = new HashSet<>();
    for (JsonLocation line : root.each("lines")) {
      String code = line.text("code").orElse("");
      if (code.length() == TEN
          && divided.contains(code.substring(0, 8))
          && printed.add(code)
          && !numbers.contains(code)
          && !undescribed.contains(code)) {
        defects.add(line.breaks("has no name in " + DIRECTORY + chapter + ".json"));
      }
    }
    Set<String> unknown = new TreeSet<>(numbers);
    unknown.addAll(undescribed);
    unknown.removeAll(printed);
    for (String code : unknown) {
      if (code.startsWith(chapter)) {
        defects.add(root.at("lines").breaks("has no number " + code + ", which has a name"));
      }
    }
  }

  private void spelled(JsonLocation place, String text) {
    int begin = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean isLetter = i < text.length() && Character.isLetter(text.charAt(i));
      if (isLetter && begin < 0) {
        begin = i;
      } else if (!isLetter && begin >= 0) {
        String word = text.substring(begin, i);
        if (!spelling.contains(word.toLowerCase(Locale.ROOT))) {
          defects.add(place.breaks("'" + word + "' is not in the list of words " + SPELLING));
        }
        begin = -1;
      }
    }
  }

  /** A line has a name of its own or, where it is the only one, that of its subheading. */
  private void coverage(JsonLocation root) {
    boolean isTariff =
        root.file().startsWith(ScheduleChecks.DIRECTORY)
            && root.file().indexOf('/') == root.file().lastIndexOf('/');
    if (!isTariff || !root.has("chapter")) {
      return;
    }
    Map<String, Set<String>> lines = new HashMap<>();
    for (JsonLocation line : root.each("lines")) {
      line.text("code")
          .filter(code -> code.length() == 8)
          .ifPresent(
              code ->
                  lines.computeIfAbsent(code.substring(0, 6), each -> new HashSet<>()).add(code));
    }
    for (JsonLocation line : root.each("lines")) {
      String code = line.text("code").orElse("");
      if (code.length() == 8 && !named.contains(code)) {
        String above = code.substring(0, 6);
        if (!named.contains(above) || lines.getOrDefault(above, Set.of()).size() > 1) {
          defects.add(line.breaks("has no name in " + DIRECTORY + code.substring(0, 2) + ".json"));
          named.add(code);
        }
      }
    }
  }
}
