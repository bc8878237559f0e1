package org.tariffcalc.cli.refund;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.analysis.audit.Bond;
import org.tariffcalc.cli.option.Dates;
import org.tariffcalc.cli.option.IntakeOptions;
import org.tariffcalc.cli.option.TablesOptions;
import org.tariffcalc.intake.paid.PaidLines;
import org.tariffcalc.output.audit.BondRenderer;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tariff bond}: the continuous bond of each importer, as it was and as it will be. */
@Command(
    name = "bond",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nFile:%n",
    optionListHeading = "%nOptions:%n",
    description = "Estimates the continuous bond from the entries of a year.",
    header = {
      "Examples:",
      "  tariff bond entries.csv",
      "  tariff bond entries.csv --date 2026-12-01 --json"
    })
public final class BondCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = EntriesFormat.FILE)
  private @Nullable Path file;

  @Option(
      names = {"-d", "--date"},
      paramLabel = "DATE",
      description = "Price the same goods again by the law of this day (default: today).")
  private @Nullable String date;

  @Mixin private IntakeOptions intake = new IntakeOptions();
  @Mixin private EntriesFormat format = new EntriesFormat();
  @Mixin private TablesOptions rates = new TablesOptions();

  @Override
  public Integer call() {
    String form = format.checkedWithoutPage();
    LocalDate day = date == null ? Dates.todayInWashington() : Dates.parsed(date, "--date");
    RateTables tables = rates.tables();
    Path from = Objects.requireNonNull(file);
    PaidLines lines =
        new PaidLines(
            "file " + from, intake.choices(PaidLines.fields()), intake.order(), intake.sheet());
    Bond bond = new Bond(tables, day);
    lines.read(from, bond::add);
    CommandSpec self = Objects.requireNonNull(spec);
    PrintWriter out = format.to(self.commandLine().getOut());
    BondRenderer renderer = new BondRenderer(tables);
    switch (form) {
      case "csv" -> renderer.csv(bond.finish(), out);
      case "json" -> renderer.json(bond.finish(), out);
      default -> renderer.table(bond.finish(), out);
    }
    EntriesFormat.notes(lines, self.commandLine().getErr());
    return 0;
  }
}
