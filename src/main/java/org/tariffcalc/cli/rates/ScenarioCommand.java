package org.tariffcalc.cli.rates;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tariff scenario}: the commands about what-if overlays. */
@Command(
    name = "scenario",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    synopsisSubcommandLabel = "COMMAND",
    descriptionHeading = "%n",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Lists, checks and prices what-if scenarios.",
      "A scenario is a JSON file that adds, ends, changes or pauses measures,",
      "memberships and exchange rates. With --scenario, a command answers as if it",
      "were the law."
    },
    header = {
      "Examples:",
      "  tariff scenario list",
      "  tariff scenario check fentanyl-removed",
      "  tariff quote 9503.00.00 -o CN -v 10000 -d 2025-09-01 --scenario reciprocal-34"
    },
    subcommands = {
      ScenarioListCommand.class,
      ScenarioCheckCommand.class,
      ScenarioDiffCommand.class
    })
public final class ScenarioCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    CommandSpec self = Objects.requireNonNull(spec);
    self.commandLine().usage(self.commandLine().getOut());
  }
}
