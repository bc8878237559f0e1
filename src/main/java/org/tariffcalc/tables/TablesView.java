package org.tariffcalc.tables;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.tables.country.AnnexEntry;
import org.tariffcalc.tables.country.Countries;
import org.tariffcalc.tables.fee.Chapter98Provision;
import org.tariffcalc.tables.fee.CommodityFee;
import org.tariffcalc.tables.fee.ContentFactors;
import org.tariffcalc.tables.fee.ExchangeRate;
import org.tariffcalc.tables.fee.Fee;
import org.tariffcalc.tables.fee.ImportTax;
import org.tariffcalc.tables.fee.InterestRate;
import org.tariffcalc.tables.fee.PostalDuty;
import org.tariffcalc.tables.fee.ValueLimit;
import org.tariffcalc.tables.file.Manifest;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.measure.MeasureFile;
import org.tariffcalc.tables.measure.WithdrawnRate;
import org.tariffcalc.tables.schedule.ChinaSchedule;
import org.tariffcalc.tables.schedule.UsSchedule;

/** Other tables seen in another way: what a view does not change is that of the tables seen. */
abstract sealed class TablesView extends RateTables permits TablesAsKnown, ScenarioTables {

  private final RateTables seen;

  TablesView(RateTables seen, UsSchedule schedule) {
    super(seen, schedule);
    this.seen = seen;
  }

  // RateTables builds its views through these two: were the views named there, every start would
  // load
  // them to check that they are tables.
  static RateTables knownOn(RateTables tables, LocalDate day) {
    return new TablesAsKnown(tables, day);
  }

  static RateTables under(Scenario scenario, RateTables tables) {
    return new ScenarioTables(tables, scenario);
  }

  /** The tables that are seen. */
  final RateTables seen() {
    return seen;
  }

  @Override
  public Optional<LocalDate> knownOn() {
    return seen.knownOn();
  }

  @Override
  public Optional<ScenarioName> scenario() {
    return seen.scenario();
  }

  @Override
  public Optional<WithdrawnRate> withdrawn(String measure, LocalDateTime entry) {
    return seen.withdrawn(measure, entry);
  }

  @Override
  public List<Manifest.Pending> pending() {
    return seen.pending();
  }

  @Override
  public List<AnnexEntry> annexEntries() {
    return seen.annexEntries();
  }

  @Override
  public List<Chapter98Provision> chapter98() {
    return seen.chapter98();
  }

  @Override
  public List<InterestRate> interestRates() {
    return seen.interestRates();
  }

  @Override
  public ChinaSchedule chinaSchedule() {
    return seen.chinaSchedule();
  }

  @Override
  public ContentFactors contentFactors(String name) {
    return seen.contentFactors(name);
  }

  @Override
  MeasureFile readMeasures(String name) {
    return seen.book().file(name);
  }

  @Override
  ProductList readList(String id) {
    return seen.list(id);
  }

  @Override
  Countries readCountries() {
    return seen.countries();
  }

  @Override
  List<Fee> readFees() {
    return seen.fees();
  }

  @Override
  List<ValueLimit> readLimits() {
    return seen.limits();
  }

  @Override
  List<CommodityFee> readCommodityFees() {
    return seen.commodityFees();
  }

  @Override
  public List<PostalDuty> postalDuties() {
    return seen.postalDuties();
  }

  @Override
  List<ExchangeRate> readExchangeRates() {
    return seen.exchangeRates();
  }

  @Override
  List<ExchangeRate> readExchangeRates(String currency) {
    return seen.readExchangeRates(currency);
  }

  @Override
  ImportTax.Taxes readChinaTaxes() {
    return seen.chinaTaxes();
  }
}
