package org.tariffcalc.analysis.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.Scope;
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
  private final NavigableSet<LocalDate> days = new TreeSet<>();
  private final Set<String> listsSeen = new HashSet<>();

  private ChangeDays(RateTables tables, Shipment goods) {
    this.tables = tables;
    this.goods = goods;
  }

  /**
   * The days, ascending, of all time.
   *
   * @param goods the good; its entry date plays no part
   */
  public static NavigableSet<LocalDate> of(RateTables tables, Shipment goods) {
    ChangeDays found = new ChangeDays(tables, goods);
    found.ofMeasures();
    found.ofSchedule();
    found.ofOrigin();
    return Collections.unmodifiableNavigableSet(found.days);
  }

  /** The same with the days on which a tax or fee, or a limit of value, can change. */
  public static NavigableSet<LocalDate> withTaxesAndFees(RateTables tables, Shipment goods) {
    ChangeDays found = new ChangeDays(tables, goods);
    found.days.addAll(of(tables, goods));
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
      ContentFactors factors = tables.contentFactors(fee.factors());
      if (fee.concerns(code) && factors.namesAnyUnder(line)) {
        fee.periods().forEach(rate -> add(rate.period()));
        days.add(factors.from());
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
  }

  private void ofMeasures() {
    for (Measure measure : tables.measures(goods.importer(), goods.origin())) {
      if (!canReach(measure.origins())) {
        continue;
      }
      for (RatePeriod rate : measure.periods()) {
        add(rate.period());
      }
      if (measure.scope() instanceof Scope.Listed scope) {
        ofList(scope.list());
      }
      for (Exemption exemption : tables.exemptionsOf(measure)) {
        if (exemption.origins().isEmpty() || canReach(exemption.origins())) {
          add(exemption.period());
          exemption.list().ifPresent(list -> ofList(list.list()));
        }
      }
    }
    if (goods.mode().filter("post"::equals).isPresent()) {
      for (PostalDuty duty : tables.postalDuties()) {
        duty.rates().forEach(rate -> add(rate.period()));
      }
    }
  }

  /** Whether the names can stand for the origin on some day. */
  private boolean canReach(List<String> names) {
    for (String name : names) {
      if (name.equals("*") || name.equals(goods.origin())) {
        return true;
      }
      for (Countries.Membership each : tables.countries().groups().getOrDefault(name, List.of())) {
        if (each.origin().equals(goods.origin())) {
          return true;
        }
      }
    }
    return false;
  }

  private void ofList(String id) {
    List<CommodityCode> codes = codes();
    if (codes.isEmpty() || !listsSeen.add(id)) {
      return;
    }
    for (ProductList.Group group : tables.list(id).groups()) {
      for (CommodityCode code : codes) {
        if (touches(group.codes(), code.digits()) || touches(group.except(), code.digits())) {
          add(group.period());
        }
      }
    }
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

  /** Whether a code covers the good, or stands below it and so divides it. */
  private static boolean touches(List<String> codes, String digits) {
    for (String each : codes) {
      if (digits.startsWith(each) || each.startsWith(digits)) {
        return true;
      }
    }
    return false;
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
    for (List<Countries.Membership> members : tables.countries().groups().values()) {
      for (Countries.Membership each : members) {
        if (each.origin().equals(goods.origin())) {
          add(each.period());
        }
      }
    }
    for (Countries.Preference preference : tables.countries().preferences().values()) {
      if (canReach(preference.origins())) {
        preference.periods().forEach(each -> add(each.period()));
      }
    }
  }

  private void add(Period period) {
    days.add(period.from());
    period.to().ifPresent(last -> days.add(last.plusDays(1)));
  }
}
