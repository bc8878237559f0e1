package org.tariffcalc.assess.china;

import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.tables.schedule.ChinaTariffLine;
import org.tariffcalc.tables.schedule.ChinaTariffLine.Sureness;

/**
 * A base rate of goods that the Chinese tariff describes in words within a line, or that is only
 * inferred for the day. The code alone never brings it about: the importer claims it.
 *
 * @param claim word to claim it by
 * @param rate the rate
 * @param reason what the goods must be
 * @param sureness how sure it is that the rate stood on the day
 */
record RateOfPart(String claim, DutyExpression rate, String reason, Sureness sureness) {

  private static final String PROVISIONAL = "provisional-rate";

  /** The rates of parts of a line that are below the rate of the rest. */
  static List<RateOfPart> of(ChinaTariffLine line) {
    List<RateOfPart> parts = new ArrayList<>();
    line.provisionalOfAnotherYear()
        .ifPresent(
            rate ->
                parts.add(
                    new RateOfPart(
                        PROVISIONAL,
                        rate,
                        "the provisional rate"
                            + line.grounds()
                                .provisionalTakenFrom()
                                .map(year -> " of " + year)
                                .orElse("")
                            + ", if it was in force on this day, which was not seen",
                        Sureness.INFERRED)));
    line.parts()
        .provisional()
        .ifPresent(
            rate ->
                parts.add(
                    new RateOfPart(
                        PROVISIONAL,
                        rate,
                        "provisional rate of goods that the tariff describes within "
                            + line.code().dotted()
                            + line.grounds()
                                .provisionalTakenFrom()
                                .map(year -> ", that of " + year)
                                .orElse(""),
                        Sureness.UNCONFIRMED)));
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
                            + line.code().dotted(),
                        Sureness.UNCONFIRMED)));
    line.parts()
        .inQuota()
        .ifPresent(
            rate ->
                parts.add(
                    new RateOfPart(
                        "in-quota",
                        rate,
                        "within the tariff quota, with its certificate"
                            + (line.grounds().isQuotaRateSeen()
                                ? ""
                                : "; no official text confirms the rate"),
                        Sureness.UNCONFIRMED)));
    return parts;
  }
}
