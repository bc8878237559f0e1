package org.tariffcalc.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.LineGroup;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.stacking.AssessmentNotes;
import org.tariffcalc.assess.stacking.DayMeasures;
import org.tariffcalc.assess.stacking.ListMembership;
import org.tariffcalc.assess.stacking.RecordedListing;
import org.tariffcalc.assess.stacking.SearchedMembership;
import org.tariffcalc.assess.us.AssessmentRun;
import org.tariffcalc.assess.us.UnknownCode;
import org.tariffcalc.assess.us.UnprintedCode;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.measure.Exemption;

/**
 * The assessment of a code under which goods may pay different duties: where lists tell its
 * ten-digit numbers apart, every group of these is priced and the dearest is the figure. Whether
 * the numbers on a list are all numbers of the line is asked of the schedule of the entry date.
 */
public final class LineAssessment {

  private final RateTables tables;
  private final Function<Shipment, DayMeasures> source;
  private final Shipment shipment;
  private final AssessmentRun whole;
  private final List<Outcome> outcomes = new ArrayList<>();
  private Outcome dearest;
  private Assessment assessment;
  private @Nullable DayMeasures ofClaims;

  /** Numbers of which the lists say the same, and what they pay. */
  private static final class Outcome {
    private final List<CommodityCode> numbers = new ArrayList<>();
    private final ListMembership listing;
    private final AssessmentRun run;
    private final Assessment assessment;

    Outcome(ListMembership listing, AssessmentRun run) {
      this.listing = listing;
      this.run = run;
      this.assessment = run.assessment();
    }

    BigDecimal duty() {
      return assessment.totalDuty();
    }

    List<String> headings() {
      return LineAssessment.headings(assessment);
    }
  }

  /** The headings of an assessment that are filed before the code of the goods. */
  static List<String> headings(Assessment assessment) {
    List<String> filing = assessment.filing();
    return filing.isEmpty() ? filing : filing.subList(0, filing.size() - 1);
  }

  private LineAssessment(
      RateTables tables, Function<Shipment, DayMeasures> source, Shipment shipment) {
    this.tables = tables;
    this.source = source;
    this.shipment = shipment;
    ListMembership listing = SearchedMembership.of(tables, shipment);
    this.whole = AssessmentRun.of(tables, shipment, () -> source.apply(shipment), listing);
    this.assessment = whole.assessment();
    this.dearest = new Outcome(listing, whole);
  }

  /**
   * Assesses a shipment of one line, whole or divided.
   *
   * @param source the measures that reach a shipment's origin at its moment of entry
   * @param withClaims whether it matters also what could be claimed
   */
  static LineAssessment of(
      RateTables tables,
      Function<Shipment, DayMeasures> source,
      Shipment shipment,
      boolean withClaims) {
    Optional<UnprintedCode> unprinted = UnprintedCode.of(tables, shipment);
    return unprinted.isPresent()
        ? unprinted(tables, source, shipment, unprinted.get(), withClaims)
        : printed(tables, source, shipment, withClaims);
  }

  /** The line of a code that is filled up, or of a number that the tables do not have. */
  private static LineAssessment unprinted(
      RateTables tables,
      Function<Shipment, DayMeasures> source,
      Shipment shipment,
      UnprintedCode code,
      boolean withClaims) {
    LineAssessment line = printed(tables, source, shipment.withCode(code.read()), withClaims);
    if (!code.isFilledUp() && !line.assessment.groups().isEmpty()) {
      NoAnswer unknown = new UnknownCode(tables, shipment).error();
      throw new NoAnswer(
          unknown.wrong() + "; the numbers of " + code.read().dotted() + " pay different duties",
          unknown.remedy());
    }
    List<String> warnings = new ArrayList<>(List.of(code.reading() + "."));
    warnings.addAll(line.assessment.warnings());
    line.assessment = line.assessment.with(line.assessment.reliefs(), warnings);
    return line;
  }

  private static LineAssessment printed(
      RateTables tables,
      Function<Shipment, DayMeasures> source,
      Shipment shipment,
      boolean withClaims) {
    LineAssessment line = new LineAssessment(tables, source, shipment);
    AssessmentNotes trail = line.whole.trail();
    if (trail.isDivided() || withClaims && trail.isDividedIfClaimed()) {
      line.divide(shipment.code().orElseThrow());
    }
    return line;
  }

  /** Whether only what could be claimed divides the line. */
  boolean isDividedByClaims() {
    return whole.trail().isDividedIfClaimed() && !whole.trail().isDivided();
  }

  /** What is due, the dearest group of a divided line. */
  Assessment assessment() {
    return assessment;
  }

  /**
   * The run behind the figure; of several that come to the same duty the one in which most can be
   * claimed.
   */
  AssessmentRun run() {
    return claimant().run;
  }

  /** Another shipment of the same goods: of a divided line, of those numbers that {@link #run}s. */
  Assessment other(Shipment other) {
    return AssessmentRun.of(tables, other, () -> measures(other), claimant().listing).assessment();
  }

