package org.tariffcalc.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Scope;
import org.tariffcalc.tables.Exemption;
import org.tariffcalc.tables.Measure;
import org.tariffcalc.tables.ProductList;
import org.tariffcalc.tables.Program;
import org.tariffcalc.tables.RatePeriod;
import org.tariffcalc.tables.RateTables;

/**
 * Picks the measures that importer, origin, goods and date call for, and says of the others why they are out. The order
 * of measures in the files plays no part: everything is sorted by program order and identifier.
 */
final class Candidates {

  private static final Comparator<Candidate> IN_ORDER =
      Comparator.comparingInt((Candidate c) -> c.program().order())
          .thenComparing(c -> c.program().id())
          .thenComparing(c -> c.measure().id());

  private final RateTables tables;
  private final Shipment shipment;
  private final Trail trail;
  private final List<NotApplied> out = new ArrayList<>();

  Candidates(RateTables tables, Shipment shipment, Trail trail) {
    this.tables = tables;
    this.shipment = shipment;
    this.trail = trail;
  }

  /** The measures to assess, in order. */
  List<Candidate> find() {
    Map<String, List<Candidate>> byProgram = new LinkedHashMap<>();
    List<Measure> measures = new ArrayList<>(tables.measuresOn(shipment.origin()));
    measures.sort(Comparator.comparing(Measure::id));
    for (Measure measure : measures) {
      consider(measure)
          .ifPresent(
              candidate ->
                  byProgram
                      .computeIfAbsent(measure.program(), id -> new ArrayList<>())
                      .add(candidate));
    }
    List<Candidate> found = new ArrayList<>();
    for (List<Candidate> ofProgram : byProgram.values()) {
      found.addAll(mostSpecific(ofProgram));
    }
    found.sort(IN_ORDER);
    return found;
  }

  /** Measures that concern the origin but not these goods on this day. */
  List<NotApplied> out() {
    return out;
  }

