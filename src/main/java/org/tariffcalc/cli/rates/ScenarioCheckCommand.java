package org.tariffcalc.cli.rates;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.cli.option.RatesDirectory;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.tables.check.ScenarioValidation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tariff scenario check}: whether a scenario can be laid over the tables. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nScenario:%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Checks a scenario against its schema and the tables.",
      "Prints one line if all is well. Otherwise it prints every defect with its place",
      "and ends with exit code 65."
    },
    header = {"Examples:", "  tariff scenario check pause-expires"})
final class ScenarioCheckCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "A file, or the name of a scenario that comes with the tables.")
  private String file = "";

  @Mixin private RatesDirectory rates = new RatesDirectory();

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    ScenarioValidation validation = ScenarioValidation.of(file, rates.directory());
    if (validation.defects().isEmpty()) {
      out.println(validation.file() + " is a scenario that fits the tables");
      return 0;
    }
    validation.defects().forEach(out::println);
    int count = validation.defects().size();
    throw new InputError(
        count + (count == 1 ? " defect" : " defects") + " in the scenario " + validation.file(),
        "mend what is listed; rates/schema/scenario.schema.json describes the form");
  }
}
