package org.tariffcalc.tables.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.json.Defect;
import org.tariffcalc.tables.json.JsonLocation;

/** Looks for programs that yield to each other on some day for goods of some origin. */
final class YieldCycles {

  /**
   * One measure's yielding.
   *
   * @param from program of the measure
   * @param to program it yields to
   * @param exemption where that stands
   * @param during entry dates of the exemption
   * @param measure the measure
   */
  private record Yield(
      String from, String to, JsonLocation exemption, Period during, JsonLocation measure) {

    boolean holdsOn(LocalDate day) {
      return during.contains(day)
          && measure.each("periods").stream()
              .anyMatch(rate -> rate.period().filter(each -> each.contains(day)).isPresent());
    }
  }

  private final DeclaredNames names;
  private final List<Yield> yields = new ArrayList<>();
  private final Set<LocalDate> days = new TreeSet<>();

  YieldCycles(TableTrees trees, DeclaredNames names) {
    this.names = names;
    Map<String, JsonLocation> sets = new HashMap<>();
    for (JsonLocation root : trees.roots()) {
      root.each("exemptionSets").forEach(set -> set.text("id").ifPresent(id -> sets.put(id, set)));
    }
    for (JsonLocation measure : names.measures().values()) {
      for (String id : measure.texts("exemptions")) {
        JsonLocation set = sets.get(id);
        if (set != null) {
          set.each("exemptions").forEach(exemption -> add(measure, exemption));
        }
      }
    }
  }

  private void add(JsonLocation measure, JsonLocation exemption) {
    String program = measure.text("program").orElse("");
    if (exemption.period().isEmpty() || exemption.texts("yieldsTo").isEmpty()) {
      return;
    }
    for (String other : exemption.texts("yieldsTo")) {
      yields.add(new Yield(program, other, exemption, exemption.period().get(), measure));
    }
    exemption.date("from").ifPresent(days::add);
    measure.each("periods").forEach(rate -> rate.date("from").ifPresent(days::add));
  }

  /** One defect for each ring of programs, on the first day and for the first origin found. */
  List<Defect> defects() {
    List<Defect> defects = new ArrayList<>();
    Set<Set<String>> reported = new HashSet<>();
    for (LocalDate day : days) {
      List<Yield> today = yields.stream().filter(each -> each.holdsOn(day)).toList();
      if (ring(today).isEmpty()) {
        continue;
      }
      for (String origin : new TreeSet<>(names.origins())) {
        List<Yield> ring = ring(today.stream().filter(each -> reaches(each, origin, day)).toList());
        Set<String> programs = new LinkedHashSet<>();
        ring.forEach(each -> programs.add(each.from()));
        if (!ring.isEmpty() && reported.add(programs)) {
          defects.add(
              ring.get(0)
                  .exemption()
                  .breaks(
                      "programs yield to each other on "
                          + day
                          + " for goods from "
                          + origin
                          + ": "
                          + String.join(" > ", programs)
                          + " > "
                          + ring.get(0).from()));
        }
      }
    }
    return defects;
  }

  private boolean reaches(Yield yield, String origin, LocalDate day) {
    return yield.measure().texts("origins").stream()
            .anyMatch(name -> names.covers(name, origin, day))
        && yield.measure().texts("exceptOrigins").stream()
            .noneMatch(name -> names.covers(name, origin, day));
  }

  /**
   * A ring among the yieldings, each beginning where the one before ends; empty when there is none.
   */
  private static List<Yield> ring(List<Yield> yields) {
    Map<String, List<Yield>> byProgram = new HashMap<>();
    yields.forEach(
        each -> byProgram.computeIfAbsent(each.from(), program -> new ArrayList<>()).add(each));
    Set<String> done = new HashSet<>();
    for (String program : new TreeSet<>(byProgram.keySet())) {
      List<Yield> ring = follow(program, byProgram, new ArrayList<>(), done);
      if (!ring.isEmpty()) {
        return ring;
      }
    }
    return List.of();
  }

  private static List<Yield> follow(
      String program, Map<String, List<Yield>> byProgram, List<Yield> path, Set<String> done) {
    for (int i = 0; i < path.size(); i++) {
      if (path.get(i).from().equals(program)) {
        return List.copyOf(path.subList(i, path.size()));
      }
    }
    if (done.contains(program)) {
      return List.of();
    }
    for (Yield each : byProgram.getOrDefault(program, List.of())) {
      path.add(each);
      List<Yield> ring = follow(each.to(), byProgram, path, done);
      path.remove(path.size() - 1);
      if (!ring.isEmpty()) {
        return ring;
      }
    }
    done.add(program);
    return List.of();
  }
}
