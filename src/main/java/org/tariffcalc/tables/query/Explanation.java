package org.tariffcalc.tables.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.OtherHeadings;
import org.tariffcalc.tables.measure.Program;

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
   * @param superseded when an act was published that put other rates on these or some of these days
   *     in their place; empty where none did
   */
  public record Stretch(
      String from,
      Optional<String> to,
      List<String> duties,
      List<String> headings,
      String status,
      LocalDate published,
      int measures,
      Optional<LocalDate> superseded) {
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
      return Optional.of(
          new ExplanationBuilder(tables, measures, "", false).build(name, program.name()));
    }
    for (Measure measure : tables.allMeasures()) {
      if (measure.id().equals(name)) {
        return Optional.of(
            new ExplanationBuilder(tables, List.of(measure), "", false)
                .build(name, measure.description()));
      }
    }
    return HeadingUses.of(name, tables)
        .map(uses -> ofHeading(uses, tables))
        .or(() -> ofChapter98(name, tables))
        .or(() -> OtherHeadings.of(name, tables.otherHeadings()).map(run -> ofOther(name, run)));
  }

  private static Optional<Explanation> ofChapter98(String name, RateTables tables) {
    return tables.chapter98().stream()
        .filter(each -> each.code().dotted().equals(name))
        .findFirst()
        .map(
            each -> {
              List<String> about = new ArrayList<>();
              about.add(
                  switch (each.dutiable()) {
                    case NONE -> "Goods that enter under it are free of duty.";
                    case ABROAD ->
                        "Duty is charged on what was added abroad (--content abroad=20%).";
                    case LESS_US ->
                        "Duty is charged on the value less the components of the United States"
                            + " (--content us=25%).";
                  });
              if (!each.fullValuePrograms().isEmpty()) {
                about.add(
                    "Charged on the full value all the same: "
                        + String.join(
                            "; ",
                            each.fullValuePrograms().stream()
                                .map(
                                    id ->
                                        Optional.ofNullable(tables.allPrograms().get(id))
                                            .map(Program::name)
                                            .orElse(id))
                                .toList())
                        + ".");
              }
              if (each.isFreeOfProcessingFee()) {
                about.add("The merchandise processing fee is not due.");
              }
              about.add("It is claimed with --claim " + name + ".");
              return plain(name, "Chapter 98, " + each.about(), about, each.legalBasis());
            });
  }

  private static Explanation ofOther(String name, OtherHeadings run) {
    List<String> about = new ArrayList<>(List.of(run.about()));
    about.add(
        "One of the headings "
            + run.first()
            + " to "
            + run.last()
            + ", under which these tables charge nothing. Duty: "
            + run.duty()
            + ".");
    return plain(name, run.authority(), about, run.legalBasis());
  }

  private static Explanation plain(
      String name, String title, List<String> about, List<String> acts) {
    return new Explanation(
        name, title, about, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), acts);
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
      String whose =
          each.origins().isEmpty()
              ? ""
              : " (only goods from "
                  + String.join(
                      ", ", each.origins().stream().map(tables.countries()::nameOf).toList())
                  + ")";
      each.programs().forEach(program -> freed.add(program.name() + whose));
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
    return new ExplanationBuilder(
            tables, List.copyOf(measures), uses.heading(), uses.duties().isEmpty())
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
}
