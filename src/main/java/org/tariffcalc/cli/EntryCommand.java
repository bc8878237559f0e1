package org.tariffcalc.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.EntryAssessment;
import org.tariffcalc.assess.EntryAssessor;
import org.tariffcalc.assess.Shipment;
import org.tariffcalc.customs.TariffException;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.output.EntryRenderer;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
    description = "Prices the lines of one entry: fees once, freight and costs divided.",
    header = {
      "Examples:",
      "  tariff entry lines.csv --date 2025-04-11 --mode ocean --freight 2400",
      "  tariff entry lines.csv -d 2025-04-11 --freight 2400 --allocate weight --json",
      "  tariff entry lines.json --to CN -d 2026-03-02 --fx CNY=7.10"
    })
final class EntryCommand implements Callable<Integer> {

  private static final int UNDECIDED = 69;

  private static final String[][] OPTIONS = {
    {"origin", "--origin"},
    {"loaded_date", "--loaded"},
    {"program", "--program"},
    {"base_rate", "--base-rate"},
    {"adcvd", "--adcvd"},
  };

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description =
          "CSV or JSON; columns code, origin, value, currency, quantity, unit, program, claims,"
              + " base_rate, entry_date.")
  private @Nullable Path file;

  @Option(
      names = "--to",
      paramLabel = "CC",
      description = "Importing country: US (default), CN (default for goods of US).")
  private @Nullable String importer;

  @Option(
      names = {"-d", "--date"},
      paramLabel = "DATE",
      description = "Entry date (default: entry_date of the file, else today).")
  private @Nullable String date;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "ocean, air, truck, rail, post or express.")
  private @Nullable String mode;

  @Option(names = "--entry", paramLabel = "TYPE", description = "formal or informal.")
  private @Nullable String entry;

  @Option(
      names = "--allocate",
      paramLabel = "BY",
      description = "Divide freight and costs by value (default) or weight.")
  private String allocate = "value";

  @Option(
      names = "--strict",
      description = "End with exit code 69 when something is left undecided.")
  private boolean strict;

  @Mixin private TermsOptions terms = new TermsOptions();
  @Mixin private RatesOptions rates = new RatesOptions();
  @Mixin private FormatOptions format = new FormatOptions();

  @Override
  public Integer call() {
    if (!allocate.equals("value") && !allocate.equals("weight")) {
      throw new UsageError(
          "'" + allocate + "' after --allocate is not known", "--allocate value or weight");
    }
    String form = format.checkedName();
    List<Shipment> lines = new ArrayList<>();
    List<Map<String, String>> rows = EntryFile.read(Objects.requireNonNull(file));
    String day = EntryColumns.day(rows, date == null ? "" : date.strip());
    for (Map<String, String> row : rows) {
      lines.add(line(row, day, lines.size() + 1));
    }
    refuseTwoImporters(lines);
    RateTables tables = rates.open();
    String currency = Shipment.currencyOf(lines.get(0).importer());
    EntryAssessment assessed =
        new EntryAssessor(tables, allocate.equals("weight")).assess(lines, terms.terms(currency));
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    EntryRenderer renderer = new EntryRenderer(allocate);
    switch (form) {
      case "json" -> renderer.json(assessed, tables, out);
      case "csv" -> renderer.csv(assessed, out);
      case "markdown" -> renderer.markdown(assessed, out);
      default -> renderer.table(assessed, out);
    }
    var err = Objects.requireNonNull(spec).commandLine().getErr();
    EntryColumns.unread(rows).ifPresent(each -> err.println("tariff: note: " + each));
    if (form.equals("csv")) {
      assessed.missing().forEach(each -> err.println("tariff: not decided: " + each));
      assessed.warnings().forEach(each -> err.println("tariff: note: " + each));
    }
    return strict && !assessed.missing().isEmpty() ? UNDECIDED : 0;
  }

  private static void refuseTwoImporters(List<Shipment> lines) {
    for (Shipment line : lines) {
      if (!line.importer().equals(lines.get(0).importer())) {
        throw new InputError(
            "lines into "
                + lines.get(0).importer()
                + " and into "
                + line.importer()
                + " are no one entry",
            "--to US or --to CN, and lines of other origins");
      }
    }
  }

  /** A line is read by the same options as a quote, so that both understand the same words. */
  private Shipment line(Map<String, String> row, String day, int number) {
    List<String> arguments = new ArrayList<>();
    if (!value(row, "code").isEmpty()) {
      arguments.add(value(row, "code"));
    }
    for (String[] option : OPTIONS) {
      add(arguments, option[1], value(row, option[0]));
    }
    add(arguments, "--value", value(row, "value") + value(row, "currency"));
    add(arguments, "--quantity", value(row, "quantity") + value(row, "unit"));
    add(arguments, "--quantity", value(row, "quantity2") + value(row, "unit2"));
    for (String claim : value(row, "claims").split(";", -1)) {
      add(arguments, "--claim", claim);
    }
    add(arguments, "--to", importer == null ? "" : importer);
    add(arguments, "--date", day);
    add(arguments, "--mode", mode == null ? "" : mode);
    add(arguments, "--entry", entry == null ? "" : entry);
    try {
      return CommandLine.populateCommand(new ShipmentOptions(), arguments.toArray(String[]::new))
          .shipment();
    } catch (TariffException e) {
      throw new InputError("line " + number + ": " + e.wrong(), e.remedy());
    } catch (ParameterException e) {
      throw new InputError(
          "line " + number + " lacks an origin or a value, or has one that cannot be read",
          "columns code, origin, value");
    }
  }

  private static String value(Map<String, String> row, String column) {
    return row.getOrDefault(column, "").strip();
  }

  private static void add(List<String> arguments, String option, String value) {
    if (!value.isEmpty()) {
      arguments.add(option);
      arguments.add(value);
    }
  }
}
