package org.tariffcalc.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Scope;

/**
 * What a program, a measure or a heading is: whom it hits, how its rates went, what it yields to,
 * its acts. All of it stands in the tables.
 *
 * @param name as it was asked: identifier or heading
 * @param title what it is called
 * @param about what it is, whole sentences
 * @param programs the programs concerned, in their order
 * @param origins whose goods it hits, plain names; {@code goods of every origin} for all
 * @param goods which goods
 * @param history its rates, by first day
 * @param yields what it yields to
 * @param reliefs the other headings that free from it, or all where the heading is one of them
 * @param acts every act, once, in the order in which they come
 */
public record Explanation(
    String name,
    String title,
    List<String> about,
    List<Program> programs,
    List<String> origins,
    List<String> goods,
    List<Stretch> history,
    List<Yield> yields,
    List<Relief> reliefs,
    List<String> acts) {

  /** Copies the lists. */
  public Explanation {
    about = List.copyOf(about);
    programs = List.copyOf(programs);
    origins = List.copyOf(origins);
    goods = List.copyOf(goods);
    history = List.copyOf(history);
    yields = List.copyOf(yields);
    reliefs = List.copyOf(reliefs);
    acts = List.copyOf(acts);
  }

  /**
   * Rates with the same days.
   *
   * @param from first day, with the hour where the law names one
   * @param to last day; empty while open
   * @param duties the duties, each once
   * @param headings their headings, each once
   * @param status in-force, announced, paused or refundable
   * @param published when it could be known
   * @param measures how many measures have them
   */
  public record Stretch(
      String from,
      Optional<String> to,
      List<String> duties,
      List<String> headings,
      String status,
      LocalDate published,
      int measures) {
    /** Copies the lists. */
    public Stretch {
      duties = List.copyOf(duties);
      headings = List.copyOf(headings);
    }
  }

  /**
   * A program that comes first.
   *
   * @param program its identifier
   * @param name what it is called
   * @param headings headings that say so
   * @param onRest whether the duty stays due on the part of the value that the other is not charged
   *     on
   */
  public record Yield(String program, String name, List<String> headings, boolean onRest) {
    /** Copies the headings. */
    public Yield {
      headings = List.copyOf(headings);
    }
  }

  /**
   * A heading that frees goods.
   *
   * @param heading the heading
   * @param kind how it comes to apply
   * @param reason why
   * @param from first day
   * @param to last day of the last of its periods; empty while open
   * @param legalBasis the acts
   */
  public record Relief(
      String heading,
      String kind,
      String reason,
      String from,
      Optional<String> to,
      List<String> legalBasis) {
    /** Copies the acts. */
    public Relief {
      legalBasis = List.copyOf(legalBasis);
    }
  }

  /** Explains a program, a measure or a heading; empty when the tables do not know the name. */
  public static Optional<Explanation> of(String name, RateTables tables) {
    Program program = tables.allPrograms().get(name);
    if (program != null) {
      List<Measure> measures =
          tables.allMeasures().stream().filter(each -> each.program().equals(name)).toList();
      return Optional.of(new Builder(tables, measures, "", false).build(name, program.name()));
    }
    for (Measure measure : tables.allMeasures()) {
      if (measure.id().equals(name)) {
        return Optional.of(
            new Builder(tables, List.of(measure), "", false).build(name, measure.description()));
      }
    }
    return HeadingUses.of(name, tables).map(uses -> ofHeading(uses, tables));
  }

  private static Explanation ofHeading(HeadingUses uses, RateTables tables) {
    Set<Measure> measures = new LinkedHashSet<>();
    uses.duties().forEach(each -> measures.addAll(each.measures()));
    Set<String> titles = new LinkedHashSet<>();
    uses.duties()
        .forEach(
            each ->
                titles.add(
                    each.program().name()
                        + (each.isAtFloor() ? ": nothing is added, the floor is reached" : "")));
    Set<String> freed = new LinkedHashSet<>();
    for (HeadingUses.Relief each : uses.exemptions()) {
      each.programs().forEach(program -> freed.add(program.name()));
      if (uses.duties().isEmpty()) {
        titles.add("Exemption: " + each.exemption().reason());
      }
    }
    uses.duties().forEach(each -> freed.remove(each.program().name()));
    if (titles.isEmpty()) {
      uses.entries().forEach(each -> titles.add("Goods of the list " + each.list()));
    }
    if (measures.isEmpty()) {
      for (Measure measure : tables.allMeasures()) {
        if (tables.exemptionsOf(measure).stream()
            .anyMatch(each -> each.headings().contains(uses.heading()))) {
          measures.add(measure);
        }
      }
    }
    return new Builder(tables, List.copyOf(measures), uses.heading(), uses.duties().isEmpty())
        .build(uses.heading(), String.join("; ", titles))
        .alsoFreeing(uses.duties().isEmpty() ? Set.of() : freed);
  }

  private Explanation alsoFreeing(Set<String> freed) {
    if (freed.isEmpty()) {
      return this;
    }
    List<String> more = new ArrayList<>(about);
    more.add("Goods entered under it are free of: " + String.join("; ", freed) + ".");
    return new Explanation(
        name, title, more, programs, origins, goods, history, yields, reliefs, acts);
  }

  /** Collects what measures have in common. */
  private static final class Builder {
    private static final int NAMED_ORIGINS = 12;

    private final RateTables tables;
    private final List<Measure> measures;
    private final String heading;
    private final boolean isRelief;
    private final Set<String> acts = new LinkedHashSet<>();

    /** Of a heading under which nothing is charged, only what it frees is told. */
    Builder(RateTables tables, List<Measure> measures, String heading, boolean isRelief) {
      this.tables = tables;
      this.measures = measures;
      this.heading = heading;
      this.isRelief = isRelief;
    }

    Explanation build(String name, String title) {
      Map<String, Program> programs = new LinkedHashMap<>();
      Set<String> about = new LinkedHashSet<>();
      for (Measure measure : measures) {
        Program program = tables.program(measure);
        if (programs.put(program.id(), program) == null) {
          about.add(program.about());
          if (!isRelief) {
            acts.addAll(program.legalBasis());
          }
        }
      }
      if (measures.isEmpty()) {
        Optional.ofNullable(tables.allPrograms().get(name))
            .ifPresent(
                program -> {
                  programs.put(name, program);
                  about.add(program.about());
                  acts.addAll(program.legalBasis());
                });
      }
      List<Stretch> history = history();
      List<Relief> reliefs = reliefs();
      return new Explanation(
          name,
          title,
          List.copyOf(about),
          List.copyOf(programs.values()),
          origins(),
          goods(),
          history,
          yields(),
          reliefs,
          List.copyOf(acts));
    }

    private List<String> origins() {
      Set<String> names = new LinkedHashSet<>();
      for (Measure measure : measures) {
        for (String origin : measure.origins()) {
          names.add(
              origin.equals("*") ? "goods of every origin" : tables.countries().nameOf(origin));
        }
        for (String origin : measure.exceptOrigins()) {
          if (measures.stream().noneMatch(other -> other.origins().contains(origin))) {
            names.add("not " + tables.countries().nameOf(origin));
          }
        }
      }
      if (names.size() <= NAMED_ORIGINS) {
        return List.copyOf(names);
      }
      List<String> first = new ArrayList<>(names).subList(0, NAMED_ORIGINS);
      List<String> shown = new ArrayList<>(first);
      shown.add("and " + (names.size() - NAMED_ORIGINS) + " others");
      return shown;
    }

    private List<String> goods() {
      Set<String> goods = new LinkedHashSet<>();
      if (isRelief) {
        for (Exemption each : exemptions()) {
          goods.add(
              each.list()
                  .map(list -> list.list() + ": " + tables.list(list.list()).about())
                  .orElse("all goods of the duty that it frees from"));
        }
        return List.copyOf(goods);
      }
      for (Measure measure : measures) {
        if (measure.scope() instanceof Scope.Listed listed) {
          goods.add(listed.list() + ": " + tables.list(listed.list()).about());
        } else if (measure.scope() instanceof Scope.Codes codes) {
          goods.add(String.join(", ", codes.codes().stream().map(CommodityCode::dotted).toList()));
        } else {
          goods.add("all goods");
        }
      }
      return List.copyOf(goods);
    }

    private List<Stretch> history() {
      Map<String, List<RatePeriod>> byDays = new TreeMap<>();
      for (Measure measure : measures) {
        for (RatePeriod rate : measure.periods()) {
          if (!isRelief && (heading.isEmpty() || isOwn(rate) || measures.size() == 1)) {
            byDays
                .computeIfAbsent(
                    rate.period() + " " + rate.published() + " " + rate.status().word(),
                    key -> new ArrayList<>())
                .add(rate);
          }
        }
      }
      List<Stretch> history = new ArrayList<>();
      for (List<RatePeriod> rates : byDays.values()) {
        RatePeriod first = rates.get(0);
        Set<String> duties = new LinkedHashSet<>();
        Set<String> headings = new LinkedHashSet<>();
        for (RatePeriod rate : rates) {
          duties.add(rate.duty().toString());
          headings.add(rate.heading());
          acts.addAll(rate.legalBasis());
        }
        headings.remove("");
        history.add(
            new Stretch(
                first.period().begins(),
                first.period().ends(),
                List.copyOf(duties),
                List.copyOf(headings),
                first.status().word(),
                first.published(),
                rates.size()));
      }
      return history;
    }

    private boolean isOwn(RatePeriod rate) {
      return rate.heading().equals(heading)
          || rate.headingAtFloor().filter(heading::equals).isPresent();
    }

    private List<Yield> yields() {
      Map<String, Set<String>> headings = new LinkedHashMap<>();
      Set<String> onRest = new LinkedHashSet<>();
      for (Exemption each : exemptions()) {
        for (String program : each.yieldsTo()) {
          headings.computeIfAbsent(program, key -> new LinkedHashSet<>()).add(each.heading());
          if (each.onRest()) {
            onRest.add(program);
          }
        }
      }
      List<Yield> yields = new ArrayList<>();
      headings.forEach(
          (program, named) ->
              yields.add(
                  new Yield(
                      program,
                      Optional.ofNullable(tables.allPrograms().get(program))
                          .map(Program::name)
                          .orElse(program),
                      List.copyOf(named),
                      onRest.contains(program))));
      return yields;
    }

    private Set<Exemption> exemptions() {
      Set<Exemption> all = new LinkedHashSet<>();
      measures.forEach(each -> all.addAll(ExemptionScope.of(tables, each)));
      if (isRelief) {
        all.removeIf(each -> !each.headings().contains(heading));
      }
      return all;
    }

    /** By heading and reason, the periods of one heading taken together. */
    private List<Relief> reliefs() {
      Map<String, Relief> reliefs = new LinkedHashMap<>();
      for (Exemption each : exemptions()) {
        boolean isAsked = each.headings().contains(heading);
        if (!each.yieldsTo().isEmpty() && !isAsked) {
          continue;
        }
        if (isAsked) {
          acts.addAll(each.legalBasis());
        }
        Relief relief =
            new Relief(
                each.heading(),
                each.kind().word(),
                each.reason(),
                each.period().begins(),
                each.period().ends(),
                each.legalBasis());
        reliefs.merge(each.heading() + each.reason(), relief, Builder::widest);
      }
      return List.copyOf(reliefs.values());
    }

    private static Relief widest(Relief one, Relief other) {
      boolean isOpen = one.to().isEmpty() || other.to().isEmpty();
      String last = one.to().orElse("");
      return new Relief(
          one.heading(),
          one.kind(),
          one.reason(),
          one.from().compareTo(other.from()) < 0 ? one.from() : other.from(),
          isOpen
              ? Optional.empty()
              : Optional.of(
                  last.compareTo(other.to().orElse("")) > 0 ? last : other.to().orElse("")),
          one.legalBasis());
    }
  }
}
