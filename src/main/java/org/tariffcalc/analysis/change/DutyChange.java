package org.tariffcalc.analysis.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.NotApplied;
import org.tariffcalc.customs.ChargeKind;

/**
 * How the duty of one program differs between two assessments of the same goods.
 *
 * @param program word of the closed list of programs
 * @param authority what a broker calls it
 * @param before the program's duties before, {@code 20%}; empty when none was charged
 * @param after the program's duties after; empty when none is charged
 * @param beforePercent before, in percent of the customs value
 * @param afterPercent after, in percent of the customs value
 * @param amount by how much the duty rose, in the currency of the second assessment
 * @param headings the headings after, or those that say why nothing is charged
 * @param legalBasis the acts behind what is charged after, or behind its end
 * @param reason why nothing is charged any more; empty when something is
 */
public record DutyChange(
    String program,
    String authority,
    String before,
    String after,
    BigDecimal beforePercent,
    BigDecimal afterPercent,
    BigDecimal amount,
    List<String> headings,
    List<String> legalBasis,
    String reason) {

  /** Copies the lists. */
  public DutyChange {
    headings = List.copyOf(headings);
    legalBasis = List.copyOf(legalBasis);
  }

  /** The programs whose duty differs, in the order of the second assessment, ended ones last. */
  public static List<DutyChange> between(Assessment before, Assessment after) {
    Map<String, List<Charge>> earlier = byProgram(before);
    Map<String, List<Charge>> later = byProgram(after);
    List<DutyChange> changes = new ArrayList<>();
    Set<String> programs = new LinkedHashSet<>(later.keySet());
    programs.addAll(earlier.keySet());
    for (String program : programs) {
      List<Charge> old = earlier.getOrDefault(program, List.of());
      List<Charge> now = later.getOrDefault(program, List.of());
      if (!areAlike(old, now)) {
        changes.add(change(program, old, now, before, after));
      }
    }
    return changes;
  }

  /** What is charged, as changes from nothing; charges of nothing are left out. */
  public static List<DutyChange> fromNothing(Assessment assessed) {
    List<DutyChange> changes = new ArrayList<>();
    byProgram(assessed)
        .forEach(
            (program, charges) -> {
              DutyChange change = change(program, List.of(), charges, assessed, assessed);
              if (change.amount.signum() != 0) {
                changes.add(change);
              }
            });
    return changes;
  }

  private static Map<String, List<Charge>> byProgram(Assessment assessed) {
    Map<String, List<Charge>> charges = new LinkedHashMap<>();
    for (Charge charge : assessed.charges()) {
      charges.computeIfAbsent(charge.program(), id -> new ArrayList<>()).add(charge);
    }
    return charges;
  }

  private static boolean areAlike(List<Charge> old, List<Charge> now) {
    if (old.size() != now.size()) {
      return sum(old).signum() == 0 && sum(now).signum() == 0;
    }
    for (int i = 0; i < old.size(); i++) {
      if (!old.get(i).duty().equals(now.get(i).duty())
          || old.get(i).amount().compareTo(now.get(i).amount()) != 0) {
        return false;
      }
    }
    return true;
  }

  private static DutyChange change(
      String program, List<Charge> old, List<Charge> now, Assessment before, Assessment after) {
    Charge named = now.isEmpty() ? old.get(0) : now.get(0);
    Set<String> headings = new LinkedHashSet<>();
    Set<String> acts = new LinkedHashSet<>();
    for (Charge charge : now) {
      headings.add(charge.heading());
      acts.addAll(charge.legalBasis());
    }
    String reason = "";
    if (now.isEmpty()) {
      for (NotApplied each : after.notApplied()) {
        if (each.program().equals(program) && concerns(each, old)) {
          headings.add(each.heading());
          acts.addAll(each.legalBasis());
          reason = reason.isEmpty() ? each.reason() : reason;
        }
      }
    }
    headings.remove("");
    return new DutyChange(
        program,
        named.kind() == ChargeKind.BASE ? "Base rate" : named.authority(),
        duties(old),
        duties(now),
        Assessment.percentOf(sum(old), before.customsValue()),
        Assessment.percentOf(sum(now), after.customsValue()),
        sum(now).subtract(sum(old)),
        new ArrayList<>(headings),
        new ArrayList<>(acts),
        reason);
  }

  private static boolean concerns(NotApplied each, List<Charge> old) {
    return old.stream().anyMatch(charge -> charge.measure().equals(each.measure()));
  }

  private static String duties(List<Charge> charges) {
    List<String> duties = new ArrayList<>();
    charges.forEach(charge -> duties.add(charge.duty()));
    return String.join(" and ", duties);
  }

  private static BigDecimal sum(List<Charge> charges) {
    BigDecimal sum = BigDecimal.ZERO.setScale(2);
    for (Charge charge : charges) {
      sum = sum.add(charge.amount());
    }
    return sum;
  }
}
