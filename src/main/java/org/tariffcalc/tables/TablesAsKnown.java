package org.tariffcalc.tables;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tariffcalc.customs.Scope;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.tables.KnownOnDay.Shape;
import org.tariffcalc.tables.country.AnnexEntry;
import org.tariffcalc.tables.country.Countries;
import org.tariffcalc.tables.fee.CommodityFee;
import org.tariffcalc.tables.fee.CustomsRule;
import org.tariffcalc.tables.fee.ExchangeRate;
import org.tariffcalc.tables.fee.Fee;
import org.tariffcalc.tables.fee.ImportTax;
import org.tariffcalc.tables.fee.InterestRate;
import org.tariffcalc.tables.fee.PostalDuty;
import org.tariffcalc.tables.fee.ValueLimit;
import org.tariffcalc.tables.file.Manifest;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.measure.EndOfProgram;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.MeasureFile;
import org.tariffcalc.tables.measure.Program;
import org.tariffcalc.tables.measure.RatePeriod;
import org.tariffcalc.tables.measure.WithdrawnRate;

/**
 * The tables as they could have been written on a day: what was published later is not in them. A
 * rate that was ordered and withdrawn before its first day holds in between, over whatever came
 * instead. A group of a product list that names no day of publication was known with the measure or
 * exemption on that list that begins with it, else from its first day; a membership and a notice
 * from their first day; a line of the US schedule with the revision that printed it, as long as an
 * earlier line of the same code was known. China's schedule and the provisions of chapter 98 are
 * taken as always known.
 */
final class TablesAsKnown extends TablesView {

  private static final Shape<RatePeriod> RATE =
      new Shape<>(RatePeriod::period, RatePeriod::published, RatePeriod::over, true);
  private static final Shape<Exemption> EXEMPTION =
      new Shape<>(Exemption::period, Exemption::published, Exemption::over, false);
  private static final Shape<Countries.PreferencePeriod> PREFERENCE =
      new Shape<>(
          Countries.PreferencePeriod::period,
          Countries.PreferencePeriod::published,
          Countries.PreferencePeriod::over,
          false);
  private static final Shape<Fee.Rate> FEE =
      new Shape<>(Fee.Rate::period, Fee.Rate::published, Fee.Rate::over, true);
  private static final Shape<CommodityFee.Rate> COMMODITY_FEE =
      new Shape<>(
          CommodityFee.Rate::period, CommodityFee.Rate::published, CommodityFee.Rate::over, true);
  private static final Shape<ImportTax.Rate> TAX =
      new Shape<>(ImportTax.Rate::period, ImportTax.Rate::published, ImportTax.Rate::over, true);
  private static final Shape<CustomsRule.Version> RULE =
      new Shape<>(
          CustomsRule.Version::period,
          CustomsRule.Version::published,
          CustomsRule.Version::over,
          true);

  private final RateTables all;
  private final KnownOnDay knowledge;
  private final List<WithdrawnRate> withdrawn;

  TablesAsKnown(RateTables all, LocalDate day) {
    super(all, all.schedule().knownOn(day));
    LocalDate first =
        manifest().coverage().stream()
            .map(Manifest.Coverage::from)
            .min(LocalDate::compareTo)
            .orElse(LocalDate.MIN);
    if (day.isBefore(first)) {
      throw new NoAnswer(
          "the tables begin on " + first + " and cannot tell what was known on " + day,
          "--known-on " + first + " or later");
    }
    if (day.isAfter(manifest().asOf())) {
      throw new NoAnswer(
          "the law was read up to "
              + manifest().asOf()
              + ", and the tables cannot tell what was known on "
              + day,
          "--known-on " + manifest().asOf() + " or earlier");
    }
    this.all = all;
    this.knowledge = new KnownOnDay(day, endings(all));
    this.withdrawn = all.withdrawnRates().stream().filter(each -> each.isKnownOn(day)).toList();
  }

  /** When it could be known of a last day that it was the last, by the endings of all programs. */
  private static Map<LocalDate, LocalDate> endings(RateTables all) {
    Map<LocalDate, LocalDate> endings = new LinkedHashMap<>();
    for (Program program : all.allPrograms().values()) {
      program.endings().forEach(each -> endings.put(each.to(), each.published()));
    }
    return endings;
  }

