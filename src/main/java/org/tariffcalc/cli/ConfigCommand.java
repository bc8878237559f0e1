package org.tariffcalc.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tariff config}: what is set outside the command line. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    synopsisSubcommandLabel = "COMMAND",
    descriptionHeading = "%n",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Shows settings from the environment and from files.",
      "The command line counts first, then the environment (TARIFF_FORMAT is",
      "--format), then tariff.toml and tariff.json in the working folder, and last",
      "those in XDG_CONFIG_HOME/tariff. A table or an object with the name of a",
      "command, such as [quote], is for that command alone."
    },
    header = {"Examples:", "  tariff config show"},
    subcommands = ConfigShowCommand.class)
final class ConfigCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    CommandSpec self = Objects.requireNonNull(spec);
    self.commandLine().usage(self.commandLine().getOut());
  }
}
