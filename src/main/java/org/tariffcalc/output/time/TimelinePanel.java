package org.tariffcalc.output.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tariffcalc.analysis.time.DutyTimeline;
import org.tariffcalc.output.write.ChartPalette;
import org.tariffcalc.output.write.Drawing;
import org.tariffcalc.output.write.Drawing.Anchor;
import org.tariffcalc.output.write.Lettering;

/** One timeline in a picture: the programs stacked, each with its name, and the steps labeled. */
final class TimelinePanel {

  static final double SMALL = 11;
  private static final double LANE = 15;
  private static final double TOTAL = 12.5;
  private static final double KEY_ROW = 17;
  private static final double LEFT = 40;

  /** Above the highest step, for its label. */
  private static final double HEADROOM = 20;

  private final Drawing drawing;
  private final TimelineMessage message;
  private final DutyTimeline timeline;
  private final TimeScale time;
  private final double edge;
  private final double top;
  private final double bottom;
  private final double highest;
  private final List<EventLanes.Placed> events;
  private final TimelineBands bands;

  /**
   * A panel.
   *
   * @param begin pixels from above at which it begins
   * @param high pixels from the highest step to the axis
   * @param highest percent at the top
   * @param margin pixels at the right for names of programs; none where they stand below
   */
  TimelinePanel(
      Drawing drawing,
      TimelineMessage message,
      DutyTimeline timeline,
      double begin,
      double high,
      double highest,
      double wide,
      double margin) {
    this.drawing = drawing;
    this.message = message;
    this.timeline = timeline;
    this.highest = highest;
    this.edge = wide;
    this.time = new TimeScale(timeline.from(), timeline.to(), LEFT, wide - margin - 12);
    this.events = placedEvents();
    this.top = begin + EventLanes.lanes(events) * LANE + HEADROOM;
    this.bottom = top + high;
    this.bands = new TimelineBands(timeline);
  }

  /** How wide the names are that would stand at the right. */
  static double margin(DutyTimeline timeline) {
    double widest = 0;
    for (String name : timeline.programs().values()) {
      widest = Math.max(widest, Lettering.width(name, SMALL, false));
    }
    return widest + 16;
  }

  TimeScale time() {
    return time;
  }

  double top() {
    return top - HEADROOM;
  }

  double bottom() {
    return bottom;
  }

  private double y(double percent) {
    return bottom - percent / highest * (bottom - top);
  }

  private List<EventLanes.Placed> placedEvents() {
    List<String> names = new ArrayList<>();
    List<Double> places = new ArrayList<>();
    for (int i = 1; i < timeline.steps().size(); i++) {
      String name = message.event(timeline, i);
      if (!name.isEmpty()) {
        names.add(name);
        places.add(time.x(timeline.steps().get(i).from()));
      }
    }
    return EventLanes.of(names, places, edge);
  }

  /**
   * Draws it.
   *
   * @return where it ends below
   */
  double draw() {
    grid();
    areas();
    shades();
    threads();
    axis();
    List<double[]> taken = new ArrayList<>();
    totals(taken);
    return names(taken);
  }

  private void grid() {
    int step = TimeScale.percentStep(highest);
    for (int percent = 0; percent <= highest; percent += step) {
      if (percent > 0) {
        drawing.line(time.left(), y(percent), time.right(), y(percent), Drawing.LINES, 0.7);
      }
      drawing.text(
          time.left() - 6, y(percent) + 4, percent + "%", SMALL, false, Anchor.END, Drawing.QUIET);
    }
  }

  private void areas() {
    for (String program : timeline.programs().keySet()) {
      List<TimelineBands.Band> own = bands.of(program);
      for (int i = 0; i < own.size(); i++) {
        TimelineBands.Band band = own.get(i);
        double left = left(i);
        drawing.area(
            left,
            y(band.high()),
            right(i) - left,
            y(band.low()) - y(band.high()),
            ChartPalette.of(program));
        if (!band.isEmpty() && band.low() > 0) {
          drawing.line(left, y(band.low()), right(i), y(band.low()), Drawing.GROUND, 1);
        }
      }
    }
    for (int i = 0; i < timeline.steps().size(); i++) {
      if (timeline.steps().get(i).assessment().isEmpty()) {
        double left = left(i);
        drawing.veil(left, top, right(i) - left, bottom - top, Drawing.LINES, 0.5);
      }
    }
  }

