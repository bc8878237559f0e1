package org.tariffcalc.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.customs.Scope;
import org.tariffcalc.tables.Exemption;
import org.tariffcalc.tables.Measure;
import org.tariffcalc.tables.Program;
import org.tariffcalc.tables.RatePeriod;
import org.tariffcalc.tables.RateTables;

/**
 * Picks the measures that importer, origin, goods and date call for, and says of the others why
 * they are out. The order of measures in the files plays no part: everything is sorted by program
 * order and identifier.
 */
final class Candidates {

  private static final Comparator<Candidate> IN_ORDER =
      Comparator.comparingInt((Candidate c) -> c.program().order())
          .thenComparing(c -> c.program().id())
          .thenComparing(c -> c.measure().id());

  private final RateTables tables;
  private final Shipment shipment;
  private final Trail trail;
  private final ScopeTest scope;
  private final List<NotApplied> out = new ArrayList<>();

  Candidates(RateTables tables, Shipment shipment, Trail trail) {
    this.tables = tables;
    this.shipment = shipment;
    this.trail = trail;
    this.scope = new ScopeTest(tables, shipment, trail);
  }

  /** The measures to assess, in order. */
  List<Candidate> find() {
    Map<String, List<Candidate>> byProgram = new LinkedHashMap<>();
    List<Measure> measures =
        new ArrayList<>(tables.measures(shipment.importer(), shipment.origin()));
    measures.sort(Comparator.comparing(Measure::id));
    for (Measure measure : measures) {
      consider(measure, measures)
          .ifPresent(
              candidate ->
                  byProgram
                      .computeIfAbsent(measure.program(), id -> new ArrayList<>())
                      .add(candidate));
    }
    List<Candidate> found = new ArrayList<>();
    for (List<Candidate> ofProgram : byProgram.values()) {
      found.addAll(highestTier(mostSpecific(ofProgram)));
    }
    found.sort(IN_ORDER);
    for (Candidate candidate : found) {
      candidate.assumption().ifPresent(trail::assume);
    }
    return found;
  }

  /** Measures that concern the origin but not these goods on this day. */
  List<NotApplied> out() {
    return out;
  }

  private Optional<Candidate> consider(Measure measure, List<Measure> all) {
    if (!isOriginCovered(measure)) {
      return Optional.empty();
    }
    Program program = tables.program(measure);
    Optional<RatePeriod> rate = measure.rateAt(shipment.entryMoment());
    if (rate.isEmpty()) {
      // A list is not opened to say that its measure is over, or not begun.
      if (measure.scope() instanceof Scope.All && !isOutranked(measure, program, all)) {
        sayWhyNotInForce(measure);
      }
      exemptionsInForce(measure);
      return Optional.empty();
    }
    ScopeTest.Coverage coverage = scope.of(measure);
    if (!coverage.covered()) {
      coverage.assumption().ifPresent(trail::assume);
      drop(measure, rate.get(), coverage.reason());
      return Optional.empty();
    }
    if (rate.get().status() == RatePeriod.Status.ANNOUNCED) {
      trail.miss(
          program.authority()
              + ": "
              + rate.get().duty()
              + " from "
              + rate.get().period().from()
              + " is announced and not in these figures");
    }
    if (!rate.get().status().isCharged()) {
      String note = rate.get().note();
      drop(
          measure,
          rate.get(),
          rate.get().status().word() + ", not collected" + (note.isEmpty() ? "" : ": " + note));
      return Optional.empty();
    }
    if (!program.column2()
        && BaseRate.isColumn2(tables, shipment)
        && !measure.replacesBase()
        && !isExemptByOrigin(measure)) {
      drop(measure, rate.get(), "not due on goods that pay column 2");
      return Optional.empty();
    }
    if (measure.onClaim() && !shipment.claims().contains(rate.get().heading())) {
      drop(measure, rate.get(), "due only when customs finds so, or when the heading is claimed");
      return Optional.empty();
    }
    if (measure.onClaim()) {
      trail.useClaim(rate.get().heading());
    }
    return Optional.of(
        new Candidate(
            measure,
            program,
            rate.get(),
            exemptionsInForce(measure),
            coverage.onContent(),
            coverage.legalBasis(),
            coverage.assumption()));
  }

  /** The exemptions of the day; of the others it is kept on which days they can be claimed. */
  private List<Exemption> exemptionsInForce(Measure measure) {
    List<Exemption> exemptions = new ArrayList<>();
    for (Exemption exemption : tables.exemptionsOf(measure)) {
      if (exemption.period().contains(shipment.entryMoment())) {
        exemptions.add(exemption);
      } else {
        trail.refuseOutside(exemption.heading(), exemption.period());
      }
    }
    return exemptions;
  }

