package org.tariffcalc.assess.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.tariffcalc.assess.stacking.DayMeasures;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.Measure;

/**
 * The law on goods of each origin and day, one object for all origins and days on which it is the
 * same. There are no more of them than the tables make. Several threads may ask at once.
 */
final class OriginLaws {

  private final RateTables tables;
  private final ListedGoodsIndex index;
  private final Map<List<Object>, Integer> numbers = new ConcurrentHashMap<>();
  private final Map<List<Object>, Situation.Rules> rules = new ConcurrentHashMap<>();
  private final Map<List<Object>, OriginPeriod.Law> laws = new ConcurrentHashMap<>();
  private final Map<Exemption, Integer> rows = Collections.synchronizedMap(new IdentityHashMap<>());
  private final AtomicInteger numbered = new AtomicInteger();

  OriginLaws(RateTables tables, ListedGoodsIndex index) {
    this.tables = tables;
    this.index = index;
  }

  /**
   * The law on goods of an origin on a day.
   *
   * @param measures the measures that reach the origin on the day
   */
  OriginPeriod.Law on(String origin, LocalDate day, DayMeasures measures) {
    DecidingRules deciding = new DecidingRules(index, tables.manifest(), day);
    boolean looksAtLoading = false;
    deciding.general(tables.countries().payColumn2(origin, day) ? 1 : 0);
    for (DayMeasures.Found found : measures.found()) {
      if (found.rate().isPresent()) {
        looksAtLoading |= decide(found, origin, day, deciding);
      }
    }
    List<Object> same = List.of(deciding.closed(this::rules), looksAtLoading);
    OriginPeriod.Law law =
        new OriginPeriod.Law(deciding, looksAtLoading, new OriginPeriod.Formulas());
    return Objects.requireNonNullElse(laws.putIfAbsent(same, law), law);
  }

  /**
   * Adds a measure with the exemptions that nobody has to claim.
   *
   * @return whether one of them looks at the day of loading
   */
  private boolean decide(
      DayMeasures.Found found, String origin, LocalDate day, DecidingRules deciding) {
    Measure measure = found.measure();
    List<Object> rule = new ArrayList<>();
    rule.add(measure.id());
    rule.add(measure.periods().indexOf(found.rate().get()));
    rule.add(DayMeasures.specificity(measure, origin));
    List<String> lists = new ArrayList<>();
    List<String> claimed = new ArrayList<>();
    boolean looksAtLoading = false;
    for (Exemption exemption : found.exemptions()) {
      if (exemption.programs().isEmpty()
          && exemption.content().isEmpty()
          && fits(exemption, origin, day)) {
        boolean canHold = exemption.kind() != Exemption.Kind.CLAIM;
        if (canHold && exemption.loading().isPresent()) {
          // Without a day of loading it never holds.
          looksAtLoading = true;
        } else if (exemption.list().isEmpty()) {
          if (canHold) {
            rule.add(row(exemption));
          }
        } else if (canHold) {
          lists.add(exemption.list().get().list());
          deciding.exemption(exemption.list().get().list(), row(exemption));
        } else {
          claimed.add(exemption.list().get().list());
        }
      }
    }
    deciding.measure(measure, number(rule), lists, claimed);
    return looksAtLoading;
  }

  private int row(Exemption exemption) {
    return rows.computeIfAbsent(exemption, each -> rows.size());
  }

  private int number(List<Object> rule) {
    return numbers.computeIfAbsent(rule, each -> numbered.incrementAndGet());
  }

  private Situation.Rules rules(boolean areExemptions, List<Integer> ofRules) {
    return rules.computeIfAbsent(
        List.of(areExemptions, List.copyOf(ofRules)),
        each -> new Situation.Rules(numbered.incrementAndGet()));
  }

  private boolean fits(Exemption exemption, String origin, LocalDate day) {
    return (exemption.origins().isEmpty()
            || tables.countries().coversAny(exemption.origins(), origin, day))
        && !tables.countries().coversAny(exemption.exceptOrigins(), origin, day);
  }
}
