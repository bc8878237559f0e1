package org.tariffcalc.output.time;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tariffcalc.analysis.time.DutyTimeline;

/** From where to where, in percent of the value, the duty of each program reaches in each step. */
final class TimelineBands {

  /** A stretch of percent; nothing is charged where both are the same. */
  record Band(double low, double high) {
    boolean isEmpty() {
      return high <= low;
    }
  }

  private final Map<String, List<Band>> byProgram = new LinkedHashMap<>();

  TimelineBands(DutyTimeline timeline) {
    for (String program : timeline.programs().keySet()) {
      byProgram.put(program, new ArrayList<>());
    }
    for (DutyTimeline.Step step : timeline.steps()) {
      Map<String, BigDecimal> percents = step.percentByProgram();
      BigDecimal sum = BigDecimal.ZERO;
      for (Map.Entry<String, List<Band>> each : byProgram.entrySet()) {
        BigDecimal next = sum.add(percents.getOrDefault(each.getKey(), BigDecimal.ZERO));
        each.getValue().add(new Band(sum.doubleValue(), next.doubleValue()));
        sum = next;
      }
    }
  }

  /** The bands of a program, one for each step. */
  List<Band> of(String program) {
    return byProgram.getOrDefault(program, List.of());
  }
}
