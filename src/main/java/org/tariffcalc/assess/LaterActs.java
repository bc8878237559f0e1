package org.tariffcalc.assess;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.Hindsight;
import org.tariffcalc.assess.answer.NotApplied;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.assess.us.BaseRate;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Scope;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.RatePeriod;
import org.tariffcalc.tables.measure.WithdrawnRate;
import org.tariffcalc.tables.schedule.ScheduleLine;

/** Finds the acts by which an answer given as of a day differs from that of today. */
final class LaterActs {

  private final RateTables then;
  private final RateTables today;
  private final LocalDate knownOn;
  private final Assessment before;
  private final Shipment shipment;

  /**
   * A search in one direction of time.
   *
   * @param then the tables as of the day of knowledge
   * @param before the answer as of the day of knowledge
   */
  LaterActs(RateTables then, LocalDate knownOn, Assessment before) {
    this.then = then;
    this.today = then.asPublishedSince();
    this.knownOn = knownOn;
    this.before = before;
    this.shipment = before.shipment();
  }

  /** What lies between both answers; the later one is by all that is known today. */
  Hindsight until(Assessment after) {
    Map<String, BigDecimal> difference = new LinkedHashMap<>();
    after
        .charges()
        .forEach(each -> difference.merge(each.measure(), each.amount(), BigDecimal::add));
    before
        .charges()
        .forEach(each -> difference.merge(each.measure(), each.amount().negate(), BigDecimal::add));
    List<Hindsight.Act> acts = new ArrayList<>();
    difference.forEach(
        (measure, amount) -> {
          if (amount.signum() != 0) {
            acts.add(act(before, after, measure, amount));
          }
        });
    return new Hindsight(
        after.totalDuty(),
        after.dutyPercent(),
        after.totalDuty().subtract(before.totalDuty()),
        acts);
  }

  private Hindsight.Act act(Assessment before, Assessment after, String id, BigDecimal difference) {
    String name = name(before, after, id);
    String heading = "";
    List<String> legalBasis = List.of();
    for (NotApplied each : after.notApplied()) {
      if (each.measure().equals(id)) {
        heading = each.heading();
        legalBasis = each.legalBasis();
      }
    }
    for (Charge each : after.charges()) {
      if (each.measure().equals(id)) {
        heading = each.heading();
        legalBasis = each.legalBasis();
      }
    }
    if (id.equals(BaseRate.MEASURE)) {
      return new Hindsight.Act(id, name, heading, difference, revised(), legalBasis);
    }
    Optional<WithdrawnRate> ordered = then.withdrawn(id, shipment.entryMoment());
    if (ordered.isPresent()) {
      return new Hindsight.Act(
          id,
          name,
          heading,
          difference,
          Optional.of(ordered.get().withdrawn()),
          ordered.get().withdrawnBy());
    }
    for (Measure measure : today.measures(shipment.importer(), shipment.origin())) {
      if (measure.id().equals(id)) {
        Optional<Source> source = source(measure, heading);
        if (source.isPresent()) {
          return new Hindsight.Act(
              id,
              name,
              heading,
              difference,
              Optional.of(source.get().published()),
              source.get().legalBasis());
        }
      }
    }
    return new Hindsight.Act(id, name, heading, difference, Optional.empty(), added(legalBasis));
  }

  /** What a person calls a duty that was charged on one of the two days. */
  private static String name(Assessment before, Assessment after, String id) {
    for (Assessment each : List.of(after, before)) {
      for (Charge charge : each.charges()) {
        if (charge.measure().equals(id)) {
          return charge.authority();
        }
      }
    }
    return id;
  }

  /** When the line of the schedule was posted as it stands today. */
  private Optional<LocalDate> revised() {
    return shipment.isIntoChina()
        ? Optional.empty()
        : shipment
            .code()
            .flatMap(code -> today.schedule().line(code, shipment.entryDate()))
            .map(ScheduleLine::published)
            .filter(this::isLater);
  }

  /** Where the change stands in the tables. */
  private record Source(LocalDate published, List<String> legalBasis) {}

  private Optional<Source> source(Measure measure, String heading) {
    Optional<RatePeriod> rate =
        measure.rateAt(shipment.entryMoment()).filter(each -> isLater(each.published()));
    if (rate.isPresent()) {
      return rate.map(each -> new Source(each.published(), each.legalBasis()));
    }
    for (Exemption each : today.exemptionsOf(measure)) {
      if (each.headings().contains(heading) && each.period().contains(shipment.entryMoment())) {
        if (isLater(each.published())) {
          return Optional.of(new Source(each.published(), each.legalBasis()));
        }
        Optional<Source> group = each.list().flatMap(list -> group(list.list(), list.tier()));
        if (group.isPresent()) {
          return group;
        }
      }
    }
    return measure.scope() instanceof Scope.Listed listed
        ? group(listed.list(), listed.tier())
        : Optional.empty();
  }

  private Optional<Source> group(String list, String tier) {
    Optional<CommodityCode> code = shipment.code();
    return code.flatMap(each -> today.list(list).entry(each, shipment.entryDate(), tier))
        .filter(group -> group.published().filter(this::isLater).isPresent())
        .map(group -> new Source(group.published().orElseThrow(), group.legalBasis()));
  }

  private boolean isLater(LocalDate published) {
    return published.isAfter(knownOn);
  }

  /** The acts that the answer as of the day of knowledge does not name; all where it names all. */
  private List<String> added(List<String> acts) {
    List<String> added = new ArrayList<>(acts);
    before.charges().forEach(each -> added.removeAll(each.legalBasis()));
    before.notApplied().forEach(each -> added.removeAll(each.legalBasis()));
    return added.isEmpty() ? acts : added;
  }

  /** What to say of it. */
  List<String> sentences(Hindsight hindsight) {
    List<String> sentences = opening();
    sentences.add(hindsight.sentence());
    return sentences;
  }

  /** What to say when there is no answer of today. */
  List<String> sentences(String why) {
    List<String> sentences = opening();
    sentences.add("What is known today gives no answer to compare: " + why + ".");
    return sentences;
  }

  private List<String> opening() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Answered as of " + knownOn + ": whatever was published after that day is left out.");
    if (shipment.entryDate().isAfter(knownOn)) {
      sentences.add(
          "The entry date is after that day: a rate that a later act ended is shown as still in"
              + " force.");
    }
    return sentences;
  }
}
