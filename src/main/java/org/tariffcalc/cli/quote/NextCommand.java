package org.tariffcalc.cli.quote;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.analysis.time.ProductOutlook;
import org.tariffcalc.analysis.time.UpcomingChanges;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.cli.option.Dates;
import org.tariffcalc.cli.option.IntakeOptions;
import org.tariffcalc.cli.option.RatesOptions;
import org.tariffcalc.cli.option.SharedOptions;
import org.tariffcalc.cli.option.ShipmentOptions;
import org.tariffcalc.cli.option.StrictOption;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.intake.row.ProductsFile;
import org.tariffcalc.intake.row.RowReading;
import org.tariffcalc.output.quote.LawLine;
import org.tariffcalc.output.time.UpcomingChangesRenderer;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tariff next}: until when today's duty holds, and what comes then. */
@Command(
    name = "next",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nCode:%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Says how long a duty holds, and what comes next.",
      "It knows expiry dates, scheduled steps, the end of exemptions and claims, new",
      "lines of the schedule and new fees. What is only announced, it names but does",
      "not calculate."
    },
    header = {
      "Examples:",
      "  tariff next 9401.61.40.11 --origin VN --date 2026-11-26",
      "  tariff next 9503.00.00 --origin CN --date 2025-04-08 --all",
      "  tariff next products.csv --date +30d",
      "  tariff next 1201.90.11 -o US --importer CN -d 2026-11-26 --base-rate 3%%"
    },
    modelTransformer = NextCommand.ValueMayBeLeftOut.class)
public final class NextCommand implements Callable<Integer> {

  private static final int BAD_ROWS = 65;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private ShipmentOptions shipment = new ShipmentOptions();
  @Mixin private IntakeOptions intake = new IntakeOptions();
  @Mixin private RatesOptions rates = new RatesOptions();
  @Mixin private StrictOption strict = new StrictOption();

  @Option(names = "--all", description = "Show every known change, not only the next.")
  private boolean all;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "table (default) or json.")
  private String format = "table";

  @Option(names = "--json", description = "Short for --format json.")
  private boolean json;

  /** A rate holds whatever the goods cost, so that a value is of use, and not needed. */
  static final class ValueMayBeLeftOut implements IModelTransformer {
    @Override
    public CommandSpec transform(CommandSpec command) {
      OptionSpec value = Objects.requireNonNull(command.findOption("--value"));
      command.remove(value);
      command.addOption(
          value.toBuilder()
              .required(false)
              .defaultValue("10000")
              .description("Price of the goods in the importer's currency (default: 10000).")
              .build());
      OptionSpec origin = Objects.requireNonNull(command.findOption("--origin"));
      command.remove(origin);
      command.addOption(origin.toBuilder().required(false).defaultValue("").build());
      return SharedOptions.takeCodeOrList(command);
    }
  }

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    String form = json ? "json" : format.strip();
    if (!form.equals("table") && !form.equals("json")) {
      throw new UsageError("'" + format + "' is not a format", "--format table or json");
    }
    if (shipment.list().isPresent()) {
      return list(form.equals("json"), out);
    }
    intake.refuseWithoutList();
    Shipment asked = shipment.shipment();
    RateTables tables = rates.open();
    UpcomingChanges outlook = UpcomingChanges.of(tables, asked, all);
    UpcomingChangesRenderer renderer = new UpcomingChangesRenderer(tables);
    if (form.equals("json")) {
      renderer.json(outlook, out);
    } else {
      renderer.table(outlook, new LawLine(Dates::todayInWashington), out);
    }
    return strict.exitCode(0, outlook.today().isComplete());
  }

  private int list(boolean asJson, PrintWriter out) {
    RateTables tables = rates.open();
    List<ProductOutlook> products = new ArrayList<>();
    ProductsFile file = shipment.products(tables, intake.reading());
    for (ProductsFile.Product each : file.products()) {
      products.add(
          each.reading() instanceof RowReading.Understood row
              ? ProductOutlook.of(each.id(), row.shipment(), tables, all)
              : new ProductOutlook(each.id(), Optional.empty(), ProductsFile.wrong(each)));
    }
    UpcomingChangesRenderer renderer = new UpcomingChangesRenderer(tables);
    if (asJson) {
      renderer.listJson(products, out);
    } else {
      renderer.list(products, out);
    }
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    file.notes().forEach(each -> err.println("tariff: note: " + each));
    boolean isWhole = products.stream().allMatch(each -> each.outlook().isPresent());
    return strict.exitCode(
        isWhole ? 0 : BAD_ROWS, products.stream().allMatch(ProductOutlook::isDecided));
  }
}
