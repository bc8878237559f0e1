package org.tariffcalc.assess.stacking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.NotApplied;

/**
 * What came of a measure.
 *
 * @param step what was decided about it
 * @param charge the charge
 * @param notApplied the reason why there is none, or why a part of the value is free of it
 */
public record MeasureOutcome(DutyStep step, Optional<Charge> charge, List<NotApplied> notApplied) {

  /** Copies the reasons. */
  public MeasureOutcome {
    notApplied = List.copyOf(notApplied);
  }

  static MeasureOutcome charged(DutyStep step, Charge charge) {
    return new MeasureOutcome(step, Optional.of(charge), step.notApplied());
  }

  /** Nothing is charged, by decision. */
  public static MeasureOutcome none(DutyStep.NotCharged step) {
    return new MeasureOutcome(step, Optional.empty(), step.notApplied());
  }

  /**
   * The ordinary duty reaches the floor, which says a heading that is filed; nothing is added.
   *
   * @param why that nothing is added
   */
  static MeasureOutcome atFloor(DutyStep.Charged step, String why) {
    List<NotApplied> all = new ArrayList<>();
    all.add(
        new NotApplied(
            step.candidate().measure().id(),
            step.candidate().program().id(),
            step.filedAtFloor(),
            why,
            true,
            step.acts()));
    all.addAll(step.notApplied());
    return new MeasureOutcome(step, Optional.empty(), all);
  }
}
