package org.tariffcalc.cli.quote;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.tariffcalc.cli.option.CsvOptions;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The form of the answer to an entry. */
final class EntryFormat {

  /** The form that follows CBP Form 7501. */
  static final String SUMMARY = "7501";

  private static final List<String> FORMATS = List.of("table", SUMMARY, "json", "csv", "markdown");

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description =
          "table (default), 7501 (each number in filing order with the duty to report), json, csv"
              + " or markdown.")
  private String format = "table";

  @Option(names = "--json", description = "Short for --format json.")
  private boolean json;

  @Mixin private CsvOptions csv = new CsvOptions();

  /** The form asked for, one that exists. */
  String checked() {
    String name = json ? "json" : format.strip().toLowerCase(Locale.ROOT);
    if (!FORMATS.contains(name)) {
      throw new UsageError(
          "'" + format + "' is not a format", "--format table, 7501, json, csv or markdown");
    }
    return name;
  }

  /** Lets CSV be written, with what is asked for beside the usual. */
  void csv(PrintWriter out, RateTables tables, Consumer<PrintWriter> writing) {
    csv.write(out, tables, writing);
  }
}
