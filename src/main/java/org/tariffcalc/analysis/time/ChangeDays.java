package org.tariffcalc.analysis.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.Scope;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.country.Countries;
import org.tariffcalc.tables.fee.CommodityFee;
import org.tariffcalc.tables.fee.ContentFactors;
import org.tariffcalc.tables.fee.Fee;
import org.tariffcalc.tables.fee.ImportTax;
import org.tariffcalc.tables.fee.PostalDuty;
import org.tariffcalc.tables.fee.ValueLimit;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.RatePeriod;
import org.tariffcalc.tables.schedule.ChinaCodeLife;
import org.tariffcalc.tables.schedule.ScheduleLine;

/**
 * The days on which the duty on a good can change: every bound in the tables of a rate, an
 * exemption, an entry of a product list, a group of origins, a preference or a line of the schedule
 * that could touch it. On any other day the duty is that of the day before.
 */
public final class ChangeDays {

  private static final int TARIFF_LINE = 8;

  private final RateTables tables;
  private final Shipment goods;
  private final LocalDate first;
  private final List<String> names;
  private final NavigableSet<LocalDate> days = new TreeSet<>();
  private final Map<String, List<ProductList.Group>> lists = new HashMap<>();

  private ChangeDays(RateTables tables, Shipment goods, LocalDate first) {
    this.tables = tables;
    this.goods = goods;
    this.first = first;
    this.names = tables.countries().namesOf(goods.origin());
  }

  /**
   * The days from a day on, ascending.
   *
   * @param goods the good; its entry date plays no part
   * @param first the first day that is looked at; whatever ended before it is not even read
   */
  public static NavigableSet<LocalDate> of(RateTables tables, Shipment goods, LocalDate first) {
    ChangeDays found = new ChangeDays(tables, goods, first);
    found.ofMeasures();
    found.ofSchedule();
    found.ofOrigin();
    return Collections.unmodifiableNavigableSet(found.days);
  }

  /** The same with the days on which a tax or fee, or a limit of value, can change. */
  public static NavigableSet<LocalDate> withTaxesAndFees(
      RateTables tables, Shipment goods, LocalDate first) {
    ChangeDays found = new ChangeDays(tables, goods, first);
    found.days.addAll(of(tables, goods, first));
    if (goods.isIntoChina()) {
      found.ofTaxes();
    } else {
      found.ofFees();
    }
    return Collections.unmodifiableNavigableSet(found.days);
  }

  private void ofFees() {
    for (Fee fee : tables.fees()) {
      fee.periods().forEach(rate -> add(rate.period()));
    }
    for (ValueLimit limit : tables.limits()) {
      limit.periods().forEach(each -> add(each.period()));
    }
    goods.code().ifPresent(this::ofMaterial);
  }

  /** The fee on the material of the goods: its rate, its factor, and which lines it divides. */
  private void ofMaterial(CommodityCode code) {
    CommodityCode line = code.upTo(Math.min(8, code.length()));
    for (CommodityFee fee : tables.commodityFees()) {
      if (!fee.concerns(code)) {
        continue;
      }
      ContentFactors factors = tables.contentFactors(fee.factors());
      if (factors.namesAnyUnder(line)) {
        fee.periods().forEach(rate -> add(rate.period()));
        add(factors.from());
        tables.schedule().statisticalSpellsUnder(line).forEach(this::add);
      }
    }
  }

  private void ofTaxes() {
    ImportTax.Taxes taxes = tables.chinaTaxes();
    for (List<ImportTax> all : List.of(taxes.vat(), taxes.consumption())) {
      for (ImportTax tax : all) {
        tax.periods().forEach(rate -> add(rate.period()));
        if (tax.scope() instanceof Scope.Listed scope) {
          ofList(scope.list());
        }
      }
    }
    taxes.rules().forEach(rule -> rule.periods().forEach(each -> add(each.period())));
  }