  private boolean isOriginCovered(Measure measure) {
    var countries = tables.countries();
    return countries.coversAny(measure.origins(), shipment.origin(), shipment.entryDate())
        && !countries.coversAny(measure.exceptOrigins(), shipment.origin(), shipment.entryDate());
  }

  /** Whether a heading says of the whole origin that it is exempt; it is then the reason named. */
  private boolean isExemptByOrigin(Measure measure) {
    for (Exemption exemption : tables.exemptionsOf(measure)) {
      if (exemption.kind() == Exemption.Kind.ORIGIN
          && exemption.period().contains(shipment.entryDate())
          && tables
              .countries()
              .coversAny(exemption.origins(), shipment.origin(), shipment.entryDate())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Of a program's measures those that name the origin displace those that name its group, and
   * those the rest.
   */
  private List<Candidate> mostSpecific(List<Candidate> candidates) {
    if (!candidates.get(0).program().mostSpecificOrigin()) {
      return candidates;
    }
    int best = 0;
    for (Candidate candidate : candidates) {
      if (!candidate.measure().onClaim()) {
        best = Math.max(best, specificity(candidate.measure()));
      }
    }
    List<Candidate> kept = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.measure().onClaim() || specificity(candidate.measure()) == best) {
        kept.add(candidate);
      } else {
        drop(
            candidate.measure(),
            candidate.rate(),
            "goods of "
                + tables.countries().nameOf(shipment.origin())
                + " have a rate of their own");
      }
    }
    return kept;
  }

  /**
   * A code of eight digits may stand under several tiers of one list, which divide its ten-digit
   * lines among them: the highest duty is priced, since none may be left out and no line pays two.
   */
  private List<Candidate> highestTier(List<Candidate> candidates) {
    List<Candidate> kept = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Candidate rival = null;
      for (Candidate other : kept) {
        if (sharesList(other, candidate)) {
          rival = other;
        }
      }
      if (rival == null) {
        kept.add(candidate);
      } else if (percent(candidate).compareTo(percent(rival)) > 0) {
        kept.set(kept.indexOf(rival), candidate);
        dropTier(rival, candidate);
      } else {
        dropTier(candidate, rival);
      }
    }
    return kept;
  }

  private static boolean sharesList(Candidate one, Candidate other) {
    return one.measure().scope() instanceof Scope.Listed first
        && other.measure().scope() instanceof Scope.Listed second
        && first.list().equals(second.list())
        && !first.tier().equals(second.tier());
  }

  private static BigDecimal percent(Candidate candidate) {
    return candidate.rate().duty().adValoremPercent().orElse(BigDecimal.ZERO);
  }

  private void dropTier(Candidate dropped, Candidate kept) {
    drop(
        dropped.measure(),
        dropped.rate(),
        "other ten-digit lines of the code than those under " + kept.rate().heading());
  }

  /** Whether the program has a measure that names the origin more closely than this one. */
  private boolean isOutranked(Measure measure, Program program, List<Measure> all) {
    if (!program.mostSpecificOrigin()) {
      return false;
    }
    for (Measure other : all) {
      if (other.program().equals(measure.program())
          && isOriginCovered(other)
          && specificity(other) > specificity(measure)) {
        return true;
      }
    }
    return false;
  }

  private int specificity(Measure measure) {
    if (measure.origins().contains(shipment.origin())) {
      return 3;
    }
    return measure.origins().contains("*") ? 1 : 2;
  }

  private void sayWhyNotInForce(Measure measure) {
    RatePeriod before = null;
    RatePeriod after = null;
    for (RatePeriod each : measure.periods()) {
      if (each.period().from().isAfter(shipment.entryDate())) {
        after =
            after == null || each.period().from().isBefore(after.period().from()) ? each : after;
      } else {
        before =
            before == null || each.period().from().isAfter(before.period().from()) ? each : before;
      }
    }
    if (before != null) {
      drop(measure, before, "ended after " + before.period().to().orElse(shipment.entryDate()));
    } else if (after != null) {
      drop(measure, after, "begins only on " + after.period().from());
    }
  }

  private void drop(Measure measure, RatePeriod rate, String reason) {
    out.add(
        new NotApplied(
            measure.id(), measure.program(), rate.heading(), reason, false, rate.legalBasis()));
  }
}