  private double left(int step) {
    return time.x(timeline.steps().get(step).from());
  }

  private double right(int step) {
    return time.x(timeline.steps().get(step).to().plusDays(1));
  }

  /** Days after the law was read are paler, those still to come hatched behind a line. */
  private void shades() {
    LocalDate today = message.today();
    LocalDate readTo = message.readTo();
    if (timeline.to().isAfter(readTo)) {
      double x = time.x(readTo.plusDays(1));
      drawing.veil(x, top, time.right() - x, bottom - top, Drawing.GROUND, 0.35);
    }
    if (timeline.to().isAfter(today) && !timeline.from().isAfter(today)) {
      double x = time.x(today.plusDays(1));
      drawing.hatch(x, top, time.right() - x, bottom - top);
      drawing.line(x, top - HEADROOM + 4, x, bottom + 4, Drawing.TEXT, 1.3);
    }
  }

  private void threads() {
    for (EventLanes.Placed each : events) {
      double base = top - HEADROOM - each.lane() * LANE - 4;
      double end = bottom;
      for (int i = 1; i < timeline.steps().size(); i++) {
        if (Math.abs(left(i) - each.x()) < 0.01) {
          double higher =
              Math.max(
                  timeline.steps().get(i).dutyPercent().doubleValue(),
                  timeline.steps().get(i - 1).dutyPercent().doubleValue());
          end = y(higher);
        }
      }
      drawing.dashes(each.x(), base + 4, each.x(), end, Drawing.QUIET);
    }
    for (EventLanes.Placed each : events) {
      double base = top - HEADROOM - each.lane() * LANE - 4;
      drawing.text(
          each.left(), base, each.name(), EventLanes.SIZE, false, Anchor.START, Drawing.TEXT);
    }
  }

  private void axis() {
    drawing.line(time.left(), bottom, time.right(), bottom, Drawing.TEXT, 1);
    LocalDate today = message.today();
    boolean isMarked = timeline.to().isAfter(today) && !timeline.from().isAfter(today);
    double now = time.x(today.plusDays(1));
    for (TimeScale.Tick tick : time.ticks()) {
      drawing.line(tick.x(), bottom, tick.x(), bottom + 4, Drawing.TEXT, 1);
      if (tick.x() + Lettering.width(tick.label(), SMALL, false) < edge
          && !(isMarked && Math.abs(tick.x() - now) < 42)) {
        drawing.text(
            tick.x(), bottom + 17, tick.label(), SMALL, false, Anchor.MIDDLE, Drawing.QUIET);
      }
    }
    if (isMarked) {
      drawing.text(now, bottom + 17, "today", SMALL, true, Anchor.MIDDLE, Drawing.TEXT);
    }
  }

  /** The total over the steps: today's, the last and the highest in any case and in bold. */
  private void totals(List<double[]> taken) {
    List<Integer> order = new ArrayList<>();
    int last = timeline.steps().size() - 1;
    int highestStep = 0;
    int current = last;
    for (int i = 0; i <= last; i++) {
      DutyTimeline.Step step = timeline.steps().get(i);
      highestStep =
          step.dutyPercent().compareTo(timeline.steps().get(highestStep).dutyPercent()) > 0
              ? i
              : highestStep;
      if (!step.from().isAfter(message.today()) && !step.to().isBefore(message.today())) {
        current = i;
      }
      order.add(i);
    }
    List<Integer> bold = List.of(current, last, highestStep);
    order.sort(
        Comparator.comparingDouble(
            i -> bold.contains(i) ? bold.indexOf(i) - 10_000 : left(i) - right(i)));
    for (int i : order) {
      DutyTimeline.Step step = timeline.steps().get(i);
      boolean isBold = bold.contains(i);
      String words = TimelineText.total(step);
      double wide = Lettering.width(words, TOTAL, isBold);
      double middle =
          Math.min(
              Math.max((left(i) + right(i)) / 2, time.left() + wide / 2), time.right() - wide / 2);
      double base = y(step.dutyPercent().doubleValue()) - 4;
      if (isBold || right(i) - left(i) > wide + 2) {
        double[] box = {middle - wide / 2, base - TOTAL, middle + wide / 2, base + 2};
        if (isFree(box, taken)) {
          taken.add(box);
          drawing.text(middle, base, words, TOTAL, isBold, Anchor.MIDDLE, Drawing.TEXT);
        } else if (isBold) {
          // The day's own figure gives way upwards, never away.
          double higher = base;
          while (!isFree(box, taken) && higher > top - HEADROOM) {
            higher -= 3;
            box = new double[] {middle - wide / 2, higher - TOTAL, middle + wide / 2, higher + 2};
          }
          taken.add(box);
          drawing.text(middle, higher, words, TOTAL, true, Anchor.MIDDLE, Drawing.TEXT);
        }
      }
    }
  }

