package org.tariffcalc.output.time;

import java.awt.Color;
import java.math.BigDecimal;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.annotations.XYTitleAnnotation;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepAreaRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.tariffcalc.analysis.time.DutyTimeline;
import org.tariffcalc.output.write.ChartPalette;
import org.tariffcalc.output.write.Picture;

/**
 * Timelines as a picture: time to the right, duty upwards, the programs stacked. Of two timelines
 * each has a panel of its own, over the same days and to the same scale.
 */
public final class TimelinePicture {

  static final int WIDTH = 960;
  private static final int PANEL = 330;
  private static final int MARGINS = 110;

  /** Of a note, that a line surely holds. */
  private static final int CHARACTERS = 130;

  private static final int YEARS_ALONE = 3;
  private static final double ROOM_FOR_A_LABEL = 0.045;
  private static final double HEADROOM = 1.18;

  private final TimelineText text;
  private final Map<String, Color> colours = new HashMap<>();

  /**
   * A picture.
   *
   * @param countryNames plain names of origins by ISO code
   */
  public TimelinePicture(Map<String, String> countryNames) {
    Picture.prepare();
    this.text = new TimelineText(countryNames);
  }

  /** The picture as a file of SVG. */
  public String svg(List<DutyTimeline> timelines, List<String> notes, String tables) {
    return picture(timelines, notes, tables).svg(text.title(timelines.get(0)));
  }

  /** The picture as a file of PNG. */
  public byte[] png(List<DutyTimeline> timelines, List<String> notes, String tables) {
    return picture(timelines, notes, tables).png();
  }

  /**
   * The picture, to be drawn.
   *
   * @param notes what the reader should know; printed below
   * @param tables the line that names the tables
   */
  Picture picture(List<DutyTimeline> timelines, List<String> notes, String tables) {
    CombinedDomainXYPlot plot = new CombinedDomainXYPlot(timeAxis(timelines.get(0)));
    plot.setGap(14);
    double highest = 1;
    for (DutyTimeline timeline : timelines) {
      highest = Math.max(highest, timeline.highestPercent().doubleValue());
    }
    for (DutyTimeline timeline : timelines) {
      plot.add(panel(timeline, highest * HEADROOM));
    }
    JFreeChart chart = new JFreeChart(null, ChartPalette.TITLE, plot, true);
    chart.setBackgroundPaint(ChartPalette.GROUND);
    chart.setPadding(new RectangleInsets(8, 8, 8, 16));
    chart.getLegend().setFrame(BlockBorder.NONE);
    chart.getLegend().setBackgroundPaint(null);
    chart.getLegend().setItemFont(ChartPalette.SMALL);
    chart.getLegend().setItemPaint(ChartPalette.TEXT);
    // The first stands lowest.
    chart.addSubtitle(below(tables));
    for (int i = notes.size() - 1; i >= 0; i--) {
      chart.addSubtitle(below(notes.get(i)));
    }
    int lines = 1;
    for (String note : notes) {
      lines += 1 + note.length() / CHARACTERS;
    }
    return new Picture(chart, WIDTH, MARGINS + PANEL * timelines.size() + 16 * lines);
  }

  private static TextTitle below(String words) {
    TextTitle title = new TextTitle(words, ChartPalette.SMALL);
    title.setPaint(ChartPalette.TEXT);
    title.setPosition(RectangleEdge.BOTTOM);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setTextAlignment(HorizontalAlignment.LEFT);
    return title;
  }

  private static DateAxis timeAxis(DutyTimeline timeline) {
    TimeZone utc = TimeZone.getTimeZone(ZoneOffset.UTC);
    DateAxis axis = new DateAxis(null, utc, Locale.ENGLISH);
    if (timeline.from().plusYears(YEARS_ALONE).isBefore(timeline.to())) {
      SimpleDateFormat year = new SimpleDateFormat("yyyy", Locale.ENGLISH);
      year.setTimeZone(utc);
      axis.setTickUnit(new DateTickUnit(DateTickUnitType.YEAR, 1, year));
    }
    axis.setLowerMargin(0);
    axis.setUpperMargin(0);
    axis.setTickLabelFont(ChartPalette.SMALL);
    axis.setTickLabelPaint(ChartPalette.TEXT);
    axis.setAxisLinePaint(ChartPalette.TEXT);
    axis.setTickMarkPaint(ChartPalette.TEXT);
    return axis;
  }

