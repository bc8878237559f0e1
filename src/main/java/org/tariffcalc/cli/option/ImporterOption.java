package org.tariffcalc.cli.option;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.intake.words.ShipmentWords;
import picocli.CommandLine.Option;

/** The importing country: the same option in every command. */
public final class ImporterOption {

  /** The name of the option, as errors say it. */
  public static final String NAME = "--importer";

  @Option(
      names = NAME,
      paramLabel = "CC",
      description = "Importing country: US (default) or CN (default of a quote for US goods).")
  private @Nullable String importer;

  @Option(names = "--to", paramLabel = "CC", hidden = true, description = "The same.")
  private @Nullable String to;

  /**
   * The country.
   *
   * @throws UsageError when both names of the option are given
   */
  public Optional<String> country() {
    if (importer != null && to != null) {
      throw new UsageError("--importer and --to are the same option", "one of them");
    }
    return Optional.ofNullable(importer != null ? importer : to)
        .map(text -> ShipmentWords.country(text, NAME));
  }
}
