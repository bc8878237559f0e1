package org.tariffcalc.tables.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.country.Countries;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.RatePeriod;

/**
 * Which exemptions of its sets can ever free from a measure: a set is shared by many measures, and
 * much of it is about other origins or other headings.
 */
public final class ExemptionScope {

  private final Map<String, List<Countries.Membership>> groups;
  private final Measure measure;

  private ExemptionScope(RateTables tables, Measure measure) {
    this.groups = tables.countries().groups();
    this.measure = measure;
  }

  /** The exemptions that concern the measure, in the order of its sets. */
  public static List<Exemption> of(RateTables tables, Measure measure) {
    ExemptionScope scope = new ExemptionScope(tables, measure);
    List<Exemption> concerned = new ArrayList<>();
    for (Exemption exemption : tables.exemptionsOf(measure)) {
      if (scope.meetsRate(exemption) && scope.meetsOrigin(exemption)) {
        concerned.add(exemption);
      }
    }
    return concerned;
  }

  private boolean meetsRate(Exemption exemption) {
    for (RatePeriod rate : measure.periods()) {
      boolean named =
          exemption.onlyHeadings().isEmpty() || exemption.onlyHeadings().contains(rate.heading());
      if (named
          && !exemption.exceptHeadings().contains(rate.heading())
          && rate.period().overlaps(exemption.period())) {
        return true;
      }
    }
    return false;
  }

  private boolean meetsOrigin(Exemption exemption) {
    for (String origin : measure.origins()) {
      boolean named =
          exemption.origins().isEmpty()
              || exemption.origins().stream().anyMatch(name -> overlap(name, origin));
      if (named && !exemption.exceptOrigins().contains(origin)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an origin belongs to both on some day, each being an origin, a group or {@code *}. */
  private boolean overlap(String one, String other) {
    return one.equals(other)
        || one.equals("*")
        || other.equals("*")
        || hasMember(one, other)
        || hasMember(other, one);
  }

  private boolean hasMember(String group, String origin) {
    return groups.getOrDefault(group, List.of()).stream()
        .anyMatch(member -> member.origin().equals(origin));
  }
}
