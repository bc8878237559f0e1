package org.tariffcalc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.cli.process.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code tariff help}: what {@code --help} prints, by the other order of words. */
@Command(
    name = "help",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    parameterListHeading = "%nCommand:%n",
    description = "Shows the help of the program or of a command.",
    header = {"Examples:", "  tariff help quote", "  tariff help rates show"})
final class HelpCommand implements Runnable {

  private final Streams streams;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "COMMAND",
      description = "The command (default: the program).")
  private List<String> words = new ArrayList<>();

  HelpCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public void run() {
    CommandLine self = Objects.requireNonNull(spec).commandLine();
    CommandLine shown = TariffCommand.commandLine(streams);
    shown.setErr(self.getErr());
    for (String word : words) {
      CommandLine sub = shown.getSubcommands().get(word);
      if (sub == null) {
        throw new UnmatchedArgumentException(shown, List.of(word));
      }
      shown = sub;
    }
    shown.usage(self.getOut());
  }
}
