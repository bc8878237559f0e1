package org.tariffcalc.cli.option;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine.Option;

/** Which rate tables say the law, and as of which day of knowledge. */
public class LawOptions extends TablesOptions {

  @Option(
      names = "--known-on",
      paramLabel = "DATE",
      description = "Answer as of this day, without acts published later.")
  private @Nullable String knownOn;

  /** Opens the tables, without any scenario. */
  public final RateTables law() {
    return law(directory());
  }

  /** Opens the tables in another directory, as of the same day. */
  public final RateTables law(Path directory) {
    return asKnown(tables(directory));
  }

  /** The tables as of the day of knowledge, if one is given. */
  final RateTables asKnown(RateTables tables) {
    return knownOn == null ? tables : tables.knownOn(Dates.parsed(knownOn, "--known-on"));
  }
}
