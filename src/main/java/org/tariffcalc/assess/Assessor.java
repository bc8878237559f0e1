package org.tariffcalc.assess;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tariffcalc.assess.answer.Alternative;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Hindsight;
import org.tariffcalc.assess.answer.Relief;
import org.tariffcalc.assess.answer.Valuation;
import org.tariffcalc.assess.china.ChinaAssessor;
import org.tariffcalc.assess.shipment.Consignment;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.stacking.DayMeasures;
import org.tariffcalc.assess.us.UnprintedCode;
import org.tariffcalc.assess.value.Appraisal;
import org.tariffcalc.assess.value.DutyPaidPrice;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.ScenarioName;

/**
 * Assesses shipments: finds the base rate, the measures that apply together and those that yield,
 * and works out every charge. The same shipment and tables give the same assessment.
 */
public final class Assessor {

  private final RateTables tables;
  private final Function<Shipment, DayMeasures> measures;

  /** An assessor that reads the given edition. */
  public Assessor(RateTables tables) {
    this(tables, each -> DayMeasures.ofOne(tables, each));
  }

  /**
   * An assessor of many shipments.
   *
   * @param measures the measures that reach a shipment's origin at its moment of entry, as {@link
   *     DayMeasures#ofOne} finds them
   */
  public Assessor(RateTables tables, Function<Shipment, DayMeasures> measures) {
    this.tables = tables;
    this.measures = measures;
  }

  /**
   * Assesses one shipment of one line of the schedule, or of goods without a code; of four or six
   * digits, under which stand several lines, the dearest; with tables as of a day of knowledge also
   * by all that is known today, to tell the difference.
   *
   * @throws NoAnswer when the tables cannot tell the duty
   * @throws UsageError when what is claimed does not fit the goods
   */
  public Assessment assess(Shipment shipment) {
    Assessment assessed = inFull(shipment);
    if (tables.knownOn().isPresent()) {
      assessed = withHindsight(assessed, shipment, tables.knownOn().get());
    }
    return tables.scenario().isPresent() ? supposed(assessed, shipment) : assessed;
  }

