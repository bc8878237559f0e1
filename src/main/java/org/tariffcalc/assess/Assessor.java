package org.tariffcalc.assess;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.customs.ChargeBase;
import org.tariffcalc.customs.DutyResult;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.Countries.Preference;
import org.tariffcalc.tables.Exemption;
import org.tariffcalc.tables.RateTables;

/**
 * Assesses shipments: finds the base rate, the measures that apply together and those that yield,
 * and works out every charge. The same shipment and tables give the same assessment.
 */
public final class Assessor {

  private final RateTables tables;
  private final String sha256;

  /** An assessor that reads the given edition. */
  public Assessor(RateTables tables) {
    this.tables = tables;
    this.sha256 = tables.sha256();
  }

  /**
   * Assesses one shipment of one line of the schedule, or of goods without a code.
   *
   * @throws NoAnswer when the tables cannot tell the duty
   * @throws UsageError when what is claimed does not fit the goods
   */
  public Assessment assess(Shipment shipment) {
    checkCoverage(shipment);
    Run run = new Run(shipment);
    Assessment assessment = run.assess();
    refuseUnusedClaims(shipment, run.trail);
    return new Assessment(
        assessment.shipment(),
        assessment.customsValue(),
        assessment.charges(),
        assessment.notApplied(),
        assessment.fees(),
        run.reliefs(assessment),
        assessment.warnings(),
        assessment.missing(),
        assessment.edition(),
        assessment.tablesSha256());
  }

  void checkCoverage(Shipment shipment) {
    if (!tables.countries().names().containsKey(shipment.origin())) {
      throw new UsageError(
          "'" + shipment.origin() + "' is no country of origin in these tables",
          "an ISO 3166-1 code, as in --origin CN; tariff countries lists them");
    }
    if (shipment.origin().equals(shipment.importer())) {
      throw new UsageError(
          "goods of "
              + shipment.origin()
              + " are not imported into "
              + shipment.importer()
              + " under its measures",
          "another --origin; American goods returned go under chapter 98");
    }
    LocalDate from =
        tables
            .manifest()
            .coveredFrom(shipment.importer(), shipment.origin())
            .orElseThrow(
                () ->
                    new NoAnswer(
                        "these tables hold no duties of " + shipment.importer(), "--to US"));
    if (shipment.entryDate().isBefore(from)) {
      throw new NoAnswer(
          "the tables begin on "
              + from
              + " for goods of "
              + tables.countries().nameOf(shipment.origin())
              + ", after the entry date "
              + shipment.entryDate(),
          "--date " + from + " or later");
    }
  }

  private static void refuseUnusedClaims(Shipment shipment, Trail trail) {
    for (String heading : shipment.claims()) {
      if (!trail.isUsed(heading)) {
        throw new UsageError(
            "heading " + heading + " cannot be claimed for these goods: " + trail.refusal(heading),
            "leave out --claim " + heading + ", or see tariff rates show " + heading);
      }
    }
  }

  /** The assessment of one shipment, once. */
  private final class Run {

    private final Shipment shipment;
    private final BigDecimal customsValue;
    private final Trail trail = new Trail();
    private final Map<String, BigDecimal> chargedBases = new HashMap<>();
    private final Map<Candidate, MeasureDuty.Verdict> verdicts = new LinkedHashMap<>();
    private final BaseRate baseRate;
    private List<Candidate> candidates = List.of();

    Run(Shipment shipment) {
      this.shipment = shipment;
      this.customsValue = Money.roundedToDollar(shipment.value());
      this.baseRate =
          new BaseRate(
              tables, shipment, new ChargeBase(customsValue, shipment.quantities()), trail);
    }

    Assessment assess() {
      if (shipment.value().compareTo(customsValue) != 0) {
        trail.warn(
            "Entered value is the price in whole dollars: "
                + Money.grouped(customsValue)
                + " (19 CFR 159.3).");
      }
      if (shipment.mode().filter("post"::equals).isPresent()) {
        trail.miss("postal rules: the flat rates of international mail are not in these tables");
      }
      OrdinaryDuty ordinary = baseRate.duty();
      Candidates selection = new Candidates(tables, shipment, trail);
      candidates = selection.find();
      MeasureDuty duty =
          new MeasureDuty(
              shipment,
              customsValue,
              ordinary,
              new ExemptionTest(tables, shipment, trail, chargedBases),
              trail);
      Set<String> done = new HashSet<>();
      for (Candidate candidate : candidates) {
        assessProgram(candidate.program().id(), duty, done, new LinkedHashSet<>());
      }
      return assembled(ordinary, selection);
    }

