package org.tariffcalc.assess.stacking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fact that the code does not tell and that was taken one way.
 *
 * @param heading heading of the measure that depends on it
 * @param duty its duty
 * @param code the commodity code, dotted
 * @param condition what the goods must be
 * @param assumed whether they were taken to be such
 */
public record Assumption(
    String heading, String duty, String code, String condition, boolean assumed) {

  /**
   * How facts are taken that the code does not tell. Measures with the same condition take it
   * alike: what is no car part under one heading is none under the other.
   *
   * @param taken by condition, whether the goods are taken to meet it; any other is taken as its
   *     list has it
   */
  public record Sides(Map<String, Boolean> taken) {

    /** As the lists have it. */
    public static final Sides OF_LISTS = new Sides(Map.of());

    /** Whether goods are taken to meet a condition; empty when the list says it. */
    Optional<Boolean> of(String condition) {
      return Optional.ofNullable(taken.get(condition));
    }

    /**
     * All other ways in which facts can be taken together, those first that differ in the first
     * facts.
     *
     * @param assumptions the facts as the lists have them
     */
    public static List<Sides> others(List<Assumption> assumptions) {
      Map<String, Boolean> facts = new LinkedHashMap<>();
      assumptions.forEach(each -> facts.put(each.condition(), each.assumed()));
      List<String> conditions = List.copyOf(facts.keySet());
      List<Sides> others = new ArrayList<>();
      for (int turned = 1; turned < 1 << conditions.size(); turned++) {
        Map<String, Boolean> taken = new LinkedHashMap<>(facts);
        for (int i = 0; i < conditions.size(); i++) {
          if ((turned >> i & 1) != 0) {
            taken.compute(conditions.get(i), (condition, isMet) -> !Boolean.TRUE.equals(isMet));
          }
        }
        others.add(new Sides(taken));
      }
      return others;
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
