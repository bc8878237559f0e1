package org.tariffcalc.tables.measure;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.Scope;

/**
 * One legal charge on top of, or instead of, the base rate.
 *
 * @param id identifier, {@code us.ieepa.fentanyl.cn}
 * @param program the program it belongs to
 * @param description one sentence
 * @param authority how its charges are named, where the program's name says too little; else empty
 * @param origins origins, groups of origins, or {@code *}
 * @param exceptOrigins origins and groups it does not reach
 * @param scope the goods
 * @param replacesBase whether it is charged in place of the base rate
 * @param onClaim whether it is due only when its heading is named by the importer or by customs
 * @param exemptionSets identifiers of the sets of exemptions that hold for it
 * @param periods its rates over time
 */
public record Measure(
    String id,
    String program,
    String description,
    String authority,
    List<String> origins,
    List<String> exceptOrigins,
    Scope scope,
    boolean replacesBase,
    boolean onClaim,
    List<String> exemptionSets,
    List<RatePeriod> periods) {

  /** Copies the lists. */
  public Measure {
    origins = List.copyOf(origins);
    exceptOrigins = List.copyOf(exceptOrigins);
    exemptionSets = List.copyOf(exemptionSets);
    periods = List.copyOf(periods);
  }

  /** How its charges are named: by itself, else as the program's are. */
  public String authorityWithin(Program of) {
    return authority.isEmpty() ? of.authority() : authority;
  }

  /** The same measure with other rates. */
  public Measure at(List<RatePeriod> rates) {
    return new Measure(
        id,
        program,
        description,
        authority,
        origins,
        exceptOrigins,
        scope,
        replacesBase,
        onClaim,
        exemptionSets,
        rates);
  }

  /**
   * When an act was published that put another rate on days of one of its rates, backwards in time;
   * empty where none did.
   */
  public Optional<LocalDate> superseded(RatePeriod rate) {
    return periods.stream()
        .filter(
            other ->
                other.published().isAfter(rate.published())
                    && other.period().overlaps(rate.period()))
        .map(RatePeriod::published)
        .max(LocalDate::compareTo);
  }

  /**
   * The rate of an entry date. A retroactive change overlaps what was charged before it was
   * published: of the periods that hold the day the one published last counts.
   */
  public Optional<RatePeriod> rateOn(LocalDate entryDate) {
    RatePeriod found = null;
    for (RatePeriod candidate : periods) {
      if (candidate.period().contains(entryDate)
          && (found == null || candidate.published().isAfter(found.published()))) {
        found = candidate;
      }
    }
    return Optional.ofNullable(found);
  }

  /** The rate of a moment, by the same rule. */
  public Optional<RatePeriod> rateAt(LocalDateTime moment) {
    RatePeriod found = null;
    for (RatePeriod candidate : periods) {
      if (candidate.period().contains(moment)
          && (found == null || candidate.published().isAfter(found.published()))) {
        found = candidate;
      }
    }
    return Optional.ofNullable(found);
  }
}
