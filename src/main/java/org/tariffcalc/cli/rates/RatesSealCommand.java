package org.tariffcalc.cli.rates;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.cli.option.RatesDirectory;
import org.tariffcalc.tables.edition.Seal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tariff rates seal}: writes the SHA-256 of every table into the manifest. */
@Command(
    name = "seal",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Writes the SHA-256 of every table into manifest.json.",
      "Run it last, after editing tables, and then tariff rates validate. The rest of",
      "the manifest stays as it is, and a second run changes nothing. The name of the",
      "edition is the day up to which the law was read and the first digits of the",
      "manifest's SHA-256, so no two contents share a name."
    },
    header = {"Examples:", "  tariff rates seal", "  tariff rates seal --rates my-tables"})
final class RatesSealCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private RatesDirectory rates = new RatesDirectory();

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Path directory = rates.directory();
    int files = Seal.set(directory);
    out.println(directory.resolve("manifest.json") + " seals " + files + " files");
    return 0;
  }
}
