package org.tariffcalc.cli.rates;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tariff rates}: the commands that show, check and edit the rate tables. */
@Command(
    name = "rates",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    synopsisSubcommandLabel = "COMMAND",
    descriptionHeading = "%n",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    description = "Shows, checks and updates the rate tables.",
    header = {
      "Examples:",
      "  tariff rates list --origin VN --date 2025-04-11",
      "  tariff rates show 9903.01.63",
      "  tariff rates validate"
    },
    subcommands = {
      RatesListCommand.class,
      RatesShowCommand.class,
      RatesValidateCommand.class,
      RatesInstallCommand.class,
      RatesUseCommand.class,
      RatesSealCommand.class,
      RatesImportCommand.class,
      RatesCoverageCommand.class,
      RatesDiffCommand.class
    })
public final class RatesCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    CommandSpec self = Objects.requireNonNull(spec);
    self.commandLine().usage(self.commandLine().getOut());
  }
}
