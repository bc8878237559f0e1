package org.tariffcalc.analysis.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tariffcalc.analysis.change.AssessmentFigures;
import org.tariffcalc.analysis.change.Comparison;
import org.tariffcalc.analysis.change.Reassessment;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Hindsight;
import org.tariffcalc.assess.answer.NotApplied;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.tables.OpenPoints;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.file.Manifest.Pending;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.RatePeriod;

/**
 * What is known to come for some goods after a day: the days on which their duty or fees will
 * change, duties that are announced and not ordered, and what is in the air.
 *
 * @param today the goods assessed on the day
 * @param steps the changes in order
 * @param announced rates that the tables hold as announced
 * @param pending what the tables know to be possible, by its first day
 * @param exchange at which rate of exchange the price is converted, today and later; empty for a
 *     price in the currency of the customs value
 * @param later what acts since the day of knowledge made of it; empty without such a day
 */
public record UpcomingChanges(
    Assessment today,
    List<Step> steps,
    List<Announced> announced,
    List<Pending> pending,
    Optional<String> exchange,
    List<String> later) {

  /** Copies the lists. */
  public UpcomingChanges {
    steps = List.copyOf(steps);
    announced = List.copyOf(announced);
    pending = List.copyOf(pending);
    later = List.copyOf(later);
  }

  /**
   * A day on which something else is due, the same under other measures, or less is known.
   *
   * @param from the first day
   * @param comparison with the day before; empty when there is no figure on one of the two days
   * @param lapsed claims that can no longer be made
   * @param undecided why there is no figure from that day on; empty when there is one
   */
  public record Step(
      LocalDate from, Optional<Comparison> comparison, List<String> lapsed, String undecided) {
    /** Copies the reasons. */
    public Step {
      lapsed = List.copyOf(lapsed);
    }

    /** Whether another sum is due, or there is no figure where there was one, or the reverse. */
    public boolean isChange() {
      return comparison.filter(Comparison::costsTheSame).isEmpty();
    }

    /** Why there is no figure, or what the figure leaves open; empty when nothing is undecided. */
    public String open() {
      return undecided.isEmpty()
          ? comparison.map(each -> each.after().undecided()).orElse("")
          : undecided;
    }

    /** Whether the same is due under other measures, headings or acts, and nothing is unknown. */
    public boolean isSameFigure() {
      return comparison
          .filter(each -> each.costsTheSame() && each.newlyMissing().isEmpty())
          .isPresent();
    }
  }

  /**
   * A rate that is announced and not ordered; it is in no figure.
   *
   * @param measure the measure
   * @param rate the rate
   */
  public record Announced(Measure measure, RatePeriod rate) {}

  /**
   * The last day on which today's figure holds, as far as the tables know; the entry date itself
   * where it ends at an hour of that day.
   */
  public Optional<LocalDate> holdsTo() {
    LocalDate day = today.shipment().entryDate();
    return steps.stream()
        .filter(step -> !step.isSameFigure())
        .findFirst()
        .map(step -> step.from().isAfter(day) ? step.from().minusDays(1) : day);
  }

  /**
   * Looks ahead from the entry date of a shipment.
   *
   * @param all whether to look beyond the first change
   */
  public static UpcomingChanges of(RateTables tables, Shipment shipment, boolean all) {
    Assessor assessor = new Assessor(tables);
    Assessment today = assessor.assess(shipment);
    LocalDate day = shipment.entryDate();
    boolean hasHour = shipment.hours().entry().isPresent();
    Shipment ahead =
        shipment.withTerms(shipment.terms().withFx(shipment.terms().fx().heldFrom(day)));
    NavigableSet<LocalDate> days =
        ChangeDays.withTaxesAndFees(tables, shipment, day).tailSet(day, hasHour);
    List<Announced> announced = new ArrayList<>();
    for (LocalDate each : days) {
      announced.addAll(announced(tables, assessor, ahead, each));
    }
    UpcomingChanges outlook =
        new UpcomingChanges(
            today,
            steps(assessor, today, hasHour ? ahead.withEntryDate(day) : ahead, days, all),
            announced,
            pending(tables, today, day),
            exchange(today),
            List.of());
    return tables.knownOn().isPresent() ? outlook.withLater(tables) : outlook;
  }

  /** A rate of exchange changes from day to day, which is not a change of duty that is known. */
  private static Optional<String> exchange(Assessment today) {
    Shipment shipment = today.shipment();
    if (shipment.terms().currency().equals(shipment.customsCurrency())) {
      return Optional.empty();
    }
    String rates = String.join(" ", today.valuation().conversions());
    return Optional.of(
        rates
            + (rates.isEmpty() ? "" : " ")
            + "Assumed for later days: the same rate of exchange as on "
            + shipment.entryDate()
            + ".");
  }

  private UpcomingChanges withLater(RateTables tables) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        today
            .premise()
            .hindsight()
            .map(Hindsight::sentence)
            .orElse("What is known today gives no answer to compare."));
    Optional<Step> known = firstChange();
    Reassessment now = Reassessment.of(new Assessor(tables.asPublishedSince()), today.shipment());
    if (now.assessment().isPresent()) {
      Optional<Step> step = of(tables.asPublishedSince(), now.shipment(), false).firstChange();
      sentences.add(
          "With what is known today "
              + step.map(each -> "the next change comes on " + each.from() + duty(each))
                  .orElse("no change is known")
              + (step.isPresent() && known.map(Step::from).equals(step.map(Step::from))
                  ? ", as was known"
                  : "")
              + ".");
    }
    return new UpcomingChanges(today, steps, announced, pending, exchange, sentences);
  }

  private Optional<Step> firstChange() {
    return steps.stream().filter(Step::isChange).findFirst();
  }

  private static String duty(Step step) {
    return step.comparison()
        .map(
            each ->
                ": duty "
                    + each.after().dutyPercent().stripTrailingZeros().toPlainString()
                    + "% instead of "
                    + each.before().dutyPercent().stripTrailingZeros().toPlainString()
                    + "%")
        .orElse("");
  }

  private static List<Step> steps(
      Assessor assessor, Assessment today, Shipment shipment, Set<LocalDate> days, boolean all) {
    List<Step> steps = new ArrayList<>();
    Optional<AssessmentFigures> before = Optional.of(AssessmentFigures.of(today));
    List<String> lapsedBefore = List.of();
    for (LocalDate each : days) {
      Reassessment then = Reassessment.of(assessor, shipment.withEntryDate(each));
      Optional<AssessmentFigures> after = then.figures();
      Optional<Comparison> comparison = compared(before, after).map(found -> found.on(each));
      boolean differs =
          comparison.map(found -> !found.isSame()).orElse(before.isPresent() != after.isPresent());
      if (differs) {
        List<String> lapsed = new ArrayList<>(then.lapsed());
        lapsed.removeAll(lapsedBefore);
        Step step = new Step(each, comparison, lapsed, then.undecided());
        steps.add(step);
        if (!all && step.isChange()) {
          return steps;
        }
      }
      before = after;
      lapsedBefore = then.lapsed();
    }
    return steps;
  }

  private static Optional<Comparison> compared(
      Optional<AssessmentFigures> before, Optional<AssessmentFigures> after) {
    return before.flatMap(one -> after.map(other -> Comparison.of(one, other)));
  }

  /** The announced rates that begin on a day and would meet the goods. */
  private static List<Announced> announced(
      RateTables tables, Assessor assessor, Shipment shipment, LocalDate day) {
    List<Announced> found = new ArrayList<>();
    for (Measure measure : tables.measures(shipment.importer(), shipment.origin())) {
      for (RatePeriod rate : measure.periods()) {
        if (rate.status() == RatePeriod.Status.ANNOUNCED
            && rate.period().from().equals(day)
            && meets(assessor, shipment.withEntryDate(day), measure)) {
          found.add(new Announced(measure, rate));
        }
      }
    }
    return found;
  }

  /** Whether the assessment of the day names the measure as one that is only announced. */
  private static boolean meets(Assessor assessor, Shipment shipment, Measure measure) {
    List<NotApplied> notApplied =
        Reassessment.of(assessor, shipment)
            .assessment()
            .map(Assessment::notApplied)
            .orElse(List.of());
    return notApplied.stream()
        .anyMatch(
            each ->
                each.measure().equals(measure.id())
                    && each.reason().startsWith(RatePeriod.Status.ANNOUNCED.word()));
  }

  private static List<Pending> pending(RateTables tables, Assessment today, LocalDate day) {
    Set<String> charged = new TreeSet<>();
    today.charges().forEach(charge -> charged.add(charge.program()));
    List<Pending> found = new ArrayList<>();
    Shipment goods = today.shipment();
    OpenPoints points = new OpenPoints(tables, goods.importer(), goods.origin(), goods.code());
    for (Pending each : tables.pending()) {
      if (!goods.isIntoChina() && points.concerns(each, day, charged)) {
        found.add(each);
      }
    }
    found.sort(Comparator.comparing(Pending::from));
    return found;
  }
}
