package org.tariffcalc.assess.stacking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Scope;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.file.Manifest;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.RatePeriod;

/** Decides whether a measure's scope covers the goods, and on which base. */
final class ScopeTest {

  private final RateTables tables;
  private final Shipment shipment;
  private final ListMembership listing;
  private final Assumption.Sides sides;
  private final AssessmentNotes trail;
  private final Map<String, List<ProductList.Group>> matches = new HashMap<>();

  ScopeTest(
      RateTables tables,
      Shipment shipment,
      ListMembership listing,
      Assumption.Sides sides,
      AssessmentNotes trail) {
    this.sides = sides;
    this.tables = tables;
    this.shipment = shipment;
    this.listing = listing;
    this.trail = trail;
  }

  /**
   * What came of it.
   *
   * @param covered whether the measure covers the goods
   * @param onContent whether the list charges it on the metal content
   * @param reason why the goods are not covered
   * @param legalBasis the acts that put the goods on the list
   * @param assumption a fact that was taken one way
   */
  record Coverage(
      boolean covered,
      boolean onContent,
      String reason,
      List<String> legalBasis,
      Optional<Assumption> assumption) {
    static final Coverage WHOLE = new Coverage(true, false, "", List.of(), Optional.empty());

    static Coverage out(String reason) {
      return new Coverage(false, false, reason, List.of(), Optional.empty());
    }

    static Coverage on(ProductList.Group group) {
      return new Coverage(true, group.onContent(), "", group.legalBasis(), Optional.empty());
    }

    Coverage assuming(Assumption fact) {
      return new Coverage(covered, onContent, reason, legalBasis, Optional.of(fact));
    }
  }

  Coverage of(Measure measure) {
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
    List<ProductList.Group> matches = matches(scope.list(), code);
    for (ProductList.Group group : matches) {
      if (scope.tier().isEmpty() || scope.tier().equals(group.tier())) {
        return conditional(measure, group, code);
      }
    }
    if (isListUnknown(measure, scope.list())) {
      return Coverage.out("the codes of its list are not in these tables");
    }
    warnOfRenumbering(scope.list(), code);
    return Coverage.out(code.dotted() + " is not on its list");
  }

  /** A list whose codes were not obtained: the goods may be on it, and nobody can tell. */
  private boolean isListUnknown(Measure measure, String list) {
    if (!tables.list(list).groups().isEmpty()) {
      return false;
    }
    measure
        .rateAt(shipment.entryMoment())
        .filter(rate -> rate.status().isCharged())
        .ifPresent(
            rate ->
                trail.miss(
                    new OpenFact.UnknownList(
                        name(measure),
                        rate.duty()
                            + " under "
                            + rate.heading()
                            + (rate.note().isEmpty() ? "" : ": " + rate.note()))));
    return true;
  }

  /** The entries of a list for the goods; the list is looked at once, however many tiers ask. */
  private List<ProductList.Group> matches(String list, CommodityCode code) {
    List<ProductList.Group> known = matches.get(list);
    if (known == null) {
      known = listing.matches(list);
      noteDividedLine(list, code, known);
      matches.put(list, known);
    }
    return known;
  }

  /**
   * Fewer than ten digits do not decide when the list treats the ten-digit lines below differently.
   */
  private void noteDividedLine(String list, CommodityCode code, List<ProductList.Group> covering) {
    List<ProductList.Group> finer = listing.finerThan(list);
    for (ProductList.Group group : finer) {
      if (!chargesAlike(group, covering)) {
        trail.divide(code, finer);
        return;
      }
    }
  }

