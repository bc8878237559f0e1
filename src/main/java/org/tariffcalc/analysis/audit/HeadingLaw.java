package org.tariffcalc.analysis.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.country.Countries.Preference;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.RatePeriod;

/** Which duty a heading of chapter 99 stands for, and at which rates it was ever charged. */
final class HeadingLaw {

  /** Claims kept at once, some hundred bytes each. */
  private static final int MOST_CLAIMS = 20_000;

  private final Map<String, List<Use>> uses = new HashMap<>();
  private final Map<String, String> freeing = new HashMap<>();
  private final Map<String, List<Exemption>> exemptions = new HashMap<>();
  private final Map<OnDay, Claim> claims = new ConcurrentHashMap<>();
  private final Map<List<String>, List<String>> lists = new ConcurrentHashMap<>();
  private final RateTables tables;

  /** A heading, or the symbol of a preference, on a day. */
  private record OnDay(String claim, LocalDate day) {}

  /**
   * A rate under a heading.
   *
   * @param program word of the program
   * @param rate the rate and its days
   */
  record Use(String program, RatePeriod rate) {}

  /**
   * What lets a heading or a preference be claimed.
   *
   * @param until last day of entry; empty while open
   * @param legalBasis the acts
   */
  record Claim(Optional<LocalDate> until, List<String> legalBasis) {}

  HeadingLaw(RateTables tables) {
    this.tables = tables;
    for (Measure measure : tables.allMeasures()) {
      for (RatePeriod rate : measure.periods()) {
        uses.computeIfAbsent(rate.heading(), key -> new ArrayList<>())
            .add(new Use(measure.program(), rate));
      }
      for (Exemption exemption : tables.exemptionsOf(measure)) {
        for (String heading : exemption.headings()) {
          freeing.putIfAbsent(heading, measure.program());
          exemptions.computeIfAbsent(heading, key -> new ArrayList<>()).add(exemption);
        }
      }
    }
  }

  /** The program whose duty is paid under a heading; empty where none is. */
  Optional<String> program(String heading) {
    List<Use> found = uses.get(heading);
    return found == null
        ? Optional.ofNullable(freeing.get(heading))
        : Optional.of(found.get(0).program());
  }

  /** What lets a heading, or the symbol of a preference, be claimed on a day. */
  Claim claim(String claim, LocalDate day) {
    if (claims.size() >= MOST_CLAIMS) {
      claims.clear();
    }
    return claims.computeIfAbsent(new OnDay(claim, day), each -> found(claim, day));
  }

  private Claim found(String claim, LocalDate day) {
    Preference preference = tables.countries().preferences().get(claim);
    if (preference != null) {
      return preference
          .periodOn(day)
          .map(each -> new Claim(each.period().to(), each.legalBasis()))
          .orElse(new Claim(Optional.empty(), List.of()));
    }
    Set<String> acts = new LinkedHashSet<>();
    Optional<LocalDate> until = Optional.empty();
    for (Exemption each : exemptions.getOrDefault(claim, List.of())) {
      if (each.period().contains(day)) {
        until = acts.isEmpty() || isLater(each.period().to(), until) ? each.period().to() : until;
        acts.addAll(each.legalBasis());
      }
    }
    return new Claim(until, lists.computeIfAbsent(List.copyOf(acts), each -> each));
  }

  /** Whether a last day is behind another; one that is open is behind all. */
  static boolean isLater(Optional<LocalDate> day, Optional<LocalDate> other) {
    return other.isPresent() && (day.isEmpty() || day.get().isAfter(other.get()));
  }

  /** Whether a duty was charged under the heading on a day. */
  boolean isChargedOn(String heading, LocalDate day) {
    for (Use each : uses.getOrDefault(heading, List.of())) {
      if (each.rate().period().contains(day) && each.rate().status().isCharged()) {
        return true;
      }
    }
    return false;
  }

  /** A rate of a program that comes to an amount on a value, of any day, origin or goods. */
  Optional<RatePeriod> rateOf(String program, BigDecimal amount, BigDecimal value) {
    for (List<Use> all : uses.values()) {
      for (Use each : all) {
        if (each.program().equals(program)
            && each.rate()
                .duty()
                .adValoremPercent()
                .filter(percent -> comesTo(percent, amount, value))
                .isPresent()) {
          return Optional.of(each.rate());
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a percentage of a value is an amount, to the cent. */
  static boolean comesTo(BigDecimal percent, BigDecimal amount, BigDecimal value) {
    return percent.signum() > 0
        && value
                .multiply(percent)
                .movePointLeft(2)
                .setScale(2, java.math.RoundingMode.HALF_UP)
                .compareTo(amount)
            == 0;
  }
}
