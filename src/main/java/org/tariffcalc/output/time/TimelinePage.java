package org.tariffcalc.output.time;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.tariffcalc.analysis.change.DutyChange;
import org.tariffcalc.analysis.time.DutyTimeline;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.output.write.Html;
import org.tariffcalc.output.write.Picture;

/**
 * Timelines as a page that needs nothing beside itself: the picture, in which each step can be
 * pointed at or reached by the keyboard, and a table with the charges and acts of each.
 */
public final class TimelinePage {

  private static final double EASY_TO_HIT = 5;

  private final TimelineText text;
  private final TimelinePicture picture;

  /**
   * A page.
   *
   * @param countryNames plain names of origins by ISO code
   */
  public TimelinePage(Map<String, String> countryNames) {
    this.text = new TimelineText(countryNames);
    this.picture = new TimelinePicture(countryNames);
  }

  /**
   * The whole page.
   *
   * @param notes what the reader should know
   * @param tables the line that names the tables
   */
  public String html(List<DutyTimeline> timelines, List<String> notes, String tables) {
    StringJoiner titles = new StringJoiner(" and ");
    timelines.forEach(each -> titles.add(text.title(each)));
    StringBuilder body = new StringBuilder("<main>\n<h1>").append(Html.text(titles.toString()));
    body.append("</h1>\n");
    timelines.forEach(each -> body.append("<p>").append(summary(each)).append("</p>\n"));
    body.append("<figure>\n").append(chart(timelines, tables)).append("</figure>\n");
    body.append(
        "<p class=\"hint\">Point at a step, or reach the picture with the tab key and walk along it"
            + " with the arrow keys, to see its charges.</p>\n"
            + "<section id=\"day\" aria-live=\"polite\"></section>\n");
    for (int i = 0; i < timelines.size(); i++) {
      table(timelines.get(i), i, body);
    }
    remarks(notes, body);
    remarks(TimelineText.doubts(timelines), body);
    body.append("<footer>").append(Html.text(tables)).append("</footer>\n</main>\n");
    return Html.page(titles.toString(), body.toString(), "timeline.js");
  }

  private String summary(DutyTimeline timeline) {
    DutyTimeline.Step highest = timeline.steps().get(0);
    for (DutyTimeline.Step step : timeline.steps()) {
      highest = step.dutyPercent().compareTo(highest.dutyPercent()) > 0 ? step : highest;
    }
    DutyTimeline.Step last = timeline.steps().get(timeline.steps().size() - 1);
    return Html.text(text.title(timeline))
        + ": "
        + timeline.steps().size()
        + " steps from "
        + timeline.from()
        + " to "
        + timeline.to()
        + "; highest "
        + TimelineText.total(highest)
        + " of the customs value from "
        + highest.from()
        + " to "
        + highest.to()
        + ", at last "
        + TimelineText.total(last)
        + ".";
  }

  private String chart(List<DutyTimeline> timelines, String tables) {
    Picture drawn = picture.picture(timelines, List.of(), tables);
    Picture.Drawing drawing = drawn.drawing();
    PlotRenderingInfo plot = drawing.places().getPlotInfo();
    ValueAxis axis = ((XYPlot) drawn.chart().getPlot()).getDomainAxis();
    StringBuilder marks = new StringBuilder();
    for (int i = 0; i < timelines.size(); i++) {
      marks.append("<g class=\"steps\">\n");
      for (int step = 0; step < timelines.get(i).steps().size(); step++) {
        marks.append(mark(timelines.get(i), i, step, axis, plot.getSubplotInfo(i).getDataArea()));
      }
      marks.append("</g>\n");
    }
    return drawing
        .svg()
        .replaceFirst(" height=\"[^\"]*\"", "")
        .replaceFirst(" width=\"[^\"]*\"", " role=\"group\" aria-label=\"Duty over time\"")
        .replace("</svg>", marks + "</svg>");
  }

