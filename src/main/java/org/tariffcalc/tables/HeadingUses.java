package org.tariffcalc.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
   */
  public record Relief(List<Program> programs, Exemption exemption) {
    /** Copies the programs. */
    public Relief {
      programs = List.copyOf(programs);
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
                    exemption)));
    List<Entry> entries = entries(heading, tables);
    return duties.isEmpty() && exemptions.isEmpty() && entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new HeadingUses(heading, duties, exemptions, entries));
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
