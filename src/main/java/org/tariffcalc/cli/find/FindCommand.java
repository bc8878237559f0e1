package org.tariffcalc.cli.find;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.analysis.goods.GoodsHeading;
import org.tariffcalc.analysis.goods.GoodsTree;
import org.tariffcalc.cli.option.Dates;
import org.tariffcalc.cli.option.FastStart;
import org.tariffcalc.cli.process.TablesInUse;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.search.FoundHeading;
import org.tariffcalc.tables.search.GoodsSearch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tariff find}: the headings that fit everyday words. */
@Command(
    name = "find",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nWords:%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Finds commodity codes by everyday words.",
      "It searches; it does not classify. The headings that fit best come first; you",
      "decide which one describes your goods. Past rulings are at rulings.cbp.gov,",
      "where you can also ask for one. Given a code in place of words, it shows the",
      "lines below the code, as tariff show does."
    },
    header = {
      "Examples:",
      "  tariff find electric kettle",
      "  tariff find office chair --origin CN",
      "  tariff find 8516"
    })
public final class FindCommand implements Callable<Integer>, FastStart {

  private static final String NOT_CLASSIFIED =
      "A search does not classify the goods. Read past rulings, or ask for one, at"
          + " rulings.cbp.gov.";

  /** Lines of a heading that are shown; a subheading is never cut. */
  private static final int LINES = 8;

  private final Supplier<LocalDate> today;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "WORDS", arity = "1..*", description = "Words, or a code.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many headings at most (default: 5).")
  private int limit = 5;

  @Mixin private GoodsOptions options = new GoodsOptions();

  /** The command as users call it. */
  public FindCommand() {
    this(Dates::todayInWashington);
  }

  /** A command whose today is given. */
  public FindCommand(Supplier<LocalDate> today) {
    this.today = today;
  }

  @Override
  public Integer call() {
    CommandLine program = Objects.requireNonNull(spec).commandLine();
    return answer(program.getOut(), program.getErr());
  }

  @Override
  public int answer(PrintWriter out, PrintWriter err) {
    if (limit < 1 || limit > 50) {
      throw new UsageError("--limit " + limit + " is not 1 to 50", "--limit 5");
    }
    LocalDate day = options.day(today);
    RateTables tables = options.open();
    try {
      print(String.join(" ", words), tables, day, out);
    } finally {
      // What tables that were tampered with lead to, an error too, is not what is wrong.
      tables.check();
    }
    return 0;
  }

  private void print(String asked, RateTables tables, LocalDate day, PrintWriter out) {
    Optional<CommodityCode> code = CommodityCode.parse(asked);
    if (code.isPresent()) {
      ShowCommand.print(options, tables, code.get(), day, out);
      return;
    }
    GoodsTree tree = options.tree(tables, day);
    List<GoodsHeading> found = new ArrayList<>();
    for (FoundHeading each : GoodsSearch.of(tables, TablesInUse.index()).find(asked, 2 * limit)) {
      if (found.size() < limit) {
        tree.heading(each.heading(), each.subheadings(), LINES).ifPresent(found::add);
      }
    }
    if (found.isEmpty()) {
      throw new NoAnswer(
          "no goods have the words '" + asked + "'",
          "other words for the goods, what they are made of or used for");
    }
    List<String> notes = new ArrayList<>(List.of(NOT_CLASSIFIED));
    if (options.importer() == Importer.CN) {
      notes.add(GoodsOptions.SIX_DIGITS);
    }
    options.print(tables, day, found, notes, out);
  }
}
