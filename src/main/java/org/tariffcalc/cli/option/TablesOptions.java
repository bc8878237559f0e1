package org.tariffcalc.cli.option;

import java.nio.file.Path;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.edition.Seal;
import picocli.CommandLine.Option;

/** Which rate tables answer, and whether they may be others than were sealed. */
public class TablesOptions extends RatesDirectory {

  public static final String UNSEALED = "--unsealed";

  @Option(names = UNSEALED, description = "Use tables that were edited after tariff rates seal.")
  private boolean unsealed;

  /** Opens the tables that are chosen, without any premise. */
  public final RateTables tables() {
    return tables(directory());
  }

  /** Opens the tables in another directory. */
  public final RateTables tables(Path directory) {
    return unsealed ? Seal.openUnsealed(directory) : RateTables.open(directory);
  }

  /** Opens the tables for an answer that checks them before it is printed. */
  final RateTables tablesBeside() {
    return unsealed ? Seal.openUnsealed(directory()) : RateTables.openBeside(directory());
  }
}
