package org.tariffcalc.cli.option;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.cli.process.TablesInUse;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The two days or two editions that a difference lies between. */
public final class DaysOrEditions {

  @Option(names = "--from", paramLabel = "DATE", description = "First entry date, 2025-04-08.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE", description = "Second entry date, 2025-04-12.")
  private @Nullable String to;

  @Option(
      names = "--from-rates",
      paramLabel = "DIR",
      description = "First folder or installed edition (default: as --rates).")
  private @Nullable Path fromRates;

  @Option(
      names = "--to-rates",
      paramLabel = "DIR",
      description = "Second folder or installed edition (default: as --rates).")
  private @Nullable Path toRates;

  @Mixin private RatesOptions rates = new RatesOptions();

  /** Refuses one day without the other, and neither days nor tables. */
  public void checkGiven() {
    if ((from == null) != (to == null)) {
      throw new UsageError(
          (from == null ? "--from" : "--to") + " is missing: a comparison needs two days",
          "--from 2025-04-08 --to 2025-04-12");
    }
    if (from == null && fromRates == null && toRates == null) {
      throw new UsageError(
          "nothing to compare: give two days or two sets of rate tables",
          "--from 2025-04-08 --to 2025-04-12, or --from-rates OLD --to-rates NEW");
    }
  }

  /** The entry date before, when days are given. */
  public Optional<LocalDate> fromDay() {
    return Optional.ofNullable(from).map(text -> Dates.parsed(text, "--from"));
  }

  /** The entry date after, when days are given. */
  public Optional<LocalDate> toDay() {
    return Optional.ofNullable(to).map(text -> Dates.parsed(text, "--to"));
  }

  /** The tables before. */
  public RateTables fromTables() {
    return fromRates == null ? rates.open() : rates.open(TablesInUse.named(fromRates));
  }

  /** The tables after: those before, where no others are given. */
  public RateTables toTables(RateTables before) {
    if (toRates != null) {
      return rates.open(TablesInUse.named(toRates));
    }
    return fromRates == null ? before : rates.open();
  }
}
