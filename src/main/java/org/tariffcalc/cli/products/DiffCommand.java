package org.tariffcalc.cli.products;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.analysis.lock.ProductsDifference;
import org.tariffcalc.analysis.lock.ProductsDifference.Side;
import org.tariffcalc.cli.option.DaysOrEditions;
import org.tariffcalc.cli.option.FormatOptions;
import org.tariffcalc.cli.option.ProductsOptions;
import org.tariffcalc.cli.option.StrictOption;
import org.tariffcalc.intake.row.ProductsFile;
import org.tariffcalc.intake.words.ShipmentWords;
import org.tariffcalc.output.compare.ProductsDifferenceRenderer;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tariff diff}: what changes for a list of products, in money. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nFile:%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Shows what changes for a list between two days, in money.",
      "The largest effect comes first, with the measures that began, ended or changed",
      "and their acts. It can also compare two editions of the tables, each product on",
      "its own entry date. Exit code 65 if a row has no figure."
    },
    header = {
      "Examples:",
      "  tariff diff products.csv --from 2025-04-08 --to 2025-04-12",
      "  tariff diff products.csv --from-rates rates --to-rates rates",
      "  tariff diff products.csv --from 2026-07-23 --to 2026-07-24 -f markdown"
    })
public final class DiffCommand implements Callable<Integer> {

  private static final int BAD_ROWS = 65;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private ProductsOptions products = new ProductsOptions();
  @Mixin private DaysOrEditions sides = new DaysOrEditions();
  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private StrictOption strict = new StrictOption();

  @Option(
      names = "--importer",
      paramLabel = "CC",
      description = "Importing country of products that have none: US (default) or CN.")
  private @Nullable String importer;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    String form = format.checkedName();
    sides.checkGiven();
    RateTables before = sides.fromTables();
    RateTables after = sides.toTables(before);
    Side from = new Side(before, sides.fromDay());
    Side to = new Side(after, sides.toDay());
    ProductsFile file =
        products.read(
            before,
            Optional.ofNullable(importer).map(text -> ShipmentWords.country(text, "--importer")),
            ProductsOptions.dayOf(null));
    file.notes().forEach(each -> err.println("tariff: note: " + each));
    ProductsDifference difference = ProductsDifference.of(file, from, to);
    ProductsDifferenceRenderer renderer = new ProductsDifferenceRenderer(from, to);
    switch (form) {
      case "json" -> renderer.json(difference, out);
      case "csv" -> format.csv(out, after, csv -> renderer.csv(difference, csv));
      case "markdown" -> renderer.markdown(difference, out);
      default -> renderer.table(difference, out);
    }
    if (form.equals("csv")) {
      difference.faulty().forEach(each -> err.println("tariff: note: not read: " + each));
      ProductsDifferenceRenderer.later(difference, after)
          .forEach(each -> err.println("tariff: note: " + each));
    }
    return strict.exitCode(difference.isComplete() ? 0 : BAD_ROWS, difference.isDecided());
  }
}
