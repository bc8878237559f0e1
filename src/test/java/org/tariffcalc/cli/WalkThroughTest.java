package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The walk-throughs for importers and brokers do what they say: their file is written as it stands
 * there, each command is run on it, and what is shown is in the answer.
 */
class WalkThroughTest {

  private static final String FENCE = "```";

  @TempDir private Path folder;

  /** A fenced part of a page. */
  private record Part(String language, List<String> lines) {}

  @ParameterizedTest
  @ValueSource(strings = {"refunds.md", "audit.md"})
  void everyCommandAnswersAsThePageShows(String page) throws IOException {
    String answer = "";
    int commands = 0;
    int shown = 0;
    for (Part part : parts(Path.of("src/site/markdown", page))) {
      switch (part.language()) {
        case "csv" -> Files.write(folder.resolve("ace.csv"), part.lines());
        case "bash" -> {
          for (String command : part.lines()) {
            answer = run(command);
            commands++;
          }
        }
        case "text" -> {
          assertThat(answer.lines()).containsAll(part.lines());
          shown++;
        }
        default -> assertThat(part.language()).isEqualTo("sh");
      }
    }
    assertThat(commands).isGreaterThanOrEqualTo(2);
    assertThat(shown).isPositive();
  }

  private String run(String command) {
    String[] words = command.replaceFirst("^tariff ", "").split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      if (words[i].endsWith(".csv")) {
        words[i] = folder.resolve(words[i]).toString();
      }
    }
    Answer answer = Answer.to(words);
    assertThat(answer.exitCode()).as("%s: %s", command, answer).isBetween(0, 1);
    assertThat(answer.out()).isNotBlank();
    return answer.out();
  }

  private static List<Part> parts(Path page) throws IOException {
    List<Part> parts = new ArrayList<>();
    List<String> inside = null;
    for (String line : Files.readAllLines(page)) {
      String text = line.strip();
      if (inside == null && text.startsWith(FENCE)) {
        inside = new ArrayList<>();
        parts.add(new Part(text.substring(FENCE.length()), inside));
      } else if (text.equals(FENCE)) {
        inside = null;
      } else if (inside != null) {
        inside.add(line);
      }
    }
    return parts;
  }
}
