package org.tariffcalc.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine.Option;

/** Which rate tables a command reads. */
final class RatesOptions {

  @Option(
      names = "--rates",
      paramLabel = "DIR",
      description = "Rate tables to use (else TARIFF_RATES, else those of this program).")
  private @Nullable Path directory;

  /** The directory of the tables: option, environment, then the program's own. */
  Path directory() {
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

  /** Opens the tables. */
  RateTables open() {
    return RateTables.open(directory());
  }
}
