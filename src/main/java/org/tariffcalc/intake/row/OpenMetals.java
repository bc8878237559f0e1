package org.tariffcalc.intake.row;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Relief;

/**
 * Rows that pay on the value of a metal whose share they do not declare: how many of each metal,
 * and what a share would save in the first.
 */
public final class OpenMetals {

  private final SortedMap<String, RowCounts> byMetal = new TreeMap<>();

  /** Whether a metal was met before, so that nothing more is to be said of it. */
  public boolean knows(String metal) {
    return byMetal.containsKey(metal);
  }

  /** Counts one row of a metal that was met before. */
  public void count(long line, String metal) {
    byMetal.merge(metal, new RowCounts(1, line, ""), RowCounts::plus);
  }

  /** Counts the metals of an assessment. */
  public void count(long line, Assessment assessment, Assessor assessor) {
    for (String metal : assessment.openMetals()) {
      String effect = knows(metal) ? "" : effect(metal, assessment, assessor);
      byMetal.merge(metal, new RowCounts(1, line, effect), RowCounts::plus);
    }
  }

  private static String effect(String metal, Assessment assessment, Assessor assessor) {
    Assessment whole =
        assessment.reliefs().isEmpty() ? assessor.assess(assessment.shipment()) : assessment;
    for (Relief relief : whole.reliefs()) {
      if (relief.isContent() && relief.claim().contains(metal)) {
        return relief.effect();
      }
    }
    return "";
  }

  /** Adds those of a later part, whose lines are counted from its own beginning. */
  public void add(OpenMetals part, long linesBefore) {
    part.byMetal.forEach(
        (metal, tally) -> byMetal.merge(metal, tally.behind(linesBefore), RowCounts::plus));
  }

  /** How many rows of each metal, with the first and what a share would save in it. */
  public Map<String, RowCounts> all() {
    return Collections.unmodifiableMap(byMetal);
  }
}
