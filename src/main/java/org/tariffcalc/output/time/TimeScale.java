package org.tariffcalc.output.time;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Days from left to right, and duty upwards. */
record TimeScale(LocalDate from, LocalDate to, double left, double right) {

  private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60};
  private static final double ROOM = 46;

  /** A mark of the axis. */
  record Tick(double x, String label) {}

  /** Where a day begins; a day outside is moved to the edge. */
  double x(LocalDate day) {
    LocalDate end = to.plusDays(1);
    LocalDate inside = day.isBefore(from) ? from : day.isAfter(end) ? end : day;
    double all = ChronoUnit.DAYS.between(from, end);
    return left + (right - left) * ChronoUnit.DAYS.between(from, inside) / all;
  }

  /** Years, and months between them where there is room. */
  List<Tick> ticks() {
    double perMonth = (right - left) / Math.max(1, ChronoUnit.DAYS.between(from, to)) * 30.4;
    int step = MONTHS[MONTHS.length - 1];
    for (int i = MONTHS.length - 1; i >= 0; i--) {
      step = MONTHS[i] * perMonth >= ROOM ? MONTHS[i] : step;
    }
    List<Tick> ticks = new ArrayList<>();
    int every = Math.max(1, step / 12);
    LocalDate day = LocalDate.of(from.getYear() / every * every, 1, 1);
    while (!day.isAfter(to)) {
      if (!day.isBefore(from)) {
        boolean isYear = day.getMonthValue() == 1;
        String month = day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        boolean isFirst = ticks.isEmpty() && !isYear;
        ticks.add(
            new Tick(
                x(day),
                isYear
                    ? String.valueOf(day.getYear())
                    : isFirst ? month + " " + day.getYear() : month));
      }
      day = day.plus(Period.ofMonths(step));
    }
    return ticks;
  }

  /** Steps of an axis of percent: at most six of them, round. */
  static int percentStep(double top) {
    for (int step : new int[] {1, 2, 5, 10, 20, 25, 50, 100, 200}) {
      if (top / step <= 6) {
        return step;
      }
    }
    return 500;
  }
}
