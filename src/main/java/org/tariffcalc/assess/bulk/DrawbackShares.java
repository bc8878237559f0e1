package org.tariffcalc.assess.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.assess.answer.Drawback;
import org.tariffcalc.assess.answer.Drawback.Reach;
import org.tariffcalc.assess.stacking.DutyStep;

/**
 * Which duties of a formula drawback on export reaches, those left out that were later held
 * unlawful: they come back anyway. The ordinary duty is not among them.
 *
 * @param addOns duties on top of the ordinary one
 * @param floor what reaches the duty that tops up to a floor
 * @param inPlaceOfBase what reaches the duty in place of the ordinary one
 */
record DrawbackShares(List<Share> addOns, Reach floor, Reach inPlaceOfBase) {

  /** Nothing that drawback reaches. */
  static final DrawbackShares NONE = new DrawbackShares(List.of(), Reach.NO, Reach.NO);

  /** A duty that drawback reaches. */
  record Share(Percentage rate, Reach reach) {}

  /** What is said of the steps of a plan, each a percentage of the whole customs value. */
  static DrawbackShares of(List<DutyStep> steps) {
    List<Share> addOns = new ArrayList<>();
    Reach floor = Reach.NO;
    Reach inPlaceOfBase = Reach.NO;
    for (DutyStep step : steps) {
      if (step instanceof DutyStep.Charged charged && !charged.isRefundable()) {
        Reach reach = Drawback.of(charged.candidate().program().drawback()).reach();
        Optional<Percentage> rate = Percentage.of(charged.duty());
        switch (charged.role()) {
          case IN_PLACE_OF_BASE -> inPlaceOfBase = reach;
          case TOP_UP -> floor = reach;
          case ADD_ON -> {
            if (reach != Reach.NO) {
              rate.ifPresent(each -> addOns.add(new Share(each, reach)));
            }
          }
        }
      }
    }
    return new DrawbackShares(List.copyOf(addOns), floor, inPlaceOfBase);
  }

  /** Adds the shares of the duties on top of the ordinary one. */
  void addTo(FormulaFigures figures) {
    for (int i = 0; i < addOns.size(); i++) {
      Share each = addOns.get(i);
      figures.drawback(each.reach(), each.rate().of(figures.customsDollars()));
    }
  }
}
