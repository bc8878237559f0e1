package org.tariffcalc.assess.answer;

import java.math.BigDecimal;
import java.util.List;
import org.tariffcalc.assess.shipment.Shipment;

/**
 * What the shipment would pay if a fact that the code does not tell were the other way.
 *
 * @param option the options that say so: {@code --claim 9903.79.01}, {@code --not 9903.94.05}
 * @param claimed the headings that these options claim
 * @param denied the headings that they deny
 * @param condition the fact
 * @param totalDuty total duty then, US dollars
 * @param dutyPercent total duty then, in percent of the customs value
 * @param sentence how the fact was taken, as it stands among the warnings; empty where none tells
 */
public record Alternative(
    String option,
    List<String> claimed,
    List<String> denied,
    String condition,
    BigDecimal totalDuty,
    BigDecimal dutyPercent,
    String sentence) {

  /** Copies the headings. */
  public Alternative {
    claimed = List.copyOf(claimed);
    denied = List.copyOf(denied);
  }

  /** The case in which a heading is claimed. */
  public static Alternative ofClaim(
      String heading, String condition, Assessment other, String sentence) {
    return of("--claim " + heading, List.of(heading), List.of(), condition, other, sentence);
  }

  /** The case in which the goods are nothing of what headings describe. */
  public static Alternative ofDenial(
      List<String> headings, String condition, Assessment other, String sentence) {
    String option = "--not " + String.join(" --not ", headings);
    return of(option, List.of(), headings, condition, other, sentence);
  }

  /** A case that another option than a claim brings about, of which no warning tells. */
  public static Alternative ofOption(String option, String condition, Assessment other) {
    return of(option, List.of(), List.of(), condition, other, "");
  }

  private static Alternative of(
      String option,
      List<String> claimed,
      List<String> denied,
      String condition,
      Assessment other,
      String sentence) {
    return new Alternative(
        option, claimed, denied, condition, other.totalDuty(), other.dutyPercent(), sentence);
  }

  /** The goods of a shipment taken so. */
  public Shipment of(Shipment goods) {
    Shipment asserted = goods;
    for (String heading : claimed) {
      asserted = asserted.withClaim(heading);
    }
    for (String heading : denied) {
      asserted = asserted.withDenial(heading);
    }
    return asserted;
  }

  /** The headings that the options name. */
  public List<String> headings() {
    return isDenial() ? denied : claimed;
  }

  /** Whether the other side is that the goods are not what headings describe. */
  public boolean isDenial() {
    return !denied.isEmpty();
  }
}
