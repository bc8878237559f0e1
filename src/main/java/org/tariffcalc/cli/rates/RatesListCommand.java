package org.tariffcalc.cli.rates;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.cli.option.Dates;
import org.tariffcalc.cli.option.ListingFormat;
import org.tariffcalc.cli.option.Origins;
import org.tariffcalc.cli.option.RatesOptions;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.output.rates.MeasureListRenderer;
import org.tariffcalc.tables.RateNames;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.query.MeasureOnDay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tariff rates list}: the measures and their rates on a day. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Lists the measures in force on a day.",
      "It shows origins, rate, heading, and the first and last day of the rate, and",
      "says when a rate is only announced, or paused."
    },
    header = {
      "Examples:",
      "  tariff rates list --origin CN --date 2025-04-11",
      "  tariff rates list --program section-301-china --all",
      "  tariff rates list --format csv"
    })
public final class RatesListCommand implements Callable<Integer> {

  private final Supplier<LocalDate> today;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private RatesOptions rates = new RatesOptions();
  @Mixin private ListingFormat format = new ListingFormat();

  @Option(
      names = {"-d", "--date"},
      paramLabel = "DATE",
      description = "Entry date, 2025-04-11 (default: today in Washington).")
  private @Nullable String date;

  @Option(
      names = "--program",
      paramLabel = "PROGRAM",
      description = "Only measures of this program: section-301-china, ...")
  private @Nullable String program;

  @Option(
      names = {"-o", "--origin"},
      paramLabel = "CC",
      description = "Only measures on goods from this country: CN or China.")
  private @Nullable String origin;

  @Option(names = "--all", description = "Also list measures that ended or have not begun.")
  private boolean all;

  /** The command as users call it. */
  public RatesListCommand() {
    this(Dates::todayInWashington);
  }

  /** A command whose today is given. */
  public RatesListCommand(Supplier<LocalDate> today) {
    this.today = today;
  }

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    LocalDate day =
        Optional.ofNullable(date).map(text -> Dates.parsed(text, "--date")).orElseGet(today);
    ListingFormat.Form form = format.form();
    RateTables tables = rates.open();
    Optional<String> wanted = Optional.ofNullable(program).map(name -> known(name, tables));
    Optional<String> from = Optional.ofNullable(origin).map(code -> Origins.known(code, tables));
    List<MeasureOnDay> measures =
        MeasureOnDay.all(tables, wanted, from, day).stream()
            .filter(each -> all || each.isInForce())
            .toList();
    MeasureListRenderer renderer = new MeasureListRenderer(tables, day);
    switch (form) {
      case TABLE -> renderer.table(measures, out);
      case JSON -> renderer.json(measures, out);
      case CSV -> renderer.csv(measures, out);
    }
    return 0;
  }

  private static String known(String program, RateTables tables) {
    if (!tables.allPrograms().containsKey(program)) {
      List<String> nearest = RateNames.nearest(program, tables.allPrograms().keySet());
      throw new UsageError(
          "'" + program + "' after --program is not a program of these tables",
          nearest.isEmpty()
              ? "tariff rates list --all names the programs"
              : "--program " + String.join(" or --program ", nearest));
    }
    return program;
  }
}
