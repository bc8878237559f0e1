package org.tariffcalc.cli.rates;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.cli.option.Dates;
import org.tariffcalc.cli.option.RatesDirectory;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.china.ChinaTariffImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a year's Chinese tariff into the tables. */
@Command(
    name = "china",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = {
      "Examples:",
      "  tariff rates import china china_2027.csv --published 税委会公告2026年第11号=2026-12-29"
    },
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nFile:%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Takes a Chinese tariff into the rate tables.",
      "FILE is CSV with the columns code8, from, to (the day after the last), mfn,",
      "mfn_part, provisional, provisional_scope (whole, part, none, likely_none,",
      "unknown), provisional_confidence, specific_duty (0.6 CNY/kg), confidence (A, B,",
      "C), source and note. From its first day on, the rows of a code replace those in",
      "the tables; a line that is not in the file ends. Taking it in twice changes",
      "nothing."
    })
final class RatesImportChinaCommand implements Runnable {

  private static final int CODES_SHOWN = 8;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "1", paramLabel = "FILE", description = "The tariff, one row for each line.")
  private @Nullable Path file;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Take the rows from this day on; earlier days stay as they are.")
  private @Nullable String since;

  @Option(
      names = "--part",
      description = "The file holds only some lines; the others stay as they are.")
  private boolean isPart;

  @Option(
      names = "--published",
      paramLabel = "ACT=DATE",
      description = "Day on which an act of the file was published; repeatable.")
  private List<String> published = List.of();

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description = "Rate tables to write to (default: those that a quote reads).")
  private @Nullable Path into;

  @Override
  public void run() {
    Path directory = into == null ? new RatesDirectory().directory() : into;
    Optional<LocalDate> first = Optional.ofNullable(since).map(d -> Dates.parsed(d, "--since"));
    ChinaTariffImport.Outcome outcome =
        ChinaTariffImport.run(
            directory,
            Objects.requireNonNull(file),
            new ChinaTariffImport.Told(first, isPart, publishedDays()));
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(outcome.rows() + " rows taken");
    codes("began", outcome.began(), out);
    codes("ended", outcome.ended(), out);
    out.println(
        outcome.filesWritten() == 0
            ? "Nothing changed in " + directory
            : outcome.filesWritten() + " files written to " + directory);
    out.flush();
  }

  private Map<String, LocalDate> publishedDays() {
    Map<String, LocalDate> days = new HashMap<>();
    for (String each : published) {
      int equals = each.lastIndexOf('=');
      if (equals < 1) {
        throw new UsageError(
            "'" + each + "' after --published is not an act and a day",
            "--published 税委会公告2026年第11号=2026-12-29");
      }
      days.put(each.substring(0, equals), Dates.parsed(each.substring(equals + 1), "--published"));
    }
    return days;
  }

  private static void codes(String what, List<String> codes, PrintWriter out) {
    if (codes.isEmpty()) {
      return;
    }
    StringBuilder line = new StringBuilder("  ").append(codes.size()).append(' ').append(what);
    line.append(':');
    for (String code : codes.subList(0, Math.min(CODES_SHOWN, codes.size()))) {
      line.append(' ').append(CommodityCode.of(code).dotted());
    }
    out.println(codes.size() > CODES_SHOWN ? line.append(" …") : line);
  }
}
