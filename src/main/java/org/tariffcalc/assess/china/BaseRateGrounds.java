package org.tariffcalc.assess.china;

import java.time.LocalDate;
import org.tariffcalc.assess.stacking.AssessmentNotes;
import org.tariffcalc.tables.schedule.ChinaTariffLine;
import org.tariffcalc.tables.schedule.ChinaTariffLine.Sureness;

/** Says what a base rate rests on, where it is not simply that of the day's tariff. */
final class BaseRateGrounds {

  private BaseRateGrounds() {}

  static void tell(ChinaTariffLine line, LocalDate day, AssessmentNotes trail) {
    ChinaTariffLine.Grounds grounds = line.grounds();
    String mfn = ChinaTariffLine.inYuan(line.mfn());
    if (!line.isProvisionalCharged() && grounds.mfn() == Sureness.INFERRED) {
      trail.warn(
          "The base rate "
              + mfn
              + " is inferred: "
              + grounds
                  .mfnTakenFrom()
                  .map(year -> "it is that of " + year + ", carried to " + day.getYear())
                  .orElse("source " + line.revision())
              + (grounds.mfnTakenFrom().isPresent() ? "" : noted(grounds))
              + (grounds.isProvisionalUnknown()
                  ? "; whether a provisional rate stood below it is not known"
                  : "")
              + ".");
    }
    line.provisionalOfAnotherYear()
        .ifPresent(
            rate ->
                trail.warn(
                    "The base rate "
                        + mfn
                        + " is inferred: a provisional rate of "
                        + ChinaTariffLine.inYuan(rate)
                        + grounds
                            .provisionalTakenFrom()
                            .map(year -> ", that of " + year + ",")
                            .orElse("")
                        + " may have stood in "
                        + day.getYear()
                        + ", which was not seen; priced at the most-favored-nation rate."));
    if (grounds.isProvisionalUnknown() && grounds.mfn() != Sureness.INFERRED && !isFree(line)) {
      trail.warn(
          "Whether a provisional rate below "
              + mfn
              + " was in force on this day is not known; priced at "
              + mfn
              + noted(grounds)
              + ".");
    }
    if (grounds.isEquivalent()) {
      trail.warn(
          "The law has a specific duty here; "
              + mfn
              + " is what it came to in trade statistics, not the exact duty.");
    }
    if (grounds.isOutOfQuota()) {
      trail.warn(
          mfn
              + " is the rate outside of the tariff quota; "
              + line.parts()
                  .inQuota()
                  .map(
                      rate ->
                          ChinaTariffLine.inYuan(rate)
                              + " within it needs its certificate (--claim in-quota).")
                  .orElse("--base-rate prices the rate within it."));
    }
  }

  private static boolean isFree(ChinaTariffLine line) {
    return line.mfn().adValoremPercent().map(percent -> percent.signum() == 0).orElse(false);
  }

  private static String noted(ChinaTariffLine.Grounds grounds) {
    return grounds.note().isEmpty() || grounds.isOutOfQuota() ? "" : " (" + grounds.note() + ")";
  }
}
