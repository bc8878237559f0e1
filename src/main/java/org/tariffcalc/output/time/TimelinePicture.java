package org.tariffcalc.output.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.analysis.time.DutyTimeline;
import org.tariffcalc.output.write.Drawing;
import org.tariffcalc.output.write.Drawing.Anchor;
import org.tariffcalc.output.write.DrawingPng;
import org.tariffcalc.output.write.Html;
import org.tariffcalc.output.write.Lettering;
import org.tariffcalc.output.write.WithoutOptions;
import org.tariffcalc.tables.RateTables;

/**
 * Timelines as a picture: time to the right, duty upwards, the programs stacked. Of two timelines
 * each has a panel of its own, over the same days and to the same scale.
 */
public final class TimelinePicture {

  static final int WIDE = 960;
  static final int NARROW = 400;
  private static final double TITLE = 19;
  private static final double SUBTITLE = 13;
  private static final double EDGE = 12;

  private final TimelineMessage message;

  /**
   * A picture.
   *
   * @param today the day behind which all is still to come
   */
  public TimelinePicture(RateTables tables, LocalDate today) {
    this.message = new TimelineMessage(tables, today);
  }

  TimelineMessage message() {
    return message;
  }

  /** The picture as a file of SVG. */
  public String svg(List<DutyTimeline> timelines, List<String> notes, String tables) {
    return whole(timelines, notes, tables).svgFile(message.title(timelines));
  }

  /** The picture as a file of PNG. */
  public byte[] png(List<DutyTimeline> timelines, List<String> notes, String tables) {
    return DrawingPng.of(whole(timelines, notes, tables));
  }

  private Drawing whole(List<DutyTimeline> timelines, List<String> notes, String tables) {
    Drawing drawing = new Drawing(WIDE);
    double y = 10;
    for (String line : Lettering.lines(message.title(timelines), TITLE, true, WIDE - 2 * EDGE)) {
      y += TITLE + 4;
      drawing.text(EDGE, y, line, TITLE, true, Anchor.START, Drawing.TEXT);
    }
    if (timelines.size() == 1) {
      y += 3;
      for (String line :
          Lettering.lines(message.subtitle(timelines.get(0)), SUBTITLE, false, WIDE - 2 * EDGE)) {
        y += SUBTITLE + 4;
        drawing.text(EDGE, y, line, SUBTITLE, false, Anchor.START, Drawing.QUIET);
      }
    }
    y = panels(drawing, timelines, y + 14, new StringBuilder()) + 8;
    List<String> below = new ArrayList<>(notes);
    TimelineText.doubts(timelines).forEach(each -> below.add(WithoutOptions.of(each)));
    below.add(message.source(timelines, tables));
    for (String each : below) {
      for (String line : Lettering.lines(each, 11, false, WIDE - 2 * EDGE)) {
        y += 15;
        drawing.text(EDGE, y, line, 11, false, Anchor.START, Drawing.QUIET);
      }
      y += 3;
    }
    drawing.end(y + 12);
    return drawing;
  }

  /** The panels alone, for a page of that width: it has its words around them. */
  String element(List<DutyTimeline> timelines, int width, String cssClass) {
    Drawing drawing = new Drawing(width);
    StringBuilder steps = new StringBuilder();
    drawing.end(panels(drawing, timelines, 4, steps) + 8);
    drawing.raw(steps.toString());
    return drawing.svgElement("Duty over time", cssClass);
  }

  private double panels(
      Drawing drawing, List<DutyTimeline> timelines, double begin, StringBuilder steps) {
    boolean isNarrow = drawing.width() < WIDE;
    double highest = 1;
    double margin = 0;
    for (DutyTimeline each : timelines) {
      highest = Math.max(highest, each.highestPercent().doubleValue());
      margin = isNarrow ? 0 : Math.max(margin, TimelinePanel.margin(each));
    }
    double high = timelines.size() > 1 ? 190 : isNarrow ? 220 : 270;
    double y = begin;
    for (int i = 0; i < timelines.size(); i++) {
      DutyTimeline timeline = timelines.get(i);
      if (timelines.size() > 1) {
        double room = drawing.width() - 2 * EDGE;
        for (String line : Lettering.lines(message.title(timeline), 13, true, room)) {
          y += 17;
          drawing.text(EDGE, y, line, 13, true, Anchor.START, Drawing.TEXT);
        }
        for (String line : Lettering.lines(message.subtitle(timeline), 11, false, room)) {
          y += 15;
          drawing.text(EDGE, y, line, 11, false, Anchor.START, Drawing.QUIET);
        }
        y += 8;
      }
      TimelinePanel panel =
          new TimelinePanel(
              drawing, message, timeline, y, high, highest, drawing.width() - 4, margin);
      y = panel.draw() + (i + 1 < timelines.size() ? 14 : 0);
      steps.append("<g class=\"steps\">\n");
      for (int step = 0; step < timeline.steps().size(); step++) {
        steps.append(target(timeline, i, step, panel));
      }
      steps.append("</g>\n");
    }
    return y;
  }

  /** A part of the picture that can be pointed at and focused; a short step is made wider. */
  private static String target(DutyTimeline timeline, int number, int index, TimelinePanel panel) {
    DutyTimeline.Step step = timeline.steps().get(index);
    TimeScale time = panel.time();
    double left = time.x(step.from());
    double right = time.x(step.to().plusDays(1));
    double width = Math.max(right - left, 6);
    left = Math.max(time.left(), Math.min((left + right - width) / 2, time.right() - width));
    return "<rect class=\"step\" tabindex=\""
        + (index == 0 ? 0 : -1)
        + "\" role=\"img\" data-row=\""
        + TimelinePage.row(number, index)
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
        + Drawing.number(left)
        + "\" y=\""
        + Drawing.number(panel.top())
        + "\" width=\""
        + Drawing.number(width)
        + "\" height=\""
        + Drawing.number(panel.bottom() - panel.top())
        + "\"/>\n";
  }
}
