package org.tariffcalc.cli.find;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.cli.option.Dates;
import org.tariffcalc.cli.option.FastStart;
import org.tariffcalc.cli.option.SharedOptions;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tariff show}: what stands below a code. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nCode:%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Shows the lines below a code, with names and rates.",
      "The names are our own and short; the words of the law are in the schedule at",
      "hts.usitc.gov."
    },
    header = {
      "Examples:",
      "  tariff show 8516",
      "  tariff show 8516.10 --origin CN",
      "  tariff show 9401.61.60 --json"
    })
public final class ShowCommand implements Callable<Integer>, FastStart {

  private final Supplier<LocalDate> today;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "CODE", description = "Commodity code of 4, 6 or 8 digits.")
  private String code = "";

  @Mixin private GoodsOptions options = new GoodsOptions();

  /** The command as users call it. */
  public ShowCommand() {
    this(Dates::todayInWashington);
  }

  /** A command whose today is given. */
  public ShowCommand(Supplier<LocalDate> today) {
    this.today = today;
  }

  @Override
  public Integer call() {
    CommandLine program = Objects.requireNonNull(spec).commandLine();
    return answer(program.getOut(), program.getErr());
  }

  @Override
  public int answer(PrintWriter out, PrintWriter err) {
    CommodityCode wanted = SharedOptions.code(code);
    LocalDate day = options.day(today);
    RateTables tables = options.open();
    try {
      print(options, tables, wanted, day, out);
    } finally {
      // As in a search.
      tables.check();
    }
    return 0;
  }

  static void print(
      GoodsOptions options, RateTables tables, CommodityCode code, LocalDate day, PrintWriter out) {
    List<String> notes =
        options.importer() == Importer.CN ? List.of(GoodsOptions.SIX_DIGITS) : List.of();
    options.print(tables, day, options.tree(tables, day).under(code.upTo(8)), notes, out);
  }
}
