package org.tariffcalc.cli.quote;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.analysis.time.DutyHolds;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.ExchangeComparison;
import org.tariffcalc.assess.RangeAssessor;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.DutyHold;
import org.tariffcalc.assess.answer.RangeAssessment;
import org.tariffcalc.assess.answer.RangeHold;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.cli.option.Dates;
import org.tariffcalc.cli.option.FastStart;
import org.tariffcalc.cli.option.FormatOptions;
import org.tariffcalc.cli.option.RatesOptions;
import org.tariffcalc.cli.option.ShipmentOptions;
import org.tariffcalc.cli.option.StrictOption;
import org.tariffcalc.cli.option.TermsOptions;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.output.quote.AssessmentFields;
import org.tariffcalc.output.quote.AssessmentRenderer;
import org.tariffcalc.output.quote.Detail;
import org.tariffcalc.output.quote.LawLine;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tariff quote}: the duty and landed cost of one shipment. */
@Command(
    name = "quote",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nCode:%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Calculates duty, fees and landed cost of one shipment.",
      "Each line shows its rate, base, amount and heading. --explain adds the acts and",
      "what did not apply."
    },
    header = {
      "Examples:",
      "  tariff quote 9503.00.00 --origin CN --value 10000",
      "  tariff quote 9503.00.00 --origin CN --value 10000 --date 2025-04-11",
      "  tariff quote 0201.10.05 -o AU -v 10000 -d 2025-03-01 --quantity 2500kg",
      "  tariff quote 9503.00.00 -o CN -v 10000 -d 2025-05-01 --mode ocean \\",
      "      --loaded 2025-04-08 --explain",
      "  tariff quote 1201.90.11 -o US -v 1000000CNY -d 2025-04-12 --base-rate 3%%",
      "  tariff quote 6109.10.00 -o DE -v 10000 -d 2025-08-07 --field dutyPercent"
    })
public final class QuoteCommand implements Callable<Integer>, FastStart {

  private final Supplier<LocalDate> today;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private ShipmentOptions shipment = new ShipmentOptions();
  @Mixin private StorageOptions storage = new StorageOptions();
  @Mixin private RatesOptions rates = new RatesOptions();
  @Mixin private FormatOptions format = new FormatOptions();

  @Option(names = "--explain", description = "Also show every act, and what did not apply and why.")
  private boolean explain;

  @Option(names = "--quiet", description = "Print charges and totals only.")
  private boolean quiet;

  @Option(
      names = "--compare-fx",
      paramLabel = "CUR=RATE",
      description = "Compare with another exchange rate, CNY=7.60 for one US dollar.")
  private @Nullable String compareFx;

  @Option(
      names = "--strict",
      description = "End with exit code 68 when something is left undecided.")
  private boolean strict;

  @Option(
      names = "--field",
      paramLabel = "NAME",
      description =
          "Print one figure only: landedCost, totalDuty, dutyPercent,"
              + " effectiveRatePercent, customsValue, totalTaxesAndFees.")
  private @Nullable String field;

  /** The command as users call it. */
  public QuoteCommand() {
    this(Dates::todayInWashington);
  }

  /** A command whose today is given; it tells how long ago the law was read. */
  public QuoteCommand(Supplier<LocalDate> today) {
    this.today = today;
  }

  private Detail detail() {
    if (quiet && explain) {
      throw new UsageError("--quiet leaves out what --explain adds", "one of the two");
    }
    if (quiet) {
      return Detail.QUIET;
    }
    return explain ? Detail.EXPLAINED : Detail.USUAL;
  }

  private Map<String, BigDecimal> otherRates() {
    return compareFx == null ? Map.of() : TermsOptions.rates(List.of(compareFx), "--compare-fx");
  }

  @Override
  public Integer call() {
    CommandLine program = Objects.requireNonNull(spec).commandLine();
    return answer(program.getOut(), program.getErr());
  }

