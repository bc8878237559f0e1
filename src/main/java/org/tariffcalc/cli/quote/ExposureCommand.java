package org.tariffcalc.cli.quote;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.analysis.origin.Exposure;
import org.tariffcalc.cli.option.Dates;
import org.tariffcalc.cli.option.FormatOptions;
import org.tariffcalc.cli.option.ImporterOption;
import org.tariffcalc.cli.option.IntakeOptions;
import org.tariffcalc.cli.option.LawOptions;
import org.tariffcalc.cli.option.StrictOption;
import org.tariffcalc.cli.process.Streams;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.intake.form.FileReading;
import org.tariffcalc.intake.record.InputFiles;
import org.tariffcalc.intake.row.TradeFile;
import org.tariffcalc.intake.words.DateOrder;
import org.tariffcalc.output.entry.ExposureRenderer;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.check.ScenarioFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tariff exposure}: the duty bill of a trade on two days or in a scenario. */
@Command(
    name = "exposure",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nFile:%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Calculates the duty on a whole trade, on two days or in a scenario.",
      "It multiplies trade by duty and assumes that quantities, prices and origins stay",
      "the same. A code of 2 to 6 digits gets two figures: that of its line with the",
      "lowest duty and that of its line with the highest."
    },
    header = {
      "Examples:",
      "  tariff exposure trade.csv --date 2025-01-15 --against 2025-04-11",
      "  tariff exposure trade.csv --date 2025-09-01 --scenario fentanyl-removed"
    })
public final class ExposureCommand implements Callable<Integer> {

  private static final int BAD_ROWS = 65;

  private final Streams streams;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "TRADE",
      description =
          "List with the columns code (2 to 10 digits, or total), origin (EU for its member"
              + " states) and value, and if need be importer or currency; - reads standard input.")
  private String trade = "";

  @Mixin private ImporterOption importer = new ImporterOption();
  @Mixin private IntakeOptions.Columns columns = new IntakeOptions.Columns();

  @Option(
      names = {"-d", "--date"},
      paramLabel = "DATE",
      description = "Entry date of the first side (default: today in Washington).")
  private @Nullable String date;

  @Option(
      names = "--against",
      paramLabel = "DATE",
      description = "Entry date of the second side (default: that of the first).")
  private @Nullable String against;

  @Option(
      names = "--scenario",
      paramLabel = "FILE",
      description =
          "Scenario of the second side: a file, or one of those that come with the tables.")
  private @Nullable String scenario;

  @Mixin private LawOptions rates = new LawOptions();
  @Mixin private StrictOption strict = new StrictOption();

  @Mixin private FormatOptions format = new FormatOptions();

  public ExposureCommand(Streams streams) {
    this.streams = streams;
  }

  private TradeFile read(RateTables tables) {
    FileReading reading = columns.reading(DateOrder.UNKNOWN);
    String to = importer.country().orElse(Importer.US.word());
    if (trade.equals("-")) {
      return TradeFile.read(streams.in(), "the input", reading, to, tables);
    }
    try (InputStream in = InputFiles.open(Path.of(trade))) {
      return TradeFile.read(in, "file " + trade, reading, to, tables);
    } catch (IOException e) {
      throw InputFiles.unreadable("file " + trade, e);
    }
  }

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    String form = format.checkedName();
    if (against == null && scenario == null) {
      throw new UsageError(
          "exposure compares two sides, and only one is given",
          "--against 2025-04-11, or --scenario fentanyl-removed");
    }
    LocalDate day = date == null ? Dates.todayInWashington() : Dates.parsed(date, "--date");
    RateTables law = rates.law();
    Exposure.Side from = new Exposure.Side(law, day);
    Exposure.Side to =
        new Exposure.Side(
            scenario == null ? law : law.under(ScenarioFile.read(scenario, law)),
            against == null ? day : Dates.parsed(against, "--against"));
    TradeFile file = read(law);
    Exposure exposure = Exposure.of(file.flows(), from, to);
    ExposureRenderer renderer = new ExposureRenderer(from, to);
    switch (form) {
      case "json" -> renderer.json(exposure, out);
      case "csv" -> format.csv(out, to.tables(), csv -> renderer.csv(exposure, csv));
      case "markdown" -> renderer.markdown(exposure, out);
      default -> renderer.table(exposure, out);
    }
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    file.notes().forEach(each -> err.println("tariff: note: " + each));
    file.readings(law, day).forEach(each -> err.println("tariff: note: " + each));
    file.faults().forEach(each -> err.println("tariff: note: not counted: " + each));
    if (form.equals("csv")) {
      ExposureRenderer.notes(exposure).forEach(each -> err.println("tariff: note: " + each));
    }
    return strict.exitCode(
        exposure.isComplete() && file.faults().isEmpty() ? 0 : BAD_ROWS, exposure.isExact());
  }
}
