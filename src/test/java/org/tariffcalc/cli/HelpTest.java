package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.cli.process.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every help text, and what a misspelt word gets. */
class HelpTest {

  static Stream<String> commands() {
    List<String> all = new ArrayList<>();
    collect(TariffCommand.commandLine(Streams.none()), all);
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theShortHelpFitsOnAScreenAndNamesTheLongOne(String command) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.remove(0);
    words.add("-h");
    Answer answer = Answer.to(words);

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out()).endsWith("\nMore: " + command + " --help\n");
    assertThat(answer.out().lines()).hasSizeLessThan(60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "quote", "rates show"})
  void helpAsACommandIsHelpAsAnOption(String command) {
    List<String> words = command.isEmpty() ? List.of() : List.of(command.split(" "));
    List<String> asCommand = new ArrayList<>(List.of("help"));
    asCommand.addAll(words);
    List<String> asOption = new ArrayList<>(words);
    asOption.add("--help");

    assertThat(Answer.to(asCommand).out()).isEqualTo(Answer.to(asOption).out());
    assertThat(Answer.to("version").out()).isEqualTo(Answer.to("--version").out());
  }

  private static void collect(CommandLine command, List<String> all) {
    all.add(command.getCommandSpec().qualifiedName());
    command.getSubcommands().values().forEach(each -> collect(each, all));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpSaysWhatThenHowThenShowsExamples(String command) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.remove(0);
    words.add("--help");
    Answer answer = Answer.to(words);

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out().lines().findFirst().orElseThrow()).endsWith(".");
    assertThat(answer.out())
        .containsSubsequence("\n\nUsage: " + command, "\n\nExamples:\n  " + command);
    assertThat(answer.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }

  /** A sentence that is written on lines of its own would else be broken twice. */
  @ParameterizedTest
  @MethodSource("commands")
  void noLineOfADescriptionIsTooLongForTheScreen(String command) {
    assertThat(spec(command).usageMessage().description())
        .allSatisfy(line -> assertThat(String.format(line)).hasSizeLessThan(81));
  }

  /** The options that are the same everywhere stand in the same place: at the end. */
  @ParameterizedTest
  @MethodSource("commands")
  void helpAndVersionAreTheLastOptions(String command) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.remove(0);
    words.add("--help");

    assertThat(Answer.to(words).out())
        .containsPattern(
            "\n  -h, --help +Show this help message and exit.\n"
                + "  -V, --version +Print version information and exit.\n(\n|$)");
  }

  private static CommandSpec spec(String command) {
    CommandLine called = TariffCommand.commandLine(Streams.none());
    for (String word : List.of(command.split(" ")).subList(1, command.split(" ").length)) {
      called = Objects.requireNonNull(called.getSubcommands().get(word), word);
    }
    return called.getCommandSpec();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyOptionIsInOneGroup(String command) {
    CommandLine called = TariffCommand.commandLine(Streams.none());
    for (String word : List.of(command.split(" ")).subList(1, command.split(" ").length)) {
      called = Objects.requireNonNull(called.getSubcommands().get(word), word);
    }
    String help = called.getUsageMessage();
    String options = help.substring(help.indexOf("\n\n", help.indexOf("\nExamples:\n")));
    for (OptionSpec option : called.getCommandSpec().options()) {
      if (option.hidden()) {
        assertThat(options).doesNotContain(option.longestName() + "=");
        continue;
      }
      String name = option.longestName();
      assertThat(options.split("(?m)^ {2}(-., | {4})" + name + "(?![a-z-])", -1))
          .as(name)
          .hasSize(2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "quot 9503.00.00, 'quot', quote",
    "rates sho, 'sho', show",
    "search kettle, 'search', tariff find",
    "lookup kettle, 'lookup', tariff find",
    "server, 'server', tariff --help",
    "help qoute, 'qoute', tariff quote",
    "9503.00.00 -o CN -v 1, 9503.00.00, tariff quote 9503.00.00 -o CN -v 1",
    "quote --country CN, '--country', --origin",
    "quote --usmca, '--usmca', --program S",
    "quote --banana, '--banana', tariff quote --help",
    "quote --orign CN, '--orign', --origin",
    "quote 9503.00.00 -x CN, '-x', tariff quote --help",
    "quote 9503.00.00 -o Vietnm -v 1, 'Vietnm', --origin VN",
    "quote 9503.00.00 -o Chna -v 1, 'Chna', --origin CN",
    "quote 9503.00.00 -o XQ -v 1 -d 2025-05-05, 'XQ', tariff countries",
    "quote 9503.01.00 -o CN -v 1 -d 2025-05-05, 9503.01.00, 9503.00.00",
    "rates show us.ieepa.fentanil.cn, 'us.ieepa.fentanil.cn', us.ieepa.fentanyl.cn",
    "completion zhs, 'zhs', completion zsh",
    "rates use 2020-01-01, '2020-01-01', rates use built-in"
  })
  void aMisspeltWordGetsASuggestion(String command, String wrong, String remedy) {
    Answer answer = Answer.to(command.split(" "));

    assertThat(answer.exitCode()).isNotZero();
    assertThat(answer.err().lines()).hasSize(2);
    assertThat(answer.err().lines().findFirst().orElseThrow()).contains(wrong);
    assertThat(answer.err().lines().skip(1).findFirst().orElseThrow()).contains(remedy);
  }
}
