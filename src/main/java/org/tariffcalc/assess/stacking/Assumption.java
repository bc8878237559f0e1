package org.tariffcalc.assess.stacking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A fact that the code does not tell and that was taken one way.
 *
 * @param heading heading of the measure that depends on it
 * @param duty its duty
 * @param code the commodity code, dotted
 * @param condition what the goods must be
 * @param assumed whether they were taken to be such
 * @param saidByCode whether the text of the code says already that they are: then the dearer case
 *     is not looked for
 */
public record Assumption(
    String heading,
    String duty,
    String code,
    String condition,
    boolean assumed,
    boolean saidByCode) {

  /**
   * How facts are taken that the code does not tell. Measures with the same condition take it
   * alike: goods that are not car parts under one heading are not car parts under another.
   *
   * @param unmet the conditions that the goods are taken not to meet
   */
  public record Sides(Set<String> unmet) {

    /** The goods meet every condition. */
    public static final Sides ALL_MET = new Sides(Set.of());

    boolean areMet(String condition) {
      return !unmet.contains(condition);
    }

    /**
     * All ways in which facts can be taken together. Those come first on which the goods are one of
     * the things described, as goods commonly are; that on which they are none comes last.
     *
     * @param assumptions the facts, each taken to be met
     */
    public static List<Sides> all(List<Assumption> assumptions) {
      Set<String> open = new LinkedHashSet<>();
      for (Assumption each : assumptions) {
        if (!each.saidByCode()) {
          open.add(each.condition());
        }
      }
      List<String> conditions = List.copyOf(open);
      List<Sides> all = new ArrayList<>();
      for (int met = 1; met < 1 << conditions.size(); met++) {
        Set<String> unmet = new HashSet<>();
        for (int i = 0; i < conditions.size(); i++) {
          if ((met >> i & 1) == 0) {
            unmet.add(conditions.get(i));
          }
        }
        all.add(new Sides(unmet));
      }
      all.sort(Comparator.comparingInt(each -> -each.unmet().size()));
      if (!open.isEmpty()) {
        all.add(new Sides(open));
      }
      return all;
    }
  }

  /** What was assumed and how to say otherwise. */
  public String sentence() {
    return heading
        + " ("
        + duty
        + ") covers only part of "
        + code
        + ": "
        + condition
        + (assumed
            ? ". Assumed that the goods are; if they are not, add --not "
            : ". Assumed that the goods are not; if they are, add --claim ")
        + heading
        + ".";
  }
}
