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
 * @param readTo the day up to which the law was read
 */
public record LawBasis(
    Optional<LocalDate> knownOn,
    Optional<Hindsight> hindsight,
    Optional<ScenarioName> scenario,
    LocalDate readTo) {

  /** The premise that stands in the tables. */
  public static LawBasis of(RateTables tables) {
    return new LawBasis(
        tables.knownOn(), Optional.empty(), tables.scenario(), tables.manifest().asOf());
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

  /**
   * Whether the law was read up to an entry date, or is taken as it was known on a day, so that
   * nothing is assumed of later acts.
   */
  public boolean covers(LocalDate entryDate) {
    return knownOn.isPresent() || !entryDate.isAfter(readTo);
  }

  /** What is due by all that is known today, where that is another answer. */
  public Optional<Hindsight> otherAnswer() {
    return hindsight.filter(Hindsight::differs);
  }

  public LawBasis with(Hindsight later) {
    return new LawBasis(knownOn, Optional.of(later), scenario, readTo);
  }
}
