package org.tariffcalc.assess.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.Scope;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.country.Countries;
import org.tariffcalc.tables.fee.Fee;
import org.tariffcalc.tables.fee.ValueLimit;
import org.tariffcalc.tables.file.Manifest;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.RatePeriod;

/**
 * The entry dates of one origin, cut into stretches in which nothing that the tables date begins or
 * ends for its goods.
 */
public final class OriginCalendar {

  private final String origin;
  private final int[] firstDays;
  private final AtomicReferenceArray<@Nullable OriginPeriod> stretches;

  private OriginCalendar(String origin, int[] firstDays) {
    this.origin = origin;
    this.firstDays = firstDays;
    this.stretches = new AtomicReferenceArray<>(firstDays.length);
  }

  /** The calendar of an origin, an ISO code. */
  public static OriginCalendar of(RateTables tables, String origin) {
    Days days = new Days();
    Manifest manifest = tables.manifest();
    manifest.coveredFrom(Importer.US.word(), origin).ifPresent(days::cut);
    for (Manifest.Renumbering each : manifest.renumberings()) {
      days.cut(each.on());
    }
    Countries countries = tables.countries();
    for (List<Countries.Membership> members : countries.groups().values()) {
      for (Countries.Membership each : members) {
        if (each.origin().equals(origin)) {
          days.cut(each.period());
        }
      }
    }
    for (Fee fee : tables.fees()) {
      for (Fee.Rate rate : fee.periods()) {
        days.cut(rate.period());
      }
    }
    for (ValueLimit limit : tables.limits()) {
      for (ValueLimit.Amount amount : limit.periods()) {
        days.cut(amount.period());
      }
    }
    for (Measure measure : concerned(tables, origin)) {
      for (RatePeriod rate : measure.periods()) {
        days.cut(rate.period());
      }
      if (measure.scope() instanceof Scope.Listed listed) {
        days.cut(tables.list(listed.list()));
      }
      for (Exemption exemption : tables.exemptionsOf(measure)) {
        days.cut(exemption.period());
        exemption.list().ifPresent(reference -> days.cut(tables.list(reference.list())));
      }
    }
    return new OriginCalendar(origin, days.firstDays());
  }

  /** The measures that name the origin, a group to which it ever belonged, or all origins. */
  public static List<Measure> concerned(RateTables tables, String origin) {
    List<Measure> concerned = new ArrayList<>();
    for (Measure measure : tables.measures(Importer.US.word(), origin)) {
      for (String name : measure.origins()) {
        if (name.equals("*") || name.equals(origin) || wasEverMember(tables, name, origin)) {
          concerned.add(measure);
          break;
        }
      }
    }
    return concerned;
  }

  private static boolean wasEverMember(RateTables tables, String group, String origin) {
    for (Countries.Membership each : tables.countries().groups().getOrDefault(group, List.of())) {
      if (each.origin().equals(origin)) {
        return true;
      }
    }
    return false;
  }

  String origin() {
    return origin;
  }

  /** The stretch of a day that was made before, if it was. */
  @Nullable OriginPeriod known(int place) {
    return stretches.get(place);
  }

  /** Keeps the stretch of a place. */
  void keep(int place, OriginPeriod stretch) {
    stretches.set(place, stretch);
  }

  /** The place of a day's stretch. */
  public int placeOf(int epochDay) {
    int low = 0;
    int high = firstDays.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (firstDays[middle] <= epochDay) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The days on which something begins. */
  private static final class Days {
    private final TreeSet<LocalDate> days = new TreeSet<>();

    void cut(LocalDate first) {
      days.add(first);
    }

    void cut(Period period) {
      days.add(period.from());
      period.to().ifPresent(to -> days.add(to.plusDays(1)));
    }

    void cut(ProductList list) {
      for (ProductList.Group group : list.groups()) {
        cut(group.period());
      }
    }

    int[] firstDays() {
      int[] first = new int[days.size() + 1];
      first[0] = Integer.MIN_VALUE;
      int at = 1;
      for (LocalDate day : days) {
        first[at++] = ListedGoods.day(day);
      }
      return first;
    }
  }
}
