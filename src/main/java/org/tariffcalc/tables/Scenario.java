package org.tariffcalc.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.country.Countries;
import org.tariffcalc.tables.fee.ExchangeRate;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.Measure;

/**
 * What if: changes that are laid over the tables, none of them law.
 *
 * @param name its name and the SHA-256 of its file
 * @param about what it supposes, one or two sentences
 * @param endings measures and exemptions that end, or never come
 * @param pauses measures that are not charged for a time
 * @param exemptionSets exemptions to add to the sets of the tables, and new sets
 * @param lists product lists that are new or take the place of one
 * @param measures measures to add, or whose rates are laid over those of the tables
 * @param groups memberships that take the place of the same origin's in a group
 * @param exchangeRates rates of exchange that are laid over those of the tables
 */
public record Scenario(
    ScenarioName name,
    String about,
    List<Ended> endings,
    List<Paused> pauses,
    Map<String, List<Exemption>> exemptionSets,
    Map<String, ProductList> lists,
    List<Measure> measures,
    Map<String, List<Countries.Membership>> groups,
    List<ExchangeRate> exchangeRates) {

  /** Folder of the scenarios that come with the tables. */
  public static final String FOLDER = "scenarios";

  /** Copies the collections. */
  public Scenario {
    endings = List.copyOf(endings);
    pauses = List.copyOf(pauses);
    measures = List.copyOf(measures);
    exchangeRates = List.copyOf(exchangeRates);
  }

  /**
   * Measures and exemptions that end.
   *
   * @param measures identifiers of measures, or those of their programs
   * @param headings headings whose exemptions end
   * @param from first day without them
   */
  public record Ended(List<String> measures, List<String> headings, LocalDate from) {}

  /**
   * Measures that pause.
   *
   * @param measures their identifiers, or those of their programs
   * @param period entry dates on which they are not charged
   */
  public record Paused(List<String> measures, Period period) {}

  /** Which of the measures of the tables it ends or pauses, if any. */
  static boolean concerns(List<String> names, Measure measure) {
    return names.contains(measure.id()) || names.contains(measure.program());
  }
}
