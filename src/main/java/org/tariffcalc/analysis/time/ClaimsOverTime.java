package org.tariffcalc.analysis.time;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.TariffException.UsageError;

/**
 * What is said of goods that are priced on many days. A heading that is claimed or denied counts on
 * the days on which it decides something. A laptop is not a car part on any day, but only since
 * there is a duty on car parts does it matter.
 */
final class ClaimsOverTime {

  private final Assessor assessor;
  private final Set<String> used = new HashSet<>();
  private @Nullable UsageError refusal;

  ClaimsOverTime(Assessor assessor) {
    this.assessor = assessor;
  }

  /**
   * Assesses the goods of a day with what counts on it.
   *
   * @throws NoAnswer when the tables cannot tell the duty
   * @throws UsageError when something else than a heading does not fit
   */
  Assessment assess(Shipment goods) {
    try {
      Assessment assessed = assessor.assess(goods);
      used.addAll(goods.claims());
      used.addAll(goods.denials());
      return assessed;
    } catch (UsageError e) {
      if (goods.claims().isEmpty() && goods.denials().isEmpty()) {
        throw e;
      }
      refusal = refusal == null ? e : refusal;
      return assessor.assess(fitting(goods));
    }
  }

  /** The goods with those headings alone that decide something on their day. */
  private Shipment fitting(Shipment goods) {
    Shipment bare = goods.withoutClaims();
    Shipment said = bare;
    for (String heading : goods.claims()) {
      if (fits(heading, bare.withClaim(heading))) {
        said = said.withClaim(heading);
      }
    }
    for (String heading : goods.denials()) {
      if (fits(heading, bare.withDenial(heading))) {
        said = said.withDenial(heading);
      }
    }
    return said;
  }

  private boolean fits(String heading, Shipment goods) {
    try {
      assessor.figures(goods);
    } catch (UsageError e) {
      return false;
    } catch (NoAnswer e) {
      // The day has no answer, with the heading or without it.
    }
    used.add(heading);
    return true;
  }

  /**
   * Refuses what counted on no day.
   *
   * @param goods what was asked about
   * @throws UsageError with the reason of the first day
   */
  void refuseUnused(Shipment goods) {
    UsageError first = refusal;
    if (first != null && !(used.containsAll(goods.claims()) && used.containsAll(goods.denials()))) {
      throw first;
    }
  }
}
