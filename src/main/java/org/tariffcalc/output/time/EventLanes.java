package org.tariffcalc.output.time;

import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.output.write.Lettering;

/**
 * Names of events above a picture, each at its place in time: in as many lanes as they need, so
 * that no name lies over another, nor the thread that leads down from a name over a name.
 */
final class EventLanes {

  static final double SIZE = 11;
  private static final double GAP = 8;

  /**
   * A name.
   *
   * @param x where it happened
   * @param left where the name begins
   * @param right where it ends
   * @param lane from below, the first is 0
   */
  record Placed(String name, double x, double left, double right, int lane) {}

  private EventLanes() {}

  /**
   * Places the names.
   *
   * @param names in the order of time
   * @param places where each happened
   * @param end what no name may pass
   */
  static List<Placed> of(List<String> names, List<Double> places, double end) {
    List<Placed> placed = new ArrayList<>();
    for (int i = names.size() - 1; i >= 0; i--) {
      double wide = Lettering.width(names.get(i), SIZE, false);
      double x = places.get(i);
      double left = Math.max(0, Math.min(x + 3, end - wide));
      double right = left + wide;
      int lane = 0;
      for (Placed later : placed) {
        boolean meets = left < later.right + GAP && later.left < right + GAP;
        boolean isCrossed = later.x < right + GAP && later.x > left;
        boolean crosses = x > later.left - GAP && x < later.right + GAP;
        if (meets || isCrossed || crosses) {
          lane = Math.max(lane, later.lane + 1);
        }
      }
      placed.add(0, new Placed(names.get(i), x, left, right, lane));
    }
    return placed;
  }

  /** How many lanes they take. */
  static int lanes(List<Placed> placed) {
    return placed.stream().mapToInt(each -> each.lane + 1).max().orElse(0);
  }
}
