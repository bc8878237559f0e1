package org.tariffcalc.cli.rates;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.cli.option.RatesDirectory;
import org.tariffcalc.cli.option.RevisionOptions;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.usitc.OfficialDescriptions;
import org.tariffcalc.tables.usitc.RevisionChanges;
import org.tariffcalc.tables.usitc.UsitcImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Takes revisions of the US schedule, as the International Trade Commission exports them, into the
 * tables.
 */
@Command(
    name = "usitc",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = {
      "Examples:",
      "  tariff rates import usitc hts_2026_rev_11.json --in-force 2026-07-01"
    },
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nFiles:%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Takes revisions of the US schedule into the rate tables.",
      "FILE is a JSON export of hts.usitc.gov, plain or packed with gzip. A revision",
      "holds from its day until the next one in the tables; taking it in twice changes",
      "nothing. Then, for days without an export, goods get the ten-digit numbers of",
      "us-schedule/renumbered.json. Without FILE, the command does only that."
    })
final class RatesImportUsitcCommand implements Runnable {

  private static final int CODES_SHOWN = 8;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Exports, one revision each.")
  private List<Path> files = List.of();

  @Mixin private final RevisionOptions revisions = new RevisionOptions();

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description = "Rate tables to write to (default: those that a quote reads).")
  private @Nullable Path into;

  @Option(
      names = "--descriptions",
      description =
          "Also take in what the last FILE says of the goods, for tables of your own: find"
              + " searches it, find and show print it.")
  private boolean descriptions;

  @Override
  public void run() {
    Path directory = into == null ? new RatesDirectory().directory() : into;
    UsitcImport usitc = new UsitcImport(directory);
    revisions.of(files).forEach(usitc::add);
    UsitcImport.Outcome outcome = usitc.run();
    int written = outcome.filesWritten();
    if (descriptions) {
      if (files.isEmpty()) {
        throw new UsageError(
            "--descriptions needs the export that has them", "tariff rates import usitc FILE");
      }
      written += OfficialDescriptions.take(files.get(files.size() - 1), directory);
    }

    CommandSpec self = Objects.requireNonNull(spec);
    PrintWriter err = self.commandLine().getErr();
    outcome.notes().forEach(note -> err.println("tariff: " + note));
    err.flush();
    PrintWriter out = self.commandLine().getOut();
    outcome.revisions().forEach(changes -> print(changes, out));
    unchanged(outcome.revisions(), out);
    out.println(
        written == 0
            ? "Nothing changed in " + directory
            : count(written, "file") + " written to " + directory);
    out.flush();
  }

  private static void print(RevisionChanges changes, PrintWriter out) {
    if (changes.isEmpty()) {
      return;
    }
    String revision = changes.revision().id() + ", from " + changes.revision().from() + ": ";
    out.println(revision + counts(changes.tariffLines(), "tariff line"));
    codes("began", changes.tariffLines().began(), out);
    codes("ended", changes.tariffLines().ended(), out);
    codes("changed", changes.tariffLines().changed(), out);
    if (!changes.statisticalLines().isEmpty()) {
      out.println("  " + counts(changes.statisticalLines(), "statistical line"));
    }
  }

  private static void unchanged(List<RevisionChanges> all, PrintWriter out) {
    List<String> names =
        all.stream().filter(RevisionChanges::isEmpty).map(each -> each.revision().id()).toList();
    if (!names.isEmpty()) {
      out.println(
          names.size() > CODES_SHOWN
              ? count(names.size(), "revision") + " without a change in chapters 1 to 98"
              : String.join(", ", names) + ": no change in chapters 1 to 98");
    }
  }

  private static String counts(RevisionChanges.Codes codes, String what) {
    return count(codes.began().size(), what)
        + " began, "
        + codes.ended().size()
        + " ended, "
        + codes.changed().size()
        + " changed";
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static void codes(String what, List<CommodityCode> codes, PrintWriter out) {
    if (codes.isEmpty()) {
      return;
    }
    StringBuilder line = new StringBuilder("  ").append(what).append(':');
    for (int i = 0; i < Math.min(codes.size(), CODES_SHOWN); i++) {
      line.append(' ').append(codes.get(i).dotted());
    }
    out.println(codes.size() > CODES_SHOWN ? line.append(" …") : line);
  }
}
