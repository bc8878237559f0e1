package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tariffcalc.cli.process.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** What holds for every command alike, found by the fault run in one of them. */
class CommandLineKindsTest {

  static List<List<String>> everyCommand() {
    List<List<String>> names = new ArrayList<>();
    collect(program(), List.of(), names);
    return names;
  }

  static Stream<List<String>> everyCommandThatNamesAFileFirst() {
    return everyCommand().stream()
        .filter(
            name -> {
              CommandLine command = program();
              for (String each : name) {
                command = Objects.requireNonNull(command.getSubcommands().get(each));
              }
              List<? extends ArgSpec> places = command.getCommandSpec().positionalParameters();
              return !places.isEmpty() && places.get(0).type() == Path.class;
            });
  }

  private static CommandLine program() {
    return TariffCommand.commandLine(Streams.none());
  }

  private static void collect(CommandLine command, List<String> name, List<List<String>> names) {
    names.add(name);
    command
        .getSubcommands()
        .forEach(
            (word, child) ->
                collect(child, Stream.concat(name.stream(), Stream.of(word)).toList(), names));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyCommand")
  void everyCommandSaysTheVersion(List<String> name) {
    List<String> arguments = new ArrayList<>(name);
    arguments.add("--version");
    CommandLine program = program();
    StringWriter out = new StringWriter();
    program.setOut(new PrintWriter(out));

    assertThat(program.execute(arguments.toArray(String[]::new))).isZero();
    assertThat(out.toString()).contains("Rate tables ");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyCommandThatNamesAFileFirst")
  void aNameThatNoFileCanHaveIsRefusedInTwoLines(List<String> name) {
    List<String> arguments = new ArrayList<>(name);
    arguments.add("a\u0000b");

    BadInputTest.assertRefused(Answer.to(arguments), 2);
  }
}
