package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs what the README and the help texts show. */
class ReadmeTest {

  private static final String PROGRAM = "tariff ";

  /** Commands of the README's shell blocks; what comes before the program builds it. */
  static Stream<String> commandsOfTheReadme() throws IOException {
    List<String> commands = new ArrayList<>();
    for (String block : blocks("```sh\n")) {
      for (String line : block.split("\n", -1)) {
        int at = line.indexOf("bin/" + PROGRAM);
        if (at >= 0) {
          commands.add(line.substring(at + "bin/".length()));
        } else if (line.startsWith(PROGRAM)) {
          commands.add(line);
        }
      }
    }
    return commands.stream();
  }

  @ParameterizedTest
  @MethodSource("commandsOfTheReadme")
  void everyCommandOfTheReadmeWorks(String command) {
    Run run = run(command);

    assertThat(run.err).isEmpty();
    assertThat(run.exitCode).isZero();
    assertThat(run.out).isNotBlank();
  }

  @Test
  void theReadmeShowsCommandsToRun() throws IOException {
    assertThat(commandsOfTheReadme()).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void theAnswerInTheReadmeIsTheProgramsAnswer() throws IOException {
    String shown = blocks("```text\n").get(0);
    String command = commandsOfTheReadme().findFirst().orElseThrow();

    assertThat(withoutHash(run(command).out)).isEqualTo(withoutHash(shown));
  }

  /** Commands that are followed by the answer that the README shows. */
  static Stream<Arguments> answersOfTheReadme() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    List<Arguments> answers = new ArrayList<>();
    String between = "\n```\n\n```text\n";
    for (int at = readme.indexOf(between); at >= 0; at = readme.indexOf(between, at + 1)) {
      String command = readme.substring(readme.lastIndexOf('\n', at - 1) + 1, at);
      int begin = at + between.length();
      if (command.startsWith(PROGRAM)) {
        answers.add(Arguments.of(command, readme.substring(begin, readme.indexOf("```", begin))));
      }
    }
    return answers.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answersOfTheReadme")
  void everyAnswerShownBelowACommandIsTheProgramsAnswer(String command, String shown) {
    assertThat(withoutHash(run(command).out)).isEqualTo(withoutHash(shown));
  }

  static Stream<String> examplesOfTheHelpTexts() {
    List<String> examples = new ArrayList<>();
    for (String command :
        List.of(
            "",
            "quote",
            "next",
            "timeline",
            "compare",
            "countries",
            "interest",
            "rates",
            "rates list",
            "rates show",
            "scenario",
            "scenario list",
            "scenario check",
            "explain",
            "config",
            "config show",
            "gaps",
            "pending",
            "completion",
            "rates diff")) {
      StringBuilder example = new StringBuilder();
      for (String line : run(PROGRAM + command + " --help").out.split("\n", -1)) {
        String text = line.strip();
        if (!example.isEmpty() || text.startsWith(PROGRAM)) {
          text =
              text.replace("--output ", "--output target/")
                  .replace(" products.csv", " src/test/resources/recipes/products.csv");
          example.append(text.endsWith("\\") ? text.substring(0, text.length() - 1) : text);
          if (!text.endsWith("\\")) {
            examples.add(example.toString());
            example.setLength(0);
          }
        }
      }
    }
    return examples.stream().filter(each -> !each.contains("seal") && !each.contains("import"));
  }

  @ParameterizedTest
  @MethodSource("examplesOfTheHelpTexts")
  void everyExampleOfTheHelpWorks(String command) {
    Run run = run(command);

    assertThat(run.exitCode).as(run.err).isZero();
  }

  private static List<String> blocks(String fence) throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    List<String> blocks = new ArrayList<>();
    int at = readme.indexOf(fence);
    while (at >= 0) {
      int end = readme.indexOf("```", at + fence.length());
      blocks.add(readme.substring(at + fence.length(), end));
      at = readme.indexOf(fence, end);
    }
    return blocks;
  }

  private static String withoutHash(String answer) {
    return answer
        .replaceAll("(tables \\d{4}-\\d\\d-\\d\\d-)[0-9a-f]{12}", "$1…")
        .replaceAll("\\([0-9]+ days? ago\\)", "(… days ago)")
        .strip();
  }

  private record Run(int exitCode, String out, String err) {}

  private static Run run(String command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] args = command.substring(PROGRAM.length()).strip().split("\\s+");
    int exitCode =
        Main.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            args[0].isEmpty() ? new String[0] : args);
    return new Run(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
