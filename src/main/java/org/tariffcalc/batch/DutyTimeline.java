package org.tariffcalc.batch;

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
import org.tariffcalc.assess.Assessment;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.Charge;
import org.tariffcalc.assess.Shipment;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.tables.RateTables;

/**
 * How the duty on one good came about: the stretches of entry dates on which it stayed the same,
 * each with the assessment of its first day.
 *
 * @param goods the good; its entry date is the first day asked for
 * @param from first day asked for
 * @param to last day asked for, included
 * @param steps the stretches, which follow each other without a gap
 */
public record DutyTimeline(Shipment goods, LocalDate from, LocalDate to, List<Step> steps) {

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

    private boolean chargesLike(Step other) {
      if (!undecided.equals(other.undecided) || charges().size() != other.charges().size()) {
        return false;
      }
      for (int i = 0; i < charges().size(); i++) {
        if (!isAlike(charges().get(i), other.charges().get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Whether two charges are the same duty. Another heading or act alone is none: an order that
   * prolongs a rate does not change it.
   */
  static boolean isAlike(Charge one, Charge other) {
    return one.program().equals(other.program())
        && one.duty().equals(other.duty())
        && one.amount().compareTo(other.amount()) == 0;
  }

  /**
   * The timeline of a good.
   *
   * @param goods what is asked about; its value and quantity serve to work out specific duties
   * @param from first day
   * @param to last day, included
   * @throws NoAnswer when the tables answer on no day
   */
  public static DutyTimeline of(RateTables tables, Shipment goods, LocalDate from, LocalDate to) {
    Assessor assessor = new Assessor(tables);
    NavigableSet<LocalDate> days =
        new TreeSet<>(ChangeDays.of(tables, goods).subSet(from, true, to, true));
    days.add(from);
    List<Step> steps = new ArrayList<>();
    NoAnswer none = null;
    boolean answered = false;
    for (LocalDate day : days) {
      Step step;
      try {
        step = new Step(day, to, Optional.of(assessor.assess(goods.withEntryDate(day))), "");
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
    if (!answered && none != null) {
      throw none;
    }
    return new DutyTimeline(goods.withEntryDate(from), from, to, steps);
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
   * The programs that were charged on some day by what a broker calls their power, in the order in
   * which an assessment names them: {@code ieepa-fentanyl}, {@code IEEPA fentanyl}.
   */
  public Map<String, String> programs() {
    List<String> order = new ArrayList<>();
    Map<String, String> authorities = new HashMap<>();
    for (Step step : steps) {
      int place = 0;
      for (Charge charge : step.charges()) {
        String program = charge.program();
        if (!order.contains(program)) {
          order.add(place, program);
          authorities.put(program, charge.kind().equals("base") ? "Base rate" : charge.authority());
        }
        place = order.indexOf(program) + 1;
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