  private XYPlot panel(DutyTimeline timeline, double top) {
    NumberAxis axis = new NumberAxis(null);
    axis.setRange(0, top);
    axis.setTickUnit(new NumberTickUnit(top > 60 ? 20 : top > 20 ? 5 : 1));
    axis.setTickLabelFont(ChartPalette.SMALL);
    axis.setTickLabelPaint(ChartPalette.TEXT);
    axis.setAxisLinePaint(ChartPalette.TEXT);
    axis.setTickMarkPaint(ChartPalette.TEXT);
    XYStepAreaRenderer renderer = new XYStepAreaRenderer(XYStepAreaRenderer.AREA);
    XYPlot plot = new XYPlot(sums(timeline, renderer), null, axis, renderer);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(ChartPalette.LINES);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    // The sum of all is drawn first, what lies below it over it.
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    TextTitle title =
        new TextTitle(text.title(timeline) + ", % of the customs value", ChartPalette.LABEL);
    title.setPaint(ChartPalette.TEXT);
    plot.addAnnotation(new XYTitleAnnotation(0.01, 0.99, title, RectangleAnchor.TOP_LEFT));
    labels(timeline, plot);
    return plot;
  }

  /** For each program the sum of it and of all below it; the uppermost comes first. */
  private XYSeriesCollection sums(DutyTimeline timeline, XYStepAreaRenderer renderer) {
    List<Map.Entry<String, String>> programs = new ArrayList<>(timeline.programs().entrySet());
    for (Map.Entry<String, String> program : programs) {
      colours.computeIfAbsent(
          program.getKey(),
          id -> ChartPalette.of(id, colours.size() - (colours.containsKey("base") ? 1 : 0)));
    }
    XYSeriesCollection sums = new XYSeriesCollection();
    for (int top = programs.size() - 1; top >= 0; top--) {
      XYSeries series = new XYSeries(programs.get(top).getValue(), false);
      for (DutyTimeline.Step step : timeline.steps()) {
        Map<String, BigDecimal> percents = step.percentByProgram();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i <= top; i++) {
          sum = sum.add(percents.getOrDefault(programs.get(i).getKey(), BigDecimal.ZERO));
        }
        series.add(millis(step.from()), sum.doubleValue());
        if (step.to().equals(timeline.to())) {
          series.add(millis(step.to().plusDays(1)), sum.doubleValue());
        }
      }
      renderer.setSeriesPaint(sums.getSeriesCount(), colours.get(programs.get(top).getKey()));
      sums.addSeries(series);
    }
    return sums;
  }

  /** The total over each step that is wide enough, and over the highest. */
  private static void labels(DutyTimeline timeline, XYPlot plot) {
    double all = millis(timeline.to().plusDays(1)) - millis(timeline.from());
    BigDecimal highest = timeline.highestPercent();
    for (DutyTimeline.Step step : timeline.steps()) {
      double begin = millis(step.from());
      double length = millis(step.to().plusDays(1)) - begin;
      if (length / all > ROOM_FOR_A_LABEL
          || step.dutyPercent().compareTo(highest) == 0 && highest.signum() > 0) {
        XYTextAnnotation label =
            new XYTextAnnotation(
                TimelineText.total(step), begin + length / 2, step.dutyPercent().doubleValue());
        label.setFont(ChartPalette.SMALL);
        label.setPaint(ChartPalette.TEXT);
        label.setTextAnchor(TextAnchor.BOTTOM_CENTER);
        plot.addAnnotation(label);
      }
    }
  }

  /** The beginning of a day on the axis of time. */
  static double millis(LocalDate day) {
    return (double) day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  }
}
