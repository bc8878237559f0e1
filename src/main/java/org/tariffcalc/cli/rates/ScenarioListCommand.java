package org.tariffcalc.cli.rates;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.cli.option.ListingFormat;
import org.tariffcalc.cli.option.TablesOptions;
import org.tariffcalc.output.rates.ScenarioListRenderer;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.check.ScenarioFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tariff scenario list}: the scenarios that come with the tables. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    description = "Lists the scenarios that come with the tables, each with what it supposes.",
    header = {"Examples:", "  tariff scenario list", "  tariff scenario list --json"})
final class ScenarioListCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private TablesOptions rates = new TablesOptions();
  @Mixin private ListingFormat format = new ListingFormat();

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    RateTables tables = rates.tables();
    ScenarioListRenderer renderer =
        new ScenarioListRenderer(
            tables,
            ScenarioFile.shipped(tables).stream()
                .map(name -> ScenarioFile.read(name, tables))
                .toList());
    switch (format.form()) {
      case TABLE -> renderer.table(out);
      case JSON -> renderer.json(out);
      case CSV -> renderer.csv(out);
    }
    return 0;
  }
}
