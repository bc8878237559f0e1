package org.tariffcalc.cli.rates;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.cli.option.DaysOrEditions;
import org.tariffcalc.cli.option.ListingFormat;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.output.compare.RateDifferenceRenderer;
import org.tariffcalc.output.compare.RateDifferenceRenderer.Side;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.query.RateChange;
import org.tariffcalc.tables.query.RateDifference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tariff rates diff}: what differs between two days, or between two editions. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Shows what differs in the tables between two days, or two editions.",
      "It names each measure, exemption, product list, preference, fee and line of a",
      "schedule that was added, ended or changed, and the act."
    },
    header = {
      "Examples:",
      "  tariff rates diff --from 2025-04-08 --to 2025-04-11",
      "  tariff rates diff --from-rates rates --to-rates rates",
      "  tariff rates diff --from 2026-07-23 --to 2026-07-24 --kind measure --json"
    })
final class RatesDiffCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private DaysOrEditions sides = new DaysOrEditions();
  @Mixin private ListingFormat format = new ListingFormat();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "Only this kind: measure, exemption, list, group, preference, fee, schedule, table.")
  private @Nullable String kind;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    ListingFormat.Form form = format.form();
    sides.checkGiven();
    RateTables from = sides.fromTables();
    RateTables to = sides.toTables(from);
    Optional<LocalDate> fromDay = sides.fromDay();
    Optional<LocalDate> toDay = sides.toDay();
    List<RateChange> changes =
        difference(from, fromDay, to, toDay).stream()
            .filter(each -> kind == null || each.kind().word().equals(known(kind)))
            .toList();
    RateDifferenceRenderer renderer =
        new RateDifferenceRenderer(side(from, fromDay), side(to, toDay));
    switch (form) {
      case TABLE -> renderer.table(changes, out);
      case JSON -> renderer.json(changes, out);
      case CSV -> renderer.csv(changes, out);
    }
    return 0;
  }

  private static List<RateChange> difference(
      RateTables from, Optional<LocalDate> fromDay, RateTables to, Optional<LocalDate> toDay) {
    if (fromDay.isEmpty() || toDay.isEmpty()) {
      return RateDifference.between(from, to);
    }
    return from == to
        ? RateDifference.between(from, fromDay.get(), toDay.get())
        : RateDifference.between(from, fromDay.get(), to, toDay.get());
  }

  private static Side side(RateTables tables, Optional<LocalDate> day) {
    return new Side(day.map(LocalDate::toString), tables);
  }

  private static String known(String kind) {
    List<String> kinds =
        List.of("measure", "exemption", "list", "group", "preference", "fee", "schedule", "table");
    if (!kinds.contains(kind)) {
      throw new UsageError(
          "'" + kind + "' after --kind is not a kind of rule",
          "--kind with one of " + String.join(", ", kinds));
    }
    return kind;
  }
}
