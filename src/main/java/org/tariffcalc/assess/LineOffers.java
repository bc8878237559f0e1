package org.tariffcalc.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.assess.answer.Alternative;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Relief;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.stacking.Assumption;
import org.tariffcalc.assess.stacking.DutyStep;
import org.tariffcalc.assess.stacking.MeasureDecision;
import org.tariffcalc.assess.stacking.MetalContent;
import org.tariffcalc.assess.us.AssessmentRun;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.country.Countries.Preference;
import org.tariffcalc.tables.measure.Exemption;

/**
 * What stands beside the figure of a line: the lower duty that the importer could claim, and the
 * other case of every fact that the code does not tell. Each is priced by an assessment of its own.
 */
final class LineOffers {

  private static final BigDecimal ONE_TENTH = BigDecimal.TEN;

  private LineOffers() {}

  /** What could be claimed, each with what it would save by an assessment of its own. */
  static List<Relief> reliefs(LineAssessment line) {
    AssessmentRun run = line.run();
    Shipment shipment = line.assessment().shipment();
    List<Relief> reliefs = new ArrayList<>();
    if (shipment.program().isEmpty()) {
      for (Preference preference : run.baseRate().allowed(symbolsOfExemptions(run))) {
        saving(line, shipment.withProgram(preference.symbol()))
            .ifPresent(
                saves ->
                    reliefs.add(
                        new Relief("--program " + preference.symbol(), preference.name(), saves)));
      }
    }
    for (String kind : run.trail().openContents()) {
      BigDecimal share =
          MetalContent.mostPercent(shipment, kind).subtract(ONE_TENTH).max(BigDecimal.ZERO);
      saving(line, shipment.withContent(kind, share))
          .ifPresent(
              saves ->
                  reliefs.add(
                      new Relief(
                          Relief.CONTENT + kind + "=" + share.toPlainString() + "%",
                          run.trail().openContents().size() == 1
                              ? "each tenth of the value that is not " + kind
                              : "what is " + kind + " is not another metal",
                          saves)));
    }
    for (Exemption exemption : run.trail().claimable()) {
      if (exemption.list().isPresent()
          || shipment.code().filter(exemption::isNamedFor).isPresent()) {
        saving(line, shipment.withClaim(exemption.heading()))
            .ifPresent(
                saves ->
                    reliefs.add(
                        new Relief(
                            "--claim " + exemption.heading(),
                            exemption.reason()
                                + (line.goesWithAll(exemption)
                                    ? ""
                                    : "; some of its ten-digit numbers only"),
                            saves)));
      }
    }
    return reliefs;
  }

  /**
   * The other side of every fact that was assumed and, where several hang together, that on which
   * the goods are nothing of what is described.
   */
  static List<Alternative> alternatives(LineAssessment line) {
    List<Alternative> alternatives = new ArrayList<>();
    Shipment shipment = line.assessment().shipment();
    BigDecimal least = line.assessment().totalDuty();
    Shipment nothing = shipment;
    Set<String> conditions = new LinkedHashSet<>();
    List<String> headings = new ArrayList<>();
    for (Assumption each : line.run().trail().assumptions()) {
      Assessment other =
          line.other(
              each.assumed()
                  ? shipment.withDenial(each.heading())
                  : shipment.withClaim(each.heading()));
      alternatives.add(
          each.assumed()
              ? Alternative.ofDenial(
                  List.of(each.heading()), each.condition(), other, each.sentence())
              : Alternative.ofClaim(each.heading(), each.condition(), other, each.sentence()));
      least = least.min(other.totalDuty());
      if (!each.saidByCode() && conditions.add(each.condition())) {
        nothing = nothing.withDenial(each.heading());
        headings.add(each.heading());
      }
    }
    if (headings.size() > 1) {
      Assessment other = line.other(nothing);
      if (other.totalDuty().compareTo(least) < 0) {
        String all = String.join(", or ", conditions);
        alternatives.add(Alternative.ofDenial(headings, all, other, ""));
      }
    }
    alternatives.addAll(dearerClaims(line));
    nonprivileged(line).ifPresent(alternatives::add);
    return alternatives;
  }

  /**
   * What could be claimed and costs more, since the goods then pay what the duty they no longer pay
   * kept away: cable with little metal, the duties on its origin.
   */
  private static List<Alternative> dearerClaims(LineAssessment line) {
    List<Alternative> dearer = new ArrayList<>();
    Shipment shipment = line.assessment().shipment();
    for (Exemption exemption : line.run().trail().claimable()) {
      if (!isGoodsFact(exemption, shipment)) {
        continue;
      }
      try {
        Assessment other = line.other(shipment.withClaim(exemption.heading()));
        if (other.totalDuty().compareTo(line.assessment().totalDuty()) > 0) {
          dearer.add(Alternative.ofClaim(exemption.heading(), exemption.reason(), other, ""));
        }
      } catch (NoAnswer e) {
        // Another duty may need a quantity that was not given; that side is then not priced.
      }
    }
    return dearer;
  }

  /** Whether a claim is for goods of this code, by a list or by what they commonly are. */
  private static boolean isGoodsFact(Exemption exemption, Shipment shipment) {
    return exemption.list().isPresent()
        || shipment.code().filter(exemption::isNamedFor).isPresent()
        || !MeasureDecision.isFree(exemption.duty());
  }

  /** Goods from a zone in nonprivileged status pay the rates of the day of entry. */
  private static Optional<Alternative> nonprivileged(LineAssessment line) {
    Shipment shipment = line.assessment().shipment();
    if (shipment.enteredOn().equals(shipment.entryDate())) {
      return Optional.empty();
    }
    try {
      Assessment other = line.other(shipment.withoutStorage());
      return Optional.of(
          Alternative.ofOption(
              "--date " + shipment.enteredOn() + " without --ftz-status-date",
              "nonprivileged status, or an order that reaches goods already in a zone",
              other));
    } catch (NoAnswer | UsageError e) {
      // The code may not have been in the schedule on both days.
      return Optional.empty();
    }
  }

  private static Set<String> symbolsOfExemptions(AssessmentRun run) {
    Set<String> symbols = new HashSet<>();
    for (DutyStep step : run.plan().steps()) {
      for (Exemption exemption : step.candidate().exemptions()) {
        symbols.addAll(exemption.programs());
      }
    }
    return symbols;
  }

  private static Optional<BigDecimal> saving(LineAssessment line, Shipment other) {
    try {
      BigDecimal saves = line.assessment().totalDuty().subtract(line.other(other).totalDuty());
      return saves.signum() > 0 ? Optional.of(saves) : Optional.empty();
    } catch (NoAnswer e) {
      // A special rate may need a quantity that the general rate does not; the relief is then not
      // priced.
      return Optional.empty();
    }
  }
}
