package org.tariffcalc.cli.rates;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.cli.process.TablesInUse;
import org.tariffcalc.tables.edition.EditionStore;
import org.tariffcalc.tables.edition.InstalledEditions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tariff rates use}: which of the installed editions every command reads. */
@Command(
    name = "use",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nEdition:%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Switches to an installed edition, or lists them.",
      "built-in is the edition that came with the program. Without an edition, it lists",
      "all of them and marks the one in use."
    },
    header = {
      "Examples:",
      "  tariff rates use",
      "  tariff rates use 2026-10-10",
      "  tariff rates use built-in"
    })
final class RatesUseCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "EDITION",
      description =
          "The edition or the beginning of its name, such as its day; built-in for that of the"
              + " program.")
  private @Nullable String edition;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    InstalledEditions editions = TablesInUse.installed();
    if (edition != null) {
      String name = editions.use(edition.strip());
      out.println(name + " is in use");
      return 0;
    }
    String inUse = editions.inUse().orElse(EditionStore.BUILT_IN);
    List<String> names = new ArrayList<>(List.of(EditionStore.BUILT_IN));
    names.addAll(editions.names());
    for (String name : names) {
      out.println((name.equals(inUse) ? "* " : "  ") + name);
    }
    return 0;
  }
}
