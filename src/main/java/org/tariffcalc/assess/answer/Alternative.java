package org.tariffcalc.assess.answer;

import java.math.BigDecimal;

/**
 * What the shipment would pay if a fact that the code does not tell were the other way.
 *
 * @param option the option that says so: {@code --claim 9903.79.01}, {@code --not 9903.94.05}
 * @param condition the fact
 * @param totalDuty total duty then, US dollars
 * @param dutyPercent total duty then, in percent of the customs value
 * @param sentence how the fact was taken, as it stands among the warnings; empty where none tells
 */
public record Alternative(
    String option,
    String condition,
    BigDecimal totalDuty,
    BigDecimal dutyPercent,
    String sentence) {

  /** Whether the other side is that the goods are not what a heading describes. */
  public boolean isDenial() {
    return option.startsWith("--not ");
  }

  /** The heading that the option names. */
  public String heading() {
    return option.substring(option.lastIndexOf(' ') + 1);
  }

  /** An outcome of which no warning tells. */
  public Alternative(
      String option, String condition, BigDecimal totalDuty, BigDecimal dutyPercent) {
    this(option, condition, totalDuty, dutyPercent, "");
  }
}
