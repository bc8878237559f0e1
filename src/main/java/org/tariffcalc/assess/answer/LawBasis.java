package org.tariffcalc.assess.answer;

import java.time.LocalDate;
import java.util.Optional;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.ScenarioName;

/**
 * Under which premise an assessment was made, beside the law as it is known today.
 *
 * @param knownOn the last day whose publications were known; empty for all
 * @param hindsight what is due by all that is known today; empty without a day of knowledge, or
 *     where that cannot be priced
 * @param scenario the scenario that was laid over the tables
 */
public record LawBasis(
    Optional<LocalDate> knownOn, Optional<Hindsight> hindsight, Optional<ScenarioName> scenario) {

  /** The law as it is known today. */
  public static final LawBasis NONE =
      new LawBasis(Optional.empty(), Optional.empty(), Optional.empty());

  /** The premise that stands in the tables. */
  public static LawBasis of(RateTables tables) {
    return tables.knownOn().isEmpty() && tables.scenario().isEmpty()
        ? NONE
        : new LawBasis(tables.knownOn(), Optional.empty(), tables.scenario());
  }

  /**
   * What to add to the name of the tables: {@code , as known on 2025-08-10, scenario yuan-at-8
   * (sha256 …)}; empty for the law as it is known today.
   */
  public String remark() {
    if (knownOn.isEmpty() && scenario.isEmpty()) {
      return "";
    }
    return knownOn.map(day -> ", as known on " + day).orElse("")
        + scenario.map(each -> ", scenario " + each).orElse("");
  }

  /** What is due by all that is known today, where that is another answer. */
  public Optional<Hindsight> otherAnswer() {
    return hindsight.filter(Hindsight::differs);
  }

  public LawBasis with(Hindsight later) {
    return new LawBasis(knownOn, Optional.of(later), scenario);
  }
}
