package org.tariffcalc.analysis.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.tariffcalc.analysis.change.DutyChange;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.ChargeKind;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.RateTables;

/**
 * How the duty on one good came about: the stretches of entry dates on which it stayed the same,
 * each with the assessment of its first day.
 *
 * @param goods the good; its entry date is the first day asked for
 * @param name what it is called; empty where the tables do not say
 * @param from first day asked for
 * @param to last day asked for, included
 * @param steps the stretches, which follow each other without a gap
 */
public record DutyTimeline(
    Shipment goods, Optional<String> name, LocalDate from, LocalDate to, List<Step> steps) {

  /** Copies the steps. */
  public DutyTimeline {
    steps = List.copyOf(steps);
  }

  /**
   * Days, both included, on which the charges stay the same.
   *
   * @param assessment of the first day; empty when the tables cannot answer
   * @param undecided why they cannot; empty when they can
   */
  public record Step(
      LocalDate from, LocalDate to, Optional<Assessment> assessment, String undecided) {

    /** Total duty in percent of the customs value; zero when there is no answer. */
    public BigDecimal dutyPercent() {
      return assessment.map(Assessment::dutyPercent).orElse(BigDecimal.ZERO);
    }

    /**
     * Least duty in percent of the customs value, where ten-digit numbers of the line pay different
     * duties; else the total duty.
     */
    public BigDecimal lowestPercent() {
      return assessment.map(Assessment::lowestPercent).orElse(BigDecimal.ZERO);
    }

    /** The charges; none when there is no answer. */
    public List<Charge> charges() {
      return assessment.map(Assessment::charges).orElse(List.of());
    }

    /** Duty of each program in percent of the customs value, in the order of the charges. */
    public Map<String, BigDecimal> percentByProgram() {
      Map<String, BigDecimal> percents = new LinkedHashMap<>();
      for (Charge charge : charges()) {
        BigDecimal percent =
            Assessment.percentOf(charge.amount(), assessment.orElseThrow().customsValue());
        percents.merge(charge.program(), percent, BigDecimal::add);
      }
      return percents;
    }

    private Step until(LocalDate day) {
      return new Step(from, day, assessment, undecided);
    }

    /** Whether the same is charged; a prolonged rate under another act is the same. */
    boolean chargesLike(Step other) {
      return assessment.isPresent() && other.assessment.isPresent()
          ? DutyChange.between(assessment.get(), other.assessment.get()).isEmpty()
              && groups(assessment.get()).equals(groups(other.assessment.get()))
          : assessment.isEmpty() && undecided.equals(other.undecided);
    }
  }

  /** What tells the groups of a divided line apart: numbers, duty and headings of each. */
  private static List<Object> groups(Assessment assessed) {
    List<Object> groups = new ArrayList<>();
    assessed
        .groups()
        .forEach(each -> groups.add(List.of(each.numbers(), each.totalDuty(), each.headings())));
    return groups;
  }

  /** Whether every day has an answer, and none leaves anything undecided. */
  public boolean isDecided() {
    return steps.stream()
        .allMatch(each -> each.assessment().filter(Assessment::isComplete).isPresent());
  }

  /**
   * The timeline of a good.
   *
   * @param goods what is asked about; its value and quantity serve to work out specific duties
   * @param from first day
   * @param to last day, included
   * @throws NoAnswer when the tables answer on no day
   * @throws UsageError when a heading that is claimed or denied decides something on no day
   */
  public static DutyTimeline of(RateTables tables, Shipment goods, LocalDate from, LocalDate to) {
    ClaimsOverTime claims = new ClaimsOverTime(new Assessor(tables));
    NavigableSet<LocalDate> days =
        new TreeSet<>(ChangeDays.of(tables, goods, from).headSet(to, true));
    days.add(from);
    List<Step> steps = new ArrayList<>();
    NoAnswer none = null;
    boolean answered = false;
    for (LocalDate day : days) {
      Step step;
      try {
        step = new Step(day, to, Optional.of(claims.assess(goods.withEntryDate(day))), "");
        answered = true;
      } catch (NoAnswer e) {
        none = none == null ? e : none;
        step = new Step(day, to, Optional.empty(), e.wrong());
      }
      Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
      if (last == null) {
        steps.add(step);
      } else if (!last.chargesLike(step)) {
        steps.set(steps.size() - 1, last.until(day.minusDays(1)));
        steps.add(step);
      }
    }
    claims.refuseUnused(goods);
    if (!answered && none != null) {
      throw none;
    }
    Optional<String> name = tables.goodsName(goods.code(), goods.into());
    return new DutyTimeline(goods.withEntryDate(from), name, from, to, steps);
  }

  /**
   * What changed with a step; for the first one, and after days without an answer, all that is
   * charged.
   *
   * @param index place of the step, from zero
   */
  public List<DutyChange> changes(int index) {
    Optional<Assessment> before = index == 0 ? Optional.empty() : steps.get(index - 1).assessment();
    Optional<Assessment> after = steps.get(index).assessment();
    if (after.isEmpty()) {
      return List.of();
    }
    return before.isPresent()
        ? DutyChange.between(before.get(), after.get())
        : DutyChange.fromNothing(after.get());
  }

  /** The step that holds a day. */
  public Optional<Step> on(LocalDate day) {
    for (Step step : steps) {
      if (!day.isBefore(step.from()) && !day.isAfter(step.to())) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  /**
   * The programs of which something was charged on some day, by what a broker calls their power
   * ({@code ieepa-fentanyl}, {@code IEEPA fentanyl}), in the order in which an assessment names
   * them; those that never stood side by side in the order of time.
   */
  public Map<String, String> programs() {
    List<String> order = new ArrayList<>();
    Map<String, String> authorities = new HashMap<>();
    for (Step step : steps) {
      int place = order.size();
      for (int i = step.charges().size() - 1; i >= 0; i--) {
        Charge charge = step.charges().get(i);
        if (charge.amount().signum() == 0) {
          continue;
        }
        if (!order.contains(charge.program())) {
          order.add(place, charge.program());
          authorities.put(
              charge.program(),
              charge.kind() == ChargeKind.BASE ? "Base rate" : charge.authority());
        }
        place = order.indexOf(charge.program());
      }
    }
    Map<String, String> programs = new LinkedHashMap<>();
    for (String program : order) {
      programs.put(program, authorities.getOrDefault(program, program));
    }
    return programs;
  }

  /** The highest duty of any step, in percent of the customs value. */
  public BigDecimal highestPercent() {
    BigDecimal highest = BigDecimal.ZERO;
    for (Step step : steps) {
      highest = highest.max(step.dutyPercent());
    }
    return highest;
  }
}
