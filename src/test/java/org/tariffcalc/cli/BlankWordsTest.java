package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tariffcalc.cli.process.Streams;
import picocli.CommandLine.Model.OptionSpec;

/** Words without a letter, or with their one half, after every option of a quote. */
final class BlankWordsTest {

  private static final List<String> WORDS =
      List.of("", " ", "\t", "=", " =5", "=5", "x=", "%", "/");

  static Stream<String> options() {
    return Objects.requireNonNull(
            TariffCommand.commandLine(Streams.none(), "quote").getSubcommands().get("quote"))
        .getCommandSpec()
        .options()
        .stream()
        .filter(option -> option.arity().max() > 0)
        .map(OptionSpec::longestName);
  }

  @ParameterizedTest
  @MethodSource("options")
  void aWordThatSaysNothingIsRefusedOrSaysNothing(String option, @TempDir Path folder) {
    for (String word : WORDS) {
      List<String> arguments = new ArrayList<>(List.of("quote", "9503.00.00"));
      for (List<String> each :
          List.of(List.of("--origin", "CN"), List.of("--value", "10"), List.of("--json"))) {
        if (!each.get(0).equals(option)) {
          arguments.addAll(each);
        }
      }
      // A file with such a name may be written, though not where the tests run.
      boolean isFile = option.equals("--output");
      arguments.add(option + "=" + (isFile ? folder + "/" + word : word));
      Answer answer = Answer.to(arguments);

      assertThat(answer.exitCode()).as("%s", answer).isIn(0, 2, 66, 69, 78);
      if (answer.exitCode() == 0 && answer.out().startsWith("{")) {
        assertSaysNoEmptyText(answer.json());
      }
    }
  }

  private static void assertSaysNoEmptyText(JsonNode node) {
    if (node.isTextual()) {
      assertThat(node.textValue()).isNotBlank();
    }
    node.forEach(BlankWordsTest::assertSaysNoEmptyText);
  }
}
