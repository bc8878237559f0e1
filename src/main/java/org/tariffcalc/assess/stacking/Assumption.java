package org.tariffcalc.assess.stacking;

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
