package org.tariffcalc.output.time;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tariffcalc.analysis.change.DutyChange;
import org.tariffcalc.analysis.time.DutyTimeline;
import org.tariffcalc.output.write.AsciiText;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.Paragraph;

/**
 * Timelines as bars on a terminal: a line for each step, however short its time, and in it a
 * stretch for each program.
 */
public final class TimelineChart {

  private static final String BLOCKS = "█▒▓░▞■□▚";
  private static final String ASCII = "#=+-o*%x";
  private static final int NARROWEST_BAR = 8;
  private static final int WIDEST_BAR = 100;
  private static final String GAP = "  ";

  private final TimelineText text;
  private final int width;
  private final boolean isAscii;
  private final String fills;

  /**
   * A chart.
   *
   * @param countryNames plain names of origins by ISO code
   * @param width characters to a line
   * @param ascii whether to use no other characters than those of ASCII
   */
  public TimelineChart(Map<String, String> countryNames, int width, boolean ascii) {
    this.text = new TimelineText(countryNames);
    this.width = width;
    this.fills = ascii ? ASCII : BLOCKS;
    this.isAscii = ascii;
  }

  /**
   * Writes the timelines, all to one scale, and what changed on which day.
   *
   * @param notes what the reader should know
   * @param tables the line that names the tables
   */
  public void render(
      List<DutyTimeline> timelines, List<String> notes, String tables, PrintWriter out) {
    BigDecimal highest = BigDecimal.ONE;
    int total = 0;
    for (DutyTimeline timeline : timelines) {
      highest = highest.max(timeline.highestPercent());
      for (DutyTimeline.Step step : timeline.steps()) {
        total = Math.max(total, TimelineText.total(step).length());
      }
    }
    int room = width - 10 - 2 * GAP.length() - total;
    int bar = Math.max(NARROWEST_BAR, Math.min(WIDEST_BAR, room));
    for (DutyTimeline timeline : timelines) {
      paragraph("", "", text.title(timeline) + ", " + TimelineText.span(timeline), out);
      out.println();
      bars(timeline, new Scale(highest, bar), total, room - bar - GAP.length(), out);
      legend(timeline, out);
      out.println();
    }
    for (DutyTimeline timeline : timelines) {
      paragraph(
          "",
          "",
          timelines.size() == 1
              ? "What changed:"
              : "What changed, " + shown(text.title(timeline)) + ":",
          out);
      changes(timeline, out);
      out.println();
    }
    List<String> remarks = new ArrayList<>(notes);
    remarks.addAll(TimelineText.doubts(timelines));
    if (!remarks.isEmpty()) {
      out.println("Notes:");
      remarks.forEach(each -> paragraph("  - ", "    ", each, out));
      out.println();
    }
    paragraph("", "", tables, out);
  }

  /** How many cells a percentage takes. */
  private record Scale(BigDecimal highest, int cells) {
    int of(BigDecimal percent) {
      return percent
          .multiply(BigDecimal.valueOf(cells))
          .divide(highest, 0, RoundingMode.HALF_UP)
          .intValue();
    }
  }

  private void bars(
      DutyTimeline timeline, Scale scale, int totalWidth, int right, PrintWriter out) {
    List<String> programs = new ArrayList<>(timeline.programs().keySet());
    for (int i = 0; i < timeline.steps().size(); i++) {
      DutyTimeline.Step step = timeline.steps().get(i);
      StringBuilder line = new StringBuilder().append(step.from()).append(GAP);
      String total = TimelineText.total(step);
      line.append(" ".repeat(totalWidth - total.length())).append(total).append(GAP);
      int begin = line.length();
      bar(step, programs, scale, line);
      String changed = brief(timeline, i);
      if (!changed.isEmpty() && changed.length() <= right) {
        line.append(" ".repeat(Math.max(0, begin + scale.cells() - line.length())));
        line.append(GAP).append(changed);
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private void bar(DutyTimeline.Step step, List<String> programs, Scale scale, StringBuilder line) {
    Map<String, BigDecimal> percents = step.percentByProgram();
    BigDecimal sum = BigDecimal.ZERO;
    int drawn = 0;
    for (int i = 0; i < programs.size(); i++) {
      BigDecimal percent = percents.getOrDefault(programs.get(i), BigDecimal.ZERO);
      sum = sum.add(percent);
      int end = scale.of(sum);
      // A duty too small for a cell of its own is still to be seen.
      int cells = Math.max(end - drawn, percent.signum() > 0 ? 1 : 0);
      line.append(String.valueOf(fill(i)).repeat(cells));
      drawn += cells;
    }
  }

  private char fill(int program) {
    return fills.charAt(program % fills.length());
  }

  private static String brief(DutyTimeline timeline, int index) {
    List<String> changes = new ArrayList<>();
    for (DutyChange change : timeline.changes(index)) {
      changes.add(
          change.authority()
              + " "
              + FigureText.percent(change.beforePercent())
              + " to "
              + FigureText.percent(change.afterPercent()));
    }
    return index == 0 ? "" : String.join(", ", changes);
  }

  private void legend(DutyTimeline timeline, PrintWriter out) {
    StringBuilder legend = new StringBuilder();
    int i = 0;
    for (Map.Entry<String, String> program : timeline.programs().entrySet()) {
      legend.append(legend.isEmpty() ? "" : "  ");
      legend.append(Paragraph.unbroken(fill(i++) + " " + program.getValue()));
    }
    if (!legend.isEmpty()) {
      out.println();
      paragraph("", "", legend.toString(), out);
    }
  }

  private void changes(DutyTimeline timeline, PrintWriter out) {
    for (int i = 0; i < timeline.steps().size(); i++) {
      DutyTimeline.Step step = timeline.steps().get(i);
      out.println("  " + step.from());
      if (step.assessment().isEmpty()) {
        paragraph("    ", "      ", "no answer: " + step.undecided(), out);
      }
      List<DutyChange> changes = timeline.changes(i);
      for (DutyChange change : changes) {
        paragraph("    ", "      ", TimelineText.sentenceWithActs(change), out);
      }
      if (changes.isEmpty() && step.assessment().isPresent()) {
        paragraph("    ", "      ", TimelineText.sameCharges(step), out);
      }
    }
  }

  private void paragraph(String first, String hanging, String words, PrintWriter out) {
    out.print(Paragraph.of(first, hanging, shown(words), width));
  }

  private String shown(String words) {
    return isAscii ? AsciiText.of(words) : words;
  }
}
