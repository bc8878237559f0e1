package org.tariffcalc.cli.rates;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.cli.option.RatesOptions;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.output.rates.HeadingRenderer;
import org.tariffcalc.output.rates.MeasureRenderer;
import org.tariffcalc.output.rates.OtherHeadingRenderer;
import org.tariffcalc.output.rates.ProductListRenderer;
import org.tariffcalc.tables.RateNames;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.OtherHeadings;
import org.tariffcalc.tables.query.HeadingUses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tariff rates show}: one measure, heading or product list in full. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nName:%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Shows one measure, heading of chapter 99 or product list in full.",
      "It shows rates and their days, acts, exemptions, drawback and refunds."
    },
    header = {
      "Examples:",
      "  tariff rates show us.ieepa.fentanyl.cn",
      "  tariff rates show 9903.01.63",
      "  tariff rates show s301-china --json"
    })
final class RatesShowCommand implements Callable<Integer> {

  private static final String LAST_CHAPTER_OF_GOODS = "97";

  @Spec private @Nullable CommandSpec spec;
  @Mixin private RatesOptions rates = new RatesOptions();

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "Measure (tariff rates list names them), heading or product list.")
  private String name = "";

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "table (default) or json.")
  private String format = "table";

  @Option(names = "--json", description = "Short for --format json.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    boolean asJson = asJson();
    RateTables tables = rates.open();
    String asked = name.strip();
    String heading = heading(asked);
    Optional<Measure> measure =
        tables.allMeasures().stream().filter(each -> each.id().equals(asked)).findFirst();
    if (measure.isPresent()) {
      show(measure.get(), tables, asJson, out);
    } else if (RateNames.lists(tables).contains(asked)) {
      show(tables.list(asked), tables, asJson, out);
    } else {
      showHeading(heading, asked, tables, asJson, out);
    }
    return 0;
  }

  private static void showHeading(
      String heading, String asked, RateTables tables, boolean asJson, PrintWriter out) {
    Optional<HeadingUses> uses = HeadingUses.of(heading, tables);
    if (uses.isPresent()) {
      show(uses.get(), tables, asJson, out);
      return;
    }
    OtherHeadings run =
        OtherHeadings.of(heading, tables.otherHeadings()).orElseThrow(() -> unknown(asked, tables));
    OtherHeadingRenderer renderer = new OtherHeadingRenderer(tables);
    if (asJson) {
      renderer.json(heading, run, out);
    } else {
      renderer.table(heading, run, out);
    }
  }

  private boolean asJson() {
    String form = json ? "json" : format.strip().toLowerCase(Locale.ROOT);
    if (!form.equals("table") && !form.equals("json")) {
      throw new UsageError(
          "'" + format + "' is not a format of rates show", "--format table or --format json");
    }
    return form.equals("json");
  }

  /** Headings may be typed without dots. */
  private static String heading(String typed) {
    return CommodityCode.parse(typed).map(CommodityCode::dotted).orElse(typed);
  }

  private static void show(Measure measure, RateTables tables, boolean asJson, PrintWriter out) {
    MeasureRenderer renderer = new MeasureRenderer(tables);
    if (asJson) {
      renderer.json(measure, out);
    } else {
      renderer.table(measure, out);
    }
  }

  private static void show(ProductList list, RateTables tables, boolean asJson, PrintWriter out) {
    ProductListRenderer renderer = new ProductListRenderer(tables);
    if (asJson) {
      renderer.json(list, out);
    } else {
      renderer.table(list, out);
    }
  }

  private static void show(HeadingUses uses, RateTables tables, boolean asJson, PrintWriter out) {
    HeadingRenderer renderer = new HeadingRenderer(tables);
    if (asJson) {
      renderer.json(uses, out);
    } else {
      renderer.table(uses, out);
    }
  }

  private static NoAnswer unknown(String asked, RateTables tables) {
    if (tables.allPrograms().containsKey(asked)) {
      return new NoAnswer(
          "'" + asked + "' is a program, not a measure", "tariff rates list --program " + asked);
    }
    List<String> nearest;
    Optional<CommodityCode> code = CommodityCode.parse(asked);
    if (code.filter(each -> each.chapter().compareTo(LAST_CHAPTER_OF_GOODS) <= 0).isPresent()) {
      String dotted = code.get().dotted();
      return new NoAnswer(
          dotted + " is a code of goods, not a heading of chapter 98 or 99",
          "tariff show " + dotted + ", or tariff quote " + dotted + " --origin CN --value 10000");
    }
    if (code.isPresent()) {
      nearest = RateNames.nearestHeadings(heading(asked), RateNames.headings(tables));
    } else {
      List<String> known = new ArrayList<>(RateNames.measures(tables));
      known.addAll(RateNames.lists(tables));
      nearest = RateNames.nearest(asked, known);
    }
    return new NoAnswer(
        "no measure, heading or product list is named '" + asked + "'",
        (nearest.isEmpty() ? "" : "tariff rates show " + String.join(" or ", nearest) + "; ")
            + "tariff rates list --all names the measures");
  }
}
