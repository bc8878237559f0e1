package org.tariffcalc.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.Scenario;
import picocli.CommandLine.Option;

/** Which rate tables a command reads, and as of which day of knowledge. */
final class RatesOptions extends RatesDirectory {

  @Option(
      names = "--known-on",
      paramLabel = "DATE",
      description = "Answer as of this day: acts published later are left out.")
  private @Nullable String knownOn;

  @Option(
      names = "--scenario",
      paramLabel = "FILE",
      description = "Lay a scenario over the tables: a file, or one of those that come with them.")
  private @Nullable String scenario;

  /** Opens the tables. */
  RateTables open() {
    return open(directory());
  }

  /** Opens the tables in another directory, under the same premise. */
  RateTables open(Path directory) {
    RateTables tables = RateTables.open(directory);
    if (knownOn != null) {
      tables = tables.knownOn(Dates.parsed(knownOn, "--known-on"));
    }
    return scenario == null ? tables : tables.under(Scenario.read(scenario, tables));
  }
}