  /** The measures of origin and moment, found once for all shipments that claim something. */
  private DayMeasures measures(Shipment other) {
    if (other.claims().isEmpty() && other.denials().isEmpty()
        || !other.origin().equals(shipment.origin())
        || !other.enteredOn().equals(shipment.enteredOn())
        || !other.entryMoment().equals(shipment.entryMoment())) {
      return source.apply(other);
    }
    DayMeasures known = ofClaims;
    if (known == null) {
      known = source.apply(other);
      ofClaims = known;
    }
    return known;
  }

  /** Whether a claim that can be made goes with every ten-digit number of the line. */
  boolean goesWithAll(Exemption claimable) {
    for (Outcome each : outcomes) {
      if (each.run.trail().claimable().stream()
          .noneMatch(other -> other.heading().equals(claimable.heading()))) {
        return false;
      }
    }
    return true;
  }

  private Outcome claimant() {
    Outcome found = dearest;
    for (Outcome each : outcomes) {
      if (each.duty().compareTo(dearest.duty()) == 0
          && each.run.trail().claimable().size() > found.run.trail().claimable().size()) {
        found = each;
      }
    }
    return found;
  }

  /**
   * Refuses what is claimed and goes with no group.
   *
   * @throws UsageError when there is such a claim
   */
  void refuseUnusedClaims(Shipment asked) {
    outcomes.forEach(each -> whole.trail().useClaimsOf(each.run.trail()));
    whole.trail().refuseUnusedClaims(asked);
  }

  private void divide(CommodityCode code) {
    DayMeasures measures = source.apply(shipment);
    Map<Outcome, RecordedListing> asked = new LinkedHashMap<>();
    for (CommodityCode number : numbers(code)) {
      ListMembership listing = SearchedMembership.of(tables, shipment.withCode(number));
      Outcome same = null;
      for (Map.Entry<Outcome, RecordedListing> each : asked.entrySet()) {
        same = same == null && each.getValue().isSame(listing) ? each.getKey() : same;
      }
      if (same == null) {
        RecordedListing recorded = new RecordedListing(listing);
        AssessmentRun run = AssessmentRun.of(tables, shipment, () -> measures, recorded);
        same = new Outcome(listing, run);
        asked.put(same, recorded);
        outcomes.add(same);
      }
      same.numbers.add(number);
    }
    dearest = outcomes.get(0);
    boolean isDivided = false;
    for (Outcome each : outcomes) {
      int difference = each.duty().compareTo(dearest.duty());
      isDivided |= difference != 0;
      dearest = difference > 0 ? each : dearest;
    }
    assessment = isDivided ? divided(code) : alike(code);
  }

  /**
   * The numbers of the line on the entry date: those of the schedule and, for days on which that is
   * not known, those of the lists. Where the schedule prints none the goods may be under none that
   * a list names, for which the line itself stands.
   */
  private SortedSet<CommodityCode> numbers(CommodityCode code) {
    TreeSet<CommodityCode> numbers = new TreeSet<>(whole.trail().numbers());
    List<CommodityCode> printed = tables.schedule().statisticalUnder(code, shipment.entryDate());
    numbers.addAll(printed);
    if (printed.isEmpty()) {
      numbers.add(code);
    }
    return numbers;
  }

  private Assessment divided(CommodityCode code) {
    Map<List<Object>, LineGroup> groups = new LinkedHashMap<>();
    for (Outcome each : outcomes) {
      LineGroup group =
          new LineGroup(
              each.numbers,
              each.duty(),
              each.assessment.totalFees(),
              each.headings(),
              each.assessment);
      groups.merge(
          List.of(group.totalDuty(), group.totalFees(), group.headings()),
          group,
          LineAssessment::joined);
    }
    List<LineGroup> sorted = new ArrayList<>(groups.values());
    sorted.sort(Comparator.comparing(LineGroup::totalDuty).reversed());
    List<String> open = new ArrayList<>(dearest.assessment.missing());
    open.add(differing(code.dotted()));
    return dearest.assessment.among(sorted, dearest.assessment.warnings(), open);
  }

  /** The name of what is open where the ten-digit numbers of a line pay different duties. */
  public static String differing(String line) {
    return "ten-digit code: the lines of " + line + " differ in duty";
  }

  /** Two groups that pay the same. */
  static LineGroup joined(LineGroup one, LineGroup other) {
    TreeSet<CommodityCode> numbers = new TreeSet<>(one.numbers());
    numbers.addAll(other.numbers());
    return new LineGroup(
        List.copyOf(numbers), one.totalDuty(), one.totalFees(), one.headings(), one.assessment());
  }

  /** All numbers pay the same, if perhaps under different headings. */
  private Assessment alike(CommodityCode code) {
    TreeSet<String> headings = new TreeSet<>();
    outcomes.forEach(each -> headings.add(String.join(", ", each.headings())));
    if (headings.size() == 1) {
      return dearest.assessment;
    }
    List<String> warnings = new ArrayList<>(dearest.assessment.warnings());
    warnings.add(
        "The ten-digit numbers of "
            + code.dotted()
            + " pay the same under different headings: an entry needs ten digits.");
    return dearest.assessment.among(List.of(), warnings, dearest.assessment.missing());
  }
}
