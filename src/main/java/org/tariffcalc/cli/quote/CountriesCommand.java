package org.tariffcalc.cli.quote;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.CountryRate;
import org.tariffcalc.cli.option.Dates;
import org.tariffcalc.cli.option.ListingFormat;
import org.tariffcalc.cli.option.RatesOptions;
import org.tariffcalc.output.rates.CountryRatesRenderer;
import org.tariffcalc.output.rates.PausedCountriesRenderer;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.country.PauseOnDay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tariff countries}: which country pays which general rate on a day. */
@Command(
    name = "countries",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Lists the country rates of a day.",
      "For every country of origin, it shows the duty that goods on no product list pay",
      "on top of the base rate, with heading and act. --paused lists Annex I of",
      "Executive Order 14257: rate, day collected, pause, days left, and what followed."
    },
    header = {
      "Examples:",
      "  tariff countries --date 2025-08-07",
      "  tariff countries --paused --date 2025-04-20",
      "  tariff countries --format csv"
    })
public final class CountriesCommand implements Callable<Integer> {

  private final Supplier<LocalDate> today;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private RatesOptions rates = new RatesOptions();
  @Mixin private ListingFormat format = new ListingFormat();

  @Option(
      names = {"-d", "--date"},
      paramLabel = "DATE",
      description = "Entry date, 2025-04-20 (default: today in Washington).")
  private @Nullable String date;

  @Option(names = "--paused", description = "List the countries of Annex I and their pause.")
  private boolean paused;

  /** The command as users call it. */
  public CountriesCommand() {
    this(Dates::todayInWashington);
  }

  /** A command whose today is given. */
  public CountriesCommand(Supplier<LocalDate> today) {
    this.today = today;
  }

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    LocalDate day =
        Optional.ofNullable(date).map(text -> Dates.parsed(text, "--date")).orElseGet(today);
    ListingFormat.Form form = format.form();
    RateTables tables = rates.open();
    if (paused) {
      paused(tables, day, form, out);
    } else {
      general(tables, day, form, out);
    }
    return 0;
  }

  private static void paused(
      RateTables tables, LocalDate day, ListingFormat.Form form, PrintWriter out) {
    List<PauseOnDay> pauses =
        tables.annexEntries().stream().map(entry -> new PauseOnDay(entry, day)).toList();
    PausedCountriesRenderer renderer = new PausedCountriesRenderer(tables, day);
    switch (form) {
      case TABLE -> renderer.table(pauses, out);
      case JSON -> renderer.json(pauses, out);
      case CSV -> renderer.csv(pauses, out);
    }
  }

  private static void general(
      RateTables tables, LocalDate day, ListingFormat.Form form, PrintWriter out) {
    List<CountryRate> covered = CountryRate.on(tables, day);
    CountryRatesRenderer renderer = new CountryRatesRenderer(tables, day);
    switch (form) {
      case TABLE -> renderer.table(covered, out);
      case JSON -> renderer.json(covered, out);
      case CSV -> renderer.csv(covered, out);
    }
  }
}
