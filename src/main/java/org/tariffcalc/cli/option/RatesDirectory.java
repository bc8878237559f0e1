package org.tariffcalc.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.cli.process.TablesInUse;
import picocli.CommandLine.Option;

/** Where the rate tables are. */
public class RatesDirectory {

  @Option(
      names = "--rates",
      paramLabel = "DIR",
      description = "Folder of rate tables (default: TARIFF_RATES, then those in use).")
  private @Nullable Path directory;

  /** The directory of the tables: option, environment, the edition in use. */
  public final Path directory() {
    return TablesInUse.of(Optional.ofNullable(directory)).directory();
  }
}
