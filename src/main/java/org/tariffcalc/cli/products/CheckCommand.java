package org.tariffcalc.cli.products;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.analysis.lock.CheckedProduct;
import org.tariffcalc.analysis.lock.Lock;
import org.tariffcalc.analysis.lock.LockCheck;
import org.tariffcalc.analysis.lock.LockFile;
import org.tariffcalc.analysis.lock.LockedProduct;
import org.tariffcalc.cli.option.Dates;
import org.tariffcalc.cli.option.ProductsOptions;
import org.tariffcalc.cli.option.RatesOptions;
import org.tariffcalc.cli.option.StrictOption;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.intake.words.Amounts;
import org.tariffcalc.io.WholeFile;
import org.tariffcalc.output.compare.CheckRenderer;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tariff check}: whether the duty of locked products is still what it was. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nFile:%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Compares the duty now with a lock, and shows what changed.",
      "If headings, rates and amounts are the same, it prints nothing and ends with 0;",
      "otherwise it ends with 1. A product with an entry date of its own keeps it, so",
      "only other rate tables can change its duty. The others move to --date.",
      "",
      "Exit codes: 0 the lock holds; 1 it does not, or the law is older than",
      "--max-age; 65 the file is not a lock; 68 something is undecided, with --strict;",
      "69 the tables cannot answer."
    },
    header = {
      "Examples:",
      "  tariff check tariff.lock.json",
      "  tariff check tariff.lock.json --date 2025-04-11 --tolerance 0.5%%",
      "  tariff check tariff.lock.json --max-rate 60%% --github --junit duty.xml",
      "  tariff check tariff.lock.json --date today --until +60d --max-age 30d"
    })
public final class CheckCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "LOCK", description = "A file that tariff lock wrote.")
  private @Nullable Path file;

  @Option(
      names = {"-d", "--date"},
      paramLabel = "DATE",
      description =
          "Entry date of products that have none (default: today in the importing country).")
  private @Nullable String date;

  @Option(
      names = "--tolerance",
      paramLabel = "PERCENT",
      description =
          "Accept changes of duty, taxes and fees up to this share of the customs value: 0.5%%.")
  private @Nullable String tolerance;

  @Option(
      names = "--max-rate",
      paramLabel = "PERCENT",
      description = "Fail when a duty is above this share of the customs value: 60%%.")
  private @Nullable String maxRate;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description =
          "Also fail when a change is already ordered for a day up to this one: +60d, 2027-01-31.")
  private @Nullable String until;

  @Option(
      names = "--max-age",
      paramLabel = "DAYS",
      description = "Fail when the law was read longer ago than this: 30d.")
  private @Nullable String maxAge;

  @Mixin private StrictOption strict = new StrictOption();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "table (default) or json, which is printed even when the lock holds.")
  private String format = "table";

  @Option(names = "--json", description = "Short for --format json.")
  private boolean json;

  @Option(names = "--github", description = "Print annotations of a GitHub workflow instead.")
  private boolean github;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Also write a JUnit report, a test case for each product.")
  private @Nullable Path junit;

  @Mixin private RatesOptions rates = new RatesOptions();

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    String form = json ? "json" : format.strip();
    if (!form.equals("table") && !form.equals("json")) {
      throw new UsageError("'" + format + "' is not a format", "--format table or json");
    }
    if (github && form.equals("json")) {
      throw new UsageError("--github and --json exclude each other", "one of them");
    }
    LockCheck.Limits limits =
        new LockCheck.Limits(
            percent(tolerance, "--tolerance"),
            percent(maxRate, "--max-rate"),
            Optional.ofNullable(until).map(text -> Dates.parsed(text, "--until")));
    Optional<Integer> oldest = Optional.ofNullable(maxAge).map(CheckCommand::age);
    var day = ProductsOptions.dayOf(date);
    Path path = Objects.requireNonNull(file);
    rates.roles().reads("the lock", path).writes("--junit", junit).refuseShared();
    RateTables tables = rates.open();
    Lock lock = LockFile.read(path, tables);
    if (date != null && lock.products().stream().allMatch(LockedProduct::isDated)) {
      err.println(
          "tariff: note: every product in the lock has an entry date of its own; --date changes"
              + " nothing");
    }
    Instant started = Instant.now();
    LockCheck check = LockCheck.of(lock, tables, day, limits);
    Optional<String> tooOld = tooOld(tables, oldest);
    CheckRenderer renderer = new CheckRenderer(tables, path.toString(), limits, tooOld);
    if (junit != null) {
      String report = renderer.junit(check, started, Duration.between(started, Instant.now()));
      WholeFile.write(junit, "--junit", report.getBytes(StandardCharsets.UTF_8));
    }
    if (tooOld.isPresent()) {
      err.println("tariff: " + tooOld.get());
    } else {
      age(check, tables).ifPresent(note -> err.println("tariff: note: " + note));
    }
    if (github) {
      renderer.annotations(check, LockFile.lines(path, lock), out);
    } else if (form.equals("json")) {
      renderer.json(check, out);
    } else {
      renderer.table(check, out);
    }
    if (strict.isGiven()) {
      for (CheckedProduct each : check.products()) {
        if (!each.open().isEmpty()) {
          err.println(
              "tariff: undecided: " + each.product().fullTitle(tables) + ": " + each.open());
        }
      }
    }
    return strict.exitCode(check.holds() && tooOld.isEmpty() ? 0 : 1, check.isDecided());
  }

  /** The days of {@code --max-age}. */
  private static int age(String text) {
    int days = Dates.days(text, "--max-age");
    if (days < 0 || text.strip().startsWith("+")) {
      throw new UsageError("'" + text + "' after --max-age is not an age", "--max-age 30d");
    }
    return days;
  }

  private static Optional<String> tooOld(RateTables tables, Optional<Integer> oldest) {
    LocalDate read = tables.manifest().asOf();
    long age = ChronoUnit.DAYS.between(read, Dates.todayInWashington());
    return oldest
        .filter(most -> age > most)
        .map(
            most ->
                "the law was read to "
                    + read
                    + ", "
                    + age
                    + " days ago; --max-age allows "
                    + most
                    + ". Install newer rate tables");
  }

  /** One line where products are entered after the day to which the law was read. */
  private static Optional<String> age(LockCheck check, RateTables tables) {
    LocalDate read = tables.manifest().asOf();
    return check.products().stream().anyMatch(each -> each.entryDate().isAfter(read))
        ? Optional.of("the law was read to " + read + "; later entry dates assume no change since")
        : Optional.empty();
  }

  private static Optional<BigDecimal> percent(@Nullable String text, String option) {
    if (text == null) {
      return Optional.empty();
    }
    String typed = text.strip();
    String number = typed.endsWith("%") ? typed.substring(0, typed.length() - 1).strip() : typed;
    return Optional.of(Amounts.number(number, option, option + " 0.5%"));
  }
}
