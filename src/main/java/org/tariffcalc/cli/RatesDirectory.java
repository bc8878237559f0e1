package org.tariffcalc.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.TariffException.InvalidTables;
import picocli.CommandLine.Option;

/** Where the rate tables are. */
class RatesDirectory {

  @Option(
      names = "--rates",
      paramLabel = "DIR",
      description = "Rate tables to use (else TARIFF_RATES, else those of this program).")
  private @Nullable Path directory;

  /** The directory of the tables: option, environment, then the program's own. */
  final Path directory() {
    if (directory != null) {
      return directory;
    }
    String environment = System.getenv("TARIFF_RATES");
    if (environment != null && !environment.isEmpty()) {
      return Path.of(environment);
    }
    return Optional.ofNullable(System.getProperty("tariff.home"))
        .map(home -> Path.of(home, "rates"))
        .orElseThrow(
            () ->
                new InvalidTables(
                    "the program does not know where its rate tables are",
                    "--rates DIR, or start it with its launcher bin/tariff"));
  }
}
