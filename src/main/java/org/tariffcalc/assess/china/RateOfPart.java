package org.tariffcalc.assess.china;

import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.tables.schedule.ChinaTariffLine;

/**
 * A base rate of goods that the Chinese tariff describes in words within a line. The code alone
 * never brings it about: the importer claims it.
 *
 * @param claim word to claim it by
 * @param rate the rate
 * @param reason what the goods must be
 */
record RateOfPart(String claim, DutyExpression rate, String reason) {

  /** The rates of parts of a line that are below the rate of the rest. */
  static List<RateOfPart> of(ChinaTariffLine line) {
    List<RateOfPart> parts = new ArrayList<>();
    line.parts()
        .provisional()
        .ifPresent(
            rate ->
                parts.add(
                    new RateOfPart(
                        "provisional-rate",
                        rate,
                        "provisional rate of goods that the tariff describes within "
                            + line.code().dotted()
                            + line.grounds()
                                .provisionalTakenFrom()
                                .map(year -> ", that of " + year)
                                .orElse(""))));
    line.parts()
        .mfn()
        .ifPresent(
            rate ->
                parts.add(
                    new RateOfPart(
                        "it-agreement",
                        rate,
                        "goods of the Information Technology Agreement that the tariff describes"
                            + " within "
                            + line.code().dotted())));
    line.parts()
        .inQuota()
        .ifPresent(
            rate ->
                parts.add(
                    new RateOfPart(
                        "in-quota",
                        rate,
                        "within the tariff quota, with its certificate"
                            + (line.grounds().isQuotaRateSeen() ? "" : "; rate not verified"))));
    return parts;
  }
}