  private static boolean chargesAlike(ProductList.Group group, List<ProductList.Group> covering) {
    for (ProductList.Group other : covering) {
      if (group.chargesAlike(other)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A code that is as young as a renumbering of the schedule did not exist before it: the goods had
   * another code, which may have been on the list.
   */
  private void warnOfRenumbering(String list, CommodityCode code) {
    for (Manifest.Renumbering each : tables.manifest().renumberings()) {
      if (each.importer().equals(shipment.importer())
          && each.on().isAfter(shipment.entryDate())
          && listing.firstDay(list).filter(each.on()::equals).isPresent()) {
        trail.warn(
            code.dotted()
                + " is on the list "
                + list
                + " only from "
                + each.on()
                + ", when the schedule was renumbered ("
                + each.act()
                + "); on "
                + shipment.entryDate()
                + " the goods had another code and may have been on the list under that.");
        trail.miss(new OpenFact.YoungCode(each.on()));
      }
    }
  }

  /** What a person calls the duty of a measure. */
  private String name(Measure measure) {
    return tables
        .program(shipment.importer(), measure.program())
        .map(measure::authorityWithin)
        .orElse(measure.id());
  }

  private Coverage conditional(Measure measure, ProductList.Group group, CommodityCode code) {
    if (!group.verified()) {
      trail.warn(
          "No official text confirms that "
              + code.dotted()
              + " is on the list of "
              + name(measure)
              + ".");
    }
    Optional<RatePeriod> rate = measure.rateAt(shipment.entryMoment());
    if (!group.prohibited().isEmpty()) {
      warnOfProhibition(group, rate, code);
    }
    if (group.condition().isEmpty()) {
      return Coverage.on(group);
    }
    String heading = rate.map(RatePeriod::heading).orElse(group.heading());
    if (shipment.claims().contains(heading)) {
      trail.useClaim(heading);
      return Coverage.on(group);
    }
    if (shipment.denials().contains(heading) || isDenied(group.condition(), code)) {
      trail.useClaim(heading);
      return Coverage.out("stated not to be " + group.condition());
    }
    boolean covered =
        isExemptionClaimed(measure) || group.appliesByDefault() || sides.areMet(group.condition());
    Coverage coverage =
        covered ? Coverage.on(group) : Coverage.out("covers only " + group.condition());
    if (rate.filter(each -> each.status().isCharged()).isEmpty() || isExemptionClaimed(measure)) {
      return coverage;
    }
    String duty = rate.get().duty().toString();
    return coverage.assuming(
        new Assumption(
            heading, duty, code.dotted(), group.condition(), covered, group.appliesByDefault()));
  }

  /** The duty is never saved by a ban: goods pay it or may not come in. */
  private void warnOfProhibition(
      ProductList.Group group, Optional<RatePeriod> rate, CommodityCode code) {
    trail.warn(
        "Import of "
            + code.dotted()
            + " from "
            + tables.countries().inSentence(shipment.origin())
            + " is prohibited for "
            + group.prohibited()
            + " ("
            + String.join(", ", group.legalBasis())
            + "); "
            + rate.map(each -> "the " + each.duty() + " under " + each.heading()).orElse("the duty")
            + " is for goods that may still be entered.");
    trail.miss("whether the goods may be imported: " + group.prohibited() + " may not");
  }

  /**
   * Whether the importer denies, under the heading of another measure on these goods, that they
   * meet the same condition: what is no car part under one heading is none under the other.
   */
  private boolean isDenied(String condition, CommodityCode code) {
    if (shipment.denials().isEmpty()) {
      return false;
    }
    for (Measure measure : tables.measuresOn(shipment.origin())) {
      if (measure.scope() instanceof Scope.Listed scope
          && measure
              .rateOn(shipment.entryDate())
              .filter(rate -> shipment.denials().contains(rate.heading()))
              .isPresent()
          && tables
              .list(scope.list())
              .entry(code, shipment.entryDate(), scope.tier())
              .filter(group -> group.condition().equals(condition))
              .isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Who claims an exemption from a measure says with it that the measure covers the goods. */
  private boolean isExemptionClaimed(Measure measure) {
    for (Exemption exemption : tables.exemptionsOf(measure)) {
      if (exemption.kind() == Exemption.Kind.CLAIM
          && exemption.period().contains(shipment.entryDate())
          && exemption.isClaimedBy(shipment.claims())) {
        return true;
      }
    }
    return false;
  }
}