    /**
     * Assesses a program after those to which its measures yield, so that the order of files plays
     * no part.
     */
    private void assessProgram(
        String program, MeasureDuty duty, Set<String> done, Set<String> underWay) {
      if (done.contains(program)) {
        return;
      }
      if (!underWay.add(program)) {
        throw new InvalidTables(
            "the programs "
                + String.join(", ", underWay)
                + " yield to each other on "
                + shipment.entryDate(),
            "tariff rates validate");
      }
      for (Candidate candidate : candidates) {
        if (candidate.program().id().equals(program)) {
          for (Exemption exemption : candidate.exemptions()) {
            for (String other : exemption.yieldsTo()) {
              assessProgram(other, duty, done, underWay);
            }
          }
        }
      }
      underWay.remove(program);
      done.add(program);
      for (Candidate candidate : candidates) {
        if (candidate.program().id().equals(program)) {
          MeasureDuty.Verdict verdict = duty.of(candidate);
          verdicts.put(candidate, verdict);
          chargedBases.merge(program, verdict.chargedBase(), (a, b) -> a.add(b).min(customsValue));
        }
      }
    }

    private Assessment assembled(OrdinaryDuty ordinary, Candidates selection) {
      List<Charge> charges = new ArrayList<>();
      List<NotApplied> notApplied = new ArrayList<>();
      boolean baseReplaced = false;
      for (Candidate candidate : candidates) {
        MeasureDuty.Verdict verdict = Objects.requireNonNull(verdicts.get(candidate));
        verdict.charge().ifPresent(charges::add);
        verdict.notApplied().ifPresent(notApplied::add);
        baseReplaced |= candidate.measure().replacesBase() && verdict.charge().isPresent();
      }
      if (ordinary.charge().isPresent()) {
        Charge base = ordinary.charge().get();
        if (baseReplaced) {
          notApplied.add(
              0,
              new NotApplied(
                  base.measure(),
                  base.program(),
                  base.heading(),
                  "replaced by another rate",
                  base.legalBasis()));
        } else {
          charges.add(0, base);
        }
      }
      notApplied.addAll(selection.out());
      addDeposit(charges);
      List<FeeCharge> fees = new Fees(tables, shipment, customsValue, trail).due();
      Doubts doubts = new Doubts(tables, shipment, trail);
      charges = doubts.marked(charges);
      return new Assessment(
          shipment,
          customsValue,
          charges,
          notApplied,
          fees,
          List.of(),
          trail.warnings(),
          trail.missing(),
          tables.manifest().edition(),
          sha256);
    }

    private void addDeposit(List<Charge> charges) {
      if (shipment.adcvd().isEmpty()) {
        return;
      }
      var rate = shipment.adcvd().get();
      DutyResult result = rate.on(new ChargeBase(customsValue, shipment.quantities()));
      if (result instanceof DutyResult.NeedsQuantity needs) {
        throw BaseRate.missingQuantity(rate, "--adcvd", needs.units());
      }
      if (!(result instanceof DutyResult.Amount amount)) {
        throw new UsageError("'" + rate + "' is no rate for --adcvd", "--adcvd 68.89%");
      }
      BigDecimal rounded = Money.roundedToCent(amount.exact());
      charges.add(
          new Charge(
              "us.adcvd",
              "adcvd",
              "antidumping",
              "Antidumping and countervailing duty",
              "",
              rate.toString(),
              rate.adValoremPercent().orElseGet(() -> Assessment.percentOf(rounded, customsValue)),
              customsValue,
              rounded,
              amount.arithmetic(),
              shipment.entryDate(),
              Optional.of(shipment.entryDate()),
              List.of("given by the user"),
              "cash deposit rate given with --adcvd",
              "in-force",
              false));
    }

    /** What could be claimed, each with what it would save by an assessment of its own. */
    List<Relief> reliefs(Assessment assessed) {
      List<Relief> reliefs = new ArrayList<>();
      if (shipment.program().isEmpty()) {
        for (Preference preference : baseRate.allowed(symbolsOfExemptions())) {
          saving(assessed, shipment.withProgram(preference.symbol()))
              .ifPresent(
                  saves ->
                      reliefs.add(
                          new Relief(
                              "--program " + preference.symbol(), preference.name(), saves)));
        }
      }
      for (Exemption exemption : trail.claimable()) {
        if (exemption.list().isPresent()) {
          saving(assessed, shipment.withClaim(exemption.heading()))
              .ifPresent(
                  saves ->
                      reliefs.add(
                          new Relief("--claim " + exemption.heading(), exemption.reason(), saves)));
        }
      }
      return reliefs;
    }

    private Set<String> symbolsOfExemptions() {
      Set<String> symbols = new HashSet<>();
      for (Candidate candidate : candidates) {
        for (Exemption exemption : candidate.exemptions()) {
          symbols.addAll(exemption.programs());
        }
      }
      return symbols;
    }

    private Optional<BigDecimal> saving(Assessment assessed, Shipment other) {
      try {
        BigDecimal saves = assessed.totalDuty().subtract(new Run(other).assess().totalDuty());
        return saves.signum() > 0 ? Optional.of(saves) : Optional.empty();
      } catch (NoAnswer e) {
        // A special rate may need a quantity that the general rate does not; the relief is then not
        // priced.
        return Optional.empty();
      }
    }
  }
}
