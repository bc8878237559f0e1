package org.tariffcalc.cli.rates;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes official files into the rate tables; one subcommand for each office that issues them. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    header = {
      "Examples:",
      "  tariff rates import usitc hts_2026_rev_11.json --in-force 2026-07-01",
      "  tariff rates import china china_2027.csv"
    },
    commandListHeading = "%nCommands:%n",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    description = "Takes official files into the rate tables.",
    subcommands = {RatesImportUsitcCommand.class, RatesImportChinaCommand.class})
public final class RatesImportCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    CommandSpec self = Objects.requireNonNull(spec);
    throw new ParameterException(
        self.commandLine(),
        "import needs to know whose files: tariff rates import usitc FILE… or tariff rates import"
            + " china FILE");
  }
}
