package org.tariffcalc.cli.refund;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.analysis.refund.EntryRefund;
import org.tariffcalc.analysis.refund.Refunds;
import org.tariffcalc.cli.option.Dates;
import org.tariffcalc.cli.option.IntakeOptions;
import org.tariffcalc.cli.option.TablesOptions;
import org.tariffcalc.intake.paid.PaidLines;
import org.tariffcalc.io.WholeFile;
import org.tariffcalc.output.refund.CapeFiles;
import org.tariffcalc.output.refund.RefundRenderer;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.refund.RefundLaw;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tariff refund}: what entries get back, by which way, until when. */
@Command(
    name = "refund",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nFile:%n",
    optionListHeading = "%nOptions:%n",
    description = "Finds what paid entries get back, with interest and deadlines.",
    header = {
      "Examples:",
      "  tariff refund entries.csv --as-of 2026-11-30",
      "  tariff refund ace.csv --dates us --as-of 2026-11-30 --cape cape.csv",
      "  tariff refund entries.csv --as-of 2026-11-30 --format html > refund.html"
    })
public final class RefundCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = EntriesFormat.FILE)
  private @Nullable Path file;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Day of the claim; interest counts up to it (default: today).")
  private @Nullable String asOf;

  @Mixin private IntakeOptions intake = new IntakeOptions();

  @Option(
      names = "--cape",
      paramLabel = "FILE",
      description = "Write the entry numbers that CAPE accepts, 9,999 to a file: FILE, FILE-2, ...")
  private @Nullable Path cape;

  @Option(names = "--explain", description = "Also show the interest of each entry by quarter.")
  private boolean explain;

  @Mixin private EntriesFormat format = new EntriesFormat();
  @Mixin private TablesOptions rates = new TablesOptions();

  @Override
  public Integer call() {
    String form = format.checked();
    LocalDate day = asOf == null ? Dates.todayInWashington() : Dates.parsed(asOf, "--as-of");
    RateTables tables = rates.tables();
    RefundLaw law = tables.refundLaw();
    Refunds refunds = new Refunds(law, tables.interestRates(), day);
    Path from = Objects.requireNonNull(file);
    PaidLines lines =
        new PaidLines(
            "file " + from, intake.choices(PaidLines.fields()), intake.order(), intake.sheet());
    lines.read(from, refunds::add);
    List<EntryRefund> entries = refunds.entries(lines.hasLiquidation());
    RefundRenderer renderer =
        new RefundRenderer(tables, law, day, entries, lines.factsNotStated(), cape != null);
    CommandSpec self = Objects.requireNonNull(spec);
    PrintWriter out = format.to(self.commandLine().getOut());
    switch (form) {
      case "csv" -> renderer.csv(out);
      case "json" -> renderer.json(out, explain);
      case "html" -> out.print(renderer.html());
      default -> renderer.table(out, explain);
    }
    PrintWriter err = self.commandLine().getErr();
    EntriesFormat.notes(lines, err);
    if (form.equals("csv")) {
      err.println("tariff: note: " + law.portal().meaning());
    }
    if (cape != null) {
      CapeFiles files = new CapeFiles(law, entries);
      write(files.files(), cape, err);
      files.remarks().forEach(each -> err.println("tariff: note: " + cape + ": " + each));
    }
    return 0;
  }

  private static void write(List<String> declarations, Path first, PrintWriter err) {
    if (declarations.isEmpty()) {
      err.println("tariff: note: no entry can be declared, " + first + " not written");
    }
    int number = 1;
    for (String each : declarations) {
      Path path = number == 1 ? first : Path.of(numbered(first.toString(), number));
      WholeFile.write(path, "--cape", each.getBytes(StandardCharsets.US_ASCII));
      number++;
    }
  }

  private static String numbered(String name, int number) {
    int dot = name.lastIndexOf('.');
    return dot <= name.lastIndexOf('/') + 1
        ? name + "-" + number
        : name.substring(0, dot) + "-" + number + name.substring(dot);
  }
}
