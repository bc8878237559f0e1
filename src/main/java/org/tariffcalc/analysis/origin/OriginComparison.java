package org.tariffcalc.analysis.origin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.analysis.change.DutyChange;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.FeeCharge;
import org.tariffcalc.assess.answer.Relief;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.TariffException;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.RateTables;

/**
 * The same goods bought from several origins, entered on several days or under several codes: the
 * cheapest first, those without an answer last.
 *
 * @param ranked the choices by landed cost; of equal ones the one asked first comes first
 */
public record OriginComparison(List<Choice> ranked) {

  private static final String PROGRAM = "--program ";

  /** Copies the choices. */
  public OriginComparison {
    ranked = List.copyOf(ranked);
  }

  /**
   * One of them.
   *
   * @param goods the question
   * @param name what the goods are called; empty where the tables do not say
   * @param assessment the answer; empty when there is none
   * @param failure why there is none; empty when there is
   * @param ifQualified what it would cost with a preference or an exemption that was not claimed
   */
  public record Choice(
      Shipment goods,
      Optional<String> name,
      Optional<Assessment> assessment,
      Optional<TariffException> failure,
      List<Qualified> ifQualified) {
    /** Copies the list. */
    public Choice {
      ifQualified = List.copyOf(ifQualified);
    }
  }

  /**
   * A relief that could be claimed if the goods qualify.
   *
   * @param relief the relief
   * @param landedCost the landed cost with it, fees included
   */
  public record Qualified(Relief relief, BigDecimal landedCost) {}

  /**
   * A part of the difference between two landed costs.
   *
   * @param name what differs: a program, a fee, the goods and their costs
   * @param first what it is for the first choice, {@code 10%}; empty when it is not charged
   * @param other what it is for the other
   * @param amount by how much the other is dearer; below zero when it is cheaper
   */
  public record Difference(String name, String first, String other, BigDecimal amount) {}

  /** Assesses every one of them and ranks them. */
  public static OriginComparison of(RateTables tables, List<Shipment> goods) {
    Assessor assessor = new Assessor(tables);
    List<Choice> answered = new ArrayList<>();
    List<Choice> unanswered = new ArrayList<>();
    for (Shipment each : goods) {
      Optional<String> name = tables.goodsName(each.code(), each.into());
      try {
        Assessment assessment = assessor.assess(each);
        answered.add(
            new Choice(
                each,
                name,
                Optional.of(assessment),
                Optional.empty(),
                ifQualified(assessor, assessment)));
      } catch (NoAnswer | UsageError e) {
        unanswered.add(new Choice(each, name, Optional.empty(), Optional.of(e), List.of()));
      }
    }
    answered.sort(Comparator.comparing(each -> each.assessment().orElseThrow().landedCost()));
    answered.addAll(unanswered);
    return new OriginComparison(answered);
  }

  /**
   * A preference may spare a fee beside the duty, so it is assessed; other reliefs name the sum.
   */
  private static List<Qualified> ifQualified(Assessor assessor, Assessment assessment) {
    List<Qualified> qualified = new ArrayList<>();
    for (Relief relief : assessment.reliefs()) {
      BigDecimal cost = assessment.landedCost().subtract(relief.saves());
      if (relief.claim().startsWith(PROGRAM)) {
        String symbol = relief.claim().substring(PROGRAM.length());
        cost = assessor.assess(assessment.shipment().withProgram(symbol)).landedCost();
      }
      qualified.add(new Qualified(relief, cost));
    }
    return qualified;
  }

  /** Whether every choice has an answer, and none leaves anything undecided. */
  public boolean isDecided() {
    return ranked.stream()
        .allMatch(each -> each.assessment().filter(Assessment::isComplete).isPresent());
  }

  /** The cheapest choice, when any could be priced. */
  public Optional<Assessment> first() {
    return ranked.isEmpty() ? Optional.empty() : ranked.get(0).assessment();
  }

  /**
   * Why a choice costs more than the first: the parts add up to the difference of the landed costs.
   */
  public List<Difference> differences(Choice choice) {
    List<Difference> differences = new ArrayList<>();
    if (first().isEmpty() || choice.assessment().isEmpty()) {
      return differences;
    }
    Assessment one = first().get();
    Assessment other = choice.assessment().get();
    add(
        differences,
        new Difference(
            "goods and costs",
            "",
            "",
            other.valuation().landedBase().subtract(one.valuation().landedBase())));
    for (DutyChange change : DutyChange.between(one, other)) {
      add(
          differences,
          new Difference(change.authority(), change.before(), change.after(), change.amount()));
    }
    fees(one, other)
        .forEach((name, amount) -> add(differences, new Difference(name, "", "", amount)));
    return differences;
  }

  private static void add(List<Difference> differences, Difference difference) {
    if (difference.amount().signum() != 0) {
      differences.add(difference);
    }
  }

  private static Map<String, BigDecimal> fees(Assessment one, Assessment other) {
    Map<String, BigDecimal> differences = new LinkedHashMap<>();
    for (FeeCharge fee : other.fees()) {
      differences.merge(fee.name(), fee.amount(), BigDecimal::add);
    }
    for (FeeCharge fee : one.fees()) {
      differences.merge(fee.name(), fee.amount().negate(), BigDecimal::add);
    }
    return differences;
  }
}