  private Optional<Candidate> consider(Measure measure) {
    if (!isOriginCovered(measure)) {
      return Optional.empty();
    }
    Program program = tables.program(measure);
    Optional<RatePeriod> rate = measure.rateOn(shipment.entryDate());
    Coverage coverage = coverage(measure);
    if (rate.isEmpty()) {
      if (coverage.covered) {
        sayWhyNotInForce(measure);
      }
      return Optional.empty();
    }
    if (!coverage.covered) {
      drop(measure, rate.get(), coverage.reason);
      return Optional.empty();
    }
    if (!rate.get().status().isCharged()) {
      String note = rate.get().note();
      drop(
          measure,
          rate.get(),
          rate.get().status().word() + ", not collected" + (note.isEmpty() ? "" : ": " + note));
      return Optional.empty();
    }
    if (!program.column2() && BaseRate.isColumn2(tables, shipment) && !measure.replacesBase()) {
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
    List<Exemption> exemptions = new ArrayList<>();
    for (Exemption exemption : tables.exemptionsOf(measure)) {
      if (exemption.period().contains(shipment.entryDate())) {
        exemptions.add(exemption);
      } else {
        trail.refuseClaim(
            exemption.heading(), "it is in force " + exemption.period() + ", not on " + shipment.entryDate());
      }
    }
    return Optional.of(
        new Candidate(measure, program, rate.get(), exemptions, coverage.onContent));
  }

  private boolean isOriginCovered(Measure measure) {
    var countries = tables.countries();
    return countries.coversAny(measure.origins(), shipment.origin(), shipment.entryDate())
        && !countries.coversAny(measure.exceptOrigins(), shipment.origin(), shipment.entryDate());
  }

  /** Of a program's measures those that name the origin displace those that name its group, and those the rest. */
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
            "goods of " + tables.countries().nameOf(shipment.origin()) + " have a rate of their own");
      }
    }
    return kept;
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
        after = after == null || each.period().from().isBefore(after.period().from()) ? each : after;
      } else {
        before = before == null || each.period().from().isAfter(before.period().from()) ? each : before;
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
            measure.id(), measure.program(), rate.heading(), reason, rate.legalBasis()));
  }

  /** Whether a measure covers the goods, on which base, or why not. */
  private record Coverage(boolean covered, boolean onContent, String reason) {
    static final Coverage WHOLE = new Coverage(true, false, "");

    static Coverage out(String reason) {
      return new Coverage(false, false, reason);
    }
  }

  private Coverage coverage(Measure measure) {
    if (measure.scope() instanceof Scope.All) {
      return Coverage.WHOLE;
    }
    if (shipment.code().isEmpty()) {
      return Coverage.out("the goods are taken to be on no product list");
    }
    CommodityCode code = shipment.code().get();
    if (measure.scope() instanceof Scope.Codes codes) {
      for (CommodityCode each : codes.codes()) {
        if (each.covers(code)) {
          return Coverage.WHOLE;
        }
      }
      return Coverage.out(code.dotted() + " is not among its codes");
    }
    return listed(measure, (Scope.Listed) measure.scope(), code);
  }

  private Coverage listed(Measure measure, Scope.Listed scope, CommodityCode code) {
    ProductList list = tables.list(scope.list());
    for (ProductList.Group group : list.matches(code, shipment.entryDate())) {
      if (scope.tier().isEmpty() || scope.tier().equals(group.tier())) {
        return conditional(measure, group, code);
      }
    }
    warnOfFinerLines(measure, scope, list, code);
    list.beginsAfter(code, shipment.entryDate())
        .filter(from -> shipment.entryDate().getYear() < 2022 && from.getYear() == 2022)
        .ifPresent(
            from ->
                trail.warn(
                    code.dotted()
                        + " is on the list "
                        + scope.list()
                        + " only from "
                        + from
                        + ", when the schedule was renumbered (Proclamation 10326); for "
                        + shipment.entryDate()
                        + " give the code of that day with --base-rate."));
    return Coverage.out(code.dotted() + " is not on its list");
  }

  private Coverage conditional(Measure measure, ProductList.Group group, CommodityCode code) {
    if (!group.verified()) {
      trail.warn(
          "Whether " + code.dotted() + " is on the list of " + measure.id() + " was not verified in a primary source.");
    }
    if (group.condition().isEmpty()) {
      return new Coverage(true, group.onContent(), "");
    }
    String heading = measure.rateOn(shipment.entryDate()).map(RatePeriod::heading).orElse(group.heading());
    if (shipment.claims().contains(heading)) {
      trail.useClaim(heading);
      return new Coverage(true, group.onContent(), "");
    }
    String duty = measure.rateOn(shipment.entryDate()).map(rate -> rate.duty().toString()).orElse("");
    boolean charged =
        measure.rateOn(shipment.entryDate()).filter(rate -> rate.status().isCharged()).isPresent();
    if (charged) {
      trail.warn(
          heading
              + " ("
              + duty
              + ") covers only part of "
              + code.dotted()
              + ": "
              + group.condition()
              + ". Priced as if the goods "
              + (group.appliesByDefault()
                  ? "were such."
                  : "were not such; --claim " + heading + " prices them as such."));
    }
    return group.appliesByDefault()
        ? new Coverage(true, group.onContent(), "")
        : Coverage.out("covers only " + group.condition());
  }

  private void warnOfFinerLines(
      Measure measure, Scope.Listed scope, ProductList list, CommodityCode code) {
    for (ProductList.Group group : list.finerThan(code, shipment.entryDate())) {
      if (scope.tier().isEmpty() || scope.tier().equals(group.tier())) {
        trail.warn(
            "Ten-digit lines below "
                + code.dotted()
                + " are under "
                + group.heading()
                + " ("
                + measure.description()
                + "); give ten digits to decide.");
        trail.miss("ten-digit code: lines below " + code.dotted() + " differ in duty");
      }
    }
  }
}