  /** A part of the picture that can be pointed at and focused; a short step is made wider. */
  private static String mark(
      DutyTimeline timeline, int number, int index, ValueAxis axis, Rectangle2D area) {
    DutyTimeline.Step step = timeline.steps().get(index);
    double left =
        axis.valueToJava2D(TimelinePicture.millis(step.from()), area, RectangleEdge.BOTTOM);
    double right =
        axis.valueToJava2D(
            TimelinePicture.millis(step.to().plusDays(1)), area, RectangleEdge.BOTTOM);
    double width = Math.max(right - left, EASY_TO_HIT);
    left = Math.min((left + right - width) / 2, area.getMaxX() - width);
    return "<rect class=\"step\" tabindex=\""
        + (index == 0 ? 0 : -1)
        + "\" role=\"img\" data-row=\""
        + row(number, index)
        + "\" aria-label=\""
        + Html.text(
            step.from()
                + " to "
                + step.to()
                + ": "
                + TimelineText.total(step)
                + ", "
                + TimelineText.parts(step))
        + "\" x=\""
        + rounded(left)
        + "\" y=\""
        + rounded(area.getY())
        + "\" width=\""
        + rounded(width)
        + "\" height=\""
        + rounded(area.getHeight())
        + "\"/>\n";
  }

  private static String rounded(double pixels) {
    return BigDecimal.valueOf(pixels).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  private static String row(int timeline, int step) {
    return "t" + timeline + "s" + step;
  }

  private void table(DutyTimeline timeline, int number, StringBuilder body) {
    body.append("<h2>").append(Html.text(text.title(timeline))).append("</h2>\n<table>\n");
    body.append(
        "<thead><tr><th>Entry dates</th><th>Duty</th><th>Charges</th><th>What changed</th></tr>"
            + "</thead>\n<tbody>\n");
    for (int i = 0; i < timeline.steps().size(); i++) {
      DutyTimeline.Step step = timeline.steps().get(i);
      body.append("<tr id=\"").append(row(number, i)).append("\"><th scope=\"row\">");
      body.append("<time>").append(step.from()).append("</time> to <time>").append(step.to());
      body.append("</time></th><td class=\"number\">").append(TimelineText.total(step));
      body.append("</td><td>").append(charges(step)).append("</td><td>");
      body.append(changes(timeline, i)).append("</td></tr>\n");
    }
    body.append("</tbody>\n</table>\n");
  }

  private static String charges(DutyTimeline.Step step) {
    if (step.assessment().isEmpty()) {
      return Html.text(step.undecided());
    }
    StringBuilder items = new StringBuilder("<ul>");
    for (Charge charge : step.charges()) {
      items.append("<li><b>");
      items.append(Html.text(charge.kind().equals("base") ? "Base rate" : charge.authority()));
      items.append("</b> ").append(Html.text(charge.duty() + ", " + charge.heading()));
      items.append(charge.verified() ? "" : ", not verified");
      items
          .append(" <span class=\"acts\">")
          .append(acts(charge.legalBasis()))
          .append("</span></li>");
    }
    return items.append("</ul>").toString();
  }

  private static String changes(DutyTimeline timeline, int index) {
    StringBuilder items = new StringBuilder("<ul>");
    for (DutyChange change : timeline.changes(index)) {
      items.append("<li>").append(Html.text(TimelineText.sentence(change))).append("</li>");
    }
    return items.append("</ul>").toString();
  }

  private static String acts(List<String> acts) {
    StringJoiner joined = new StringJoiner(", ");
    acts.forEach(act -> joined.add(Html.act(act)));
    return joined.toString();
  }

  private static void remarks(List<String> remarks, StringBuilder body) {
    if (!remarks.isEmpty()) {
      body.append("<ul class=\"remarks\">\n");
      remarks.forEach(each -> body.append("<li>").append(Html.text(each)).append("</li>\n"));
      body.append("</ul>\n");
    }
  }
}
