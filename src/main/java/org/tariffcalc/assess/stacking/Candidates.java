package org.tariffcalc.assess.stacking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.assess.answer.NotApplied;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.Scope;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.RatePeriod;

/**
 * Picks the measures that importer, origin, goods and date call for, and says of the others why
 * they are out. The order of measures in the files plays no part: everything is sorted by program
 * order and identifier.
 */
public final class Candidates {

  private final RateTables tables;
  private final Shipment shipment;
  private final DayMeasures measures;
  private final AssessmentNotes trail;
  private final ScopeTest scope;
  private final List<NotApplied> out = new ArrayList<>();

  /**
   * The selection for one shipment.
   *
   * @param measures the measures that reach its origin at its moment of entry
   * @param listing what the lists say of the goods
   * @param sides how facts are taken that the code does not tell
   */
  public Candidates(
      RateTables tables,
      Shipment shipment,
      DayMeasures measures,
      ListMembership listing,
      Assumption.Sides sides,
      AssessmentNotes trail) {
    this.measures = measures;
    this.tables = tables;
    this.shipment = shipment;
    this.trail = trail;
    this.scope = new ScopeTest(tables, shipment, listing, sides, trail);
  }

  /** The measures to assess, in order. */
  public List<Candidate> find() {
    if (!shipment.claims().isEmpty()) {
      measures.refuseOutside(shipment, trail);
    }
    Map<String, List<Candidate>> byProgram = new LinkedHashMap<>();
    for (DayMeasures.Found each : measures.found()) {
      consider(each)
          .ifPresent(
              candidate ->
                  byProgram
                      .computeIfAbsent(candidate.program().id(), id -> new ArrayList<>())
                      .add(candidate));
    }
    List<Candidate> found = new ArrayList<>();
    for (List<Candidate> ofProgram : byProgram.values()) {
      found.addAll(highestTier(mostSpecific(ofProgram)));
    }
    found.sort(Candidates::order);
    for (Candidate candidate : found) {
      candidate.assumption().ifPresent(trail::assume);
    }
    return found;
  }

  private static int order(Candidate one, Candidate other) {
    int byPlace = Integer.compare(one.program().order(), other.program().order());
    int byProgram = byPlace == 0 ? one.program().id().compareTo(other.program().id()) : byPlace;
    return byProgram == 0 ? one.measure().id().compareTo(other.measure().id()) : byProgram;
  }

  /** Measures that concern the origin but not these goods on this day. */
  public List<NotApplied> out() {
    return out;
  }

  private Optional<Candidate> consider(DayMeasures.Found found) {
    Measure measure = found.measure();
    if (found.rate().isEmpty()) {
      found.out().ifPresent(out::add);
      return Optional.empty();
    }
    RatePeriod rate = found.rate().get();
    ScopeTest.Coverage coverage = scope.of(measure);
    if (!coverage.covered()) {
      coverage.assumption().ifPresent(trail::assume);
      drop(measure, rate, coverage.reason());
      return Optional.empty();
    }
    if (rate.status() == RatePeriod.Status.ANNOUNCED) {
      trail.miss(
          found.program().authority()
              + ": "
              + rate.duty()
              + " from "
              + rate.period().from()
              + " is announced and not in these figures");
    }
    if (!rate.status().isCharged()) {
      String note = rate.note();
      drop(
          measure,
          rate,
          rate.status().word() + ", not collected" + (note.isEmpty() ? "" : ": " + note));
      return Optional.empty();
    }
    if (!found.program().column2()
        && tables.countries().payColumn2(shipment.origin(), shipment.entryDate())
        && !measure.replacesBase()
        && !found.isExemptByOrigin()) {
      drop(measure, rate, "not due on goods that pay column 2");
      return Optional.empty();
    }
    if (measure.onClaim() && !shipment.claims().contains(rate.heading())) {
      drop(measure, rate, "due only when customs finds so, or when the heading is claimed");
      return Optional.empty();
    }
    if (measure.onClaim()) {
      trail.useClaim(rate.heading());
    }
    return Optional.of(
        new Candidate(
            measure,
            found.program(),
            rate,
            found.exemptions(),
            coverage.onContent(),
            coverage.legalBasis(),
            coverage.assumption()));
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
            "goods from "
                + tables.countries().inSentence(shipment.origin())
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
        "other goods of the code than those under " + kept.rate().heading());
  }

  private int specificity(Measure measure) {
    return DayMeasures.specificity(measure, shipment.origin());
  }

  private void drop(Measure measure, RatePeriod rate, String reason) {
    out.add(DayMeasures.out(measure, rate, reason));
  }
}
