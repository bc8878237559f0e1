package org.tariffcalc.cli.quote;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.analysis.origin.OriginComparison;
import org.tariffcalc.analysis.time.DutyHolds;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.cli.option.CsvOptions;
import org.tariffcalc.cli.option.Dates;
import org.tariffcalc.cli.option.IntakeOptions;
import org.tariffcalc.cli.option.OutputOption;
import org.tariffcalc.cli.option.RatesOptions;
import org.tariffcalc.cli.option.SharedOptions;
import org.tariffcalc.cli.option.ShipmentOptions;
import org.tariffcalc.cli.option.StrictOption;
import org.tariffcalc.cli.process.OutputFile;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.intake.row.ProductsFile;
import org.tariffcalc.intake.row.RowReading;
import org.tariffcalc.intake.words.DateOrder;
import org.tariffcalc.intake.words.ShipmentWords;
import org.tariffcalc.output.compare.OriginComparisonJson;
import org.tariffcalc.output.compare.OriginComparisonPage;
import org.tariffcalc.output.compare.OriginComparisonPicture;
import org.tariffcalc.output.compare.OriginComparisonRenderer;
import org.tariffcalc.output.quote.LawLine;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tariff compare}: landed cost by origin, date or code, the cheapest first. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nCode:%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Ranks origins, entry dates or codes by landed cost.",
      "The cheapest comes first. The answer says why each of the others costs more,",
      "and what a preference would save. If one of them has no answer, the others are",
      "shown and the exit code is 69."
    },
    header = {
      "Examples:",
      "  tariff compare 9503.00.00 --origins CN,VN,MX,IN,DE --value 10000",
      "  tariff compare 9503.00.00 -o CN -v 10000 \\",
      "      --dates 2025-01-20,2025-04-11,2025-05-14",
      "  tariff compare --codes 8507.60.00,8506.50.00 -o CN -v 10000 -d 2026-03-02",
      "  tariff compare 6109.10.00 --origins CN,VN,MX -v 10000 -d 2026-03-02 \\",
      "      --format markdown"
    })
public final class CompareCommand implements Callable<Integer> {

  private static final List<String> FORMS =
      List.of("table", "json", "csv", "markdown", "html", "svg", "png");

  private static final int BAD_ROWS = 65;

  private static final Set<String> ORDERS = Set.of("us", "eu", "iso");

  @Spec private @Nullable CommandSpec spec;
  @Mixin private ShipmentOptions goods = new ShipmentOptions();
  @Mixin private IntakeOptions.Columns columns = new IntakeOptions.Columns();

  @Option(
      names = "--origins",
      paramLabel = "CC,CC,...",
      description = "Countries of origin to compare.")
  private @Nullable String origins;

  @Option(
      names = "--dates",
      paramLabel = "DATE,DATE,...",
      description = "Entry dates to compare. With a list: us or eu, the order of its dates.")
  private @Nullable String dates;

