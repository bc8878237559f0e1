package org.tariffcalc.tables.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Scope;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.Program;
import org.tariffcalc.tables.measure.RatePeriod;

/** Collects what measures have in common. */
final class ExplanationBuilder {
  private static final int NAMED_ORIGINS = 12;

  private final RateTables tables;
  private final List<Measure> measures;
  private final String heading;
  private final boolean isRelief;
  private final Set<String> acts = new LinkedHashSet<>();

  /** Of a heading under which nothing is charged, only what it frees is told. */
  ExplanationBuilder(RateTables tables, List<Measure> measures, String heading, boolean isRelief) {
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
    List<Explanation.Stretch> history = history();
    List<Explanation.Relief> reliefs = reliefs();
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
        names.add(origin.equals("*") ? "all countries" : tables.countries().inSentence(origin));
      }
      for (String origin : measure.exceptOrigins()) {
        if (measures.stream().noneMatch(other -> other.origins().contains(origin))) {
          names.add("not " + tables.countries().inSentence(origin));
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
                .orElse("all goods of the duty that it exempts from"));
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

  private List<Explanation.Stretch> history() {
    Map<String, List<RatePeriod>> byDays = new TreeMap<>();
    Map<RatePeriod, LocalDate> superseded = new HashMap<>();
    for (Measure measure : measures) {
      for (RatePeriod rate : measure.periods()) {
        if (!isRelief && (heading.isEmpty() || isOwn(rate) || measures.size() == 1)) {
          byDays
              .computeIfAbsent(
                  rate.period()
                      + " "
                      + rate.published()
                      + " "
                      + rate.status().word()
                      + " "
                      + measure.superseded(rate),
                  key -> new ArrayList<>())
              .add(rate);
          measure.superseded(rate).ifPresent(day -> superseded.put(rate, day));
        }
      }
    }
    List<Explanation.Stretch> history = new ArrayList<>();
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
          new Explanation.Stretch(
              first.period().begins(),
              first.period().ends(),
              List.copyOf(duties),
              List.copyOf(headings),
              first.status().word(),
              first.published(),
              rates.size(),
              Optional.ofNullable(superseded.get(first))));
    }
    return history;
  }

  private boolean isOwn(RatePeriod rate) {
    return rate.heading().equals(heading)
        || rate.headingAtFloor().filter(heading::equals).isPresent();
  }

  private List<Explanation.Yield> yields() {
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
    List<Explanation.Yield> yields = new ArrayList<>();
    headings.forEach(
        (program, named) ->
            yields.add(
                new Explanation.Yield(
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
  private List<Explanation.Relief> reliefs() {
    Map<String, Explanation.Relief> reliefs = new LinkedHashMap<>();
    for (Exemption each : exemptions()) {
      boolean isAsked = each.headings().contains(heading);
      if (!each.yieldsTo().isEmpty() && !isAsked) {
        continue;
      }
      if (isAsked) {
        acts.addAll(each.legalBasis());
      }
      Explanation.Relief relief =
          new Explanation.Relief(
              each.heading(),
              each.kind().word(),
              each.reason(),
              each.period().begins(),
              each.period().ends(),
              each.legalBasis());
      reliefs.merge(each.heading() + each.reason(), relief, ExplanationBuilder::widest);
    }
    return List.copyOf(reliefs.values());
  }

  private static Explanation.Relief widest(Explanation.Relief one, Explanation.Relief other) {
    boolean isOpen = one.to().isEmpty() || other.to().isEmpty();
    String last = one.to().orElse("");
    return new Explanation.Relief(
        one.heading(),
        one.kind(),
        one.reason(),
        one.from().compareTo(other.from()) < 0 ? one.from() : other.from(),
        isOpen
            ? Optional.empty()
            : Optional.of(last.compareTo(other.to().orElse("")) > 0 ? last : other.to().orElse("")),
        one.legalBasis());
  }
}
