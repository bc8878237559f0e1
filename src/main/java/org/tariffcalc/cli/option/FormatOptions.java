package org.tariffcalc.cli.option;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.output.quote.AssessmentRenderer;
import org.tariffcalc.output.quote.CsvAssessmentRenderer;
import org.tariffcalc.output.quote.Detail;
import org.tariffcalc.output.quote.GoodsTitles;
import org.tariffcalc.output.quote.JsonAssessmentRenderer;
import org.tariffcalc.output.quote.LawLine;
import org.tariffcalc.output.quote.MarkdownAssessmentRenderer;
import org.tariffcalc.output.quote.TableAssessmentRenderer;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The form in which a command answers. */
public final class FormatOptions {

  private static final List<String> FORMATS = List.of("table", "json", "csv", "markdown");

  /** The form that only an entry has, which brokers ask for elsewhere as well. */
  private static final String OF_AN_ENTRY = "7501";

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "table (default), json, csv or markdown.")
  private String format = "table";

  @Option(names = "--json", description = "Short for --format json.")
  private boolean json;

  @Mixin private CsvOptions csv = new CsvOptions();

  /** The form asked for: table, json, csv or markdown. */
  private String name() {
    return json ? "json" : format.strip().toLowerCase(Locale.ROOT);
  }

  /** The form asked for, one that exists. */
  public String checkedName() {
    String name = name();
    if (!FORMATS.contains(name)) {
      throw new UsageError(
          "'" + format + "' is not a format here",
          "--format table, json, csv or markdown"
              + (name.equals(OF_AN_ENTRY) ? "; tariff entry has --format 7501" : ""));
    }
    return name;
  }

  /** Lets CSV be written, with what is asked for beside the usual. */
  public void csv(PrintWriter out, RateTables tables, Consumer<PrintWriter> writing) {
    csv.write(out, tables, writing);
  }

  /**
   * What writes assessments in that form.
   *
   * @param today from which it is counted how long ago the law was read
   * @param detail how much a form for a person says
   */
  public AssessmentRenderer assessmentRenderer(
      RateTables tables, Supplier<LocalDate> today, Detail detail) {
    Map<String, String> countryNames = tables.countries().names();
    GoodsTitles titles = GoodsTitles.of(tables);
    LawLine law = new LawLine(today);
    return switch (checkedName()) {
      case "json" -> new JsonAssessmentRenderer(titles);
      case "csv" -> new CsvAssessmentRenderer((out, writing) -> csv.write(out, tables, writing));
      case "markdown" -> new MarkdownAssessmentRenderer(countryNames, titles, law, detail);
      default -> new TableAssessmentRenderer(countryNames, titles, law, detail);
    };
  }
}
