package org.tariffcalc.cli;

import org.jspecify.annotations.Nullable;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine.Option;

/** Which rate tables a command reads, and as of which day of knowledge. */
final class RatesOptions extends RatesDirectory {

  @Option(
      names = "--known-on",
      paramLabel = "DATE",
      description = "Answer as of this day: acts published later are left out.")
  private @Nullable String knownOn;

  /** Opens the tables. */
  RateTables open() {
    RateTables tables = RateTables.open(directory());
    return knownOn == null ? tables : tables.knownOn(Dates.parsed(knownOn, "--known-on"));
  }
}