  @Override
  public Optional<LocalDate> knownOn() {
    return Optional.of(knowledge.day());
  }

  /** What is in the air today was not then, or nobody noted it. */
  @Override
  public List<Manifest.Pending> pending() {
    return knowledge.isKnown(manifest().asOf()) ? manifest().pending() : List.of();
  }

  @Override
  public RateTables asPublishedSince() {
    return all;
  }

  @Override
  MeasureFile readMeasures(String name) {
    MeasureFile file = all.book().file(name);
    Map<String, Program> programs = new LinkedHashMap<>();
    file.programs()
        .forEach((id, each) -> programs.put(id, isSettled(each) ? each : each.undisputed()));
    List<Measure> measures = new ArrayList<>();
    for (Measure measure : file.measures()) {
      Program program = all.program(measure);
      List<RatePeriod> known = withOrdered(measure, ofProgram(program).of(measure.periods(), RATE));
      if (!isSettled(program)) {
        known = known.stream().map(RatePeriod::undisputed).toList();
      }
      if (!known.isEmpty()) {
        measures.add(measure.at(known));
      }
    }
    Map<String, List<Exemption>> sets = new LinkedHashMap<>();
    file.exemptionSets().forEach((id, set) -> sets.put(id, knowledge.of(set, EXEMPTION)));
    return new MeasureFile.Whole(
        programs,
        sets,
        measures,
        file.notices().stream().filter(each -> knowledge.isKnown(each.period().from())).toList());
  }

  /** The rates with those laid over them that were ordered then and withdrawn later. */
  private List<RatePeriod> withOrdered(Measure measure, List<RatePeriod> known) {
    List<RatePeriod> rates = known;
    for (WithdrawnRate each : withdrawn) {
      if (each.measure().equals(measure.id())) {
        rates = new ArrayList<>(RatePeriod.without(rates, each.rate().period()));
        rates.add(each.rate());
      }
    }
    return rates;
  }

  @Override
  public Optional<WithdrawnRate> withdrawn(String measure, LocalDateTime entry) {
    return withdrawn.stream()
        .filter(each -> each.measure().equals(measure) && each.rate().period().contains(entry))
        .findFirst();
  }

  @Override
  public List<AnnexEntry> annexEntries() {
    return all.annexEntries().stream().map(this::asKnown).toList();
  }

  @Override
  public List<InterestRate> interestRates() {
    return known(all.interestRates(), InterestRate::published);
  }

  private AnnexEntry asKnown(AnnexEntry entry) {
    return entry.asKnown(
        from -> isRateKnown(entry.measure(), from),
        withdrawn.stream()
            .filter(each -> each.measure().equals(entry.measure()))
            .map(each -> each.rate().period().from())
            .findFirst());
  }

  /** Whether the rate of a measure that begins on a day was known. */
  private boolean isRateKnown(String measure, LocalDate from) {
    return all.allMeasures().stream()
        .filter(each -> each.id().equals(measure))
        .flatMap(each -> each.periods().stream())
        .anyMatch(each -> each.period().from().equals(from) && knowledge.isKnown(each.published()));
  }

  /** Whether every act that ended the program, and may have made it refundable, was known. */
  private boolean isSettled(Program program) {
    for (EndOfProgram each : program.endings()) {
      if (!knowledge.isKnown(each.published())) {
        return false;
      }
    }
    return true;
  }

  private KnownOnDay ofProgram(Program program) {
    Map<LocalDate, LocalDate> endings = new LinkedHashMap<>();
    for (EndOfProgram each : program.endings()) {
      endings.put(each.to(), each.published());
    }
    return new KnownOnDay(knowledge.day(), endings);
  }

  @Override
  ProductList readList(String id) {
    ProductList list = all.list(id);
    Map<LocalDate, LocalDate> begun = beginnings(id);
    Shape<ProductList.Group> shape =
        new Shape<>(
            ProductList.Group::period,
            group ->
                group
                    .published()
                    .orElseGet(
                        () -> begun.getOrDefault(group.period().from(), group.period().from())),
            ProductList.Group::over,
            true);
    return new ProductList(list.id(), list.about(), knowledge.of(list.groups(), shape));
  }

