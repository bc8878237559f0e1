package org.tariffcalc.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.country.Countries;
import org.tariffcalc.tables.fee.ExchangeRate;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.MeasureFile;
import org.tariffcalc.tables.measure.RatePeriod;

/** Tables over which a scenario is laid. */
final class ScenarioTables extends TablesView {

  private final Scenario scenario;

  ScenarioTables(RateTables seen, Scenario scenario) {
    super(seen, seen.schedule());
    this.scenario = scenario;
  }

  @Override
  public Optional<ScenarioName> scenario() {
    return Optional.of(scenario.name());
  }

  @Override
  public Optional<String> scenarioAbout() {
    return Optional.of(scenario.about());
  }

  @Override
  public RateTables withoutScenario() {
    return seen();
  }

  @Override
  public RateTables asPublishedSince() {
    return new ScenarioTables(seen().asPublishedSince(), scenario);
  }

  @Override
  MeasureFile readMeasures(String name) {
    MeasureFile file = seen().book().file(name);
    Optional<String> importer = importerSharing(name);
    List<Measure> measures = new ArrayList<>();
    for (Measure measure : file.measures()) {
      Measure left = withoutEndings(measure);
      for (Measure other : scenario.measures()) {
        left = other.id().equals(measure.id()) ? laidOver(left, other) : left;
      }
      if (!left.periods().isEmpty()) {
        measures.add(left);
      }
    }
    if (importer.isPresent()) {
      for (Measure added : scenario.measures()) {
        if (!isKnown(added) && seen().book().importerOf(added).equals(importer.get())) {
          measures.add(added);
        }
      }
    }
    Map<String, List<Exemption>> sets = new LinkedHashMap<>();
    file.exemptionSets().forEach((id, set) -> sets.put(id, left(set)));
    scenario
        .exemptionSets()
        .forEach(
            (id, added) -> {
              if (sets.containsKey(id) || importer.isPresent() && !isSetKnown(id)) {
                List<Exemption> all = new ArrayList<>(sets.getOrDefault(id, List.of()));
                all.addAll(added);
                sets.put(id, all);
              }
            });
    return new MeasureFile.Whole(file.programs(), sets, measures, file.notices());
  }

  /** The importing country of whose measures a file holds those on all origins. */
  private Optional<String> importerSharing(String name) {
    return manifest().importers().stream()
        .filter(each -> manifest().sharedMeasureFiles(each).contains(name))
        .findFirst();
  }

  /** The exemptions of a set as long as the scenario leaves them. */
  private List<Exemption> left(List<Exemption> set) {
    List<Exemption> left = set;
    for (Scenario.Ended ended : scenario.endings()) {
      if (!ended.headings().isEmpty()) {
        left =
            left.stream()
                .flatMap(
                    each ->
                        ended.headings().contains(each.heading())
                            ? each.period().without(Period.since(ended.from())).stream()
                                .map(each::over)
                            : Stream.of(each))
                .toList();
      }
    }
    return left;
  }

  private boolean isKnown(Measure measure) {
    for (Measure each : seen().allMeasures()) {
      if (each.id().equals(measure.id())) {
        return true;
      }
    }
    return false;
  }

  private boolean isSetKnown(String id) {
    for (MeasureFile file : seen().book().everyFile()) {
      if (file.exemptionSets().containsKey(id)) {
        return true;
      }
    }
    return false;
  }

  private Measure withoutEndings(Measure measure) {
    List<RatePeriod> periods = measure.periods();
    for (Scenario.Ended each : scenario.endings()) {
      if (Scenario.concerns(each.measures(), measure)) {
        periods = RatePeriod.without(periods, Period.since(each.from()));
      }
    }
    for (Scenario.Paused each : scenario.pauses()) {
      if (Scenario.concerns(each.measures(), measure)) {
        List<RatePeriod> left = new ArrayList<>(RatePeriod.without(periods, each.period()));
        for (RatePeriod rate : periods) {
          rate.period()
              .within(each.period())
              .ifPresent(held -> left.add(rate.over(held).pausedIn(scenario.name().name())));
        }
        periods = left;
      }
    }
    return measure.at(periods);
  }

  /** The rates of the scenario, and around them those of the tables. */
  private static Measure laidOver(Measure measure, Measure other) {
    List<RatePeriod> periods = measure.periods();
    for (RatePeriod each : other.periods()) {
      periods = RatePeriod.without(periods, each.period());
    }
    List<RatePeriod> all = new ArrayList<>(periods);
    all.addAll(other.periods());
    return other.at(all);
  }

  @Override
  ProductList readList(String id) {
    ProductList own = scenario.lists().get(id);
    return own == null ? seen().list(id) : own;
  }

  @Override
  Countries readCountries() {
    Countries countries = seen().countries();
    Map<String, List<Countries.Membership>> groups = new LinkedHashMap<>(countries.groups());
    scenario
        .groups()
        .forEach(
            (id, members) -> {
              Set<String> origins = new LinkedHashSet<>();
              members.forEach(each -> origins.add(each.origin()));
              List<Countries.Membership> all = new ArrayList<>();
              for (Countries.Membership each : groups.getOrDefault(id, List.of())) {
                if (!origins.contains(each.origin())) {
                  all.add(each);
                }
              }
              all.addAll(members);
              groups.put(id, List.copyOf(all));
            });
    return new Countries(countries.names(), groups, countries.preferences());
  }

  @Override
  List<ExchangeRate> readExchangeRates() {
    return laidOver(seen().exchangeRates());
  }

  @Override
  List<ExchangeRate> readExchangeRates(String currency) {
    return laidOver(seen().readExchangeRates(currency));
  }

  private List<ExchangeRate> laidOver(List<ExchangeRate> all) {
    List<ExchangeRate> series = new ArrayList<>();
    for (ExchangeRate each : all) {
      ExchangeRate left = each;
      for (ExchangeRate other : scenario.exchangeRates()) {
        left =
            other.id().equals(each.id()) && other.currency().equals(each.currency())
                ? laidOver(left, other)
                : left;
      }
      series.add(left);
    }
    return series;
  }

  private static ExchangeRate laidOver(ExchangeRate series, ExchangeRate other) {
    List<ExchangeRate.Rate> rates = new ArrayList<>(other.periods());
    for (ExchangeRate.Rate each : series.periods()) {
      List<Period> rest = List.of(each.period());
      for (ExchangeRate.Rate laid : other.periods()) {
        rest = rest.stream().flatMap(part -> part.without(laid.period()).stream()).toList();
      }
      rest.forEach(part -> rates.add(each.over(part)));
    }
    return series.at(rates);
  }
}