  @Option(names = "--codes", paramLabel = "CODE,CODE,...", description = "Codes to compare.")
  private @Nullable String codes;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description =
          "table (default), json, csv, markdown, html, svg or png; without it, the ending of the"
              + " --output file decides.")
  private @Nullable String format;

  @Option(names = "--json", description = "Short for --format json.")
  private boolean json;

  @Mixin private CsvOptions csv = new CsvOptions();

  @Mixin private OutputOption target = new OutputOption();

  @Mixin private RatesOptions rates = new RatesOptions();
  @Mixin private StrictOption strict = new StrictOption();

  /**
   * The command line of this command: a shipment's options, of which the origin may be left out.
   */
  public static CommandLine commandLine() {
    CommandLine command = new CommandLine(new CompareCommand());
    SharedOptions.makeOptional(command, "--origin", "");
    SharedOptions.makeOptional(command, "--value", "");
    SharedOptions.takeCodeOrList(command.getCommandSpec());
    return command;
  }

  @Override
  public Integer call() {
    String form = form();
    if (!FORMS.contains(form)) {
      throw new UsageError(
          "a comparison cannot be written as '" + form + "'",
          "--format " + String.join(", ", FORMS));
    }
    if (form.equals("png") && target.file() == null) {
      throw new UsageError("a PNG picture needs a file", "--output compare.png");
    }
    if (goods.list().isPresent()) {
      return list(form);
    }
    columns.refuseWithoutList();
    List<Shipment> asked = asked();
    Path file = target.file();
    rates.roles().writes(OutputOption.NAME, file).refuseShared();
    RateTables tables = rates.open();
    OriginComparison choices = OriginComparison.of(tables, asked);
    write(form, tables, choices);
    if (form.equals("csv")) {
      PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
      new OriginComparisonRenderer(tables)
          .notes(choices)
          .forEach(each -> err.println("tariff: note: " + each));
    }
    int exitCode =
        choices.ranked().stream()
            .mapToInt(each -> each.failure().map(failure -> failure.exitCode()).orElse(0))
            .max()
            .orElse(0);
    return strict.exitCode(exitCode, choices.isDecided());
  }

  /** Every product of a list, from its own origin and from the others. */
  private int list(String form) {
    if (!form.equals("table") && !form.equals("json")) {
      throw new UsageError(
          "a comparison of a list cannot be written as '" + form + "'", "--format table, json");
    }
    boolean isOrder = dates != null && ORDERS.contains(dates.strip().toLowerCase(Locale.ROOT));
    if (origins == null || codes != null || dates != null && !isOrder) {
      throw new UsageError("a list is compared by origin", "--origins CN,VN,MX");
    }
    rates.roles().writes(OutputOption.NAME, target.file()).refuseShared();
    RateTables tables = rates.open();
    Map<String, OriginComparison> products = new LinkedHashMap<>();
    List<String> faulty = new ArrayList<>();
    ProductsFile file =
        goods.products(
            tables,
            columns.reading(dates == null ? DateOrder.UNKNOWN : DateOrder.of(dates, "--dates")));
    for (ProductsFile.Product each : file.products()) {
      if (each.reading() instanceof RowReading.Understood row) {
        Set<Shipment> choices = new LinkedHashSet<>(List.of(row.shipment()));
        for (String other : SharedOptions.parts(origins)) {
          choices.add(row.shipment().withOrigin(ShipmentWords.country(other, "--origins")));
        }
        String id =
            products.containsKey(each.id()) ? each.id() + ", line " + each.line() : each.id();
        products.put(id, OriginComparison.of(tables, List.copyOf(choices)));
      } else {
        faulty.add(each.id() + ": " + ProductsFile.wrong(each));
      }
    }
    OutputFile.write(
        target.file(),
        Objects.requireNonNull(spec).commandLine().getOut(),
        to -> {
          if (form.equals("json")) {
            new OriginComparisonJson(tables).write(products, to);
          } else {
            new OriginComparisonRenderer(tables).list(products, to);
          }
        });
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    file.notes().forEach(each -> err.println("tariff: note: " + each));
    faulty.forEach(each -> err.println("tariff: note: not read: " + each));
    return strict.exitCode(
        faulty.isEmpty() ? 0 : BAD_ROWS,
        products.values().stream().allMatch(OriginComparison::isDecided));
  }

  private void write(String form, RateTables tables, OriginComparison choices) {
    if (form.equals("png")) {
      OutputFile.write(
          Objects.requireNonNull(target.file()),
          new OriginComparisonPicture(tables, choices).png());
      return;
    }
    OutputFile.write(
        target.file(),
        Objects.requireNonNull(spec).commandLine().getOut(),
        to -> {
          switch (form) {
            case "json" -> new OriginComparisonJson(tables).write(choices, to);
            case "csv" ->
                csv.write(
                    to, tables, rows -> new OriginComparisonRenderer(tables).csv(choices, rows));
            case "markdown" -> new OriginComparisonPage(tables).markdown(choices, to);
            case "svg" -> to.print(new OriginComparisonPicture(tables, choices).svg());
            case "html" -> to.print(new OriginComparisonPage(tables).html(choices));
            default ->
                new OriginComparisonRenderer(tables)
                    .table(
                        choices,
                        new LawLine(Dates::todayInWashington),
                        new DutyHolds(tables)::of,
                        to);
          }
        });
  }

  private String form() {
    if (json) {
      return "json";
    }
    if (format != null) {
      return format.strip().toLowerCase(Locale.ROOT);
    }
    return SharedOptions.formOf(Optional.ofNullable(target.file()), FORMS, "table");
  }

  /** Every code of every origin on every date. */
  private List<Shipment> asked() {
    List<String> from = new ArrayList<>();
    if (origins != null) {
      for (String each : SharedOptions.parts(origins)) {
        String code = ShipmentWords.country(each, "--origins");
        if (!from.contains(code)) {
          from.add(code);
        }
      }
    }
    if (!goods.origin().isEmpty()) {
      String code = ShipmentWords.country(goods.origin(), "--origin");
      if (!from.contains(code)) {
        from.add(0, code);
      }
    }
    if (from.isEmpty()) {
      throw new UsageError("no origin is given", "--origins CN,VN,MX or --origin CN");
    }
    List<CommodityCode> under = new ArrayList<>();
    if (codes != null) {
      SharedOptions.parts(codes).forEach(each -> under.add(SharedOptions.code(each)));
    }
    List<LocalDate> on = new ArrayList<>();
    if (dates != null) {
      SharedOptions.parts(dates).forEach(each -> on.add(Dates.parsed(each, "--dates")));
    }
    // Goods of the United States alone go into China; beside others they are asked about, and
    // refused, as the others are.
    String leading = from.stream().filter(each -> !each.equals("US")).findFirst().orElse("US");
    Shipment base = goods.shipment(leading);
    List<Shipment> asked = new ArrayList<>();
    for (String origin : from) {
      Shipment ofOrigin = base.withOrigin(origin);
      for (Shipment coded : under.isEmpty() ? List.of(ofOrigin) : coded(ofOrigin, under)) {
        if (on.isEmpty()) {
          asked.add(coded);
        }
        on.forEach(day -> asked.add(coded.withEntryDate(day)));
      }
    }
    if (asked.size() < 2) {
      throw new UsageError(
          "there is nothing to compare with", "--origins CN,VN, --dates or --codes");
    }
    return asked;
  }

  private static List<Shipment> coded(Shipment goods, List<CommodityCode> codes) {
    List<Shipment> coded = new ArrayList<>();
    codes.forEach(code -> coded.add(goods.withCode(code)));
    return coded;
  }
}