  private static boolean isFree(double[] box, List<double[]> taken) {
    return taken.stream()
        .noneMatch(
            each -> box[0] < each[2] && each[0] < box[2] && box[1] < each[3] && each[1] < box[3]);
  }

  /** The names: in their areas where they have room, else at the right end, or below. */
  private double names(List<double[]> taken) {
    List<Map.Entry<String, String>> outside = new ArrayList<>();
    for (Map.Entry<String, String> program : timeline.programs().entrySet()) {
      if (!isNamedInside(program.getKey(), program.getValue(), taken)) {
        outside.add(program);
      }
    }
    double end = bottom + 24;
    if (edge - time.right() > 40) {
      beside(outside);
      return end;
    }
    double x = time.left();
    double y = end + 12;
    for (Map.Entry<String, String> each : outside) {
      double wide = 16 + Lettering.width(each.getValue(), SMALL, false) + 14;
      if (x > time.left() && x + wide > edge) {
        x = time.left();
        y += KEY_ROW;
      }
      key(each, x, y);
      x += wide;
    }
    return outside.isEmpty() ? end : y + 6;
  }

  private boolean isNamedInside(String program, String name, List<double[]> taken) {
    List<TimelineBands.Band> own = bands.of(program);
    double wide = Lettering.width(name, SMALL, false) + 8;
    double best = 14;
    double[] place = null;
    for (int i = 0; i < own.size(); i++) {
      double low = 0;
      double high = Double.MAX_VALUE;
      for (int j = i; j < own.size() && !own.get(j).isEmpty(); j++) {
        low = Math.max(low, own.get(j).low());
        high = Math.min(high, own.get(j).high());
        double room = y(low) - y(high);
        boolean isHatched = right(j) > time.x(message.today().plusDays(1)) + 1;
        if (high > low && room > best && right(j) - left(i) > wide && !isHatched) {
          best = room;
          place = new double[] {(left(i) + right(j)) / 2, (y(low) + y(high)) / 2 + 4};
        }
      }
    }
    if (place == null) {
      return false;
    }
    double[] box = {place[0] - wide / 2, place[1] - SMALL, place[0] + wide / 2, place[1] + 2};
    if (!isFree(box, taken)) {
      return false;
    }
    taken.add(box);
    drawing.text(
        place[0],
        place[1],
        name,
        SMALL,
        false,
        Anchor.MIDDLE,
        Drawing.ON + ChartPalette.of(program));
    return true;
  }

  /** At the right, beside the band of the last step, or above all where nothing is left of it. */
  private void beside(List<Map.Entry<String, String>> outside) {
    int last = timeline.steps().size() - 1;
    double lowest = bottom;
    for (Map.Entry<String, String> each : outside) {
      TimelineBands.Band band = bands.of(each.getKey()).get(last);
      double wanted = (y(band.low()) + y(band.high())) / 2 + 4;
      double y = Math.min(lowest, wanted);
      key(each, time.right() + 8, y);
      lowest = y - KEY_ROW;
    }
  }

  private void key(Map.Entry<String, String> program, double x, double y) {
    drawing.area(x, y - 9, 10, 10, ChartPalette.of(program.getKey()));
    drawing.text(x + 15, y, program.getValue(), SMALL, false, Anchor.START, Drawing.TEXT);
  }
}
