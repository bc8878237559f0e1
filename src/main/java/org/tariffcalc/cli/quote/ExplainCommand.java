package org.tariffcalc.cli.quote;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.cli.option.RatesOptions;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.output.rates.ExplanationRenderer;
import org.tariffcalc.tables.RateNames;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.query.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tariff explain}: what a program, a measure or a heading is. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nName:%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Explains a program, a measure, a heading or a term.",
      "It says what it is, which goods it applies to, how it changed, which duties it",
      "gives way to, who is exempt, and by which acts."
    },
    header = {
      "Examples:",
      "  tariff explain ieepa-fentanyl",
      "  tariff explain 9903.01.63",
      "  tariff explain cape",
      "  tariff explain us.s301.china.list3 --format markdown"
    })
public final class ExplainCommand implements Callable<Integer> {

  private static final String LAST_CHAPTER_OF_GOODS = "97";

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      description = "Program, measure (tariff rates list names them), heading or term: cape.")
  private String name = "";

  @Mixin private RatesOptions rates = new RatesOptions();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "table (default), json or markdown.")
  private String format = "table";

  @Option(names = "--json", description = "Short for --format json.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    String form = json ? "json" : format.strip();
    if (!List.of("table", "json", "markdown").contains(form)) {
      throw new UsageError("'" + format + "' is not a format", "--format table, json or markdown");
    }
    String typed = name.strip();
    if (typed.isEmpty()) {
      throw new UsageError("no name is given", "tariff explain ieepa-fentanyl, or 9903.01.63");
    }
    RateTables tables = rates.open();
    String asked = CommodityCode.parse(typed).map(CommodityCode::dotted).orElse(typed);
    Optional<Explanation> known = Explanation.of(asked, tables);
    Optional<Glossary.Term> term = known.isPresent() ? Optional.empty() : Glossary.term(typed);
    if (term.isPresent()) {
      term.get().print(form, out);
      return 0;
    }
    Explanation explanation = known.orElseThrow(() -> unknown(typed, tables));
    ExplanationRenderer renderer = new ExplanationRenderer(tables);
    switch (form) {
      case "json" -> renderer.json(explanation, out);
      case "markdown" -> renderer.markdown(explanation, out);
      default -> renderer.table(explanation, out);
    }
    return 0;
  }

  private static NoAnswer unknown(String asked, RateTables tables) {
    Set<String> known = new LinkedHashSet<>(tables.allPrograms().keySet());
    known.addAll(RateNames.measures(tables));
    Optional<CommodityCode> code = CommodityCode.parse(asked);
    if (code.filter(each -> each.chapter().compareTo(LAST_CHAPTER_OF_GOODS) <= 0).isPresent()) {
      return new NoAnswer(
          code.get().dotted()
              + tables.goodsName(code, Importer.US).map(name -> " (" + name + ")").orElse("")
              + " is a code of goods, not a heading of chapter 99",
          "tariff timeline " + code.get().dotted() + " --origin CN, or tariff quote");
    }
    List<String> nearest =
        code.isPresent()
            ? RateNames.nearestHeadings(asked, RateNames.headings(tables))
            : RateNames.nearest(asked, known);
    return new NoAnswer(
        "'" + asked + "' is not a program, measure or heading of these tables",
        (nearest.isEmpty() ? "" : "tariff explain " + String.join(" or ", nearest) + "; ")
            + "tariff rates list --all names the measures");
  }
}
