package org.tariffcalc.tables.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tariffcalc.tables.json.Defect;
import org.tariffcalc.tables.json.JsonLocation;
import org.tariffcalc.tables.words.GoodsNames;

/**
 * What a schema cannot say of the names of goods: that every line of the US schedule has one, that
 * neighbors differ, and that every word is spelled as the list of words spells it. Tables without
 * names have none to check.
 */
final class WordChecks {

  static final String DIRECTORY = GoodsNames.OUR_OWN;

  /** The list of words, without its ending. */
  static final String SPELLING = DIRECTORY + "spelling";

  private final List<Defect> defects = new ArrayList<>();
  private final Set<String> spelling = new HashSet<>();
  private final Set<String> named = new HashSet<>();

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
      if (code.length() > 4 && !named.contains(code.substring(0, code.length() - 2))) {
        defects.add(line.breaks("has a name, but the code above it has none"));
      }
      named.add(code);
      String above = code.substring(0, Math.max(0, code.length() - 2));
      String other = neighbors.put(above + ' ' + name.toLowerCase(Locale.ROOT), code);
      if (other != null) {
        defects.add(line.at("name").breaks("'" + name + "' is also the name of " + other));
      }
      spelled(line.at("name"), name);
      line.text("words").ifPresent(words -> spelled(line.at("words"), words));
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
