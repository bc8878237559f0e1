package org.tariffcalc.cli.rates;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.cli.option.RatesDirectory;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.check.Validation;
import org.tariffcalc.tables.json.Defect;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tariff rates validate}: whether every table keeps every rule. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Checks the rate tables against every rule.",
      "It checks the schema, the layout, the SHA-256 of every file, and the rules",
      "between files: names exist, periods do not overlap, duties can be computed, no",
      "two programs give way to each other. Prints one line if all is well. Otherwise",
      "it prints every defect with file, place and rule and ends with exit code 78."
    },
    header = {"Examples:", "  tariff rates validate", "  tariff rates validate --rates my-tables"})
final class RatesValidateCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private RatesDirectory rates = new RatesDirectory();

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Path directory = rates.directory();
    Validation validation = Validation.of(directory);
    if (validation.isValid()) {
      out.println(
          validation.files()
              + " files of edition "
              + RateTables.open(directory).edition()
              + " keep every rule");
      return 0;
    }
    Set<String> files = new HashSet<>();
    for (Defect defect : validation.defects()) {
      out.println(defect);
      files.add(defect.file());
    }
    int count = validation.defects().size();
    throw new InvalidTables(
        count(count, "defect") + " in " + count(files.size(), "file") + " of " + directory,
        "mend what is listed, then tariff rates seal");
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