  /** By first day, when the first measure or exemption on the list that begins then was known. */
  private Map<LocalDate, LocalDate> beginnings(String list) {
    Map<LocalDate, LocalDate> begun = new LinkedHashMap<>();
    for (MeasureFile file : all.book().everyFile()) {
      for (Measure measure : file.measures()) {
        if (measure.scope() instanceof Scope.Listed scope && scope.list().equals(list)) {
          measure.periods().forEach(each -> begins(begun, each.period().from(), each.published()));
          withdrawn.stream()
              .filter(each -> each.measure().equals(measure.id()))
              .map(WithdrawnRate::rate)
              .forEach(each -> begins(begun, each.period().from(), each.published()));
        }
      }
      for (List<Exemption> set : file.exemptionSets().values()) {
        for (Exemption each : set) {
          if (each.list().filter(reference -> reference.list().equals(list)).isPresent()) {
            begins(begun, each.period().from(), each.published());
          }
        }
      }
    }
    return begun;
  }

  private static void begins(Map<LocalDate, LocalDate> begun, LocalDate from, LocalDate published) {
    begun.merge(from, published, (one, other) -> one.isBefore(other) ? one : other);
  }

  @Override
  Countries readCountries() {
    Countries countries = all.countries();
    Map<String, List<Countries.Membership>> groups = new LinkedHashMap<>();
    countries
        .groups()
        .forEach((id, members) -> groups.put(id, known(members, Countries.Membership::published)));
    Map<String, Countries.Preference> preferences = new LinkedHashMap<>();
    countries
        .preferences()
        .forEach(
            (symbol, each) ->
                preferences.put(symbol, each.at(knowledge.of(each.periods(), PREFERENCE))));
    return new Countries(countries.names(), groups, preferences);
  }

  @Override
  List<Fee> readFees() {
    return all.fees().stream().map(fee -> fee.at(knowledge.of(fee.periods(), FEE))).toList();
  }

  @Override
  List<ValueLimit> readLimits() {
    return all.limits().stream()
        .map(each -> each.at(known(each.periods(), ValueLimit.Amount::published)))
        .toList();
  }

  @Override
  List<CommodityFee> readCommodityFees() {
    return all.commodityFees().stream()
        .map(fee -> fee.at(knowledge.of(fee.periods(), COMMODITY_FEE)))
        .toList();
  }

  @Override
  public List<PostalDuty> postalDuties() {
    return Stream.concat(all.withdrawnPostalDuties().stream(), all.postalDuties().stream())
        .map(
            each ->
                each.at(
                    each.rates().stream().filter(rate -> rate.isKnownOn(knowledge.day())).toList()))
        .toList();
  }

  @Override
  List<ExchangeRate> readExchangeRates() {
    return ratesKnown(all.exchangeRates());
  }

  @Override
  List<ExchangeRate> readExchangeRates(String currency) {
    return ratesKnown(all.readExchangeRates(currency));
  }

  private List<ExchangeRate> ratesKnown(List<ExchangeRate> series) {
    return series.stream()
        .map(each -> each.at(known(each.periods(), ExchangeRate.Rate::published)))
        .toList();
  }

  @Override
  ImportTax.Taxes readChinaTaxes() {
    ImportTax.Taxes taxes = all.chinaTaxes();
    return new ImportTax.Taxes(
        taxesKnown(taxes.vat()),
        taxesKnown(taxes.consumption()),
        taxes.rules().stream().map(rule -> rule.at(knowledge.of(rule.periods(), RULE))).toList());
  }

  private List<ImportTax> taxesKnown(List<ImportTax> taxes) {
    return taxes.stream().map(tax -> tax.at(knowledge.of(tax.periods(), TAX))).toList();
  }

  private <T> List<T> known(List<T> things, Function<T, LocalDate> published) {
    return things.stream().filter(each -> knowledge.isKnown(published.apply(each))).toList();
  }
}
