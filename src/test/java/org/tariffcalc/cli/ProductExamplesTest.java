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

/** The examples in the help of the commands on lists of products, run in a folder that has one. */
class ProductExamplesTest {

  private static final List<String> FILES =
      List.of(
          "products.csv",
          "tariff.lock.json",
          "duty.xml",
          "effect.csv",
          "trade.csv",
          "my-scenario.json");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"lock", "check", "diff", "scenario diff", "exposure"})
  void everyExampleOfTheHelpWorks(String command) throws IOException {
    Files.copy(Path.of("src/test/resources/recipes/products.csv"), folder.resolve("products.csv"));
    Files.copy(Path.of("src/test/resources/recipes/trade.csv"), folder.resolve("trade.csv"));
    Files.copy(Path.of("rates/scenarios/reciprocal-34.json"), folder.resolve("my-scenario.json"));
    run("tariff lock products.csv -O tariff.lock.json --date 2025-04-08");

    List<String> examples = examples(command);

    assertThat(examples).hasSizeGreaterThanOrEqualTo(2);
    for (String example : examples) {
      Answer answer = run(example);
      // A check of a lock of 2025 finds changes, which is its answer.
      assertThat(answer.exitCode()).as(answer.toString()).isIn(0, command.equals("check") ? 1 : 0);
      assertThat(answer.err().lines()).allMatch(line -> line.contains("the law was read to "));
    }
  }

  private static List<String> examples(String command) {
    List<String> examples = new ArrayList<>();
    for (String line : Answer.to((command + " --help").split(" ", -1)).out().split("\n", -1)) {
      if (line.strip().startsWith("tariff ")) {
        examples.add(line.strip());
      }
    }
    return examples;
  }

  private Answer run(String command) {
    List<String> arguments = new ArrayList<>();
    for (String word : command.substring("tariff ".length()).split(" ", -1)) {
      arguments.add(FILES.contains(word) ? folder.resolve(word).toString() : word);
    }
    return Answer.to(arguments);
  }
}
