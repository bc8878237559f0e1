package org.tariffcalc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sentences that the program prints hold none of the old turns of phrase. */
class OldTurnsOfPhraseTest {

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern PRINTED =
      Pattern.compile(
          "\"(?:description|text|note|notes|condition|refund|about)\": \"((?:[^\"\\\\]|\\\\.)*)\"");

  /** A turn of phrase and what to write in its place. */
  record Turn(Pattern pattern, String instead) {}

  /** The list that every test of sentences shares. */
  static List<Turn> turns() throws IOException {
    List<Turn> turns = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/old-turns-of-phrase.txt"))) {
      int tab = line.indexOf('\t');
      if (!line.startsWith("#") && tab > 0) {
        turns.add(new Turn(Pattern.compile(line.substring(0, tab)), line.substring(tab + 1)));
      }
    }
    return turns;
  }

  /** All but the words for a unit, which are read and not printed. */
  @Test
  void noSentenceOfTheProgramHoldsOne() throws IOException {
    List<String> found = new ArrayList<>();
    List<Turn> turns = turns();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file :
          files
              .filter(each -> each.toString().endsWith(".java"))
              .filter(each -> !each.endsWith("PlainUnit.java"))
              .toList()) {
        search(file, LITERAL, turns, found);
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void noSentenceOfTheTablesHoldsOne() throws IOException {
    List<String> found = new ArrayList<>();
    List<Turn> turns = turns();
    try (Stream<Path> files = Files.list(Path.of("rates"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        search(file, PRINTED, turns, found);
      }
    }
    assertThat(found).isEmpty();
  }

  private static void search(Path file, Pattern sentence, List<Turn> turns, List<String> found)
      throws IOException {
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      Matcher text = sentence.matcher(line.strip().matches("(//|/?\\*).*") ? "" : line);
      while (text.find()) {
        for (Turn turn : turns) {
          // The word that batch files of other countries use for a column is no sentence.
          if (text.group(1).indexOf(' ') >= 0 && turn.pattern().matcher(text.group(1)).find()) {
            found.add(
                file + ", line " + number + ": " + text.group(1) + "; write " + turn.instead());
          }
        }
      }
    }
  }
}
