package org.tariffcalc.cli;

import java.nio.file.Path;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.Seal;
import picocli.CommandLine.Option;

/** Which rate tables answer, and whether they may be others than were sealed. */
class TablesOptions extends RatesDirectory {

  static final String UNSEALED = "--unsealed";

  @Option(
      names = UNSEALED,
      description = "Answer by tables that were edited after tariff rates seal.")
  private boolean unsealed;

  /** Opens the tables that are chosen, without any premise. */
  final RateTables tables() {
    return tables(directory());
  }

  /** Opens the tables in another directory. */
  final RateTables tables(Path directory) {
    return unsealed ? Seal.openUnsealed(directory) : RateTables.open(directory);
  }

  /** Opens the tables for an answer that checks them before it is printed. */
  final RateTables tablesBeside() {
    return unsealed ? Seal.openUnsealed(directory()) : RateTables.openBeside(directory());
  }
}