  private void ofMeasures() {
    for (Measure measure : tables.measuresFrom(goods.importer(), goods.origin(), first)) {
      if (canReach(measure.origins()) && isOpen(measure) && canCover(measure.scope())) {
        for (RatePeriod rate : measure.periods()) {
          add(rate.period());
        }
        if (measure.scope() instanceof Scope.Listed scope) {
          ofList(scope.list());
        }
        tables.exemptionsOf(measure).forEach(this::ofExemption);
      }
    }
    if (goods.mode().filter(TransportMode.POST::equals).isPresent()) {
      for (PostalDuty duty : tables.postalDuties()) {
        duty.rates().forEach(rate -> add(rate.period()));
      }
    }
  }

  private void ofExemption(Exemption exemption) {
    if (!mayChange(exemption.period())
        || !exemption.origins().isEmpty() && !canReach(exemption.origins())) {
      return;
    }
    if (exemption.list().isEmpty()) {
      add(exemption.period());
    } else if (!groups(exemption.list().get().list()).isEmpty()) {
      add(exemption.period());
      ofList(exemption.list().get().list());
    }
  }

  /** Whether the names can stand for the origin on some day. */
  private boolean canReach(List<String> origins) {
    for (String name : origins) {
      if (names.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of its rates ends or begins on one of the days. */
  private boolean isOpen(Measure measure) {
    for (RatePeriod rate : measure.periods()) {
      if (mayChange(rate.period())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a scope covers the goods on some day, or may: a list that is not known covers all. */
  private boolean canCover(Scope scope) {
    return !(scope instanceof Scope.Listed listed)
        || !groups(listed.list()).isEmpty()
        || tables.list(listed.list()).groups().isEmpty();
  }

  private void ofList(String id) {
    groups(id).forEach(group -> add(group.period()));
  }

  /** The groups of a list that name the goods, or goods among them. */
  private List<ProductList.Group> groups(String list) {
    List<ProductList.Group> known = lists.get(list);
    if (known == null) {
      known = new ArrayList<>();
      for (CommodityCode code : codes()) {
        known.addAll(tables.list(list).touching(code));
      }
      lists.put(list, known);
    }
    return known;
  }

  /** The code of the goods, and into China the one under which such goods stood or stand. */
  private List<CommodityCode> codes() {
    List<CommodityCode> codes = new ArrayList<>();
    goods.code().ifPresent(codes::add);
    if (goods.isIntoChina()) {
      life().flatMap(ChinaCodeLife::onlyOther).ifPresent(codes::add);
    }
    return codes;
  }

  private Optional<ChinaCodeLife> life() {
    return goods.code().filter(code -> code.length() >= TARIFF_LINE).flatMap(tables::chinaCode);
  }

  private void ofSchedule() {
    if (goods.code().isEmpty() || goods.baseRate().isPresent()) {
      return;
    }
    CommodityCode code = goods.code().get();
    if (goods.isIntoChina()) {
      life().ifPresent(each -> add(each.period()));
      for (CommodityCode each : codes()) {
        tables.chinaSchedule().linesAbout(each).forEach(line -> add(line.period()));
      }
      return;
    }
    for (ScheduleLine line : tables.schedule().everyLine(code.upTo(8))) {
      add(line.period());
    }
    if (code.length() > 8) {
      tables.schedule().statisticalHistory(code).forEach(this::add);
    }
  }

  private void ofOrigin() {
    tables.countries().membershipsOf(goods.origin()).forEach(each -> add(each.period()));
    if (goods.program().isEmpty()) {
      return;
    }
    for (Countries.Preference preference : tables.countries().preferences().values()) {
      if (canReach(preference.origins())) {
        preference.periods().forEach(each -> add(each.period()));
      }
    }
  }

  private void add(Period period) {
    add(period.from());
    period.to().ifPresent(last -> add(last.plusDays(1)));
  }

  private void add(LocalDate day) {
    if (!day.isBefore(first)) {
      days.add(day);
    }
  }

  /** Whether a period begins or is over on one of the days, or spans them all. */
  private boolean mayChange(Period period) {
    return period.to().isEmpty() || !period.to().get().plusDays(1).isBefore(first);
  }
}