  @Override
  public int answer(PrintWriter out, PrintWriter err) {
    if (field != null) {
      AssessmentFields.check(field);
    }
    Shipment asked = storage.governed(shipment.shipment(), shipment.isDated());
    RateTables tables = rates.openBeside();
    try {
      return answer(asked, tables, out, err);
    } finally {
      // What tables that were tampered with lead to, an error too, is not what is wrong.
      tables.check();
    }
  }

  /** The code of a range over several lines, also into China; empty for one line. */
  private static Optional<CommodityCode> severalLines(Shipment asked, RateTables tables) {
    return asked
        .code()
        .filter(code -> code.length() < 8)
        .or(() -> new Assessor(tables).ofSeveralLines(asked));
  }

  private int answer(Shipment asked, RateTables tables, PrintWriter out, PrintWriter err) {
    AssessmentRenderer renderer = format.assessmentRenderer(tables, today, detail());
    if (asked.isIntoChina() && !shipment.namesImporter()) {
      renderer.assumeImporter();
    }
    Optional<CommodityCode> several = severalLines(asked, tables);
    if (several.isPresent()) {
      if (!several.equals(asked.code())) {
        // An error of the tables stands alone.
        tables.check();
        err.println(
            "tariff: note: "
                + asked.code().orElseThrow().dotted()
                + " is padded with zeros and was read as "
                + several.get().dotted());
      }
      RangeAssessment range = new RangeAssessor(tables).assess(asked.withCode(several.get()));
      if (range.lines().size() > 1) {
        return range(range, renderer, tables, out);
      }
      CommodityCode only = range.lines().get(0).code();
      tables.check();
      err.println(
          "tariff: note: " + only.dotted() + " is the only line of " + several.get().dotted());
      return line(asked.withCode(only), renderer, tables, out, err);
    }
    return line(asked, renderer, tables, out, err);
  }

  private int line(
      Shipment asked,
      AssessmentRenderer renderer,
      RateTables tables,
      PrintWriter out,
      PrintWriter err) {
    Assessment assessment = new Assessor(tables).assess(asked);
    if (field == null) {
      assessment =
          ExchangeComparison.of(tables, asked, otherRates())
              .map(assessment::with)
              .orElse(assessment);
      renderer.prepare(asked);
    }
    Optional<DutyHold> hold =
        field == null && looksAhead(renderer)
            ? new DutyHolds(tables).of(assessment)
            : Optional.empty();
    tables.check();
    if (field != null) {
      out.println(AssessmentFields.valueOf(field, assessment));
      notes(assessment, err);
    } else {
      renderer.render(assessment, hold, out);
      if (!renderer.showsWarnings()) {
        notes(assessment, err);
      }
    }
    return strict && !assessment.isComplete() ? StrictOption.UNDECIDED : 0;
  }

  private int range(
      RangeAssessment range, AssessmentRenderer renderer, RateTables tables, PrintWriter out) {
    Shipment asked = range.shipment();
    if (field != null) {
      throw new UsageError(
          "--field needs one line of the schedule, and "
              + asked.code().orElseThrow().dotted()
              + " stands for several",
          "a code of 8 or 10 digits");
    }
    renderer.prepare(asked);
    Optional<RangeHold> hold =
        looksAhead(renderer) ? new DutyHolds(tables).of(range) : Optional.empty();
    tables.check();
    renderer.render(range, hold, out);
    return 0;
  }

  /** Whether to find until when the duty holds, which takes time. */
  private boolean looksAhead(AssessmentRenderer renderer) {
    return renderer.showsHold() && !quiet;
  }

  private void notes(Assessment assessment, PrintWriter err) {
    if (quiet) {
      return;
    }
    assessment.cautions().forEach(each -> err.println("tariff: note: " + each));
    new LawLine(today).of(assessment).ifPresent(line -> err.println("tariff: note: " + line));
  }
}
