package org.tariffcalc.assess.stacking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.answer.NotApplied;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.customs.duty.Floor;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.FloorCounts;
import org.tariffcalc.tables.measure.RatePeriod;

/** What is decided about one measure on goods, before any amount is worked out. */
public sealed interface DutyStep {

  /** The measure. */
  Candidate candidate();

  /** The heading under which other measures know it. */
  String heading();

  /** What it is charged on, or counts as charged on for those that yield to it, US dollars. */
  BigDecimal chargedBase();

  /** The part of that which is declared metal content, where the measure says so. */
  BigDecimal contentBase();

  /** Why it is not due, or why a part of the value is free of it. */
  List<NotApplied> notApplied();

  /** What a duty is beside the others of a shipment. */
  enum Role {
    /** It comes on top of the ordinary duty. */
    ADD_ON,
    /** It brings the ordinary duty and itself together up to a rate. */
    TOP_UP,
    /** It takes the place of the ordinary duty. */
    IN_PLACE_OF_BASE
  }

  /**
   * An exemption that would hold if the importer claimed it or said more.
   *
   * @param exemption the exemption
   * @param condition what the goods must be where the code alone does not decide; else empty
   */
  record Undecided(Exemption exemption, String condition) {}

  /**
   * A duty that is charged, or topped up where the ordinary duty does not reach its floor.
   *
   * @param duty the duty
   * @param floorCounts with a floor, which ordinary duty counts
   * @param heading its heading
   * @param headingAtFloor with a floor: heading that says "nothing is added"
   * @param acts the acts
   * @param chargedBase what it is charged on, US dollars
   * @param ofValue the value of which that is all or a part, US dollars
   * @param parts what of an exemption lowers it or its base, phrases
   * @param notApplied why a part of the value is free of it
   * @param unsettled exemptions of which it is not settled whether they free the goods whole
   * @param undecided exemptions that would hold if the importer claimed them or said more
   */
  record Charged(
      Candidate candidate,
      DutyExpression duty,
      Optional<FloorCounts> floorCounts,
      String heading,
      Optional<String> headingAtFloor,
      List<String> acts,
      BigDecimal chargedBase,
      BigDecimal contentBase,
      BigDecimal ofValue,
      List<String> parts,
      List<NotApplied> notApplied,
      List<Exemption> unsettled,
      List<Undecided> undecided)
      implements DutyStep {

    /** Whether it is charged on all of the value. */
    public boolean isOnWholeValue() {
      return chargedBase.compareTo(ofValue) == 0;
    }

    /** What it is beside the others. */
    public Role role() {
      if (candidate.measure().replacesBase()) {
        return Role.IN_PLACE_OF_BASE;
      }
      return duty instanceof Floor ? Role.TOP_UP : Role.ADD_ON;
    }

    /** Whether it was collected and later held unlawful. */
    public boolean isRefundable() {
      return candidate.rate().status() == RatePeriod.Status.REFUNDABLE;
    }

    /** The heading under which goods are filed whose ordinary duty reaches the floor. */
    public String filedAtFloor() {
      return headingAtFloor.orElse(heading);
    }
  }

  /** A measure of which nothing is charged. */
  record NotCharged(
      Candidate candidate,
      BigDecimal chargedBase,
      BigDecimal contentBase,
      List<NotApplied> notApplied)
      implements DutyStep {

    @Override
    public String heading() {
      return candidate.rate().heading();
    }

    /** The goods are exempt under a heading that is filed. */
    public static NotCharged spared(
        Candidate candidate, String heading, String reason, List<String> acts) {
      return exempt(candidate, heading, reason, true, acts, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /**
     * The goods are exempt.
     *
     * @param isDeclared whether the heading is filed for it
     * @param charged what counts as charged all the same
     * @param content the part of that which is declared metal content
     */
    static NotCharged exempt(
        Candidate candidate,
        String heading,
        String reason,
        boolean isDeclared,
        List<String> acts,
        BigDecimal charged,
        BigDecimal content) {
      NotApplied why =
          new NotApplied(
              candidate.measure().id(),
              candidate.program().id(),
              heading,
              reason,
              isDeclared,
              acts);
      return new NotCharged(candidate, charged, content, List.of(why));
    }

    /** The measure is charged on the value of a metal, and the goods have none. */
    static NotCharged withoutMetal(Candidate candidate) {
      return new NotCharged(
          candidate,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          List.of(
              DayMeasures.out(
                  candidate.measure(),
                  candidate.rate(),
                  "charged on the value of the "
                      + candidate.rate().metal()
                      + ", and none is declared")));
    }
  }
}
