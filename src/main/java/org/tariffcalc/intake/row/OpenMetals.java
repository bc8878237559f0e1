package org.tariffcalc.intake.row;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Relief;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.tables.RateTables;

/**
 * Rows that pay on the value of a metal whose share they do not declare: how many of each metal,
 * and what a share would save in the first.
 */
public final class OpenMetals {

  private final SortedMap<String, Met> byMetal = new TreeMap<>();

  /**
   * The rows of a metal.
   *
   * @param first the goods of the first of them
   */
  private record Met(RowCounts rows, Shipment first) {

    Met plus(Met later) {
      return new Met(rows.plus(later.rows), first);
    }

    Met behind(long lines) {
      return new Met(rows.behind(lines), first);
    }
  }

  /** Whether a metal was met before. */
  public boolean knows(String metal) {
    return byMetal.containsKey(metal);
  }

  /** Counts one row of a metal that was met before. */
  public void count(long line, String metal) {
    byMetal.computeIfPresent(
        metal, (same, met) -> new Met(met.rows.plus(new RowCounts(1, line, "")), met.first));
  }

  /** Counts one row of a metal. */
  public void count(long line, String metal, Shipment shipment) {
    byMetal.merge(metal, new Met(new RowCounts(1, line, ""), shipment), Met::plus);
  }

  /** Counts the metals of an assessment. */
  public void count(long line, Assessment assessment) {
    for (String metal : assessment.openMetals()) {
      count(line, metal, assessment.shipment());
    }
  }

  /** Adds those of a later part, whose lines are counted from its own beginning. */
  public void add(OpenMetals part, long linesBefore) {
    part.byMetal.forEach((metal, met) -> byMetal.merge(metal, met.behind(linesBefore), Met::plus));
  }

  /**
   * How many rows of each metal, with the first and what a share would save in it.
   *
   * @param tables those of the rows, by which it is worked out what a share would save
   */
  public Map<String, RowCounts> all(RateTables tables) {
    Assessor assessor = new Assessor(tables);
    SortedMap<String, RowCounts> all = new TreeMap<>();
    byMetal.forEach(
        (metal, met) ->
            all.put(
                metal,
                new RowCounts(
                    met.rows.count(),
                    met.rows.firstLine(),
                    effect(metal, assessor.assess(met.first)))));
    return all;
  }

  private static String effect(String metal, Assessment assessment) {
    for (Relief relief : assessment.reliefs()) {
      if (relief.isContent() && relief.claim().contains(metal)) {
        return relief.effect();
      }
    }
    return "";
  }
}
