package org.tariffcalc.cli.option;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.analysis.time.DutyTimeline;
import org.tariffcalc.cli.process.FileRoles;
import org.tariffcalc.cli.process.OutputFile;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.output.time.TimelineChart;
import org.tariffcalc.output.time.TimelinePage;
import org.tariffcalc.output.time.TimelinePicture;
import org.tariffcalc.output.time.TimelineRenderer;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The form in which a timeline is drawn or written, and where to. */
public final class TimelineFormat {

  private static final List<String> FORMS =
      List.of("chart", "table", "csv", "json", "svg", "png", "html");
  private static final int NARROWEST = 40;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description =
          "chart (default; bars on the terminal), table, csv, json, svg, png or html; without it,"
              + " the ending of the --output file decides.")
  private @Nullable String format;

  @Option(names = "--json", description = "Short for --format json.")
  private boolean json;

  @Mixin private OutputOption target = new OutputOption();

  @Option(names = "--ascii", description = "Use ASCII characters only.")
  private boolean ascii;

  @Option(
      names = "--width",
      paramLabel = "N",
      description =
          "Characters on a line of chart and table, 40 or more (default: the terminal's; 80 in a"
              + " file).")
  private @Nullable Integer lineWidth;

  @Mixin private CsvOptions csv = new CsvOptions();

  /** Refuses what cannot be written before anything is computed. */
  public void check() {
    String form = form();
    if (!FORMS.contains(form)) {
      throw new UsageError(
          "a timeline cannot be written as '" + form + "'", "--format " + String.join(", ", FORMS));
    }
    if (form.equals("png") && target.file() == null) {
      throw new UsageError("a PNG picture needs a file", "--output timeline.png");
    }
    if (width() < NARROWEST) {
      throw new UsageError(
          "a width of " + width() + " leaves no room for a chart", "--width 40 or more");
    }
  }

  /** Refuses a file to write to that is one of those that are read. */
  public void refuseShared(FileRoles read) {
    read.writes(OutputOption.NAME, target.file()).refuseShared();
  }

  /** Whether the form has no room for notes. */
  public boolean isBare() {
    return form().equals("csv");
  }

  private int width() {
    return lineWidth == null ? Screen.width() : lineWidth;
  }

  private String form() {
    if (json) {
      return "json";
    }
    if (format != null) {
      return format.strip().toLowerCase(Locale.ROOT);
    }
    return SharedOptions.formOf(Optional.ofNullable(target.file()), FORMS, "chart");
  }

  /**
   * Writes the timelines.
   *
   * @param today the day behind which all is still to come
   */
  public void write(
      RateTables tables,
      LocalDate today,
      List<DutyTimeline> timelines,
      List<String> notes,
      PrintWriter out) {
    Map<String, String> names = tables.countries().names();
    String edition = TimelineRenderer.tables(tables);
    if (form().equals("png")) {
      OutputFile.write(
          Objects.requireNonNull(target.file()),
          new TimelinePicture(tables, today).png(timelines, notes, edition));
      return;
    }
    OutputFile.write(
        target.file(),
        out,
        to -> {
          switch (form()) {
            case "table" -> new TimelineRenderer(tables, width()).table(timelines, notes, to);
            case "csv" ->
                csv.write(
                    to, tables, rows -> new TimelineRenderer(tables, width()).csv(timelines, rows));
            case "json" -> new TimelineRenderer(tables, width()).json(timelines, notes, to);
            case "svg" ->
                to.print(new TimelinePicture(tables, today).svg(timelines, notes, edition));
            case "html" ->
                to.print(new TimelinePage(tables, today).html(timelines, notes, edition));
            default ->
                new TimelineChart(names, width(), ascii).render(timelines, notes, edition, to);
          }
        });
  }
}
