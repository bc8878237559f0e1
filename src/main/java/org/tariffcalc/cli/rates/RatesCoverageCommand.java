package org.tariffcalc.cli.rates;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.cli.option.TablesOptions;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.query.ChinaCoverage;
import org.tariffcalc.tables.query.RateCoverage;
import org.tariffcalc.tables.query.RateCoverage.Answer;
import org.tariffcalc.tables.query.RateCoverage.Column;
import org.tariffcalc.tables.schedule.UsSchedule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how much of a schedule can be computed. */
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = {
      "Examples:",
      "  tariff rates coverage",
      "  tariff rates coverage --verbose",
      "  tariff rates coverage --importer CN"
    },
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Counts how much of the US schedule can be computed.",
      "It counts every rate of every period once, and in the special column every group",
      "of programs once."
    })
public final class RatesCoverageCommand implements Runnable {

  private static final int NAME_WIDTH = 10;
  private static final int NUMBER_WIDTH = 7;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final TablesOptions rates = new TablesOptions();

  @Option(
      names = "--verbose",
      description = "Also list the rates in words that give no amount: how often, and where first.")
  private boolean verbose;

  @Option(
      names = "--importer",
      paramLabel = "CC",
      description = "US (default), or CN for the lines of each year that have a base rate.")
  private String importer = Importer.US.word();

  @Override
  public void run() {
    CommandSpec self = Objects.requireNonNull(spec);
    PrintWriter out = self.commandLine().getOut();
    Importer into =
        Importer.of(importer.toUpperCase(Locale.ROOT))
            .orElseThrow(
                () ->
                    new UsageError(
                        "the tables have no schedule of '" + importer + "'", "US or CN"));
    switch (into) {
      case US -> ofUnitedStates(out);
      case CN -> ofChina(out);
    }
    out.flush();
  }

  private void ofChina(PrintWriter out) {
    out.println("Lines of the Chinese tariff on 1 July, by what is known of their base rate");
    out.println(
        padded("  year", NAME_WIDTH)
            + right("lines", NUMBER_WIDTH)
            + right("sure", NUMBER_WIDTH)
            + right("read once", 2 * NUMBER_WIDTH)
            + right("inferred", 2 * NUMBER_WIDTH)
            + right("none", NUMBER_WIDTH));
    for (ChinaCoverage year : ChinaCoverage.byYear(rates.tables())) {
      out.println(
          padded("  " + year.year(), NAME_WIDTH)
              + right(Integer.toString(year.lines()), NUMBER_WIDTH)
              + right(Integer.toString(year.sure()), NUMBER_WIDTH)
              + right(Integer.toString(year.unconfirmed()), 2 * NUMBER_WIDTH)
              + right(Integer.toString(year.inferred()), 2 * NUMBER_WIDTH)
              + right(Integer.toString(year.unknown()), NUMBER_WIDTH));
    }
  }

  private void ofUnitedStates(PrintWriter out) {
    UsSchedule schedule = rates.tables().schedule();
    print("Chapters 1 to 97", RateCoverage.of(schedule, 1, 97), out);
    out.println();
    print("Chapter 98", RateCoverage.of(schedule, 98, 98), out);
  }

  private void print(String chapters, RateCoverage coverage, PrintWriter out) {
    out.println(chapters);
    out.println(
        padded("", NAME_WIDTH)
            + right("rates", NUMBER_WIDTH)
            + right("outright", 2 * NUMBER_WIDTH)
            + right("with a quantity", 2 * NUMBER_WIDTH + 1)
            + right("elsewhere", 2 * NUMBER_WIDTH));
    line("general", Column.GENERAL, coverage, out);
    line("special", Column.SPECIAL, coverage, out);
    line("column 2", Column.COLUMN_2, coverage, out);
    out.println("  different texts");
    texts("general", Column.GENERAL, coverage, out);
    texts("special", Column.SPECIAL, coverage, out);
    texts("column 2", Column.COLUMN_2, coverage, out);
    if (verbose) {
      for (RateCoverage.Text text : coverage.unanswered()) {
        out.println(
            "  "
                + right(Integer.toString(text.count()), 4)
                + " x, first "
                + text.first().dotted()
                + (text.answer() == Answer.NOT_UNDERSTOOD ? ", not understood: " : ": ")
                + text.text());
      }
    }
  }

  private static void line(String name, Column column, RateCoverage coverage, PrintWriter out) {
    out.println(
        padded("  " + name, NAME_WIDTH)
            + right(Integer.toString(coverage.places(column)), NUMBER_WIDTH)
            + share(column, Answer.OUTRIGHT, coverage)
            + ' '
            + share(column, Answer.WITH_QUANTITY, coverage)
            + share(column, Answer.ELSEWHERE, coverage)
            + notUnderstood(coverage.places(column, Answer.NOT_UNDERSTOOD)));
  }

  private static String share(Column column, Answer answer, RateCoverage coverage) {
    return right(Integer.toString(coverage.places(column, answer)), NUMBER_WIDTH)
        + right(coverage.percent(column, answer).toPlainString() + '%', NUMBER_WIDTH);
  }

  private static void texts(String name, Column column, RateCoverage coverage, PrintWriter out) {
    int outright = coverage.distinctTexts(column, Answer.OUTRIGHT);
    int quantity = coverage.distinctTexts(column, Answer.WITH_QUANTITY);
    int elsewhere = coverage.distinctTexts(column, Answer.ELSEWHERE);
    int unknown = coverage.distinctTexts(column, Answer.NOT_UNDERSTOOD);
    String gap = " ".repeat(NUMBER_WIDTH);
    out.println(
        padded("  " + name, NAME_WIDTH)
            + right(Integer.toString(outright + quantity + elsewhere + unknown), NUMBER_WIDTH)
            + right(Integer.toString(outright), NUMBER_WIDTH)
            + gap
            + ' '
            + right(Integer.toString(quantity), NUMBER_WIDTH)
            + gap
            + right(Integer.toString(elsewhere), NUMBER_WIDTH)
            + notUnderstood(unknown));
  }

  private static String notUnderstood(int number) {
    return number == 0 ? "" : "  (" + number + " not understood)";
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }
}
