package org.tariffcalc.cli.products;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.analysis.lock.Lock;
import org.tariffcalc.analysis.lock.LockFile;
import org.tariffcalc.analysis.lock.LockedProduct;
import org.tariffcalc.cli.batch.BatchReport;
import org.tariffcalc.cli.option.ImporterOption;
import org.tariffcalc.cli.option.OutputOption;
import org.tariffcalc.cli.option.ProductsOptions;
import org.tariffcalc.cli.option.RatesOptions;
import org.tariffcalc.cli.option.StrictOption;
import org.tariffcalc.intake.row.OpenMetals;
import org.tariffcalc.intake.row.ProductsFile;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tariff lock}: keeps the assessments of a list of products, for {@code tariff check}. */
@Command(
    name = "lock",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nFile:%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Records the duty of each product, for tariff check to compare.",
      "A lock holds the headings, rates and amounts of each product and the edition of",
      "the rate tables. If a product cannot be priced, no lock is written; --strict",
      "refuses what is undecided as well (exit code 68)."
    },
    header = {
      "Examples:",
      "  tariff lock products.csv -O tariff.lock.json",
      "  tariff lock products.csv -O tariff.lock.json --date 2025-04-08 --mode ocean"
    })
public final class LockCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private ProductsOptions products = new ProductsOptions();
  @Mixin private RatesOptions rates = new RatesOptions();
  @Mixin private StrictOption strict = new StrictOption();

  @Option(
      names = {"-d", "--date"},
      paramLabel = "DATE",
      description =
          "Entry date of products that have none (default: today in the importing country).")
  private @Nullable String date;

  @Mixin private ImporterOption importer = new ImporterOption();
  @Mixin private OutputOption target = new OutputOption();

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    Path output = target.file();
    rates
        .roles()
        .reads("the list", products.path())
        .writes(OutputOption.NAME, output)
        .refuseShared();
    RateTables tables = rates.open();
    ProductsFile file = products.read(tables, importer.country(), ProductsOptions.dayOf(date));
    file.notes().forEach(each -> err.println("tariff: note: " + each));
    OpenMetals openMetals = new OpenMetals();
    Lock lock = LockFile.of(file, products.name(), tables, openMetals);
    for (LockedProduct each : lock.products()) {
      for (String missing : each.figures().missing()) {
        err.println("tariff: note: " + each.title(tables) + ": undecided: " + missing);
      }
    }
    BatchReport.openMetals(openMetals, tables, err);
    if (strict.isGiven()
        && lock.products().stream().anyMatch(each -> !each.figures().missing().isEmpty())) {
      err.println("tariff: no lock was written, since --strict refuses what is undecided");
      return StrictOption.UNDECIDED;
    }
    if (output == null) {
      out.print(new String(LockFile.bytes(lock), StandardCharsets.UTF_8));
    } else {
      LockFile.write(lock, output);
    }
    return 0;
  }
}
