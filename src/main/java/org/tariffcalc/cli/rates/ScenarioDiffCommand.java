package org.tariffcalc.cli.rates;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.analysis.lock.ProductsDifference;
import org.tariffcalc.cli.option.Dates;
import org.tariffcalc.cli.option.FormatOptions;
import org.tariffcalc.cli.option.LawOptions;
import org.tariffcalc.intake.row.ProductsFile;
import org.tariffcalc.intake.row.ShipmentDefaults;
import org.tariffcalc.output.compare.ProductsDifferenceRenderer;
import org.tariffcalc.output.compare.ScenarioDifferenceRenderer;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.check.ScenarioFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tariff scenario diff}: what a scenario makes of the duty on a list of products. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nFiles:%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Prices a list of products by the law and in a scenario.",
      "Shows the difference in duty for each product and in total. Ends with exit code",
      "65 when a product cannot be compared."
    },
    header = {
      "Examples:",
      "  tariff scenario diff fentanyl-removed products.csv --date 2025-09-01",
      "  tariff scenario diff my-scenario.json products.csv -d 2025-09-01 --json"
    })
final class ScenarioDiffCommand implements Callable<Integer> {

  private static final int BAD_ROWS = 65;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "The scenario: a file, or the name of one that comes with the tables.")
  private String scenario = "";

  @Parameters(
      index = "1",
      paramLabel = "PRODUCTS",
      description = "CSV or NDJSON with the columns of a batch: code, origin, value, ...")
  private Path products = Path.of("");

  @Option(
      names = {"-d", "--date"},
      paramLabel = "DATE",
      description = "Entry date of rows that have none (default: today in Washington).")
  private @Nullable String date;

  @Mixin private LawOptions rates = new LawOptions();

  @Mixin private FormatOptions format = new FormatOptions();

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    String form = format.checkedName();
    LocalDate day = date == null ? Dates.todayInWashington() : Dates.parsed(date, "--date");
    RateTables law = rates.law();
    RateTables supposed = law.under(ScenarioFile.read(scenario, law));
    ProductsDifference difference =
        ProductsDifference.of(
            ProductsFile.read(products, ShipmentDefaults.onDay(day), law),
            new ProductsDifference.Side(law, Optional.empty()),
            new ProductsDifference.Side(supposed, Optional.empty()));
    ScenarioDifferenceRenderer renderer = new ScenarioDifferenceRenderer(supposed);
    switch (form) {
      case "json" -> renderer.json(difference, out);
      case "csv" -> format.csv(out, supposed, csv -> renderer.csv(difference, csv));
      case "markdown" -> renderer.markdown(difference, out);
      default -> renderer.table(difference, out);
    }
    if (form.equals("csv")) {
      PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
      ProductsDifferenceRenderer.later(difference, supposed)
          .forEach(each -> err.println("tariff: note: " + each));
    }
    return difference.isComplete() ? 0 : BAD_ROWS;
  }
}
