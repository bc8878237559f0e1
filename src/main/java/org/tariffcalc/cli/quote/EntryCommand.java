package org.tariffcalc.cli.quote;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.analysis.time.DutyHolds;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.EntryAssessor;
import org.tariffcalc.assess.answer.EntryAssessment;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.cli.option.Dates;
import org.tariffcalc.cli.option.DefaultsOptions;
import org.tariffcalc.cli.option.OutputOption;
import org.tariffcalc.cli.option.RatesOptions;
import org.tariffcalc.cli.option.StrictOption;
import org.tariffcalc.cli.process.OutputFile;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.intake.entry.EntryFile;
import org.tariffcalc.output.entry.EntryRenderer;
import org.tariffcalc.output.quote.LawLine;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tariff entry}: several lines of one entry, their fees once, their costs divided. */
@Command(
    name = "entry",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nFile:%n",
    optionListHeading = "%nOptions:%n",
    description = "Prices an entry of several lines; fees count once, costs are divided.",
    header = {
      "Examples:",
      "  tariff entry lines.csv --date 2025-04-11 --mode ocean --freight 2400",
      "  tariff entry lines.csv -d 2025-04-11 --freight 2400 --allocate weight --json",
      "  tariff entry lines.csv -d 2025-04-11 --mode ocean --format 7501",
      "  tariff entry lines.json --importer CN -d 2026-03-02 --fx CNY=7.10"
    })
public final class EntryCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description =
          "CSV, JSON or NDJSON with the columns of a batch, plus base_rate and adcvd. Date, mode,"
              + " entry type, incoterm and importer must be the same on every line.")
  private @Nullable Path file;

  @Option(
      names = "--allocate",
      paramLabel = "BY",
      description = "Divide freight and costs by value (default) or weight.")
  private String allocate = "value";

  @Option(
      names = "--strict",
      description = "End with exit code 68 when something is left undecided.")
  private boolean strict;

  @Mixin private DefaultsOptions defaults = new DefaultsOptions();
  @Mixin private RatesOptions rates = new RatesOptions();
  @Mixin private StorageOptions storage = new StorageOptions();
  @Mixin private EntryFormat format = new EntryFormat();
  @Mixin private OutputOption target = new OutputOption();

  @Override
  public Integer call() {
    if (!allocate.equals("value") && !allocate.equals("weight")) {
      throw new UsageError(
          "'" + allocate + "' after --allocate is not known", "--allocate value or weight");
    }
    String form = format.checked();
    Path output = target.file();
    rates.roles().reads("the entry", file).writes(OutputOption.NAME, output).refuseShared();
    RateTables tables = rates.open();
    EntryFile entry =
        EntryFile.read(
            Objects.requireNonNull(file),
            defaults.defaults(),
            defaults.isDated(),
            tables,
            new Assessor(tables)::assess);
    List<Shipment> lines = new ArrayList<>();
    entry.lines().forEach(line -> lines.add(storage.governed(line, defaults.isDated())));
    defaults.refuseChineseTaxes(lines.get(0).importer());
    if (form.equals(EntryFormat.SUMMARY) && lines.get(0).isIntoChina()) {
      throw new UsageError("Form 7501 is a US form", "--format table");
    }
    EntryAssessment assessed =
        new EntryAssessor(tables, allocate.equals("weight"), entry.names())
            .assess(lines, entry.costs());
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    EntryRenderer renderer =
        new EntryRenderer(
            allocate, tables, new LawLine(Dates::todayInWashington), new DutyHolds(tables)::of);
    OutputFile.write(
        output, spec.commandLine().getOut(), out -> write(form, renderer, assessed, out, tables));
    entry.notes().forEach(each -> err.println("tariff: note: " + each));
    if (form.equals("csv")) {
      assessed.missing().forEach(each -> err.println("tariff: undecided: " + each));
      assessed.warnings().forEach(each -> err.println("tariff: note: " + each));
    }
    return strict && !assessed.missing().isEmpty() ? StrictOption.UNDECIDED : 0;
  }

  private void write(
      String form,
      EntryRenderer renderer,
      EntryAssessment assessed,
      PrintWriter out,
      RateTables tables) {
    switch (form) {
      case EntryFormat.SUMMARY -> renderer.summary(assessed, out);
      case "json" -> renderer.json(assessed, out);
      case "csv" -> format.csv(out, tables, csv -> renderer.csv(assessed, csv));
      case "markdown" -> renderer.markdown(assessed, out);
      default -> renderer.table(assessed, out);
    }
  }
}
