package org.tariffcalc.tables.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.tables.RateNames;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.Program;
import org.tariffcalc.tables.measure.RatePeriod;

/**
 * Everything in an edition that carries one heading.
 *
 * @param heading the heading, with dots
 * @param duties rates filed under it
 * @param exemptions exemptions declared with it
 * @param entries entries of product lists that go with it
 */
public record HeadingUses(
    String heading, List<Duty> duties, List<Relief> exemptions, List<Entry> entries) {

  /** Copies the lists. */
  public HeadingUses {
    duties = List.copyOf(duties);
    exemptions = List.copyOf(exemptions);
    entries = List.copyOf(entries);
  }

  /**
   * A rate under the heading.
   *
   * @param program program of the measures
   * @param rate the rate and its days
   * @param isAtFloor whether the heading is the one that says that nothing is added to reach a
   *     floor
   * @param measures the measures with that rate
   */
  public record Duty(Program program, RatePeriod rate, boolean isAtFloor, List<Measure> measures) {
    /** Copies the measures. */
    public Duty {
      measures = List.copyOf(measures);
    }
  }

  /**
   * An exemption under the heading.
   *
   * @param programs programs of the measures from which it frees
   * @param exemption the exemption and its days
   * @param origins whose goods alone have it, as far as the measures tell; empty for all of them
   */
  public record Relief(List<Program> programs, Exemption exemption, List<String> origins) {
    /** Copies the lists. */
    public Relief {
      programs = List.copyOf(programs);
      origins = List.copyOf(origins);
    }
  }

  /**
   * Codes that go with the heading.
   *
   * @param list identifier of the list
   * @param group the codes and their days
   */
  public record Entry(String list, ProductList.Group group) {}

  /** What carries the heading; empty when nothing does. */
  public static Optional<HeadingUses> of(String heading, RateTables tables) {
    List<Duty> duties = new ArrayList<>();
    Map<Exemption, Set<String>> freed = new LinkedHashMap<>();
    Map<Exemption, List<Measure>> measuresFreed = new LinkedHashMap<>();
    Map<String, Program> programs = tables.allPrograms();
    Map<RateKey, List<Measure>> rates = new LinkedHashMap<>();
    for (Measure measure : tables.allMeasures()) {
      for (RatePeriod rate : measure.periods()) {
        boolean isAtFloor = rate.headingAtFloor().filter(heading::equals).isPresent();
        if (isAtFloor || rate.heading().equals(heading)) {
          rates
              .computeIfAbsent(
                  new RateKey(measure.program(), rate, isAtFloor), key -> new ArrayList<>())
              .add(measure);
        }
      }
      for (Exemption exemption : tables.exemptionsOf(measure)) {
        if (exemption.headings().contains(heading)) {
          freed.computeIfAbsent(exemption, key -> new LinkedHashSet<>()).add(measure.program());
          measuresFreed.computeIfAbsent(exemption, key -> new ArrayList<>()).add(measure);
        }
      }
    }
    rates.forEach(
        (key, measures) ->
            named(programs, key.program())
                .ifPresent(
                    program ->
                        duties.add(new Duty(program, key.rate(), key.isAtFloor(), measures))));
    duties.sort(
        Comparator.comparingInt((Duty each) -> each.program().order())
            .thenComparing(each -> each.rate().period().from())
            .thenComparing(each -> each.rate().published()));
    List<Relief> exemptions = new ArrayList<>();
    freed.forEach(
        (exemption, from) ->
            exemptions.add(
                new Relief(
                    from.stream().flatMap(id -> named(programs, id).stream()).toList(),
                    exemption,
                    origins(measuresFreed.getOrDefault(exemption, List.of()), from, tables))));
    List<Entry> entries = entries(heading, tables);
    return duties.isEmpty() && exemptions.isEmpty() && entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new HeadingUses(heading, duties, exemptions, entries));
  }

  /** The origins of the measures that know an exemption, where their programs hit others too. */
  private static List<String> origins(
      List<Measure> freed, Set<String> programs, RateTables tables) {
    Set<String> origins = new LinkedHashSet<>();
    freed.forEach(each -> origins.addAll(each.origins()));
    boolean hitsOthers =
        tables.allMeasures().stream()
            .filter(each -> programs.contains(each.program()))
            .anyMatch(each -> !origins.containsAll(each.origins()));
    return hitsOthers && !origins.contains("*") ? List.copyOf(origins) : List.of();
  }

  private record RateKey(String program, RatePeriod rate, boolean isAtFloor) {}

  private static Optional<Program> named(Map<String, Program> programs, String id) {
    return Optional.ofNullable(programs.get(id));
  }

  private static List<Entry> entries(String heading, RateTables tables) {
    List<Entry> entries = new ArrayList<>();
    for (String list : RateNames.lists(tables)) {
      for (ProductList.Group group : tables.list(list).groups()) {
        if (group.heading().equals(heading)) {
          entries.add(new Entry(list, group));
        }
      }
    }
    return entries;
  }
}
