package org.tariffcalc.assess.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.FixtureTables;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.Scope;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.fee.Fee;
import org.tariffcalc.tables.fee.ValueLimit;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.RatePeriod;

/**
 * The days that a batch shares a formula for: the last day of a period and the day after never lie
 * in one stretch, whatever ends.
 */
class OriginCalendarTest {

  private static final RateTables TABLES =
      RateTables.open(Path.of(System.getProperty("tariff.home"), "rates"));

  @ParameterizedTest
  @ValueSource(
      strings = {"CN", "HK", "BY", "RU", "CA", "MX", "BR", "IN", "DE", "HR", "JP", "KR", "GB"})
  void theFirstDayAndTheDayAfterTheLastBeginAStretch(String origin) {
    OriginCalendar calendar = OriginCalendar.of(TABLES, origin);
    List<String> shared = new ArrayList<>();
    firstDays(origin)
        .forEach(
            (day, why) -> {
              int place = calendar.placeOf((int) day.toEpochDay());
              if (place == calendar.placeOf((int) day.toEpochDay() - 1)) {
                shared.add(day + " is in the stretch of the day before: " + why);
              }
              if (place != calendar.placeOf((int) day.toEpochDay() + 1)
                  && !firstDays(origin).containsKey(day.plusDays(1))) {
                shared.add(day.plusDays(1) + " begins a stretch though nothing changes");
              }
            });
    assertThat(shared).isEmpty();
  }

  @Test
  void aRenumberingOnADayOnWhichNothingElseChangesBeginsAStretch(@TempDir Path folder) {
    FixtureTables small =
        FixtureTables.in(folder)
            .change(
                "manifest.json",
                "\"pending\": [",
                "\"renumberings\": [{\"importer\": \"US\", \"on\": \"2020-05-05\", \"act\": \"a"
                    + " proclamation\"}],\n  \"pending\": [")
            .sealed();
    OriginCalendar calendar = OriginCalendar.of(RateTables.open(small.directory()), "CN");

    int day = (int) LocalDate.of(2020, 5, 5).toEpochDay();
    assertThat(calendar.placeOf(day)).isGreaterThan(calendar.placeOf(day - 1));
    assertThat(calendar.placeOf(day + 1)).isEqualTo(calendar.placeOf(day));
  }

  /** Each day on which something begins or is over, with what it is. */
  private static Map<LocalDate, String> firstDays(String origin) {
    Map<LocalDate, String> days = new TreeMap<>();
    TABLES.manifest().coveredFrom("US", origin).ifPresent(day -> days.put(day, "coverage"));
    TABLES.manifest().renumberings().forEach(each -> days.put(each.on(), each.act()));
    TABLES
        .countries()
        .groups()
        .forEach(
            (group, members) -> {
              for (var each : members) {
                if (each.origin().equals(origin)) {
                  add(days, each.period(), group);
                }
              }
            });
    for (Fee fee : TABLES.fees()) {
      for (Fee.Rate rate : fee.periods()) {
        add(days, rate.period(), fee.id());
      }
    }
    for (ValueLimit limit : TABLES.limits()) {
      for (ValueLimit.Amount amount : limit.periods()) {
        add(days, amount.period(), limit.id());
      }
    }
    for (Measure measure : OriginCalendar.concerned(TABLES, origin)) {
      for (RatePeriod rate : measure.periods()) {
        add(days, rate.period(), measure.id());
      }
      if (measure.scope() instanceof Scope.Listed listed) {
        add(days, TABLES.list(listed.list()));
      }
      for (Exemption exemption : TABLES.exemptionsOf(measure)) {
        add(days, exemption.period(), exemption.heading());
        exemption.list().ifPresent(each -> add(days, TABLES.list(each.list())));
      }
    }
    return days;
  }

  private static void add(Map<LocalDate, String> days, ProductList list) {
    for (ProductList.Group group : list.groups()) {
      add(days, group.period(), list.id());
    }
  }

  private static void add(Map<LocalDate, String> days, Period period, String why) {
    days.put(period.from(), why);
    period.to().ifPresent(to -> days.put(to.plusDays(1), why));
  }
}