  private Assessment supposed(Assessment assessed, Shipment shipment) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Not the law but the scenario "
            + tables.scenario().map(ScenarioName::name).orElse("")
            + ": "
            + tables.scenarioAbout().orElse(""));
    if (isAsByLaw(assessed, shipment)) {
      sentences.add(
          "The scenario changes nothing for these goods on " + shipment.entryDate() + ".");
    }
    return assessed.under(assessed.premise(), sentences);
  }

  /** Whether the law alone comes to the same charges. */
  private boolean isAsByLaw(Assessment assessed, Shipment shipment) {
    try {
      Assessment byLaw = new Assessor(tables.withoutScenario()).figures(shipment);
      return byLaw.totalDuty().compareTo(assessed.totalDuty()) == 0
          && byLaw.filing().equals(assessed.filing());
    } catch (NoAnswer | UsageError e) {
      // What the law alone cannot answer, the scenario changed.
      return false;
    }
  }

  private Assessment withHindsight(Assessment assessed, Shipment shipment, LocalDate knownOn) {
    RateTables today = tables.asPublishedSince();
    LaterActs later = new LaterActs(tables, knownOn, assessed);
    try {
      Hindsight hindsight = later.until(new Assessor(today).inFull(shipment));
      return assessed.under(assessed.premise().with(hindsight), later.sentences(hindsight));
    } catch (NoAnswer | UsageError e) {
      return assessed.under(assessed.premise(), later.sentences(e.wrong()));
    }
  }

  private Assessment inFull(Shipment shipment) {
    return assess(shipment, true);
  }

  /**
   * The same charges and sums, without what could be claimed and without the other outcomes of what
   * was assumed, each of which takes an assessment of its own: for rows by the million.
   */
  public Assessment figures(Shipment shipment) {
    return assess(shipment, false);
  }

  /**
   * What {@link #figures} says of a shipment, and what could be claimed of it.
   *
   * @param due charges and sums
   * @param claims works out what could be claimed, as {@link #assess} has it
   * @param others works out the other side of every fact that was assumed
   */
  public record Priced(
      Assessment due, Supplier<List<Relief>> claims, Supplier<List<Alternative>> others) {}

  /**
   * The figures of a shipment, behind which what could be claimed is worked out where it is asked
   * for: the goods are looked up once for both.
   */
  public Priced priced(Shipment shipment) {
    checkCoverage(shipment);
    if (shipment.isIntoChina() || ofSeveralLines(shipment).isPresent()) {
      return alone(shipment);
    }
    Valuation valuation = Appraisal.of(tables, shipment);
    if (valuation.isDutyPaid()) {
      return alone(shipment);
    }
    LineAssessment line = line(shipment.withValue(valuation.dutiable()), false);
    Assessment due = line.assessment();
    line.refuseUnusedClaims(shipment);
    return new Priced(
        due.of(shipment, valuation, List.of()),
        () -> line.isDividedByClaims() ? reliefs(shipment) : LineOffers.reliefs(line),
        () ->
            line.isDividedByClaims()
                ? inFull(shipment).alternatives()
                : LineOffers.alternatives(line));
  }

  /** The same where each has to be asked of the shipment anew. */
  private Priced alone(Shipment shipment) {
    return new Priced(
        figures(shipment), () -> reliefs(shipment), () -> inFull(shipment).alternatives());
  }

  private LineAssessment line(Shipment valued, boolean withClaims) {
    return LineAssessment.of(tables, measures, valued, withClaims);
  }

  /**
   * What could be claimed of a shipment, as {@link #assess} has it, without the other outcomes of
   * what was assumed.
   */
  private List<Relief> reliefs(Shipment shipment) {
    if (shipment.isIntoChina() || ofSeveralLines(shipment).isPresent()) {
      return inFull(shipment).reliefs();
    }
    checkCoverage(shipment);
    Valuation valuation = Appraisal.of(tables, shipment);
    if (valuation.isDutyPaid()) {
      return inFull(shipment).reliefs();
    }
    LineAssessment line = line(shipment.withValue(valuation.dutiable()), true);
    line.refuseUnusedClaims(shipment);
    return LineOffers.reliefs(line);
  }

  private Assessment assess(Shipment shipment, boolean isWhole) {
    checkCoverage(shipment);
    Optional<CommodityCode> several = ofSeveralLines(shipment);
    if (several.isPresent()) {
      Shipment range = shipment.withCode(several.get());
      return DearestLine.of(tables, new RangeAssessor(tables).assess(range, isWhole), shipment);
    }
    Valuation valuation = Appraisal.of(tables, shipment);
    if (valuation.isDutyPaid()) {
      valuation = solved(shipment, valuation);
    }
    if (shipment.isIntoChina()) {
      ChinaAssessor china = new ChinaAssessor(tables, tables.sha256());
      return isWhole ? china.assess(shipment, valuation) : china.figures(shipment, valuation);
    }
    Shipment valued = shipment.withValue(valuation.dutiable());
    LineAssessment line = line(valued, isWhole);
    Assessment assessment = line.assessment();
    line.refuseUnusedClaims(shipment);
    if (!isWhole) {
      return assessment.of(shipment, valuation, List.of());
    }
    return assessment
        .with(LineOffers.reliefs(line), assessment.warnings())
        .of(shipment, valuation, LineOffers.alternatives(line));
  }

  /**
   * The code of four or six digits, if the shipment has no more or, into the United States, only
   * zeros behind it; empty for one line.
   */
  public Optional<CommodityCode> ofSeveralLines(Shipment shipment) {
    Optional<CommodityCode> given = shipment.code().filter(code -> code.length() < 8);
    if (given.isPresent() || shipment.isIntoChina()) {
      return given;
    }
    return UnprintedCode.of(tables, shipment)
        .map(UnprintedCode::read)
        .filter(code -> code.length() < 8);
  }

  /** The value under a duty-paid price: of a line of an entry as solved for the whole. */
  private Valuation solved(Shipment shipment, Valuation valuation) {
    Optional<BigDecimal> ofWhole = shipment.terms().consignment().flatMap(Consignment::solved);
    if (ofWhole.isPresent()) {
      return valuation.solved(ofWhole.get());
    }
    DutyPaidPrice solution =
        DutyPaidPrice.solved(
            List.of(valuation.dutiable()),
            values -> {
              Assessment at = once(shipment, valuation.solved(values.get(0)));
              return List.of(new DutyPaidPrice.Burden(at.totalDuty(), at.totalFees()));
            });
    return valuation.solved(solution.values().get(0)).with(solution.remarks());
  }

  private Assessment once(Shipment shipment, Valuation valuation) {
    return shipment.isIntoChina()
        ? new ChinaAssessor(tables, tables.sha256()).once(shipment, valuation)
        : line(shipment.withValue(valuation.dutiable()), false).assessment();
  }

  void checkCoverage(Shipment shipment) {
    if (!tables.countries().names().containsKey(shipment.origin())) {
      throw new UsageError(
          "'" + shipment.origin() + "' is not a country of origin in these tables",
          "tariff countries lists them");
    }
    if (shipment.origin().equals(shipment.importer()) && !shipment.importer().equals("US")) {
      throw new UsageError(
          "goods from "
              + shipment.origin()
              + " are not imported into "
              + shipment.importer()
              + " under its measures",
          "another --origin");
    }
    if (shipment.loaded().filter(shipment.entryDate()::isBefore).isPresent()) {
      throw new UsageError(
          "goods loaded on "
              + shipment.loaded().get()
              + " cannot be entered on "
              + shipment.entryDate()
              + ", before that",
          "--loaded with a day up to the entry date");
    }
    LocalDate from =
        tables
            .manifest()
            .coveredFrom(shipment.importer(), shipment.origin())
            .orElseThrow(() -> noDuties(shipment));
    if (shipment.entryDate().isBefore(from)) {
      throw new NoAnswer(
          "the tables begin on "
              + from
              + " for goods from "
              + tables.countries().inSentence(shipment.origin())
              + ", after the entry date "
              + shipment.entryDate(),
          "--date " + from + " or later");
    }
  }

  private static NoAnswer noDuties(Shipment shipment) {
    return shipment.isIntoChina()
        ? new NoAnswer(
            "for imports into China these tables have only goods from the United States, not from "
                + shipment.origin(),
            "--origin US, or --importer US")
        : new NoAnswer(
            "these tables have no duties for imports into " + shipment.importer(), "--importer US");
  }
}
