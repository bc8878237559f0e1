package org.tariffcalc.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.output.AssessmentRenderer;
import org.tariffcalc.output.CsvAssessmentRenderer;
import org.tariffcalc.output.JsonAssessmentRenderer;
import org.tariffcalc.output.MarkdownAssessmentRenderer;
import org.tariffcalc.output.TableAssessmentRenderer;
import picocli.CommandLine.Option;

/** The form in which a command answers. */
final class FormatOptions {

  private static final List<String> FORMATS = List.of("table", "json", "csv", "markdown");

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "table (default), json, csv or markdown.")
  private String format = "table";

  @Option(names = "--json", description = "Short for --format json.")
  private boolean json;

  /** The form asked for: table, json, csv or markdown. */
  private String name() {
    return json ? "json" : format.strip().toLowerCase(Locale.ROOT);
  }

  /** The form asked for, one that exists. */
  String checkedName() {
    String name = name();
    if (!FORMATS.contains(name)) {
      throw new UsageError(
          "'" + format + "' is no format", "--format table, json, csv or markdown");
    }
    return name;
  }

  AssessmentRenderer assessmentRenderer(Map<String, String> countryNames, boolean explain) {
    return switch (checkedName()) {
      case "json" -> new JsonAssessmentRenderer();
      case "csv" -> new CsvAssessmentRenderer();
      case "markdown" -> new MarkdownAssessmentRenderer(countryNames, explain);
      default -> new TableAssessmentRenderer(countryNames, explain);
    };
  }
}
