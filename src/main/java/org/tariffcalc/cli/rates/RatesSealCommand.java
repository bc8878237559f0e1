package org.tariffcalc.cli.rates;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.cli.option.Dates;
import org.tariffcalc.cli.option.RatesDirectory;
import org.tariffcalc.tables.edition.Seal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      "This is the last step of editing tables. What else the manifest says stays",
      "as it is, and a second run changes nothing. Afterwards tariff rates validate",
      "tells whether the tables keep their rules."
    },
    header = {
      "Examples:",
      "  tariff rates seal",
      "  tariff rates seal --rates my-tables --edition 2026-12-01"
    })
final class RatesSealCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private RatesDirectory rates = new RatesDirectory();

  @Option(
      names = "--edition",
      paramLabel = "DATE",
      description = "Name of the new edition, a date (default: keep the old one).")
  private @Nullable String edition;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Optional<String> name =
        Optional.ofNullable(edition).map(text -> Dates.parsed(text, "--edition").toString());
    Path directory = rates.directory();
    int files = Seal.set(directory, name);
    out.println(directory.resolve("manifest.json") + " seals " + files + " files");
    return 0;
  }
}
